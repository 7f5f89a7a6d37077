using System.Runtime.InteropServices;
using FakeDrivers.Execution;
using Microsoft.Win32.SafeHandles;

namespace FakeDrivers.Process;

/// <summary>Sends signals, which <see cref="System.Diagnostics.Process"/> cannot.</summary>
internal static partial class PosixSignals
{
    private const int NotPermitted = 1;

    // The numbers of system calls this young are the same on every processor.
    private const int SendThroughHandle = 424;
    private const int OpenHandle = 434;

    /// <summary>Sends a signal to whatever process has that number; nothing when there is none.</summary>
    /// <returns>Whether it may be signalled; not when it belongs to another user.</returns>
    public static bool Send(int processId, CommandSignal signal) => Kill(processId, Number(signal)) == 0 || IsPermitted;

    /// <summary>Sends a signal to the process of a handle; nothing when it has ended.</summary>
    /// <returns>Whether it may be signalled; not when it belongs to another user.</returns>
    public static bool Send(SafeHandle process, CommandSignal signal) =>
        Call(SendThroughHandle, process.DangerousGetHandle(), Number(signal), 0, 0) == 0 || IsPermitted;

    /// <summary>Opens a handle to a process; nothing when there is no such process, or Linux is older than 5.3 or forbids it.</summary>
    public static SafeHandle? Open(int processId) => Call(OpenHandle, processId, 0, 0, 0) is var handle and >= 0 ? new SafeFileHandle(handle, ownsHandle: true) : null;

    private static bool IsPermitted => Marshal.GetLastPInvokeError() != NotPermitted;

    // The systems of BSD number some otherwise than Linux.
    private static int Number(CommandSignal signal) => OperatingSystem.IsLinux()
        ? (int)signal
        : signal switch
        {
            CommandSignal.User1 => 30,
            CommandSignal.User2 => 31,
            CommandSignal.Continue => 19,
            CommandSignal.Stop => 17,
            _ => (int)signal,
        };

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int Kill(int processId, int signal);

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    private static partial nint Call(nint number, nint first, nint second, nint third, nint fourth);
}
