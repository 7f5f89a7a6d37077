namespace FakeDrivers.Functional;

/// <summary>What Linux tells of a process in a line.</summary>
internal static class LinuxStatus
{
    /// <summary>State and threads: "state S (sleeping), 12 threads"; <see langword="null"/> when there is no such process, or the system is another.</summary>
    public static string? Of(int pid)
    {
        if (!OperatingSystem.IsLinux()) return null;
        var status = ProcFile.Status(ProcFile.Of(pid));
        return status.TryGetValue("State", out var state) && status.TryGetValue("Threads", out var threads)
            ? $"state {state}, {threads} {(threads == "1" ? "thread" : "threads")}"
            : null;
    }
}
