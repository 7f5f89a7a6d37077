using FakeDrivers.Execution;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Execution.Cassettes;

public sealed class CassetteMatchingTests : IDisposable
{
    private static readonly Command Recorded = new("/usr/bin/tar", "-c", "-f", "a.tar", "src")
    {
        WorkingDirectory = "/srv",
        StandardInput = CommandInput.FromText("input"),
        Environment = new Dictionary<string, string?> { ["LANG"] = "C" },
    };

    private readonly CassetteStudio _studio = new();

    public void Dispose() => _studio.Dispose();

    public static TheoryData<string, Command> Different { get; } = new()
    {
        { "the program:\n  recorded: \"/usr/bin/tar\"\n  asked:    \"tar\"", Recorded with { Program = "tar" } },
        { "argument 3:\n  recorded: \"a.tar\"\n  asked:    \"b.tar\"", Recorded with { Arguments = ["-c", "-f", "b.tar", "src"] } },
        { "argument 5:\n  recorded: nothing\n  asked:    \"more\"", Recorded with { Arguments = [.. Recorded.Arguments, "more"] } },
        { "the working directory:\n  recorded: \"/srv\"\n  asked:    nothing", Recorded with { WorkingDirectory = null } },
        { "the standard input from byte 2 on:\n  recorded: \"put\"\n  asked:    nothing", Recorded with { StandardInput = CommandInput.FromText("in") } },
        { "the standard input from byte 0 on:\n  recorded: \"input\"\n  asked:    nothing", Recorded with { StandardInput = null } },
        { "the variable LANG:\n  recorded: \"C\"\n  asked:    removed", Recorded with { Environment = new Dictionary<string, string?> { ["LANG"] = null } } },
        { "RunAsRoot:\n  recorded: false\n  asked:    true", Recorded with { RunAsRoot = true } },
    };

    [Theory]
    [MemberData(nameof(Different))]
    public async Task A_strict_replay_minds_every_difference_and_names_it(string difference, Command asked)
    {
        await RecordAsync(new(), Recorded);

        var run = () => _studio.ReplayAsync(asked);

        (await run.Should().ThrowAsync<FakeDriversException>()).Which.Message.Should().Contain($"it differs first in {difference}\n");
    }

    [Fact]
    public async Task What_makes_no_difference_to_the_program_is_not_minded()
    {
        await RecordAsync(new(), Recorded);

        var played = await _studio.ReplayAsync(Recorded with
        {
            Timeout = TimeSpan.FromHours(1),
            Attempts = 3,
            AcceptedExitCodes = [0, 1],
            RootHelper = ["sudo"],
            Secrets = ["zzz"],
            Environment = new Dictionary<string, string?> { ["LANG"] = "C", ["HOME"] = "/x" },
        });

        played.StandardOutput.Should().Be("0");
    }

    [Fact]
    public async Task An_empty_input_is_none()
    {
        await RecordAsync(new(), new Command("wc"));

        var played = await _studio.ReplayAsync(new Command("wc") { StandardInput = CommandInput.FromText("") });

        played.StandardOutput.Should().Be("0");
    }

    [Theory]
    [InlineData(100, "/usr/bin/tar", "/srv", "-c", "-f", "a.tar", "src")]
    [InlineData(95, "tar", "/srv", "-c", "-f", "a.tar", "src")]
    [InlineData(90, "/usr/bin/tar", null, "-c", "-f", "a.tar", "src")]
    [InlineData(90, "/usr/bin/tar", "/srv", "-c", "-f", "b.tar", "src")]
    [InlineData(76, "/usr/bin/tar", "/srv", "src", "a.tar", "-f", "-c", "-c", "-f")]
    [InlineData(60, "/usr/bin/tar", "/srv")]
    [InlineData(0, "/usr/bin/bsdtar", "/srv", "-c", "-f", "a.tar", "src")]
    public void Points_are_as_documented(int points, string program, string? directory, params string[] arguments)
    {
        var asked = Recorded with { Program = program, WorkingDirectory = directory, Arguments = arguments };

        CassetteScore.Of(Request(Recorded), Request(asked)).Should().Be(points);
    }

    [Fact]
    public async Task The_best_fit_is_played()
    {
        await RecordAsync(new() { Matching = CassetteMatching.BestFit }, new("tar", "-c", "one"), new("tar", "-x", "two"), new("rsync", "-c", "two"));

        var played = await _studio.ReplayAsync(new("/bin/tar", "-x", "three"));

        played.StandardOutput.Should().Be("1");
    }

    [Fact]
    public async Task Two_commands_that_fit_as_well_are_a_miss()
    {
        await RecordAsync(new() { Matching = CassetteMatching.BestFit }, new("tar", "-c", "one"), new("tar", "-c", "two"));

        var run = () => _studio.ReplayAsync(new("tar", "-c", "three"));

        (await run.Should().ThrowAsync<FakeDriversException>()).WithMessage(
            "*(BestFit: at least 70 points, and no tie)*recording 1, with 80 of 100 points*recording 2, of another command, comes as near.*");
    }

    [Fact]
    public async Task The_same_command_recorded_twice_is_no_tie()
    {
        await RecordAsync(new() { Matching = CassetteMatching.BestFit }, new("tar", "-c", "one"), new("tar", "-c", "one"));

        string[] played = [(await _studio.ReplayAsync(new("tar", "-c", "x"))).StandardOutput, (await _studio.ReplayAsync(new("tar", "-c", "y"))).StandardOutput];

        played.Should().Equal("0", "1");
    }

    [Theory]
    [InlineData(60, true)]
    [InlineData(61, false)]
    public async Task Too_few_points_are_a_miss(int minimum, bool isPlayed)
    {
        await RecordAsync(new() { Matching = CassetteMatching.BestFit, MinimumScore = minimum }, new Command("cat", "one"));

        var run = () => _studio.ReplayAsync(new("cat", "two"));

        if (isPlayed) await run.Should().NotThrowAsync();
        else await run.Should().ThrowAsync<FakeDriversException>();
    }

    [Fact]
    public void Another_program_fits_nothing_however_much_else_is_the_same() =>
        CassetteScore.Of(Request(new("rm", "-r", "x")), Request(new("ls", "-r", "x"))).Should().Be(0);

    private static CassetteRequest Request(Command command) =>
        CassetteRequest.Of(command, new(new() { Environment = ["LANG"] }, new(new Dictionary<string, string>()), command), isInputOpen: false);

    /// <summary>Records commands that write their number, and replays them.</summary>
    private async Task RecordAsync(CassetteOptions options, params Command[] commands)
    {
        var number = 0;
        _studio.Machine.Execute.SetRepliers((".", Reply.From(_ => $"{number++}")));
        options = new() { Matching = options.Matching, MinimumScore = options.MinimumScore, Environment = ["LANG"] };
        await _studio.RecordWithAsync(options, commands);
        _studio.World.Execute.Replay(_studio.File, options);
    }
}
