using System.Runtime.InteropServices;

namespace FakeDrivers.Process;

/// <summary>Lets programs die of a broken pipe, as they do wherever a shell starts them.</summary>
/// <remarks>
/// The runtime ignores SIGPIPE, and a program inherits what is ignored: <c>yes | head</c> complains instead of ending quietly. What is
/// handled, however, is reset when a program is executed. So the signal gets a handler that does nothing, and this process notices no
/// difference: writing to a broken pipe fails as before. Upstream: oslo.concurrency <c>processutils</c>, which resets the signal in the child.
/// </remarks>
internal static unsafe partial class BrokenPipes
{
    private const int Signal = 13;
    private const nint Ignored = 1;

    // Longer than the system's structure, of which the handler is the first field.
    private const int Room = 512;

    /// <summary>Does so from now on, unless this process handles the signal already.</summary>
    public static void EndPrograms()
    {
        if (OperatingSystem.IsWindows()) return;
        var action = stackalloc byte[Room];
        if (Ask(Signal, 0, action) != 0 || *(nint*)action != Ignored) return;

        // A handler may interrupt any code, so it cannot be managed. One that takes a number and has no effect is in every C library.
        if (NativeLibrary.TryGetExport(NativeLibrary.GetMainProgramHandle(), "abs", out var harmless)) _ = Handle(Signal, harmless);
    }

    [LibraryImport("libc", EntryPoint = "sigaction")]
    private static partial int Ask(int signal, nint next, byte* current);

    [LibraryImport("libc", EntryPoint = "signal")]
    private static partial nint Handle(int signal, nint handler);
}
