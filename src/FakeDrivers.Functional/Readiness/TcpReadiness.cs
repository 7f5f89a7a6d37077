namespace FakeDrivers.Functional;

internal sealed class TcpReadiness(string? port) : Readiness
{
    internal override Task<ReadinessAnswer> AskAsync(ReadinessProbe probe, CancellationToken cancellationToken) => throw new NotSupportedException($"{port}");

    public override string ToString() => "";
}
