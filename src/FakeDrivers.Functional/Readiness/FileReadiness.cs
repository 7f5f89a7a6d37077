namespace FakeDrivers.Functional;

internal sealed class FileReadiness(string path) : Readiness
{
    internal override Task<ReadinessAnswer> AskAsync(ReadinessProbe probe, CancellationToken cancellationToken) => throw new NotSupportedException($"{path}");

    public override string ToString() => "";
}
