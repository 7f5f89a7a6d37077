using FakeDrivers.Execution;
using FakeDrivers.Worlds;

namespace FakeDrivers.Functional.Tests;

/// <summary>The probes that look at no port.</summary>
public sealed class ReadinessProbeTests
{
    [Fact]
    public async Task None_holds_at_once()
    {
        await using var server = new ProbedServer();

        (await server.AskAsync(Readiness.None)).Should().Be(ReadinessAnswer.Yes);
    }

    [Fact]
    public async Task A_file_is_looked_for_in_the_directory_of_the_context()
    {
        await using var server = new ProbedServer();
        (await server.AskAsync(Readiness.File("{name}.pid"))).Should().Be(ReadinessAnswer.No($"there is no file '{server.PathOf("api.pid")}'"));

        await File.WriteAllTextAsync(server.PathOf("api.pid"), "", TestContext.Current.CancellationToken);

        (await server.AskAsync(Readiness.File("{name}.pid"))).Should().Be(ReadinessAnswer.Yes);
        Readiness.File("{name}.pid").ToString().Should().Be("there is a file {name}.pid");
    }

    [Fact]
    public async Task A_line_of_the_log_holds_whether_it_is_there_or_comes()
    {
        await using var server = new ProbedServer();
        var asking = server.AskAsync(Readiness.Log("^ready in \\d+ ms$"));
        asking.IsCompleted.Should().BeFalse();

        server.Write("ready in 5 ms");

        (await asking).Should().Be(ReadinessAnswer.Yes);
        (await server.AskAsync(Readiness.Log("ready"))).Should().Be(ReadinessAnswer.Yes);
    }

    [Fact]
    public async Task A_line_before_the_first_that_counts_does_not_hold()
    {
        await using var server = new ProbedServer();
        server.Write("reloaded");
        var asking = Readiness.Log("reloaded").AskAsync(server.Probe with { FirstLine = 1 }, TestContext.Current.CancellationToken);
        asking.IsCompleted.Should().BeFalse();

        server.Write("reloaded");

        (await asking.Within()).Should().Be(ReadinessAnswer.Yes);
    }

    [Fact]
    public async Task A_command_holds_when_it_accepts_its_exit_code()
    {
        await using var server = new ProbedServer();
        var refused = Program.Children.Command("say-and-end", "3");

        (await server.AskAsync(Readiness.Command(refused))).Should().Be(ReadinessAnswer.No("exit code 3"));
        (await server.AskAsync(Readiness.Command(refused with { AcceptedExitCodes = [3] }))).Should().Be(ReadinessAnswer.Yes);
    }

    [Fact]
    public async Task A_commands_last_words_are_told_without_its_secrets()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no POSIX shell.");
        await using var server = new ProbedServer();
        var command = Command.Shell("echo one >&2; echo \"$NAME is not ready, pin 4711\" >&2; exit 1") with
        {
            Environment = new Dictionary<string, string?> { ["NAME"] = "{name}" },
            Secrets = ["4711"],
            Attempts = 5,
        };

        (await server.AskAsync(Readiness.Command(command))).Should().Be(ReadinessAnswer.No("exit code 1: api is not ready, pin ***"));
    }

    [Fact]
    public async Task A_command_runs_in_the_directory_of_the_context_with_templates_filled_in()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no POSIX shell.");
        await using var server = new ProbedServer();
        await File.WriteAllTextAsync(server.PathOf("api.pid"), "", TestContext.Current.CancellationToken);

        (await server.AskAsync(Readiness.Command(new Command("test", "-f", "{name}.pid")))).Should().Be(ReadinessAnswer.Yes);
    }

    [Fact]
    public async Task A_program_that_is_not_there_is_told_as_such()
    {
        await using var server = new ProbedServer();

        (await server.AskAsync(Readiness.Command(new Command("fd-no-such-program")))).Should().Be(ReadinessAnswer.No("There is no such program."));
    }

    [Theory]
    [InlineData(null, 1, "5 s")]
    [InlineData(null, 3, "15 s")]
    [InlineData(2, 3, "6 s")]
    public async Task A_command_that_does_not_end_is_killed_after_five_seconds_or_its_own_time_and_with_patience_later(int? seconds, double patience, string time)
    {
        var clock = new FakeClock();
        await using var server = new ProbedServer();
        var command = Program.Children.Command("serve", "0") with { Timeout = seconds is { } own ? TimeSpan.FromSeconds(own) : null };
        var asking = Readiness.Command(command).AskAsync(server.Probe with { Time = clock, Patience = patience }, TestContext.Current.CancellationToken);

        (await clock.RunUntilAsync(asking, TestContext.Current.CancellationToken).Within())
            .Should().Be(ReadinessAnswer.No($"The command did not end within {time} and was killed."));
    }

    [Fact]
    public void A_command_names_its_templates() =>
        Readiness.Command(new Command("{a}", "{b}") { Environment = new Dictionary<string, string?> { ["X"] = "{c}", ["Y"] = null } })
            .Templates.Should().Equal("{a}", "{b}", "{c}");

    [Fact]
    public async Task What_a_test_asks_holds_as_it_says()
    {
        await using var server = new ProbedServer();

        (await server.AskAsync(Readiness.Custom("the schema is there", (asked, _) => Task.FromResult(asked == server.Server)))).Should().Be(ReadinessAnswer.Yes);
        (await server.AskAsync(Readiness.Custom("the schema is there", (_, _) => Task.FromResult(false)))).Should().Be(ReadinessAnswer.No("it does not hold"));
        Readiness.Custom("the schema is there", (_, _) => Task.FromResult(false)).ToString().Should().Be("the schema is there");
    }

    [Fact]
    public async Task A_port_is_read_from_the_line_that_fits()
    {
        await using var server = new ProbedServer();
        var numbers = new List<int>();
        var asking = server.AskAsync(new PortReadiness(ServerPort.ReadBack(), numbers.Add));

        server.Write("Now listening on: http://127.0.0.1:5151");

        (await asking).Should().Be(ReadinessAnswer.Yes);
        numbers.Should().Equal(5151);
        (await server.AskAsync(new PortReadiness(ServerPort.ReadBack("on: (.*:)(?<port>\\d+)"), numbers.Add))).IsReady.Should().BeTrue();
        (await server.AskAsync(new PortReadiness(ServerPort.ReadBack(":(\\d+)$"), numbers.Add))).IsReady.Should().BeTrue();
        numbers.Should().Equal(5151, 5151, 5151);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("65536")]
    [InlineData("http")]
    public async Task A_line_without_a_port_is_told_as_such(string text)
    {
        await using var server = new ProbedServer();
        server.Write($"port={text}");

        (await server.AskAsync(new PortReadiness(ServerPort.ReadBack("port=(.*)"), _ => { })))
            .Should().Be(ReadinessAnswer.No($"the line 'port={text}' has '{text}', which is no number of a port"));
    }

    [Fact]
    public async Task A_port_is_read_from_a_file_when_that_has_it()
    {
        await using var server = new ProbedServer();
        var numbers = new List<int>();
        var readiness = new PortReadiness(ServerPort.ReadBackFromFile("{name}.port"), numbers.Add);
        var path = server.PathOf("api.port");
        (await server.AskAsync(readiness)).Should().Be(ReadinessAnswer.No($"there is no file '{path}'"));

        await File.WriteAllTextAsync(path, "\n", TestContext.Current.CancellationToken);
        (await server.AskAsync(readiness)).Found.Should().Be($"the file '{path}' has '', which is no number of a port");

        await File.WriteAllTextAsync(path, " 5151\n", TestContext.Current.CancellationToken);
        (await server.AskAsync(readiness)).Should().Be(ReadinessAnswer.Yes);
        numbers.Should().Equal(5151);
    }

    [Fact]
    public async Task A_file_that_does_not_end_its_line_is_read_when_it_changes_no_more()
    {
        await using var server = new ProbedServer();
        var numbers = new List<int>();
        var readiness = new PortReadiness(ServerPort.ReadBackFromFile("{name}.port"), numbers.Add);
        var path = server.PathOf("api.port");

        foreach (var part in (IEnumerable<string>)["", "50", "5000"])
        {
            await File.WriteAllTextAsync(path, part, TestContext.Current.CancellationToken);
            (await server.AskAsync(readiness)).Should().Be(ReadinessAnswer.No($"the file '{path}' has '{part}', and may not be whole yet"));
        }

        (await server.AskAsync(readiness)).Should().Be(ReadinessAnswer.Yes);
        numbers.Should().Equal(5000);
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        Action[] makings =
        [
            () => Readiness.Log("("), () => Readiness.Log(""), () => Readiness.File(" "), () => Readiness.Command(null!),
            () => Readiness.Custom("", (_, _) => Task.FromResult(true)), () => Readiness.Custom("x", null!),
        ];

        foreach (var making in makings) making.Should().Throw<ArgumentException>();
    }
}
