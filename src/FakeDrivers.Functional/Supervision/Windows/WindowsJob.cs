using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace FakeDrivers.Functional;

/// <summary>A job object: the system kills all processes in it when nobody has it open any more, so when this process has ended, however.</summary>
/// <remarks>Not tested: written after the system's documentation.</remarks>
[SupportedOSPlatform("windows")]
internal sealed unsafe partial class WindowsJob : IDisposable
{
    private const int ProcessList = 3;
    private const int ExtendedLimits = 9;
    private const uint KillOnClose = 0x2000;
    private const uint KilledExitCode = 137;
    private const int MostProcesses = 4096;

    // The limits are 144 bytes on 64 bits; their flags come after two times of 64 bits.
    private const int LimitsSize = 144;
    private const int FlagsOffset = 16;

    private readonly SafeFileHandle _job;

    public WindowsJob()
    {
        var limits = stackalloc byte[LimitsSize];
        new Span<byte>(limits, LimitsSize).Clear();
        *(uint*)(limits + FlagsOffset) = KillOnClose;
        _job = CreateJobObject(0, 0);
        Check(!_job.IsInvalid && SetInformationJobObject(_job, ExtendedLimits, limits, LimitsSize));
    }

    /// <summary>Puts a process into the job.</summary>
    public void Add(SafeProcessHandle process) => Check(AssignProcessToJobObject(_job, process));

    /// <summary>The numbers of the processes in it.</summary>
    public IReadOnlyList<int> Members()
    {
        // Two counts of 32 bits, then the numbers.
        var told = new nint[MostProcesses + 1];
        fixed (nint* list = told)
        {
            if (!QueryInformationJobObject(_job, ProcessList, list, (uint)(told.Length * sizeof(nint)), 0)) return [];
            var count = ((uint*)list)[1];
            var numbers = (nint*)((uint*)list + 2);
            return [.. Enumerable.Range(0, (int)count).Select(i => (int)numbers[i])];
        }
    }

    /// <summary>Kills all that is in it.</summary>
    public void Kill() => TerminateJobObject(_job, KilledExitCode);

    public void Dispose() => _job.Dispose();

    private static void Check(bool isDone)
    {
        if (!isDone) throw new Win32Exception(Marshal.GetLastPInvokeError());
    }

    [LibraryImport("kernel32", EntryPoint = "CreateJobObjectW", SetLastError = true)]
    private static partial SafeFileHandle CreateJobObject(nint attributes, nint name);

    [LibraryImport("kernel32", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool SetInformationJobObject(SafeFileHandle job, int kind, byte* information, uint size);

    [LibraryImport("kernel32")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool QueryInformationJobObject(SafeFileHandle job, int kind, nint* information, uint size, nint told);

    [LibraryImport("kernel32", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool AssignProcessToJobObject(SafeFileHandle job, SafeProcessHandle process);

    [LibraryImport("kernel32")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool TerminateJobObject(SafeFileHandle job, uint exitCode);
}
