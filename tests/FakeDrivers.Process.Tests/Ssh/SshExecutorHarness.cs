using System.Globalization;
using FakeDrivers.Conformance.Execution;
using FakeDrivers.Execution;

namespace FakeDrivers.Process.Tests;

/// <summary>The real client with a server of this machine.</summary>
public sealed class SshExecutorHarness(SshServer server) : SshHarness
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("fakedrivers-ssh-");

    public override ISshExecutor Executor { get; } = new SshExecutor(new ProcessExecutor(), server.Options);

    public override SshTarget Target => server.Target;

    public override string ExistingDirectory => _directory.FullName;

    // The program of a client that was killed is not told: this one ends with the server's process for it.
    public override Command Sleep(TimeSpan time) => Scripts.Run(
        "timeout \"$1\" tail -f --pid=$PPID /dev/null; [ $? -eq 124 ]", time.TotalSeconds.ToString(CultureInfo.InvariantCulture));

    public override async ValueTask DisposeAsync()
    {
        _directory.Delete(recursive: true);
        await base.DisposeAsync();
    }
}
