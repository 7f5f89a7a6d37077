namespace FakeDrivers.Functional;

internal sealed class HttpReadiness(string path, int? status, string? port) : Readiness
{
    internal override Task<ReadinessAnswer> AskAsync(ReadinessProbe probe, CancellationToken cancellationToken) => throw new NotSupportedException($"{path}{status}{port}");

    public override string ToString() => "";
}
