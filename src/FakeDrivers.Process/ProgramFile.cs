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
        var path = start.Environment.TryGetValue("PATH", out var value) ? value : null;
        var file = Find(start.FileName, directory, path, out var reason);
        if (file is not null && (start.FileName.Contains('/', StringComparison.Ordinal) || file != FoundBySystem(start.FileName, ownPath))) start.FileName = file;
        return reason;
    }

    /// <summary>The full path of the file that a program's name stands for; nothing when it cannot be executed.</summary>
    /// <param name="name">A bare name, or a path.</param>
    /// <param name="directory">The directory in which the program starts.</param>
    /// <param name="path">Where bare names are looked up; <see langword="null"/> is the system's default.</param>
    /// <param name="reason">Why there is none, if so.</param>
    public static string? Find(string name, string directory, string? path, out CommandFailureReason? reason)
    {
        directory = Path.GetFullPath(directory);
        if (name.AsSpan().ContainsAny('/', Path.DirectorySeparatorChar))
        {
            var named = Path.GetFullPath(name, directory);
            reason = Refusal(named);
            return reason is null ? named : null;
        }

        reason = CommandFailureReason.NotFound;
        foreach (var candidate in (path ?? DefaultPath).Split(Path.PathSeparator).SelectMany(folder => Candidates(folder, name, directory)))
        {
            var refusal = Refusal(candidate);
            if (refusal is null)
            {
                reason = null;
                return candidate;
            }

            if (refusal == CommandFailureReason.PermissionDenied && !Directory.Exists(candidate)) reason = refusal;
        }

        return null;
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

    private static IEnumerable<string> Candidates(string folder, string name, string directory)
    {
        var file = Path.GetFullPath(Path.Combine(folder, name), directory);
        return OperatingSystem.IsWindows() ? [$"{file}.exe", file] : [file];
    }

    private static CommandFailureReason? Refusal(string file)
    {
        if (Directory.Exists(file)) return CommandFailureReason.PermissionDenied;
        if (!File.Exists(file)) return CommandFailureReason.NotFound;
        return !OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & AnyExecute) == UnixFileMode.None ? CommandFailureReason.PermissionDenied : null;
    }
}
