using FakeDrivers.Execution;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Execution.Cassettes;

public sealed class CassetteErrorTests : IDisposable
{
    private const string Recording = "\"command\": [\"ls\"], \"exitCode\": 0";

    private readonly CassetteStudio _studio = new();

    public void Dispose() => _studio.Dispose();

    [Fact]
    public void A_file_that_is_not_there_says_how_to_record_it() =>
        Error().Should().Be($"There is no cassette '{_studio.File}'. Record one: await using var recorder = new RecordingExecutor(real, \"{_studio.File}\").");

    [Theory]
    [InlineData("""{"version": 2, "tracks": {}}""", "is of version 2, which is newer than 1, the one that this library reads. Update the library, or record it again.")]
    [InlineData("""{"version": 0, "recordings": []}""", "is of version 0; there is only 1.")]
    [InlineData("""{"recordings": []}""", "has no version. It begins with \"version\": 1.")]
    public void Another_version_is_refused(string json, string message)
    {
        _studio.Json = json;

        Error().Should().EndWith(message);
    }

    [Fact]
    public async Task A_file_that_was_cut_is_refused_wherever_it_was_cut()
    {
        await _studio.RecordAsync(new("ls", "-l"), new("id"));
        var whole = _studio.Json;
        var lines = whole.TrimEnd().Split('\n');

        for (var count = 1; count < lines.Length; count++)
        {
            _studio.Json = string.Join('\n', lines.Take(count));

            Error().Should().Be($"The cassette '{_studio.File}' cannot be read at line {count}: It ends too early, or not as JSON does. Record it again, or get it whole.");
        }
    }

    [Theory]
    [InlineData("\"exitCode\": \"0\"", "exitCode", "Valid is a whole number.")]
    [InlineData("\"exitCode\": 0.5", "exitCode", "Valid is a whole number.")]
    [InlineData("\"exitCode\": 0, \"output\": 5", "output", "Valid is a text, a list of texts, or { \"base64\": \"…\" }.")]
    [InlineData("\"exitCode\": 0, \"output\": [1]", "output", "Valid is a text, a list of texts, or { \"base64\": \"…\" }.")]
    [InlineData("\"exitCode\": 0, \"output\": {\"base64\": \"%\"}", "output", "Valid is a text, a list of texts, or { \"base64\": \"…\" }.")]
    [InlineData("\"exitCode\": 0, \"output\": {\"hex\": \"00\"}", "output", "Valid is a text, a list of texts, or { \"base64\": \"…\" }.")]
    [InlineData("\"exitCode\": 0, \"runAsRoot\": 1", "runAsRoot", "Valid is true or false.")]
    [InlineData("\"exitCode\": 0, \"duration\": 1", "duration", "Valid is a time such as \"00:00:01.5000000\".")]
    [InlineData("\"exitCode\": 0, \"environment\": []", "environment", "Valid is an object of names with texts, or null for a variable that is removed.")]
    [InlineData("\"exitCode\": 0, \"pieces\": [{\"at\": 1}]", "at", "Valid is a time such as \"00:00:01.5000000\".")]
    [InlineData("\"exitCode\": 0, \"exit\": 1", "exit", "Valid is an object with command, directory, environment, runAsRoot, input, output, error, outputTruncated, errorTruncated, pieces, exitCode, failure, duration.")]
    [InlineData("\"exitCode\": 0, \"pieces\": [{\"out\": \"\"}]", "out", "Valid is an object with at, input, inputClosed, output, error, signal.")]
    public void What_does_not_belong_there_is_named_with_its_line_and_what_would_be_valid(string members, string name, string valid)
    {
        _studio.Json = $$"""
            {
              "version": 1,
              "recordings": [
                { {{Recording}} },
                { "command": ["ls"],
                  {{members}} }
              ]
            }
            """;

        Error().Should().StartWith($"The cassette '{_studio.File}' cannot be read at line 6: What stands at $.recordings[1]").And.Contain(name).And.EndWith(valid);
    }

    [Theory]
    [InlineData("\"exitCode\": 0, \"failure\": \"notFound\"", "It has either \"exitCode\" or \"failure\".")]
    [InlineData("\"directory\": \"/\"", "It has either \"exitCode\" or \"failure\".")]
    [InlineData("\"failure\": \"lost\"", "\"failure\" is one of timedOut, notFound, workingDirectoryNotFound, permissionDenied, startFailed, rootHelperMissing, outputLimitExceeded, cancelled.")]
    [InlineData("\"exitCode\": 0, \"pieces\": [{}]", "Each of its \"pieces\" is an object with one of input, inputClosed, output, error and signal.")]
    [InlineData("\"exitCode\": 0, \"pieces\": [{\"input\": \"a\", \"output\": \"b\"}]", "Each of its \"pieces\" is an object with one of input, inputClosed, output, error and signal.")]
    [InlineData("\"exitCode\": 0, \"pieces\": [{\"at\": \"-00:00:01\", \"output\": \"b\"}]", "\"at\" is not negative.")]
    [InlineData("\"exitCode\": 0, \"pieces\": [{\"signal\": \"wave\"}]", "\"signal\" is one of hangup, interrupt, quit, kill, user1, user2, terminate, continue, stop.")]
    [InlineData("\"exitCode\": 0, \"output\": \"a\", \"pieces\": []", "The outputs stand either in \"pieces\" or in \"output\" and \"error\".")]
    [InlineData("\"exitCode\": 0, \"input\": \"a\", \"pieces\": [{\"input\": \"a\"}]", "The input stands either in \"pieces\" or in \"input\".")]
    public void What_contradicts_itself_is_named_with_its_line(string members, string problem)
    {
        _studio.Json = $$"""
            {
              "recordings": [
                { {{Recording}} },
                {
                  "command": ["ls"], {{members}}
                }
              ],
              "version": 1
            }
            """;

        Error().Should().Be($"The cassette '{_studio.File}' cannot be read at line 4: $.recordings[1] is wrong. {problem}");
    }

    [Theory]
    [InlineData("{ \"command\": [], \"exitCode\": 0 }")]
    [InlineData("{ \"command\": [\"\"], \"exitCode\": 0 }")]
    [InlineData("{ \"command\": [\"ls\", null], \"exitCode\": 0 }")]
    [InlineData("{ \"command\": null, \"exitCode\": 0 }")]
    public void A_recording_without_a_program_is_refused(string recording)
    {
        _studio.Json = $$"""{ "version": 1, "recordings": [ {{recording}} ] }""";

        Error().Should().EndWith("\"command\" is a list of texts: the program, which is not empty, and its arguments.");
    }

    [Fact]
    public void What_is_no_JSON_is_told_by_the_reader()
    {
        _studio.Json = "{\n  \"version\": 1,\n  \"recordings\": [ } ]\n}\n";

        Error().Should().StartWith($"The cassette '{_studio.File}' cannot be read at line 3: It is no JSON: '}}' is an invalid start of a value.");
    }

    [Fact]
    public async Task A_bad_file_leaves_the_world_as_it_was()
    {
        _studio.Json = "{}";
        _studio.World.Execute.SetRepliers(("ls", "kept"));

        Error();

        (await _studio.ReplayAsync(new("ls"))).StandardOutput.Should().Be("kept");
    }

    [Fact]
    public void A_bad_file_is_not_updated()
    {
        _studio.Json = "{}";

        var update = () => _studio.Record(new() { Mode = CassetteMode.Update });

        update.Should().Throw<FakeDriversException>().WithMessage("*has no version*");
        _studio.Json.Should().Be("{}");
    }

    private string Error() => _studio.World.Execute.Invoking(execute => execute.Replay(_studio.File)).Should().Throw<FakeDriversException>().Which.Message;
}
