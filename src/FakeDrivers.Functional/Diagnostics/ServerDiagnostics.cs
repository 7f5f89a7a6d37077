namespace FakeDrivers.Functional;

/// <summary>The looks at servers that are alive and not ready. Tools that they need and that are not there are named in the message.</summary>
public static class ServerDiagnostics
{
    /// <summary>
    /// What Linux tells in <c>/proc</c>, which needs no tool: state, memory, open files, children, and of every thread its state and in which
    /// function of the kernel it waits.
    /// </summary>
    public static IServerDiagnostic LinuxProcess { get; } = new LinuxProcessDiagnostic();

    /// <summary>The system calls of half a second, by <c>strace</c>, where the system permits that. Upstream: <c>wait_for_servers</c> on a time-out.</summary>
    public static IServerDiagnostic SystemCalls { get; } = new SystemCallDiagnostic();

    /// <summary>
    /// Of a .NET program, by its diagnostics port: its entry point and runtime, a small dump in the kept directory (by <c>createdump</c>, which
    /// comes with the runtime and tells of it on the server's standard output), and the stacks of its threads, where <c>dotnet-stack</c> is installed.
    /// </summary>
    public static IServerDiagnostic DotNet { get; } = new DotNetDiagnostic();

    /// <summary>A small dump in the kept directory, on Windows. Written after the system's documentation, and not run.</summary>
    public static IServerDiagnostic WindowsDump { get; } = new WindowsDumpDiagnostic();

    /// <summary>All that fit this system.</summary>
    public static IReadOnlyList<IServerDiagnostic> Default { get; } = ValueList<IServerDiagnostic>.From(Fitting());

    private static IEnumerable<IServerDiagnostic> Fitting()
    {
        if (OperatingSystem.IsLinux()) return [LinuxProcess, DotNet, SystemCalls];
        return OperatingSystem.IsWindows() ? [DotNet, WindowsDump] : [DotNet];
    }
}
