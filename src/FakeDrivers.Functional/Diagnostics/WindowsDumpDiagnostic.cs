using System.ComponentModel;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace FakeDrivers.Functional;

/// <summary>A small dump of a process of Windows. Written after the system's documentation, and not run.</summary>
internal sealed partial class WindowsDumpDiagnostic : IServerDiagnostic
{
    // Threads, their stacks, the modules, and what the threads' stacks point to.
    private const uint WithIndirectlyReferencedMemory = 0x40;
    private const uint WithThreadInfo = 0x1000;

    public Task<string?> ExamineAsync(ServerProcess server, string directory, CancellationToken cancellationToken) =>
        Task.FromResult(OperatingSystem.IsWindows() && server.Pid is { } pid ? Write(pid, directory) : null);

    public override string ToString() => "Dump";

    [SupportedOSPlatform("windows")]
    private static string Write(int pid, string directory)
    {
        var path = Path.Combine(directory, string.Create(CultureInfo.InvariantCulture, $"process-{pid}.dmp"));
        using var process = System.Diagnostics.Process.GetProcessById(pid);
        using var file = File.OpenHandle(path, FileMode.Create, FileAccess.ReadWrite);
        return MiniDumpWriteDump(process.SafeHandle, (uint)pid, file, WithIndirectlyReferencedMemory | WithThreadInfo, 0, 0, 0)
            ? $"a small dump is in {path} (WinDbg, Visual Studio)"
            : $"no dump: {new Win32Exception(Marshal.GetLastPInvokeError()).Message}";
    }

    [LibraryImport("dbghelp.dll", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool MiniDumpWriteDump(
        SafeProcessHandle process, uint pid, SafeFileHandle file, uint type, nint exception, nint userStreams, nint callback);
}
