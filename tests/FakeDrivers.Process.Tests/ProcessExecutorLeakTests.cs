namespace FakeDrivers.Process.Tests;

public sealed class ProcessExecutorLeakTests
{
    private readonly ProcessExecutor _executor = new();

    public ProcessExecutorLeakTests() => Assert.SkipUnless(OperatingSystem.IsLinux(), "Open files are counted in /proc.");

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("leaks-of-runs")]
    [InlineData("leaks-of-streams")]
    [InlineData("leaks-of-handles")]
    [InlineData("leaks-of-forgotten-handles")]
    [InlineData("leaks-of-kills")]
    [InlineData("leaks-of-failed-starts")]
    public async Task After_two_hundred_times_no_file_is_left_open_and_no_zombie_is_left(string child)
    {
        var result = await _executor.RunAsync(Program.Children.Command(child), CancellationToken);

        result.StandardOutput.Should().Be("0 files, 0 zombies\n");
    }
}
