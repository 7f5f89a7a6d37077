namespace FakeDrivers.Functional;

internal sealed class LogReadiness(string pattern) : Readiness
{
    internal override Task<ReadinessAnswer> AskAsync(ReadinessProbe probe, CancellationToken cancellationToken) => throw new NotSupportedException($"{pattern}");

    public override string ToString() => "";
}
