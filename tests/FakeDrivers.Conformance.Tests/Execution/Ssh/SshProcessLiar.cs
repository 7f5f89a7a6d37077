using FakeDrivers.Execution;

namespace FakeDrivers.Conformance.Tests.Execution;

/// <summary>A program that gives another result than there was.</summary>
internal sealed class SshProcessLiar(ICommandProcess honest, Func<CommandResult, CommandResult> finish) : ICommandProcess
{
    public int Id => honest.Id;

    public Stream StandardInput => honest.StandardInput;

    public Stream StandardOutput => honest.StandardOutput;

    public Stream StandardError => honest.StandardError;

    public Task<int> Exited => honest.Exited;

    public Task OutputClosed => honest.OutputClosed;

    public void Signal(CommandSignal signal) => honest.Signal(signal);

    public void Kill() => honest.Kill();

    public async Task<CommandResult> WaitAsync(CancellationToken cancellationToken = default) => finish(await honest.WaitAsync(cancellationToken));

    public ValueTask DisposeAsync() => honest.DisposeAsync();
}
