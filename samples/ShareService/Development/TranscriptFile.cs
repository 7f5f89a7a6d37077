using System.Text.Json;
using FakeDrivers.Execution;

namespace ShareService.Development;

/// <summary>The transcripts of <c>transcripts.json</c>, by their ids.</summary>
internal sealed class TranscriptFile
{
    /// <summary>What the tools say when all goes well.</summary>
    public static readonly IReadOnlyList<string> AllIsWell =
    [
        "login.ok", "empty.blkid-probe-export", "mkfs.ok-quiet", "directory.make", "uml.mount", "nfsd.export-ok",
        "nfsd.unexport", "nfsd.umount", "directory.remove", "grow.offline-fsck", "grow.offline-ok",
    ];

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    private readonly Dictionary<string, Transcript> _transcripts;

    private TranscriptFile(IEnumerable<Transcript> transcripts) => _transcripts = transcripts.ToDictionary(transcript => transcript.Id);

    /// <summary>The file beside this program.</summary>
    public static string DefaultPath => Path.Combine(AppContext.BaseDirectory, "transcripts.json");

    public IReadOnlyCollection<Transcript> All => _transcripts.Values;

    public Transcript this[string id] => _transcripts.TryGetValue(id, out var transcript)
        ? transcript
        : throw new ArgumentException($"There is no transcript '{id}'; there are: {string.Join(", ", _transcripts.Keys)}.", nameof(id));

    public static TranscriptFile Read(string path)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(path));
        return new(file.RootElement.GetProperty("entries").Deserialize<Transcript[]>(Format) ?? []);
    }

    /// <summary>Repliers for <see cref="FakeExecute.SetRepliers"/>: first what goes otherwise this time, then all that goes well.</summary>
    /// <param name="instead">The ids of the transcripts that replace the good ones of the same command.</param>
    public (string Pattern, Reply Reply)[] Repliers(params string[] instead) =>
        [.. instead.Concat(AllIsWell).Select(id => new TranscriptReplier(this[id])).Select(replier => (replier.Pattern, replier.Reply))];
}
