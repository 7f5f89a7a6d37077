namespace FakeDrivers.Functional;

internal sealed class NoReadiness : Readiness
{
    internal override Task<ReadinessAnswer> AskAsync(ReadinessProbe probe, CancellationToken cancellationToken) => Task.FromResult(ReadinessAnswer.Yes);

    public override string ToString() => "its program runs";
}
