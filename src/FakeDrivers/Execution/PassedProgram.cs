namespace FakeDrivers.Execution;

/// <summary>A real program in the place of one that the fake plays.</summary>
internal sealed class PassedProgram(ICommandProcess real) : ProgramProcess
{
    public override int Id => real.Id;

    public override Stream StandardInput => real.StandardInput;

    public override Stream StandardOutput => real.StandardOutput;

    public override Stream StandardError => real.StandardError;

    public override Task<int> Exited => real.Exited;

    public override bool CanSignal => !OperatingSystem.IsWindows();

    public override void Signal(CommandSignal signal) => real.Signal(signal);

    public override void Kill() => real.Kill();

    // Not the process itself: that would kill what the program left behind.
    public override async ValueTask DisposeAsync()
    {
        await StandardInput.DisposeAsync().ConfigureAwait(false);
        await StandardOutput.DisposeAsync().ConfigureAwait(false);
        await StandardError.DisposeAsync().ConfigureAwait(false);
    }
}
