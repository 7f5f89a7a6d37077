using System.Globalization;

namespace FakeDrivers.Functional;

/// <summary>Which processes have a file open, or one in a directory, as far as the system shows it.</summary>
internal static class OpenFiles
{
    // A program that is just being started has open what its starter has, for a moment.
    private const int Looks = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Refuses what a process has open; nothing where the system does not show that. Source: proc(5), <c>/proc/pid/fd</c>.</summary>
    /// <param name="path">A file or a directory.</param>
    /// <param name="cancellationToken">Ends the look.</param>
    /// <exception cref="DatabaseTemplateException">It is open; the message names the processes.</exception>
    public static async Task RefuseAsync(string path, CancellationToken cancellationToken)
    {
        if (!OperatingSystem.IsLinux() || AnyFileOf(path) is not { } file) return;
        var real = RealPathOf(file)[..^(file.Length - path.Length)];
        for (var look = 1; ; look++)
        {
            var holders = Directory.EnumerateDirectories("/proc").Where(directory => IsProcess(directory) && Holds(directory, real)).Select(NameOf).ToList();
            if (holders.Count == 0) return;
            if (look == Looks) throw DatabaseErrors.StillOpen(path, holders);
            await Task.Delay(Pause, TimeProvider.System, cancellationToken).ConfigureAwait(false);
        }
    }

    private static string? AnyFileOf(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).FirstOrDefault(file => new FileInfo(file).LinkTarget is null)
        : File.Exists(path) ? path : null;

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
            return Directory.EnumerateFileSystemEntries(Path.Combine(process, "fd")).Any(handle => IsIn(path, new FileInfo(handle).LinkTarget));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false; // it has ended just now, or is another user's
        }
    }

    private static bool IsIn(string path, string? file) =>
        file is not null && file.StartsWith(path, StringComparison.Ordinal) && (file.Length == path.Length || file[path.Length] == '/');

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
