using FakeDrivers.Conformance.Execution;
using FakeDrivers.Execution;

namespace FakeDrivers.Process.Tests;

/// <summary>The real executor of remote commands, with a real server on this machine.</summary>
public sealed class SshServerHarness(SshServer server) : SshHarness
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("fakedrivers-ssh-");

    public override ISshExecutor Executor { get; } = new SshExecutor(new ProcessExecutor(), server.Options);

    public override SshTarget Target => server.Target;

    public override string ExistingDirectory => _directory.FullName;

    public override ValueTask DisposeAsync()
    {
        _directory.Delete(recursive: true);
        return base.DisposeAsync();
    }
}
