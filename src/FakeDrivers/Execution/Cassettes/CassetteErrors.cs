using System.Text;
using System.Text.Json;
using FakeDrivers.Worlds;

namespace FakeDrivers.Execution;

/// <summary>The wording of every misuse of cassettes.</summary>
internal static class CassetteErrors
{
    private const string Data = "a text, a list of texts, or { \"base64\": \"…\" }";
    private const string Top = "version, recordings";
    private const string Recording =
        "command, directory, environment, runAsRoot, input, output, error, outputTruncated, errorTruncated, pieces, exitCode, failure, duration";

    private const string Piece = "at, input, inputClosed, output, error, signal";

    public static FakeDriversException Missing(string file) =>
        new($"There is no cassette '{file}'. Record one: await using var recorder = new RecordingExecutor(real, \"{file}\").");

    public static FakeDriversException NotAFile(string file) => new($"'{file}' is a directory; a cassette is a file.");

    public static FakeDriversException OtherVersion(string file, int? version) => new(version switch
    {
        null => $"The cassette '{file}' has no version. It begins with \"version\": {CassetteFile.Version}.",
        > CassetteFile.Version =>
            $"The cassette '{file}' is of version {version}, which is newer than {CassetteFile.Version}, the one that this library reads. "
            + "Update the library, or record it again.",
        _ => $"The cassette '{file}' is of version {version}; there is only {CassetteFile.Version}.",
    });

    public static FakeDriversException Unreadable(string file, ReadOnlySpan<byte> json, JsonException invalid)
    {
        var line = (invalid.LineNumber ?? 0) + 1;
        var lines = json.TrimEnd("\r\n\t "u8).Count((byte)'\n') + 1;
        // The reader's own words are about JSON; all others name types of ours.
        var syntax = (invalid.InnerException as JsonException)?.Message.Split(" LineNumber:")[0].Split(" Path:")[0];
        var problem = syntax is null
            ? $"What stands at {invalid.Path ?? "$"} is not what belongs there. Valid is {Valid(invalid.Path ?? "$")}."
            : line >= lines ? "It ends too early, or not as JSON does. Record it again, or get it whole." : $"It is no JSON: {syntax}";
        return new($"The cassette '{file}' cannot be read at line {line}: {problem}", invalid);
    }

    public static FakeDriversException Wrong(string file, long line, int index, string problem) =>
        new($"The cassette '{file}' cannot be read at line {line}: $.recordings[{index}] is wrong. {problem}");

    public static FakeDriversException TooMany(string file, CassetteOptions options) => new(
        $"The cassette '{file}' has more than {options.MaxRecordings} recordings. Record less, use several files, or raise CassetteOptions.MaxRecordings.");

    public static FakeDriversException TooLong(string file, CassetteOptions options) => new(
        $"The inputs and outputs in the cassette '{file}' have more than {options.MaxBytes} bytes. Record less, use several files, or raise "
        + "CassetteOptions.MaxBytes.");

    /// <param name="replay">The cassette that was asked.</param>
    /// <param name="asked">The command.</param>
    /// <param name="otherwise">What the registrations say; nothing when there are none.</param>
    public static FakeDriversException Missed(CassetteReplay replay, CassetteRequest asked, FakeDriversException? otherwise)
    {
        var text = new StringBuilder("No recording of the cassette '").Append(replay.File).Append("' answers the command (")
            .Append(replay.Options.Matching == CassetteMatching.Strict
                ? "Strict: all of it must be the same"
                : $"BestFit: at least {replay.Options.MinimumScore} points, and no tie")
            .Append("). As a recording it would be:\n");
        foreach (var argument in asked.Vector) text.Append("  ").Append(ShownText.Quote(argument)).Append('\n');
        replay.Nearest(asked, text);
        return new(text.Append(
            "To record it, run the test with the real executor: new RecordingExecutor(real, file, new CassetteOptions { Mode = CassetteMode.Update }).")
            .Append(otherwise is null ? string.Empty : "\n\n" + otherwise.Message).ToString());
    }

    public static FakeDriversException OtherInput(string where, ReadOnlySpan<byte> recorded, ReadOnlySpan<byte> asked)
    {
        var (what, left, right) = CassetteScore.InputDifference(recorded, asked);
        return new($"The program of {where} was written something else than when it was recorded: {what} of this piece.\n  recorded: {left}\n  written:  {right}");
    }

    private static string Valid(string path) => path[(path.LastIndexOf('.') + 1)..].Split('[')[0] switch
    {
        "version" => $"the number {CassetteFile.Version}",
        "recordings" or "pieces" => $"a list of objects with {Members(path + "[")}",
        "command" => "a list of texts: the program and its arguments",
        "directory" => "a text",
        "environment" => "an object of names with texts, or null for a variable that is removed",
        "runAsRoot" or "outputTruncated" or "errorTruncated" or "inputClosed" => "true or false",
        "input" or "output" or "error" => Data,
        "exitCode" => "a whole number",
        "failure" => $"one of {string.Join(", ", CassetteNames.Failures)}",
        "signal" => $"one of {string.Join(", ", CassetteNames.Signals)}",
        "at" or "duration" => "a time such as \"00:00:01.5000000\"",
        _ => $"an object with {Members(path)}",
    };

    private static string Members(string path) =>
        path.Contains(".pieces[", StringComparison.Ordinal) ? Piece : path.Contains(".recordings[", StringComparison.Ordinal) ? Recording : Top;
}
