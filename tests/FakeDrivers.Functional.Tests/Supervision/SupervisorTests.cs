namespace FakeDrivers.Functional.Tests;

/// <summary>What every supervisor of POSIX systems promises.</summary>
public abstract partial class SupervisorTests(SupervisorKind kind) : IAsyncDisposable
{
    private protected SupervisionLab Lab { get; } = new(kind);

    protected static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await Lab.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_program_runs_and_ends_with_its_exit_code()
    {
        await using var process = await Lab.ShellAsync("echo $$; echo out; echo err >&2; exit 3");

        (await SupervisionLab.ReadAsync(process.StandardOutput)).Should().Be($"{process.Id}\nout\n");
        (await SupervisionLab.ReadAsync(process.StandardError)).Should().Be("err\n");
        (await process.Exited.Within()).Should().Be(3);
        (await process.Gone.Within()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_signal_reaches_a_program()
    {
        await using var process = await Lab.ShellAsync("trap 'echo one; exit 4' USR1; echo ready; while :; do sleep 0.01; done");
        await SupervisionLab.ReadLineAsync(process);

        process.Signal(10);

        (await process.Exited.Within()).Should().Be(4);
        (await SupervisionLab.ReadAsync(process.StandardOutput)).Should().Be("one\n");
    }

    [Theory]
    [InlineData("TERM", 143)]
    [InlineData("KILL", 137)]
    [InlineData("SEGV", 139)]
    [InlineData("USR1", 138)]
    public async Task A_program_that_a_signal_ends_has_128_and_its_number_as_exit_code(string signal, int expected)
    {
        await using var process = await Lab.ShellAsync($"kill -{signal} $$");

        (await process.Exited.Within()).Should().Be(expected);
    }

    [Fact]
    public async Task A_program_that_ignores_TERM_is_killed()
    {
        await using var process = await Lab.ShellAsync("trap '' TERM; echo ready; while :; do sleep 0.01; done");
        await SupervisionLab.ReadLineAsync(process);

        process.Signal(15);
        process.Kill();

        (await process.Exited.Within()).Should().Be(137);
        (await process.Gone.Within()).Should().BeEmpty("they were all killed together");
    }

    [Fact]
    public async Task A_program_that_is_stopped_is_killed()
    {
        await using var process = await Lab.ShellAsync("kill -STOP $$");

        process.Kill();

        (await process.Exited.Within()).Should().Be(137);
    }

    [Fact]
    public async Task A_program_has_nothing_to_read()
    {
        await using var process = await Lab.ShellAsync("cat; echo end");

        (await SupervisionLab.ReadAsync(process.StandardOutput)).Should().Be("end\n");
    }

    [Fact]
    public async Task A_program_leads_a_session_of_its_own()
    {
        await using var process = await Lab.ShellAsync("ps -o pgid= -o sid= -p $$");

        var numbers = (await SupervisionLab.ReadAsync(process.StandardOutput)).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);

        numbers.Should().Equal($"{process.Id}", $"{process.Id}");
    }

    [Fact]
    public async Task Servers_do_not_touch_each_other()
    {
        await using var one = await Lab.ShellAsync("echo ready; sleep 600");
        await using var other = await Lab.ShellAsync("trap 'exit 5' TERM; echo ready; while :; do sleep 0.01; done");
        await SupervisionLab.ReadLineAsync(other);

        one.Kill();
        await one.Gone.Within();
        other.Signal(15);

        (await other.Exited.Within()).Should().Be(5);
    }

    [Fact]
    public async Task What_has_ended_is_not_touched_any_more()
    {
        var process = await Lab.ShellAsync("exit 0");
        await process.Gone.Within();

        process.Signal(15);
        process.Kill();
        process.Members().Should().BeEmpty();
        await process.DisposeAsync();
        await process.DisposeAsync();

        (await process.Exited.Within()).Should().Be(0);
    }

    [Fact]
    public async Task Disposing_kills()
    {
        var process = await Lab.ShellAsync("sleep 600 & echo $!; wait");
        var child = await SupervisionLab.ReadProcessAsync(process);

        await process.DisposeAsync();

        process.Exited.IsCompleted.Should().BeTrue();
        Processes.IsAlive(child).Should().BeFalse();
    }

    [Theory]
    [InlineData("TERM", 15)]
    [InlineData("INT", 2)]
    [InlineData("USR2", 12)]
    public async Task A_supervisor_that_is_asked_to_end_asks_the_program_in_its_way(string name, int number)
    {
        var start = Lab.Shell($"trap 'exit 6' {name}; echo ready; while :; do sleep 0.01; done") with { StopSignal = number };
        await using var process = await Lab.Host.Supervisor.StartAsync(start, CancellationToken);
        await SupervisionLab.ReadLineAsync(process);

        FakeDrivers.Process.PosixSignals.Send(Processes.ParentOf(process.Id), FakeDrivers.Execution.CommandSignal.Terminate);

        (await process.Exited.Within()).Should().Be(6);
        await process.Gone.Within();
    }

    [Fact]
    public async Task Programs_that_start_at_the_same_moment_have_nothing_of_each_other()
    {
        var starts = Enumerable.Range(0, 16).Select(number => Task.Run(() => Lab.ShellAsync(number % 2 == 0 ? "exec sleep 600" : $"echo {number}"), CancellationToken));

        var processes = await Task.WhenAll(starts).Within();

        // The outputs of those that end do so too, though the others still run.
        for (var i = 1; i < processes.Length; i += 2)
        {
            (await SupervisionLab.ReadAsync(processes[i].StandardOutput)).Should().Be($"{i}\n");
            (await SupervisionLab.ReadAsync(processes[i].StandardError)).Should().BeEmpty();
        }

        for (var i = 0; i < processes.Length; i += 2) processes[i].Exited.IsCompleted.Should().BeFalse();
    }
}
