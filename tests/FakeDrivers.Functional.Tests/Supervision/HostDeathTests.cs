using FakeDrivers.Process;

namespace FakeDrivers.Functional.Tests;

/// <summary>What is left when a test host dies in the middle of a test: nothing. It is seen from outside.</summary>
public sealed class HostDeathTests : IDisposable
{
    private readonly ScratchDirectory _directory = new();

    public HostDeathTests() => Assert.SkipUnless(OperatingSystem.IsLinux(), "Daemons are found on Linux alone.");

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData(SupervisorKind.Native)]
    [InlineData(SupervisorKind.Perl)]
    public async Task When_the_host_is_killed_no_process_file_or_socket_is_left(SupervisorKind kind)
    {
        using var host = await DyingHost.StartAsync(_directory.Path, kind);
        var helpers = host.Helpers;
        helpers.Should().HaveCount(4, "there are three servers and a watcher");
        Directory.GetFiles(host.Directory, "socket", SearchOption.AllDirectories).Should().ContainSingle();

        host.Kill();

        await host.OutputHasEndedAsync();
        foreach (var process in (IEnumerable<ProcessIdentity>)[.. host.Programs, host.Daemon, .. helpers]) await Processes.HasEndedAsync(process);
        Directory.Exists(host.Directory).Should().BeFalse("the watcher ends when it is gone");
        File.Exists(host.Journal).Should().BeFalse();
    }

    [Theory]
    [InlineData(SupervisorKind.Native)]
    [InlineData(SupervisorKind.Perl)]
    public async Task When_its_helpers_are_killed_with_the_host_the_next_host_clears_away(SupervisorKind kind)
    {
        using var dead = await DyingHost.StartAsync(_directory.Path, kind);
        dead.KillWithHelpers();
        await dead.HasEndedAsync();
        foreach (var program in dead.Programs) await Processes.HasEndedAsync(program);
        Processes.IsAlive(dead.Daemon).Should().BeTrue("nobody is left who would know of it");
        Directory.Exists(dead.Directory).Should().BeTrue();

        await using var next = new HarnessHost(_directory.Path);

        await Processes.HasEndedAsync(dead.Daemon);
        Directory.Exists(dead.Directory).Should().BeFalse();
        File.Exists(dead.Journal).Should().BeFalse();
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    public async Task A_host_that_lives_is_left_alone_also_where_files_are_not_locked(string isLockingDisabled)
    {
        using var living = await DyingHost.StartAsync(
            _directory.Path, SupervisorKind.Native, KeyValuePair.Create("DOTNET_SYSTEM_IO_DISABLEFILELOCKING", isLockingDisabled));

        await using var next = new HarnessHost(_directory.Path);

        ((IEnumerable<ProcessIdentity>)[living.Own, .. living.Programs, living.Daemon]).Should().OnlyContain(process => Processes.IsAlive(process));
        living.Helpers.Should().HaveCount(4);
        Directory.Exists(living.Directory).Should().BeTrue();
        File.Exists(living.Journal).Should().BeTrue();
    }

    [Fact]
    public async Task The_death_of_a_host_does_not_touch_another_one()
    {
        await using var lab = new SupervisionLab(SupervisorKind.Native);
        using var dying = await DyingHost.StartAsync(lab.Directory, SupervisorKind.Native);
        await using var process = await lab.ShellAsync("trap 'exit 5' TERM; echo ready; while :; do sleep 0.01; done");
        await SupervisionLab.ReadLineAsync(process);

        dying.Kill();

        await Processes.HasEndedAsync(dying.Daemon);
        await Processes.UntilAsync(() => !File.Exists(dying.Journal));
        Directory.Exists(lab.Host.Directory).Should().BeTrue();
        process.Signal(15);
        (await process.Exited.Within()).Should().Be(5);
    }
}
