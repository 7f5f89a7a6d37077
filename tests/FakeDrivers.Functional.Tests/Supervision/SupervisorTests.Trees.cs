using FakeDrivers.Execution;
using FakeDrivers.Process;

namespace FakeDrivers.Functional.Tests;

public abstract partial class SupervisorTests
{
    [Fact]
    public async Task A_descendant_that_holds_the_output_is_killed_when_the_program_has_ended()
    {
        await using var process = await Lab.ShellAsync("sleep 600 & echo $!; exit 0");
        var child = await SupervisionLab.ReadProcessAsync(process);

        (await process.Exited.Within()).Should().Be(0);
        var left = await process.Gone.Within();

        left.Should().ContainSingle().Which.Id.Should().Be(child.Id);
        Processes.IsAlive(child).Should().BeFalse();
        (await SupervisionLab.ReadAsync(process.StandardOutput)).Should().BeEmpty();
    }

    [Fact]
    public async Task All_of_a_tree_is_killed_together()
    {
        await using var process = await Lab.ShellAsync("sh -c 'sleep 600 & echo $!; wait' & sh -c 'sleep 600 & echo $!; wait' & wait");
        var one = await SupervisionLab.ReadProcessAsync(process);
        var other = await SupervisionLab.ReadProcessAsync(process);

        process.Kill();

        (await process.Gone.Within()).Should().BeEmpty();
        new[] { one, other }.Should().NotContain(each => Processes.IsAlive(each));
    }

    [Fact]
    public async Task One_that_was_seen_while_it_had_a_parent_is_killed_later()
    {
        // In a session of its own, its parent ends at the signal.
        const string Script = "perl -e 'use POSIX; if (!fork) { setsid; syswrite STDOUT, \"$$\\n\"; sleep 600 } $SIG{TERM} = sub { exit }; sleep 600' & wait; wait; exit 0";
        await using var process = await Lab.ShellAsync($"trap 'kill $!; wait; exit 0' TERM; {Script}");
        var child = await SupervisionLab.ReadProcessAsync(process);

        process.Signal(15);

        (await process.Gone.Within()).Should().Equal(new LeftoverProcess(child.Id, "perl"));
        Processes.IsAlive(child).Should().BeFalse();
    }

    [Fact]
    public async Task Descendants_that_end_by_themselves_are_not_told()
    {
        await using var lab = new SupervisionLab(kind, new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60)));
        await using var process = await lab.ShellAsync("(sleep 0.05; echo last) & exit 0");

        (await process.Gone.Within()).Should().BeEmpty();
        (await SupervisionLab.ReadAsync(process.StandardOutput)).Should().Be("last\n");
    }

    [Fact]
    public async Task Descendants_that_are_killed_when_they_linger_are_told()
    {
        await using var lab = new SupervisionLab(kind, new(TimeSpan.FromSeconds(1), TimeSpan.FromHours(1)));
        await using var process = await lab.ShellAsync("sleep 600 & echo $!; exit 0");
        var child = await SupervisionLab.ReadProcessAsync(process);
        await process.Exited.Within();

        process.Kill();

        (await process.Gone.Within()).Should().ContainSingle().Which.Id.Should().Be(child.Id);
    }

    [Fact]
    public async Task Descendants_that_linger_after_a_host_that_has_died_have_no_longer_than_the_program()
    {
        await using var lab = new SupervisionLab(kind, new(TimeSpan.FromMilliseconds(100), TimeSpan.FromHours(1)));
        await using var process = await lab.ShellAsync("trap 'exit 0' TERM; sleep 600 & echo $!; wait");
        var child = await SupervisionLab.ReadProcessAsync(process);

        // A supervisor that is asked to end does what it does when the host has died.
        PosixSignals.Send(Processes.ParentOf(process.Id), CommandSignal.Terminate);

        await process.Gone.Within();
        Processes.IsAlive(child).Should().BeFalse();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Patience_is_for_descendants_and_not_for_what_a_dead_host_leaves(double patience) =>
        SupervisionTimes.Of(patience).Should().Be(new SupervisionTimes(TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(250 * patience)));

    [Fact]
    public async Task Members_are_the_program_and_what_it_has_started()
    {
        await using var process = await Lab.ShellAsync("sh -c 'sleep 600 & echo $!; wait' & echo $!; wait");
        var one = await SupervisionLab.ReadLineAsync(process);
        var other = await SupervisionLab.ReadLineAsync(process);

        var members = process.Members();

        members[0].Should().Be(process.Id);
        members.Skip(1).Select(id => $"{id}").Should().BeEquivalentTo(one, other);
    }

    [Fact]
    public async Task When_the_supervisor_is_killed_all_is_killed_nevertheless()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only on Linux can the processes be known by their environment.");
        await using var process = await Lab.ShellAsync($"{SupervisionLab.StartDaemon}; echo $pid; sleep 600 & echo $!; wait");
        var daemon = await SupervisionLab.ReadProcessAsync(process);
        var child = await SupervisionLab.ReadProcessAsync(process);

        PosixSignals.Send(Processes.ParentOf(process.Id), CommandSignal.Kill);

        var left = await process.Gone.Within();
        (await process.Exited.Within()).Should().Be(137);
        left.Select(each => each.Id).Should().Contain([daemon.Id, child.Id]);
        await Processes.HasEndedAsync(daemon).Within();
        await Processes.HasEndedAsync(child).Within();
    }
}
