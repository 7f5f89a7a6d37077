namespace FakeDrivers.Functional;

internal sealed class CustomReadiness(string description, Func<ServerProcess, CancellationToken, Task<bool>> ask) : Readiness
{
    internal override Task<ReadinessAnswer> AskAsync(ReadinessProbe probe, CancellationToken cancellationToken) => throw new NotSupportedException($"{description}{ask}");

    public override string ToString() => "";
}
