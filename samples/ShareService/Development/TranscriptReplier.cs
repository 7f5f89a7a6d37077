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
    private readonly Transcript _transcript;
    private readonly Dictionary<string, string> _groups = [];

    public TranscriptReplier(Transcript transcript)
    {
        _transcript = transcript;
        Pattern = BuildPattern(CommandLine.Format(transcript.ArgvOnServer));
        Reply = Reply.From(Answer);
    }

    /// <summary>What the line looks like that the server's shell gets.</summary>
    public string Pattern { get; }

    public Reply Reply { get; }

    private string BuildPattern(string recorded)
    {
        var pattern = new StringBuilder();
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

    private Reply Answer(CommandCall call) =>
        Reply.Exit(_transcript.ExitCode, Renamed(_transcript.Stdout, call), Renamed(_transcript.Stderr, call));

    private string Renamed(string recorded, CommandCall call) => Names().Replace(
        recorded,
        name => call.Match is { } match && _groups.TryGetValue(name.Value, out var group) ? match.Groups[group].Value : name.Value);

    // Devices, the names of shares (in paths and in labels) and clients.
    [GeneratedRegex(@"/dev/vd[a-z]|(?<=/srv/shares/|\bshare-)[a-z]+|10\.20\.0\.0/24", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Names();
}
