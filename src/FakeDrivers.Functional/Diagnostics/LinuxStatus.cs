namespace FakeDrivers.Functional;

/// <summary>What Linux tells of a process in a line.</summary>
internal static class LinuxStatus
{
    /// <summary>State and threads: "state S (sleeping), 12 threads"; <see langword="null"/> when there is no such process, or the system is another.</summary>
    public static string? Of(int pid)
    {
        if (!OperatingSystem.IsLinux()) return null;
        try
        {
            var fields = File.ReadLines(ProcFile.Of(pid, "status"))
                .Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries))
                .Where(field => field.Length == 2)
                .ToDictionary(field => field[0], field => field[1]);
            return $"state {fields["State"]}, {fields["Threads"]} threads";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or KeyNotFoundException)
        {
            return null;
        }
    }
}
