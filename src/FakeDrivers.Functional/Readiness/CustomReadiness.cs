namespace FakeDrivers.Functional;

internal sealed class CustomReadiness : Readiness
{
    private readonly string _description;
    private readonly Func<ServerProcess, CancellationToken, Task<bool>> _ask;

    public CustomReadiness(string description, Func<ServerProcess, CancellationToken, Task<bool>> ask)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(description);
        ArgumentNullException.ThrowIfNull(ask);
        _description = description;
        _ask = ask;
    }

    internal override async Task<ReadinessAnswer> AskAsync(ReadinessProbe probe, CancellationToken cancellationToken) =>
        await _ask(probe.Server, cancellationToken).ConfigureAwait(false) ? ReadinessAnswer.Yes : ReadinessAnswer.No("it does not hold");

    public override string ToString() => _description;
}
