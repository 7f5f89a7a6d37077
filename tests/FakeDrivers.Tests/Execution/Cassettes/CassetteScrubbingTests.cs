using System.Text;
using FakeDrivers.Execution;

namespace FakeDrivers.Tests.Execution.Cassettes;

public sealed class CassetteScrubbingTests : IDisposable
{
    private readonly CassetteStudio _studio = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _studio.Dispose();

    [Fact]
    public async Task The_secrets_of_a_command_stand_nowhere_in_the_file()
    {
        _studio.Machine.Execute.SetRepliers(("login", Reply.Exit(0, "hello hunter2", "hunter2?")));
        var command = new Command("login", "x-hunter2-y", "z")
        {
            Secrets = ["hunter2"],
            WorkingDirectory = "/home/hunter2",
            StandardInput = CommandInput.FromText("hunter2\n"),
            Environment = new Dictionary<string, string?> { ["NAME"] = "hunter2" },
        };

        await _studio.RecordWithAsync(new() { Environment = ["NAME"] }, command);

        _studio.Json.Should().NotContain("hunter2").And.Contain("x-***-y").And.Contain("hello ***");
    }

    [Fact]
    public async Task What_follows_the_usual_names_of_secrets_is_masked()
    {
        _studio.Machine.Execute.SetRepliers(("mysql", "token=abc1\n{\"password\": \"abc2\"}"));
        var command = new Command("mysql", "--password", "abc3", "--token=abc4") { Environment = new Dictionary<string, string?> { ["DB_PASSWORD"] = "abc5 and more" } };

        await _studio.RecordWithAsync(new() { Environment = ["DB_PASSWORD"] }, command);

        _studio.Json.Should().NotContain("abc").And.NotContain("and more");
    }

    [Fact]
    public async Task A_secret_in_an_output_that_is_no_text_is_masked()
    {
        byte[] output = [0xFF, .. "hunter2"u8, 0xFE];
        _studio.Machine.Execute.SetRepliers(("dump", Reply.From(new CommandResult { ExitCode = 0, StandardOutputBytes = output })));
        var command = new Command("dump") { Secrets = ["hunter2"] };

        await _studio.RecordAsync(command);
        _studio.World.Execute.Replay(_studio.File);
        var played = await _studio.ReplayAsync(command);

        played.StandardOutputBytes.ToArray().Should().Equal([0xFF, .. "***"u8, 0xFE]);
    }

    [Fact]
    public async Task A_secret_in_another_encoding_is_masked()
    {
        _studio.Machine.Execute.SetRepliers(("dump", "the hunter2 of größe"));
        var command = new Command("dump") { Secrets = ["hunter2"], OutputEncoding = Encoding.Unicode };

        await _studio.RecordAsync(command);
        _studio.World.Execute.Replay(_studio.File);
        var played = await _studio.ReplayAsync(command);

        played.StandardOutput.Should().Be("the *** of größe");
    }

    [Fact]
    public async Task A_secret_that_came_in_two_pieces_is_masked()
    {
        _studio.Machine.Execute.SetRepliers(("dump", new Reply(async (program, stop) =>
        {
            foreach (var piece in (string[])["the hun", "ter2\nis", " out\n"])
            {
                await program.Output.WriteAsync(Encoding.UTF8.GetBytes(piece), stop);
                await Task.Delay(TimeSpan.FromSeconds(1), program.Time, stop);
            }

            return 0;
        })));
        var options = new CassetteOptions { RecordTiming = true, TimeProvider = _studio.Machine.Clock };
        await using var recorder = _studio.Record(options);
        var run = recorder.RunAsync(new Command("dump") { Secrets = ["hunter2"] }, Token);
        while (!run.IsCompleted) _studio.Machine.Clock.Advance(TimeSpan.FromSeconds(1));
        await recorder.DisposeAsync();

        _studio.Json.Should().NotContain("hun").And.NotContain("ter2").And.Contain("out\\n");
    }

    [Fact]
    public async Task A_recording_with_another_secret_matches()
    {
        await _studio.RecordAsync(new Command("login", "hunter2") { Secrets = ["hunter2"] });
        _studio.World.Execute.Replay(_studio.File);

        var run = () => _studio.ReplayAsync(new Command("login", "swordfish") { Secrets = ["swordfish"] });

        await run.Should().NotThrowAsync();
    }

    [Fact]
    public async Task Variables_that_are_not_on_the_list_never_reach_the_file()
    {
        var command = new Command("env") { Environment = new Dictionary<string, string?> { ["LANG"] = "C", ["CREDENTIALS"] = "xyz", ["OTHER"] = null } };

        await _studio.RecordWithAsync(new() { Environment = ["LANG"] }, command);

        _studio.Json.Should().Contain("\"LANG\": \"C\"").And.NotContain("CREDENTIALS").And.NotContain("xyz").And.NotContain("OTHER");
    }

    [Fact]
    public async Task Scrubbers_change_every_text_one_after_the_other()
    {
        _studio.Machine.Execute.SetRepliers(("run", Reply.Exit(0, "id 4711\n", "id 4712\n")));
        var options = new CassetteOptions { Scrubbers = [text => text.Replace("47", "N"), text => text.Replace("N11", "one").Replace("N12", "two")] };
        var command = new Command("run", "4711") { WorkingDirectory = "/4712", StandardInput = CommandInput.FromText("4712") };

        await _studio.RecordWithAsync(options, command);
        _studio.World.Execute.Replay(_studio.File, options);
        var played = await _studio.ReplayAsync(command);

        _studio.Json.Should().NotContain("47");
        (played.StandardOutput, played.StandardError).Should().Be(("id one\n", "id two\n"));
    }

    [Fact]
    public async Task Paths_of_this_machine_are_names_in_the_file_and_paths_of_the_other_machine_on_replay()
    {
        _studio.Machine.Execute.SetRepliers(("pack", Reply.From(call => $"packed {call.Command.Arguments[0]} in {call.Command.WorkingDirectory}:/build7\n")));

        await _studio.RecordWithAsync(Options("/build"), new Command("pack", "/build/src") { WorkingDirectory = "/build" });
        _studio.World.Execute.Replay(_studio.File, Options("/home/ci/agent-3"));
        var played = await _studio.ReplayAsync(new Command("pack", "/home/ci/agent-3/src") { WorkingDirectory = "/home/ci/agent-3" });

        _studio.Json.Should().Contain("{work}/src").And.Contain("\"directory\": \"{work}\"").And.Contain("/build7");
        played.StandardOutput.Should().Be("packed /home/ci/agent-3/src in /home/ci/agent-3:/build7\n");
    }

    [Fact]
    public async Task The_directories_of_temporary_files_the_user_and_the_process_have_names()
    {
        var temp = Path.TrimEndingDirectorySeparator(Path.GetTempPath());

        await _studio.RecordAsync(new Command("ls", Path.Combine(temp, "x"), Path.Combine(Environment.CurrentDirectory, "y")));

        _studio.Json.Should().Contain("\"{temp}/x\"").And.Contain("\"{cwd}/y\"");
    }

    [Theory]
    [InlineData("{work}")]
    [InlineData("{brace}")]
    [InlineData("{{work}} {brace}work} {w{work}")]
    [InlineData("${work} /build/{work}/build}")]
    public async Task A_text_that_looks_like_a_name_comes_back_as_it_was(string text)
    {
        _studio.Machine.Execute.SetRepliers(("echo", text));

        await _studio.RecordWithAsync(Options("/build"), new Command("echo", text));
        _studio.World.Execute.Replay(_studio.File, Options("/build"));
        var played = await _studio.ReplayAsync(new("echo", text));

        played.StandardOutput.Should().Be(text);
    }

    [Theory]
    [InlineData("", "/x")]
    [InlineData("a b", "/x")]
    [InlineData("brace", "/x")]
    [InlineData("work", "")]
    public void A_name_that_cannot_be_used_is_refused(string name, string path)
    {
        var make = () => new CassetteOptions { Placeholders = new Dictionary<string, string> { [name] = path } };

        make.Should().Throw<ArgumentException>();
    }

    private static CassetteOptions Options(string path) => new() { Placeholders = new Dictionary<string, string> { ["work"] = path } };
}
