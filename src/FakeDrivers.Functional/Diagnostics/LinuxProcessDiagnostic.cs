using System.Globalization;

namespace FakeDrivers.Functional;

/// <summary>What Linux tells of a process without any tool.</summary>
internal sealed class LinuxProcessDiagnostic : IServerDiagnostic
{
    private const int MostThreads = 40;

    public Task<string?> ExamineAsync(ServerProcess server, string directory, CancellationToken cancellationToken) =>
        Task.FromResult(OperatingSystem.IsLinux() && server.Pid is { } pid ? Describe(pid) : null);

    public override string ToString() => "Process, by /proc";

    /// <summary>All of it; <see langword="null"/> when there is no such process.</summary>
    internal static string? Describe(int pid)
    {
        var status = ProcFile.Status(ProcFile.Of(pid));
        if (!status.TryGetValue("State", out var state)) return null;
        List<string> lines = [$"state {state}, resident memory {status.GetValueOrDefault("VmRSS", "unknown")}, {OpenFiles(pid)}"];
        lines.AddRange(Children(pid));
        lines.AddRange(Threads(pid));
        if (ProcFile.Read(ProcFile.Of(pid, "stack")) is { Length: > 0 } stack) lines.AddRange(stack.Split('\n').Prepend("kernel stack of the first thread:"));
        return string.Join('\n', lines);
    }

    private static string OpenFiles(int pid)
    {
        try
        {
            var kinds = new DirectoryInfo(ProcFile.Of(pid, "fd")).EnumerateFileSystemInfos()
                .GroupBy(file => Kind(file.LinkTarget ?? string.Empty), (kind, files) => (Kind: kind, Count: files.Count()))
                .OrderBy(kind => kind.Kind, StringComparer.Ordinal)
                .ToList();
            var parts = kinds.Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Kind}: {kind.Count}"));
            return string.Create(CultureInfo.InvariantCulture, $"open files {kinds.Sum(kind => kind.Count)} ({string.Join(", ", parts)})");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return "open files unknown: not permitted to look";
        }
    }

    private static string Kind(string target) => target.Split(':')[0] switch
    {
        "socket" => "sockets",
        "pipe" => "pipes",
        "anon_inode" => "kernel objects",
        _ => "files and devices",
    };

    private static IEnumerable<string> Children(int pid)
    {
        var numbers = Tasks(pid).SelectMany(task => (ProcFile.Read(Path.Combine(task, "children")) ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        foreach (var child in numbers)
        {
            var status = ProcFile.Status(ProcFile.Of(int.Parse(child, CultureInfo.InvariantCulture)));
            yield return $"child {child}: {status.GetValueOrDefault("Name", "ended")}, state {status.GetValueOrDefault("State", "unknown")}";
        }
    }

    private static IEnumerable<string> Threads(int pid)
    {
        var tasks = Tasks(pid);
        foreach (var task in tasks.Take(MostThreads))
        {
            var status = ProcFile.Status(task);
            var place = ProcFile.Read(Path.Combine(task, "wchan")) is { Length: > 1 } function ? $", waits in {function}" : string.Empty;
            yield return $"thread {Path.GetFileName(task)} {status.GetValueOrDefault("Name", "?")}: state {status.GetValueOrDefault("State", "ended")}{place}";
        }

        if (tasks.Length > MostThreads) yield return string.Create(CultureInfo.InvariantCulture, $"and {tasks.Length - MostThreads} threads more");
    }

    private static string[] Tasks(int pid)
    {
        try
        {
            return Directory.GetDirectories(ProcFile.Of(pid, "task"));
        }
        catch (IOException)
        {
            return [];
        }
    }
}
