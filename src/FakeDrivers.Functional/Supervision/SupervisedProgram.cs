using FakeDrivers.Execution;

namespace FakeDrivers.Functional;

/// <summary>A supervised process as the runner of commands knows programs.</summary>
internal sealed class SupervisedProgram(SupervisedProcess process) : ProgramProcess
{
    public override int Id => process.Id;

    public override Stream StandardInput => Stream.Null;

    public override Stream StandardOutput => process.StandardOutput;

    public override Stream StandardError => process.StandardError;

    public override Task<int> Exited => process.Exited;

    public override bool CanSignal => !OperatingSystem.IsWindows();

    public override void Signal(CommandSignal signal) => process.Signal((int)signal);

    public override void Kill() => process.Kill();

    /// <summary>Unlike other programs', its tree is killed, and gone afterwards.</summary>
    public override ValueTask DisposeAsync() => process.DisposeAsync();
}
