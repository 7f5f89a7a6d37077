using System.Globalization;
using System.Text;

namespace FakeDrivers.Execution;

/// <summary>A cassette that answers the commands of a world.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class CassetteReplay
{
    private readonly Placeholders _placeholders;
    private readonly Cassette _cassette;

    public CassetteReplay(string file, CassetteOptions options)
        : this(file, options, new(options.Placeholders), new(CassetteFile.Read(file, options), options))
    {
    }

    private CassetteReplay(string file, CassetteOptions options, Placeholders placeholders, Cassette cassette)
    {
        File = file;
        Options = options;
        _placeholders = placeholders;
        _cassette = cassette;
    }

    public string File { get; }

    public CassetteOptions Options { get; }

    /// <summary>The recordings that were never played, each with its file and number.</summary>
    public IReadOnlyList<string> Unused => [.. _cassette.Unused.Select(index => $"{File}, {Name(index)}: {_cassette.All[index]}")];

    public CassetteReplay Copy() => new(File, Options, _placeholders, _cassette.Copy());

    /// <summary>Whether the cassette is for the machine on which the command runs.</summary>
    public bool Concerns(CommandCall call) => call.Target is { } target
        ? Options.Target is { } own && (own.Host, own.User, own.Port) == (target.Host, target.User, target.Port)
        : Options.Target is null;

    public CassetteRequest Request(CommandCall call) => CassetteRequest.Of(call.Command, Text(call), call.IsInputOpen);

    /// <summary>What was recorded, counted as played; nothing when no recording matches.</summary>
    public Reply? Answer(CommandCall call) => _cassette.Take(Request(call)) is { } taken
        ? new RecordedProgram(taken.Recording, call.Command, call.Attempt, Text(call), $"{Name(taken.Index)} of the cassette '{File}'", Options).Reply
        : null;

    /// <summary>Writes which recordings come nearest to a command, and where they differ.</summary>
    public void Nearest(CassetteRequest asked, StringBuilder text)
    {
        var scored = _cassette.All.Select((recording, index) => (recording.Request, Index: index, Score: CassetteScore.Of(recording.Request, asked))).ToList();
        if (scored.Count == 0)
        {
            text.Append("It has no recordings.\n");
            return;
        }

        var (nearest, at, most) = scored.MaxBy(each => each.Score);
        text.Append(CultureInfo.InvariantCulture, $"The nearest is {Name(at)}, with {most} of 100 points");
        if (CassetteScore.Difference(nearest, asked) is not { } difference)
        {
            text.Append(": it matches, but was played already. CassetteOptions.Reusable would let it answer again.\n");
            return;
        }

        var (what, recorded, wanted) = difference;
        text.Append(CultureInfo.InvariantCulture, $"; it differs first in {what}:\n  recorded: {recorded}\n  asked:    {wanted}\n");
        if (scored.Find(each => each.Score == most && !each.Request.Equals(nearest)) is { Request: not null } other)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Name(other.Index)}, of another command, comes as near.\n");
        }
    }

    private static string Name(int index) => FormattableString.Invariant($"recording {index + 1}");

    private CassetteText Text(CommandCall call) => new(Options, _placeholders, call.Command);
}
