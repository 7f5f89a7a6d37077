using System.Text;

namespace FakeDrivers.Functional.Tests;

/// <summary>What every supervisor of POSIX systems promises.</summary>
public abstract class SupervisorTests : IAsyncLifetime
{
    private readonly string _directory = Directory.CreateTempSubdirectory("fd").FullName;
    private HarnessHost? _host;

    internal HarnessHost Host => _host ??= new(_directory, Install, Times);

    internal SupervisionTimes Times { get; set; } = SupervisionTimes.Default;

    protected static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    private protected abstract SupervisorProgram Install(string directory);

    public ValueTask InitializeAsync()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has job objects instead.");
        return default;
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null) await _host.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_program_runs_and_ends_with_its_exit_code()
    {
        await using var process = await ShellAsync("echo out; echo err >&2; exit 3");

        (await ReadAsync(process.StandardOutput)).Should().Be("out\n");
        (await ReadAsync(process.StandardError)).Should().Be("err\n");
        (await process.Exited.Within()).Should().Be(3);
        (await process.Gone.Within()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_signal_ends_a_program()
    {
        await using var process = await ShellAsync("echo ready; exec sleep 600");
        await ReadLineAsync(process);

        process.Signal(15);

        (await process.Exited.Within()).Should().Be(143);
    }

    internal Task<SupervisedProcess> ShellAsync(string script) => Host.Supervisor.StartAsync(Shell(script), CancellationToken);

    internal SupervisedStart Shell(string script) => new()
    {
        File = "/bin/sh",
        Arguments = ["-c", script],
        Environment = new Dictionary<string, string> { ["PATH"] = "/usr/bin:/bin" },
        WorkingDirectory = _directory,
        Label = "test",
        StopSignal = 15,
    };

    internal static async Task<string> ReadAsync(Stream stream)
    {
        using var reader = new StreamReader(stream, leaveOpen: true);
        return await reader.ReadToEndAsync(CancellationToken).Within();
    }

    internal static async Task<string> ReadLineAsync(SupervisedProcess process)
    {
        var line = new StringBuilder();
        var next = new byte[1];
        while (await process.StandardOutput.ReadAsync(next, CancellationToken).AsTask().Within() == 1 && next[0] != '\n') line.Append((char)next[0]);
        return line.ToString();
    }
}
