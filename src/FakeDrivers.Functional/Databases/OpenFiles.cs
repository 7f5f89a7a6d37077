using System.Globalization;

namespace FakeDrivers.Functional;

/// <summary>Which processes have a file open, as far as the system shows it.</summary>
internal static class OpenFiles
{
    /// <summary>The processes, for messages; none where the system does not show them. Source: proc(5), <c>/proc/pid/fd</c>.</summary>
    /// <param name="path">A file that is there.</param>
    public static IReadOnlyList<string> HoldersOf(string path)
    {
        if (!OperatingSystem.IsLinux()) return [];
        var real = RealPathOf(path);
        return [.. Directory.EnumerateDirectories("/proc").Where(directory => IsProcess(directory) && Holds(directory, real)).Select(NameOf)];
    }

    // The system shows paths without links, so the file's own is asked for in the same way.
    private static string RealPathOf(string path)
    {
        using var handle = File.OpenHandle(path, share: FileShare.ReadWrite | FileShare.Delete);
        var number = handle.DangerousGetHandle().ToString(CultureInfo.InvariantCulture);
        return new FileInfo($"/proc/self/fd/{number}").LinkTarget ?? path;
    }

    private static bool IsProcess(string directory) => char.IsAsciiDigit(Path.GetFileName(directory)[0]);

    private static bool Holds(string process, string path)
    {
        try
        {
            return Directory.EnumerateFileSystemEntries(Path.Combine(process, "fd")).Any(handle => new FileInfo(handle).LinkTarget == path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false; // it has ended just now, or is another user's
        }
    }

    private static string NameOf(string process)
    {
        var number = Path.GetFileName(process);
        if (number == Environment.ProcessId.ToString(CultureInfo.InvariantCulture)) return $"this process (pid {number})";
        try
        {
            return $"{File.ReadAllText(Path.Combine(process, "comm")).Trim()} (pid {number})";
        }
        catch (IOException)
        {
            return $"pid {number}";
        }
    }
}
