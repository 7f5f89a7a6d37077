using System.ComponentModel;
using System.Runtime.InteropServices;
using FakeDrivers.Execution;
using Microsoft.Win32.SafeHandles;
using SystemProcess = System.Diagnostics.Process;

namespace FakeDrivers.Process;

/// <summary>
/// A tree in a job object, which keeps descendants whose parents have ended. Those that the program started before it was put there are
/// found by their parents. Not tested: written after the system's documentation.
/// </summary>
internal sealed partial class WindowsProgramTree : ProgramTree
{
    // What Process.Kill gives.
    private const uint KilledExitCode = uint.MaxValue;

    private readonly SystemProcess _process;
    private readonly SafeFileHandle _job;

    public WindowsProgramTree(SystemProcess process)
    {
        _process = process;
        _job = CreateJobObject(0, 0);
        try
        {
            if (!_job.IsInvalid) AssignProcessToJobObject(_job, process.SafeHandle);
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception)
        {
            // It has ended.
        }
    }

    public override bool MayOutlive => true;

    public override void Signal(CommandSignal signal)
    {
        if (signal != CommandSignal.Kill) throw new PlatformNotSupportedException($"Windows has no signal {signal}.");
        try
        {
            _process.Kill();
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception)
        {
            // It has ended, or belongs to another user.
        }
    }

    public override void Kill()
    {
        PlainProgramTree.Kill(_process);
        try
        {
            if (!_job.IsInvalid) TerminateJobObject(_job, KilledExitCode);
        }
        catch (ObjectDisposedException)
        {
            // The tree was killed when it was let go.
        }
    }

    public override void Dispose()
    {
        _job.Dispose();
        base.Dispose();
    }

    [LibraryImport("kernel32", EntryPoint = "CreateJobObjectW")]
    private static partial SafeFileHandle CreateJobObject(nint attributes, nint name);

    [LibraryImport("kernel32")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool AssignProcessToJobObject(SafeFileHandle job, SafeProcessHandle process);

    [LibraryImport("kernel32")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool TerminateJobObject(SafeFileHandle job, uint exitCode);
}
