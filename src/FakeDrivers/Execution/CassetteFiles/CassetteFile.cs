using System.Text.Json;

namespace FakeDrivers.Execution;

/// <summary>Reads cassettes from files, and writes them there whole or not at all.</summary>
internal static class CassetteFile
{
    /// <summary>The version that is written, and the only one that is read.</summary>
    public const int Version = 1;

    // A byte is six characters at most: \u001f.
    private const int LongestEscape = 6;

    // Names and braces of a recording take less.
    private const int RoomOfRecording = 64 * 1024;

    public static IReadOnlyList<CassetteRecording> Read(string file, CassetteOptions options)
    {
        var length = new FileInfo(file) is { Exists: true } info ? info.Length : throw CassetteErrors.Missing(file);
        if ((length - ((long)options.MaxRecordings * RoomOfRecording)) / LongestEscape > options.MaxBytes) throw CassetteErrors.TooLong(file, options);
        var json = File.ReadAllBytes(file);
        try
        {
            CheckVersion(file, JsonSerializer.Deserialize(json, CassetteHeaderJson.Default.Header)?.Version);
            var document = JsonSerializer.Deserialize(json, CassetteJson.Default.CassetteDocument);
            return Check(file, options, CassetteReader.Read(file, json, document!));
        }
        catch (JsonException invalid)
        {
            throw CassetteErrors.Unreadable(file, json, invalid);
        }
    }

    public static async Task WriteAsync(string file, IEnumerable<CassetteRecording> recordings, CancellationToken cancellationToken)
    {
        var document = new CassetteDocument { Version = Version, Recordings = [.. recordings.Select(CassetteWriter.Write)] };
        var json = JsonSerializer.Serialize(document, CassetteJson.Readable().CassetteDocument).ReplaceLineEndings("\n") + "\n";
        var path = Path.GetFullPath(file);
        var directory = Path.GetDirectoryName(path) ?? throw CassetteErrors.NotAFile(file);
        Directory.CreateDirectory(directory);
        // Beside the file: a rename goes at once only within a file system.
        var written = Path.Combine(directory, $".{Path.GetFileName(path)}.{Path.GetRandomFileName()}");
        try
        {
            await File.WriteAllTextAsync(written, json, cancellationToken).ConfigureAwait(false);
            File.Move(written, path, overwrite: true);
        }
        finally
        {
            File.Delete(written);
        }
    }

    private static void CheckVersion(string file, int? version)
    {
        if (version != Version) throw CassetteErrors.OtherVersion(file, version);
    }

    private static IReadOnlyList<CassetteRecording> Check(string file, CassetteOptions options, IReadOnlyList<CassetteRecording> recordings)
    {
        if (recordings.Count > options.MaxRecordings) throw CassetteErrors.TooMany(file, options);
        if (recordings.Sum(recording => recording.Length) > options.MaxBytes) throw CassetteErrors.TooLong(file, options);
        return recordings;
    }
}
