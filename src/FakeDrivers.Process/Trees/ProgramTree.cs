using FakeDrivers.Execution;
using SystemProcess = System.Diagnostics.Process;

namespace FakeDrivers.Process;

/// <summary>A program that was started, with all the processes that it started in turn.</summary>
internal abstract class ProgramTree : IDisposable
{
    /// <summary>Whether there may be processes to kill although the program has ended and its outputs are closed.</summary>
    public virtual bool MayOutlive => false;

    /// <summary>Whether something that was written to an output has yet to be read, as far as that can be told.</summary>
    public virtual bool HasUnread => false;

    /// <summary>The tree of a program that was just started.</summary>
    /// <param name="process">The program.</param>
    /// <param name="outputs">Where its outputs are read.</param>
    public static ProgramTree Of(SystemProcess process, params IReadOnlyList<Stream> outputs)
    {
        if (OperatingSystem.IsWindows()) return new WindowsProgramTree(process);
        ProcessTable? table = OperatingSystem.IsLinux() ? new LinuxProcessTable() : OperatingSystem.IsMacOS() ? new MacProcessTable() : null;
        return table?.Find(Environment.ProcessId) is null ? new PlainProgramTree(process) : new PosixProgramTree(table, process.Id, outputs);
    }

    /// <summary>Sends a signal to the program alone.</summary>
    public abstract void Signal(CommandSignal signal);

    /// <summary>Kills all that can be found.</summary>
    public abstract void Kill();

    public virtual void Dispose()
    {
    }
}
