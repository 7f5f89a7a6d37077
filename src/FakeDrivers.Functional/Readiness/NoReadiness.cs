namespace FakeDrivers.Functional;

internal sealed class NoReadiness() : Readiness
{
    internal override Task<ReadinessAnswer> AskAsync(ReadinessProbe probe, CancellationToken cancellationToken) => throw new NotSupportedException($"{probe}");

    public override string ToString() => "";
}
