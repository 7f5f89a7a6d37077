using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace FakeDrivers.Functional.Tests;

public sealed class SupervisorProgramTests
{
    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("supervisor-linux-x64")]
    [InlineData("supervisor-linux-arm64")]
    [InlineData("supervisor.pl")]
    public void The_library_holds_the_program_that_is_committed(string name) =>
        SupervisorProgram.Resource(name).Should().Equal(File.ReadAllBytes(Path.Combine(SourceDirectory(), name)));

    [Fact]
    public async Task The_same_compilers_build_the_same_programs_from_their_source()
    {
        Assert.SkipUnless(File.Exists("/bin/sh"), "The script that builds the programs is for a POSIX shell.");
        using var built = new ScratchDirectory();
        using var process = System.Diagnostics.Process.Start(
            new ProcessStartInfo("/bin/sh", [Path.Combine(SourceDirectory(), "build.sh"), built.Path]) { UseShellExecute = false, RedirectStandardError = true })!;
        var said = await process.StandardError.ReadToEndAsync(CancellationToken).Within();
        await process.WaitForExitAsync(CancellationToken).Within();
        process.ExitCode.Should().Be(0, said);
        string[] comparable = [.. Compilers(built.Path).Intersect(Compilers(SourceDirectory())).Select(line => line.Split(':')[0])];
        Assert.SkipWhen(comparable.Length == 0, "Other compilers, or none, say nothing about the committed files.");

        foreach (var name in comparable) (await File.ReadAllBytesAsync(built[name], CancellationToken)).Should().Equal(SupervisorProgram.Resource(name), $"build.sh makes {name} of its source");
    }

    [Fact]
    public void The_best_one_for_this_machine_is_put_where_only_its_user_can_run_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has job objects instead.");
        using var directory = new ScratchDirectory();

        var program = SupervisorProgram.Install(directory.Path);

        var file = Directory.GetFiles(directory.Path).Should().ContainSingle().Which;
        ((IEnumerable<string>)[program.File, .. program.Arguments]).Should().Contain(file);
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(file).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public async Task The_program_for_ARM_supervises_too()
    {
        await using var lab = new SupervisionLab(SupervisorKind.EmulatedArm64);
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        await using var process = await lab.Host.Supervisor.StartAsync(
            lab.Shell("trap 'exit 5' TERM; echo $LISTEN_PID; while :; do sleep 0.01; done") with { Sockets = [new(socket, "web", null)] }, CancellationToken);
        (await SupervisionLab.ReadLineAsync(process)).Should().Be($"{process.Id}");

        process.Signal(15);

        (await process.Exited.Within()).Should().Be(5);
        await process.Gone.Within();
        var start = () => lab.Host.Supervisor.StartAsync(lab.Program("/no/such/file"), CancellationToken);
        await start.Should().ThrowAsync<ServerNotStartedException>().WithMessage("*No such file or directory*");
    }

    private static string[] Compilers(string directory) => File.ReadAllLines(Path.Combine(directory, "compilers.txt"));

    private static string SourceDirectory()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "FakeDrivers.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException($"No FakeDrivers.sln above {AppContext.BaseDirectory}.");
        }

        return Path.Combine(folder.FullName, "src/FakeDrivers.Functional/Supervision/Programs");
    }
}
