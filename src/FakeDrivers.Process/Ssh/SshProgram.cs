using FakeDrivers.Execution;

namespace FakeDrivers.Process;

/// <summary>A program on another machine, which is a client on this one.</summary>
internal sealed class SshProgram(ICommandProcess client) : ProgramProcess
{
    public override int Id => client.Id;

    public override Stream StandardInput => client.StandardInput;

    public override Stream StandardOutput => client.StandardOutput;

    public override Stream StandardError => client.StandardError;

    public override Task<int> Exited => client.Exited;

    public override bool CanSignal => false;

    public override void Signal(CommandSignal signal)
    {
        if (signal != CommandSignal.Kill) throw new PlatformNotSupportedException($"The SSH client does not pass on the signal {signal}.");
        client.Signal(signal);
    }

    public override void Kill() => client.Kill();

    public override ValueTask DisposeAsync() => client.DisposeAsync();
}
