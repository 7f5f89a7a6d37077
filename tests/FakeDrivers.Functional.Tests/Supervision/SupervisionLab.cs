using System.Text;
using FakeDrivers.Process;

namespace FakeDrivers.Functional.Tests;

/// <summary>A host of its own for a test, and programs to start there.</summary>
internal sealed class SupervisionLab : IAsyncDisposable
{
    /// <summary>A script's line that starts a daemon, which leaves its parent and its session, and sets <c>pid</c> to its number.</summary>
    public const string StartDaemon =
        "pid=$(perl -e 'use POSIX; exit if fork; setsid; exit if fork; syswrite STDOUT, $$; close STDOUT; sleep 600')";

    private const string Emulator = "/usr/bin/qemu-aarch64-static";

    private readonly SupervisorKind _kind;
    private readonly Lazy<HarnessHost> _host;

    public SupervisionLab(SupervisorKind kind, SupervisionTimes? times = null)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has job objects instead.");
        Assert.SkipWhen(kind == SupervisorKind.Native && !OperatingSystem.IsLinux(), "The native supervisor is for Linux.");
        Assert.SkipWhen(kind == SupervisorKind.EmulatedArm64 && !File.Exists(Emulator), $"There is no {Emulator}.");
        _kind = kind;
        _host = new(() => new(Directory, directory => Install(_kind, directory), times ?? SupervisionTimes.Default));
    }

    /// <summary>A directory of the test alone.</summary>
    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("fd ü ").FullName;

    public HarnessHost Host => _host.Value;

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    public static SupervisorProgram Install(SupervisorKind kind, string directory)
    {
        if (kind == SupervisorKind.Native) return SupervisorProgram.InstallNative(directory);
        if (kind == SupervisorKind.EmulatedArm64)
        {
            var file = Path.Combine(directory, "supervisor");
            File.WriteAllBytes(file, SupervisorProgram.Resource("supervisor-linux-arm64"));
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserExecute);
            return new(Emulator, [Emulator, file]);
        }

        var perl = SupervisorProgram.InstallPerl(directory);
        return kind == SupervisorKind.Perl ? perl : perl with { Arguments = [.. perl.Arguments, "plain"] };
    }

    public Task<SupervisedProcess> ShellAsync(string script) => Host.Supervisor.StartAsync(Shell(script), CancellationToken);

    public SupervisedStart Shell(string script) => Program("/bin/sh", "-c", script);

    public SupervisedStart Program(string file, params IReadOnlyList<string> arguments) => new()
    {
        File = file,
        Arguments = arguments,
        Environment = new Dictionary<string, string> { ["PATH"] = "/usr/bin:/bin" },
        WorkingDirectory = Directory,
        Label = "test",
        StopSignal = 15,
    };

    /// <summary>What comes from a stream until its end.</summary>
    public static async Task<string> ReadAsync(Stream stream)
    {
        using var reader = new StreamReader(stream, leaveOpen: true);
        return await reader.ReadToEndAsync(CancellationToken).Within();
    }

    /// <summary>The next line of a program's output.</summary>
    public static async Task<string> ReadLineAsync(SupervisedProcess process)
    {
        var line = new List<byte>();
        var next = new byte[1];
        while (await process.StandardOutput.ReadAsync(next, CancellationToken).AsTask().Within() == 1 && next[0] != '\n') line.Add(next[0]);
        return Encoding.UTF8.GetString([.. line]);
    }

    /// <summary>The process of the number that is the next line of a program's output.</summary>
    public static async Task<ProcessIdentity> ReadProcessAsync(SupervisedProcess process) => Processes.Identify(await ReadLineAsync(process));

    public async ValueTask DisposeAsync()
    {
        if (_host.IsValueCreated) await _host.Value.DisposeAsync();
        System.IO.Directory.Delete(Directory, recursive: true);
    }
}
