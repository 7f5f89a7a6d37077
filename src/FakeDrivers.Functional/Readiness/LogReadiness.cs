namespace FakeDrivers.Functional;

internal sealed class LogReadiness : Readiness
{
    private readonly string _pattern;

    public LogReadiness(string pattern)
    {
        ArgumentException.ThrowIfNullOrEmpty(pattern);
        _ = new LinePattern(pattern);
        _pattern = pattern;
    }

    internal override string LogPattern => _pattern;

    internal override string Unanswered => "no line fits";

    internal override async Task<ReadinessAnswer> AskAsync(ReadinessProbe probe, CancellationToken cancellationToken)
    {
        await probe.Server.Logs.WaitForAsync(_pattern, probe.FirstLine, cancellationToken).ConfigureAwait(false);
        return ReadinessAnswer.Yes;
    }

    public override string ToString() => $"a line of the log fits {_pattern}";
}
