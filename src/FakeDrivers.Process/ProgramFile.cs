using System.ComponentModel;
using System.Diagnostics;
using FakeDrivers.Execution;

namespace FakeDrivers.Process;

/// <summary>Finds the file of a program as <c>execvp</c> does, and tells why one cannot be started.</summary>
internal static class ProgramFile
{
    private const string DefaultPath = "/bin:/usr/bin";

    private const UnixFileMode AnyExecute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>Replaces the program's name by its path, as the process itself would see it; returns why that cannot be done, if so.</summary>
    public static CommandFailureReason? Resolve(ProcessStartInfo start)
    {
        if (OperatingSystem.IsWindows()) return null;
        var directory = start.WorkingDirectory.Length > 0 ? start.WorkingDirectory : Directory.GetCurrentDirectory();
        if (start.FileName.Contains('/', StringComparison.Ordinal))
        {
            start.FileName = Path.GetFullPath(start.FileName, Path.GetFullPath(directory));
            return Refusal(start.FileName);
        }

        var denied = false;
        var path = start.Environment.TryGetValue("PATH", out var value) && value is not null ? value : DefaultPath;
        foreach (var folder in path.Split(':'))
        {
            var candidate = Path.GetFullPath(Path.Combine(folder, start.FileName), Path.GetFullPath(directory));
            var refusal = Refusal(candidate);
            if (refusal is null)
            {
                start.FileName = candidate;
                return null;
            }

            denied |= refusal == CommandFailureReason.PermissionDenied && !Directory.Exists(candidate);
        }

        return denied ? CommandFailureReason.PermissionDenied : CommandFailureReason.NotFound;
    }

    /// <summary>Tells what the system's error at the start means.</summary>
    public static CommandFailureReason Classify(Win32Exception error) => (OperatingSystem.IsWindows(), error.NativeErrorCode) switch
    {
        (true, 2 or 3) or (false, 2 or 20) => CommandFailureReason.NotFound,
        (true, 5) or (false, 1 or 13) => CommandFailureReason.PermissionDenied,
        _ => CommandFailureReason.StartFailed,
    };

    private static CommandFailureReason? Refusal(string file)
    {
        if (OperatingSystem.IsWindows()) return null;
        if (Directory.Exists(file)) return CommandFailureReason.PermissionDenied;
        if (!File.Exists(file)) return CommandFailureReason.NotFound;
        return (File.GetUnixFileMode(file) & AnyExecute) == UnixFileMode.None ? CommandFailureReason.PermissionDenied : null;
    }
}
