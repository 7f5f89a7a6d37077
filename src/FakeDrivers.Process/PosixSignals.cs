using System.Runtime.InteropServices;
using FakeDrivers.Execution;

namespace FakeDrivers.Process;

/// <summary>Sends signals, which <see cref="System.Diagnostics.Process"/> cannot.</summary>
internal static partial class PosixSignals
{
    /// <summary>Sends a signal to a process; nothing when there is no such process any more.</summary>
    /// <exception cref="PlatformNotSupportedException">The system has no signals.</exception>
    public static void Send(int processId, CommandSignal signal)
    {
        if (OperatingSystem.IsWindows()) throw new PlatformNotSupportedException($"Windows has no signal {signal}.");
        _ = Kill(processId, Number(signal));
    }

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
}
