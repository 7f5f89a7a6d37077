using System.ComponentModel;
using FakeDrivers.Execution;
using SystemProcess = System.Diagnostics.Process;

namespace FakeDrivers.Process;

/// <summary>A tree on a system whose processes cannot be listed here: what <see cref="SystemProcess"/> itself finds of it.</summary>
internal sealed class PlainProgramTree(SystemProcess process) : ProgramTree
{
    private readonly int _id = process.Id;

    public override void Signal(CommandSignal signal) => PosixSignals.Send(_id, signal);

    public override void Kill() => Kill(process);

    internal static void Kill(SystemProcess process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception or AggregateException or NotSupportedException)
        {
            // It has ended, or somebody of the tree belongs to another user.
        }
    }
}
