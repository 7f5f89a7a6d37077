using FakeDrivers.Execution;

namespace FakeDrivers.Process;

/// <summary>A program on another machine as it is handed out: its result is masked, and an error tells what it may mean.</summary>
internal sealed class SshClientProcess(CommandProcess process, Command command, SshTarget target) : ICommandProcess
{
    public int Id => process.Id;

    public Stream StandardInput => process.StandardInput;

    public Stream StandardOutput => process.StandardOutput;

    public Stream StandardError => process.StandardError;

    public Task<int> Exited => process.Exited;

    public Task OutputClosed => process.OutputClosed;

    public void Signal(CommandSignal signal) => process.Signal(signal);

    public void Kill() => process.Kill();

    public async Task<CommandResult> WaitAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            return SshRules.Mask(await process.WaitAsync(cancellationToken).ConfigureAwait(false), command, target);
        }
        catch (CommandExecutionException error) when (SshErrors.IsAmbiguous(error))
        {
            throw SshErrors.Ambiguous(command, target, error);
        }
    }

    public ValueTask DisposeAsync() => process.DisposeAsync();
}
