using System.ComponentModel;
using System.Diagnostics;
using FakeDrivers.Execution;

namespace FakeDrivers.Process;

/// <summary>Finds the file of a program as <c>execvp</c> does, and tells why one cannot be started.</summary>
internal static class ProgramFile
{
    private const string DefaultPath = "/bin:/usr/bin";

    private const UnixFileMode AnyExecute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>
    /// Makes sure that the file is run which the process itself would find, and that it is told its name as the command has it where that is
    /// possible; returns why there is no such file, if so.
    /// </summary>
    /// <param name="start">What is to be started. Its program's name is replaced by a path where the system would find another file.</param>
    /// <param name="ownPath">The <c>PATH</c> of this process, in which the system looks.</param>
    public static CommandFailureReason? Resolve(ProcessStartInfo start, string? ownPath)
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
                if (candidate != FoundBySystem(start.FileName, ownPath)) start.FileName = candidate;
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

    // A name is looked up beside this process's own program and in its directory first.
    private static string? FoundBySystem(string name, string? ownPath)
    {
        string?[] unasked = [Path.GetDirectoryName(Environment.ProcessPath), Directory.GetCurrentDirectory()];
        foreach (var folder in unasked)
        {
            if (folder is not null && Path.Combine(folder, name) is var file && File.Exists(file)) return file;
        }

        return ownPath?.Split(':', StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(file => Refusal(file) is null);
    }

    private static CommandFailureReason? Refusal(string file)
    {
        if (OperatingSystem.IsWindows()) return null;
        if (Directory.Exists(file)) return CommandFailureReason.PermissionDenied;
        if (!File.Exists(file)) return CommandFailureReason.NotFound;
        return (File.GetUnixFileMode(file) & AnyExecute) == UnixFileMode.None ? CommandFailureReason.PermissionDenied : null;
    }
}
