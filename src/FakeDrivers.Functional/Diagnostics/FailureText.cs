using System.Globalization;
using System.Text;

namespace FakeDrivers.Functional;

/// <summary>The message of a server's failure: all that a reader needs, most telling first.</summary>
internal sealed class FailureText
{
    private const int LongestLine = 2_000;
    private const int MostConfigLines = 400;

    private readonly StringBuilder _text = new();
    private readonly FailureFacts _facts;

    private FailureText(FailureFacts facts) => _facts = facts;

    /// <summary>The whole message.</summary>
    public static string Of(FailureFacts facts)
    {
        var text = new FailureText(facts);
        text.AddHeadline();
        text.AddSection("Waited for", facts.WaitedFor.Select(wait => $"{wait.What}: {wait.Found ?? "yes"}"));
        text.AddSection("Process", Process(facts));
        text.AddSection("Run it by hand", ByHand.Lines(facts));
        text.AddSection("Its directory, kept when the test has failed", facts.KeptDirectory is { } kept ? [kept] : []);
        if (facts.Log is { } own) text.AddLog(own);
        foreach (var finding in facts.Diagnostics) text.AddSection(finding.Diagnostic, Split(ByHand.Moved(facts, finding.Text)));
        text.AddSection("Configuration", Limited(facts.ConfigText));
        foreach (var log in facts.OtherLogs) text.AddLog(log);
        return facts.Secrets.Apply(text._text.ToString());
    }

    /// <summary>An exit code, and the signal that it tells of.</summary>
    public static string ExitCode(int code) => code is > 128 and < 128 + 65
        ? string.Create(CultureInfo.InvariantCulture, $"exit code {code} (signal {code - 128}{SignalName(code - 128)})")
        : string.Create(CultureInfo.InvariantCulture, $"exit code {code}");

    private static string SignalName(int signal) => signal switch
    {
        1 => ", SIGHUP",
        2 => ", SIGINT",
        3 => ", SIGQUIT",
        4 => ", SIGILL",
        6 => ", SIGABRT",
        7 => ", SIGBUS",
        8 => ", SIGFPE",
        9 => ", SIGKILL",
        11 => ", SIGSEGV",
        13 => ", SIGPIPE",
        15 => ", SIGTERM",
        _ => string.Empty,
    };

    private static IEnumerable<string> Process(FailureFacts facts)
    {
        if (facts.Pid is not { } pid)
        {
            yield return "was not started";
            yield break;
        }

        if (facts.ExitCode is { } code)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"ended, pid was {pid}, {ExitCode(code)}");
            yield break;
        }

        yield return string.Create(CultureInfo.InvariantCulture, $"alive, pid {pid}{(facts.ProcessState is { } state ? $", {state}" : string.Empty)}");
        if (facts.Listening is { } listening) yield return listening.Count == 0 ? "listens nowhere" : $"listens on {string.Join(", ", listening)}";
    }

    private static IEnumerable<string> Limited(string text)
    {
        var lines = Split(text);
        return lines.Length <= MostConfigLines
            ? lines
            : lines.Take(MostConfigLines).Append(string.Create(CultureInfo.InvariantCulture, $"... and {lines.Length - MostConfigLines} lines more"));
    }

    private static string[] Split(string text) => text.Length == 0 ? [] : text.TrimEnd().ReplaceLineEndings("\n").Split('\n');

    private void AddHeadline()
    {
        var unmet = _facts.WaitedFor.FirstOrDefault(wait => wait.Found is not null);
        _text.Append(CultureInfo.InvariantCulture, $"The server '{_facts.Server}' {_facts.Problem}{(unmet is null ? "." : $": {unmet.What}: {unmet.Found}.")}");
    }

    private void AddSection(string heading, IEnumerable<string> lines)
    {
        var isFirst = true;
        foreach (var line in lines)
        {
            if (isFirst) _text.Append(CultureInfo.InvariantCulture, $"\n\n{heading}:");
            isFirst = false;
            _text.Append("\n  ").Append(Cut(line));
        }
    }

    private void AddLog(LogTail log)
    {
        var heading = log.Lines.Count == log.Count
            ? string.Create(CultureInfo.InvariantCulture, $"Log of '{log.Server}'")
            : $"Log of '{log.Server}', {log.Extent}";
        var lines = log.Lines.Count == 0 ? ["(nothing)"] : log.Shown;
        AddSection($"{heading}, {ByHand.Moved(_facts, log.Path)}", lines);
    }

    private static string Cut(string line) => line.Length <= LongestLine
        ? LogText.Visible(line)
        : string.Create(CultureInfo.InvariantCulture, $"{LogText.Visible(line[..LongestLine])}... and {line.Length - LongestLine} characters more");
}
