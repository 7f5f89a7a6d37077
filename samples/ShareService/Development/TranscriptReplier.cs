using System.Text;
using System.Text.RegularExpressions;
using FakeDrivers.Execution;

namespace ShareService.Development;

/// <summary>
/// Answers a command as the tool did when it was recorded. The recorded device, share and clients stand for any: where the command says
/// <c>/dev/vdc</c> instead of <c>/dev/vdb</c>, so does the answer.
/// </summary>
internal sealed partial class TranscriptReplier
{
    // The app reaches the tools by SSH; they were recorded without it.
    private const string Transport = @"ssh -F \S+ root@\S+ ";

    private readonly Transcript _transcript;
    private readonly Dictionary<string, string> _groups = [];
    private readonly Regex _regex;

    public TranscriptReplier(Transcript transcript)
    {
        _transcript = transcript;
        Pattern = BuildPattern(string.Join(' ', transcript.Argv));
        _regex = new(Pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        Reply = Reply.From(Answer);
    }

    /// <summary>What the joined command looks like.</summary>
    public string Pattern { get; }

    public Reply Reply { get; }

    private string BuildPattern(string recorded)
    {
        var pattern = new StringBuilder("^");
        if (!recorded.StartsWith("ssh ", StringComparison.Ordinal)) pattern.Append(Transport);
        var end = 0;
        foreach (Match name in Names().Matches(recorded))
        {
            pattern.Append(Regex.Escape(recorded[end..name.Index]));
            end = name.Index + name.Length;
            if (_groups.TryGetValue(name.Value, out var group))
            {
                pattern.Append($@"\k<{group}>");
                continue;
            }

            group = $"name{_groups.Count}";
            _groups.Add(name.Value, group);
            pattern.Append($@"(?<{group}>[^\s:]+)");
        }

        return pattern.Append(Regex.Escape(recorded[end..])).Append('$').ToString();
    }

    private Reply Answer(CommandCall call)
    {
        var match = _regex.Match(call.Text);
        return Reply.Exit(_transcript.ExitCode, Renamed(_transcript.Stdout, match), Renamed(_transcript.Stderr, match));
    }

    private string Renamed(string recorded, Match match) =>
        Names().Replace(recorded, name => _groups.TryGetValue(name.Value, out var group) ? match.Groups[group].Value : name.Value);

    // Devices, the names of shares (in paths and in labels) and clients.
    [GeneratedRegex(
        @"/dev/vd[a-z]|(?<=/srv/shares/|\bshare-)[a-z]+|10\.20\.0\.0/24|(?<=root@)[0-9.]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Names();
}
