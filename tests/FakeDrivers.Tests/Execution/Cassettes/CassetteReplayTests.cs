using FakeDrivers.Execution;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Execution.Cassettes;

public sealed class CassetteReplayTests : IDisposable
{
    private readonly CassetteStudio _studio = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _studio.Dispose();

    [Fact]
    public async Task The_same_command_is_answered_in_the_order_of_its_recordings()
    {
        await RecordDatesAsync("noon", "evening");
        _studio.World.Execute.Replay(_studio.File);

        string[] played = [(await _studio.ReplayAsync(new("date"))).StandardOutput, (await _studio.ReplayAsync(new("date"))).StandardOutput];

        played.Should().Equal("noon", "evening");
    }

    [Fact]
    public async Task A_recording_is_played_once()
    {
        await RecordDatesAsync("noon");
        _studio.World.Execute.Replay(_studio.File);
        await _studio.ReplayAsync(new("date"));

        var again = () => _studio.ReplayAsync(new("date"));

        (await again.Should().ThrowAsync<FakeDriversException>()).WithMessage(
            "*The nearest is recording 1, with 100 of 100 points: it matches, but was played already. CassetteOptions.Reusable would let it answer again.*");
    }

    [Fact]
    public async Task Recordings_that_are_reusable_go_on_with_the_last()
    {
        await RecordDatesAsync("noon", "evening");
        _studio.World.Execute.Replay(_studio.File, new() { Reusable = true });

        var played = new List<string>();
        for (var i = 0; i < 4; i++) played.Add((await _studio.ReplayAsync(new("date"))).StandardOutput);

        played.Should().Equal("noon", "evening", "evening", "evening");
    }

    [Fact]
    public async Task Recordings_come_before_repliers_and_repliers_after_them()
    {
        await RecordDatesAsync("recorded");
        _studio.World.Execute.Replay(_studio.File);
        _studio.World.Execute.SetRepliers(("date", "replied"));

        string[] played = [(await _studio.ReplayAsync(new("date"))).StandardOutput, (await _studio.ReplayAsync(new("date"))).StandardOutput];

        played.Should().Equal("recorded", "replied");
    }

    [Fact]
    public async Task A_second_cassette_comes_after_the_first()
    {
        await RecordDatesAsync("first");
        _studio.World.Execute.Replay(_studio.File);
        await RecordDatesAsync("second");
        _studio.World.Execute.Replay(_studio.File);

        string[] played = [(await _studio.ReplayAsync(new("date"))).StandardOutput, (await _studio.ReplayAsync(new("date"))).StandardOutput];

        played.Should().Equal("first", "second");
    }

    [Fact]
    public async Task A_miss_names_the_nearest_recording()
    {
        await _studio.RecordAsync(new("git", "status", "--short"), new("ls"));
        _studio.World.Execute.Replay(_studio.File);

        var run = () => _studio.ReplayAsync(new("git", "status", "--long\t"));

        (await run.Should().ThrowAsync<FakeDriversException>()).Which.Message.Should().Be(
            $"No recording of the cassette '{_studio.File}' answers the command (Strict: all of it must be the same). As a recording it would be:\n"
            + "  \"git\"\n  \"status\"\n  \"--long→\"\n"
            + "The nearest is recording 1, with 80 of 100 points; it differs first in argument 2:\n  recorded: \"--short\"\n  asked:    \"--long→\"\n"
            + "To record it, run the test with the real executor: new RecordingExecutor(real, file, new CassetteOptions { Mode = CassetteMode.Update }).");
        _studio.World.Invoking(world => world.VerifyNoUnexpectedCalls()).Should().Throw<FakeDriversException>();
    }

    [Fact]
    public async Task A_miss_tells_of_registrations_as_well()
    {
        await _studio.RecordAsync(new Command("ls"));
        _studio.World.Execute.Replay(_studio.File);
        _studio.World.Execute.When("git", "fetch").Replies("");

        var run = () => _studio.ReplayAsync(new("git", "status"));

        (await run.Should().ThrowAsync<FakeDriversException>()).WithMessage("No recording of the cassette*No registration answers the command*\"fetch\"*");
    }

    [Fact]
    public async Task A_miss_is_allowed_where_unmatched_commands_are()
    {
        await _studio.RecordAsync(new Command("ls"));
        _studio.World.Execute.Replay(_studio.File);
        _studio.World.Execute.AllowUnmatched("whatever");

        var result = await _studio.ReplayAsync(new("git"));

        result.StandardOutput.Should().Be("whatever");
    }

    [Fact]
    public async Task A_miss_shows_no_secret()
    {
        await _studio.RecordAsync(new Command("login", "--password", "abc"));
        _studio.World.Execute.Replay(_studio.File);

        var run = () => _studio.ReplayAsync(new Command("login", "--password", "hunter2", "now") { Secrets = ["now"] });

        (await run.Should().ThrowAsync<FakeDriversException>()).Which.Message.Should().NotContain("hunter2").And.NotContain("\"now\"");
    }

    [Fact]
    public async Task Recordings_that_were_not_played_fail_the_verification()
    {
        await RecordDatesAsync("noon", "evening");
        _studio.World.Execute.Replay(_studio.File);
        await _studio.ReplayAsync(new("date"));

        var verify = _studio.World.Invoking(world => world.VerifyAllUsed());

        verify.Should().Throw<FakeDriversException>().WithMessage($"*recording*{_studio.File}, recording 2: \"date\"*played 0*");
        _studio.World.Execute.Invoking(execute => execute.VerifyNoUnused()).Should().Throw<FakeDriversException>().WithMessage("*recording 2: \"date\"*0*once*");
        await _studio.ReplayAsync(new("date"));
        verify.Should().NotThrow();
    }

    [Fact]
    public async Task A_fork_plays_on_by_itself()
    {
        await RecordDatesAsync("noon", "evening");
        _studio.World.Execute.Replay(_studio.File);
        await _studio.ReplayAsync(new("date"));

        using var fork = _studio.World.Fork();
        var inFork = await fork.Execute.RunAsync(new("date"), Token);
        var inWorld = await _studio.ReplayAsync(new("date"));

        (inFork.StandardOutput, inWorld.StandardOutput).Should().Be(("evening", "evening"));
    }

    [Fact]
    public async Task A_reset_of_the_repliers_takes_the_cassettes_out()
    {
        await RecordDatesAsync("noon");
        _studio.World.Execute.Replay(_studio.File);

        _studio.World.Reset(WorldParts.Repliers);
        _studio.World.Execute.AllowUnmatched();

        (await _studio.ReplayAsync(new("date"))).StandardOutput.Should().BeEmpty();
        _studio.World.Invoking(world => world.VerifyAllUsed()).Should().NotThrow();
    }

    [Fact]
    public async Task A_cassette_answers_for_its_machine_alone()
    {
        await RecordDatesAsync("there");
        _studio.World.Execute.Replay(_studio.File, new() { Target = new("node-1") });
        _studio.World.Execute.AllowUnmatched();

        var here = await _studio.ReplayAsync(new("date"));
        var elsewhere = await _studio.World.Execute.On(new("node-2")).RunAsync(new("date"), Token);
        var there = await _studio.World.Execute.On(new SshTarget("node-1") { MaskOutput = false }).RunAsync(new("date"), Token);

        (here.StandardOutput, elsewhere.StandardOutput, there.StandardOutput).Should().Be(("", "", "there"));
    }

    [Fact]
    public async Task Every_recording_is_played_to_one_of_many_callers()
    {
        await RecordDatesAsync([.. Enumerable.Range(0, 50).Select(number => $"{number}")]);
        _studio.World.Execute.Replay(_studio.File);

        var played = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => _studio.ReplayAsync(new("date")), Token)));

        played.Select(result => int.Parse(result.StandardOutput)).Should().BeEquivalentTo(Enumerable.Range(0, 50));
    }

    private async Task RecordDatesAsync(params string[] dates)
    {
        var next = 0;
        _studio.Machine.Execute.SetRepliers(("date", Reply.From(_ => dates[next++])));
        await _studio.RecordAsync([.. dates.Select(_ => new Command("date"))]);
    }
}
