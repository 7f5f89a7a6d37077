namespace FakeDrivers.Execution;

/// <summary>A program on another machine that was handed out. Its streams are the program's own; its result is masked.</summary>
internal sealed class SshProcess(ICommandProcess process, Command command, SshTarget target) : ICommandProcess
{
    public int Id => process.Id;

    public Stream StandardInput => process.StandardInput;

    public Stream StandardOutput => process.StandardOutput;

    public Stream StandardError => process.StandardError;

    public Task<int> Exited => process.Exited;

    public Task OutputClosed => process.OutputClosed;

    public void Signal(CommandSignal signal)
    {
        if (signal != CommandSignal.Kill) throw new PlatformNotSupportedException($"SSH clients do not pass on the signal {signal}.");
        process.Signal(signal);
    }

    public void Kill() => process.Kill();

    public async Task<CommandResult> WaitAsync(CancellationToken cancellationToken = default) =>
        SshRules.Mask(await process.WaitAsync(cancellationToken).ConfigureAwait(false), command, target);

    public ValueTask DisposeAsync() => process.DisposeAsync();
}
