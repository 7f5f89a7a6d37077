using FakeDrivers.Execution;

namespace FakeDrivers.Process;

/// <summary>A program on another machine as it is handed out: its result is masked.</summary>
internal sealed class SshProcess(CommandProcess process, Command command, SshTarget target) : ICommandProcess
{
    private readonly SshMask _mask = new(command, target);

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
            return _mask.Apply(await process.WaitAsync(cancellationToken).ConfigureAwait(false));
        }
        catch (CommandExecutionException error) when (SshErrors.IsAmbiguous(error))
        {
            throw SshErrors.Ambiguous(command, target, error);
        }
    }

    public ValueTask DisposeAsync() => process.DisposeAsync();
}
