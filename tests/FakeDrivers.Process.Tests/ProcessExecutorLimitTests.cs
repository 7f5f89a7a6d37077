using FakeDrivers.Execution;

namespace FakeDrivers.Process.Tests;

public sealed class ProcessExecutorLimitTests : IDisposable
{
    private const int FileTooLong = 153;

    private readonly ProcessExecutor _executor = new();
    private readonly Scripts _scripts = new();

    public ProcessExecutorLimitTests() => Assert.SkipUnless(File.Exists("/usr/bin/prlimit"), "There is no prlimit of util-linux.");

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    public void Dispose() => _scripts.Dispose();

    [Fact]
    public async Task A_program_that_writes_too_long_a_file_is_ended_by_the_signal_for_it()
    {
        var file = _scripts.PathOf("file");
        var command = new Command("dd", "if=/dev/zero", $"of={file}", "bs=1024", "count=64")
        {
            ResourceLimits = new() { FileBytes = 4096, CoreFileBytes = 0 },
            AcceptedExitCodes = [FileTooLong],
        };

        await _executor.RunAsync(command, CancellationToken);

        new FileInfo(file).Length.Should().Be(4096);
    }

    [Fact]
    public async Task The_program_sees_its_limits()
    {
        var command = Command.Shell("ulimit -n; ulimit -c; ulimit -t") with { ResourceLimits = new() { OpenFiles = 64, CoreFileBytes = 0, CpuSeconds = 30 } };

        var result = await _executor.RunAsync(command, CancellationToken);

        result.StandardOutput.Should().Be("64\n0\n30\n");
    }

    [Fact]
    public async Task Too_little_memory_is_the_programs_own_failure()
    {
        var command = Command.Shell("exec head -c 1 /dev/null") with { ResourceLimits = new() { AddressSpaceBytes = 1024 * 1024 }, AcceptedExitCodes = null };

        var result = await _executor.RunAsync(command, CancellationToken);

        result.ExitCode.Should().NotBe(0);
    }

    [Fact]
    public void Limits_come_before_the_root_helper_so_that_they_hold_for_it_as_well()
    {
        var command = new Command("mount", "-a") { RunAsRoot = true, RootHelper = ["sudo", "-n"], ResourceLimits = new() { AddressSpaceBytes = 4096 } };

        var vector = CommandRunner.Vector(command, isRoot: false);

        vector.Should().Equal("prlimit", "--as=4096", "--", "sudo", "-n", "mount", "-a");
    }

    [Fact]
    public async Task A_program_that_is_missing_is_the_wrappers_failure_with_its_exit_code()
    {
        var command = new Command("fakedrivers-no-such-program") { ResourceLimits = new() { OpenFiles = 64 }, AcceptedExitCodes = null };

        var result = await _executor.RunAsync(command, CancellationToken);

        result.ExitCode.Should().Be(127);
    }
}
