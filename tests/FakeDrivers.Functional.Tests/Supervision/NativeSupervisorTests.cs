using System.Globalization;
using FakeDrivers.Process;

namespace FakeDrivers.Functional.Tests;

/// <summary>The supervisor of <c>supervisor.c</c>.</summary>
public sealed class NativeSupervisorTests() : AdoptingSupervisorTests(SupervisorKind.Native)
{
    [Fact]
    public async Task Fifty_starts_leave_no_file_open_and_no_zombie()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Open files are listed in /proc.");
        var command = Program.Children.Command("leaks-of-supervision", Lab.Directory, nameof(SupervisorKind.Native), 50.ToString(CultureInfo.InvariantCulture));

        var result = await new ProcessExecutor().RunAsync(command, CancellationToken).Within();

        result.StandardOutput.Should().Be("0 files, 0 zombies\n");
    }

    [Fact]
    public async Task A_file_that_is_no_program_is_told()
    {
        var file = MakeScript("script", "echo no interpreter is named");

        var start = () => Lab.Host.Supervisor.StartAsync(Lab.Program(file), CancellationToken);

        (await start.Should().ThrowAsync<ServerNotStartedException>()).WithMessage("*Exec format error*");
    }
}
