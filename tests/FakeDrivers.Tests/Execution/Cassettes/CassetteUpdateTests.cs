using FakeDrivers.Execution;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Execution.Cassettes;

public sealed class CassetteUpdateTests : IDisposable
{
    private static readonly CassetteOptions Update = new() { Mode = CassetteMode.Update };

    private readonly CassetteStudio _studio = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _studio.Dispose();

    [Fact]
    public async Task Without_a_file_everything_is_recorded()
    {
        await _studio.RecordWithAsync(Update, new Command("ls"));

        _studio.Machine.Execute.GetLog().Should().Equal("ls");
        _studio.Json.Should().Contain("\"ls\"");
    }

    [Fact]
    public async Task What_is_recorded_is_played_and_the_file_stays_as_it_is()
    {
        _studio.Machine.Execute.SetRepliers(("ls", "old"), ("id", Reply.Exit(3)));
        await _studio.RecordAsync(new("ls"), new("id"));
        var before = _studio.Json;
        _studio.Machine.Execute.SetRepliers(("ls", "new"), ("id", "new"));
        _studio.Machine.Execute.ClearLog();

        await using var recorder = _studio.Record(Update);
        var result = await recorder.RunAsync(new("ls"), Token);
        var error = await CassetteStudio.EndAsync(recorder, new("id"));
        await recorder.DisposeAsync();

        result.StandardOutput.Should().Be("old");
        error.Should().BeOfType<CommandExecutionException>().Which.ExitCode.Should().Be(3);
        _studio.Machine.Execute.GetLog().Should().BeEmpty();
        _studio.Json.Should().Be(before);
    }

    [Fact]
    public async Task What_is_not_recorded_is_run_and_recorded_in_its_place_in_the_order()
    {
        _studio.Machine.Execute.SetRepliers((".", "x"));
        await _studio.RecordAsync(new("a"), new("c"));
        _studio.Machine.Execute.ClearLog();

        await _studio.RecordWithAsync(Update, new("a"), new("b"), new("c"));

        _studio.Machine.Execute.GetLog().Should().Equal("b");
        string[] programs = ["\"a\"", "\"b\"", "\"c\""];
        programs.Select(program => _studio.Json.IndexOf(program, StringComparison.Ordinal)).Should().BeInAscendingOrder().And.OnlyContain(at => at > 0);
    }

    [Fact]
    public async Task What_was_not_played_is_dropped()
    {
        await _studio.RecordAsync(new("a"), new("b"), new("b"));

        await _studio.RecordWithAsync(Update, new Command("b"));

        _studio.Json.Should().NotContain("\"a\"");
        _studio.Json.Split("\"b\"").Should().HaveCount(2);
    }

    [Fact]
    public async Task A_command_whose_attempts_are_not_all_there_is_run_anew()
    {
        _studio.Machine.Execute.SetRepliers(("ping", Reply.Exit(1)));
        await _studio.RecordAsync(new Command("ping"));
        _studio.Machine.Execute.SetRepliers(("ping", Reply.From(call => Reply.Exit(call.Attempt == 1 ? 0 : 1, "anew"))));

        await using var recorder = _studio.Record(Update);
        var result = await recorder.RunAsync(new Command("ping") { Attempts = 2 }, Token);

        result.StandardOutput.Should().Be("anew");
    }

    [Fact]
    public async Task The_attempts_of_a_command_are_played_with_its_delays_on_the_clock_of_the_options()
    {
        var runs = 0;
        _studio.Machine.Execute.SetRepliers(("ping", Reply.From(_ => Reply.Exit(runs++))));
        await _studio.RecordAsync(new("ping"), new("ping"));
        _studio.Json = _studio.Json.Replace("\"exitCode\": 0", "\"exitCode\": 7").Replace("\"exitCode\": 1", "\"exitCode\": 0");
        var clock = new FakeClock();
        await using var recorder = _studio.Record(new() { Mode = CassetteMode.Update, TimeProvider = clock });

        var run = recorder.RunAsync(new Command("ping") { Attempts = 2, RetryDelay = RetryDelay.Fixed(TimeSpan.FromSeconds(5)) }, Token);
        var isWaiting = !run.IsCompleted;
        clock.Advance(TimeSpan.FromSeconds(5));

        isWaiting.Should().BeTrue();
        (await run).Attempts.Should().Be(2);
    }

    [Fact]
    public async Task A_stream_is_played_too()
    {
        _studio.Machine.Execute.SetRepliers(("log", "one\ntwo\n"));
        await _studio.RecordAsync(new Command("log"));
        _studio.Machine.Execute.ClearLog();
        await using var recorder = _studio.Record(Update);

        var events = await CassetteStudio.ReadAsync(recorder.StreamAsync(new("log"), cancellationToken: Token));

        events.OfType<CommandWrote>().Select(wrote => wrote.Text).Should().Equal("one", "two");
        _studio.Machine.Execute.GetLog().Should().BeEmpty();
    }

    [Fact]
    public async Task A_program_with_an_input_of_its_own_is_played_and_one_that_is_talked_to_is_run()
    {
        _studio.Machine.Execute.SetRepliers(("cat", Reply.From(call => call.Command.StandardInput?.Text ?? "")));
        var command = new Command("cat") { StandardInput = CommandInput.FromText("x") };
        await _studio.RecordAsync(command, new Command("cat"));
        _studio.Machine.Execute.ClearLog();
        await using var recorder = _studio.Record(Update);

        await using var played = await recorder.StartAsync(command, Token);
        var result = await played.WaitAsync(Token);
        await using var run = await recorder.StartAsync(new("cat"), Token);
        await run.WaitAsync(Token);

        result.StandardOutput.Should().Be("x");
        _studio.Machine.Execute.GetLog().Should().ContainSingle();
    }

    [Fact]
    public async Task A_mismatch_drops_the_old_recording()
    {
        _studio.Machine.Execute.SetRepliers((".", "old"));
        await _studio.RecordAsync(new Command("tar", "-c", "src"));
        _studio.Machine.Execute.SetRepliers((".", "new"));

        await _studio.RecordWithAsync(Update, new Command("tar", "-c", "lib"));
        _studio.World.Execute.Replay(_studio.File);
        var played = await _studio.ReplayAsync(new("tar", "-c", "lib"));

        played.StandardOutput.Should().Be("new");
        _studio.Json.Should().NotContain("src");
    }
}
