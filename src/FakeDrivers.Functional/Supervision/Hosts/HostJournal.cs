using System.Globalization;
using System.Text;
using FakeDrivers.Process;

namespace FakeDrivers.Functional;

/// <summary>
/// The file in which a host writes down its processes, for those that come after it. It is locked as long as the host lives, so that its death
/// shows, whatever has its number since.
/// </summary>
internal sealed class HostJournal : IDisposable
{
    private const string Extension = ".host";

    private readonly FileStream _file;
    private readonly Lock _gate = new();

    private HostJournal(string path, FileStream file)
    {
        Path = path;
        _file = file;
    }

    public string Path { get; }

    /// <summary>Begins a journal.</summary>
    /// <param name="root">The directory of all hosts.</param>
    /// <param name="host">Whose journal it is.</param>
    public static HostJournal Begin(string root, HostIdentity host)
    {
        var path = System.IO.Path.Combine(root, host.Name + Extension);
        var begun = path + ".new";

        // It gets its name when it is locked and says whose it is: nobody ever sees one of a living host that looks otherwise.
        var file = new FileStream(begun, FileMode.CreateNew, FileAccess.Write, OperatingSystem.IsWindows() ? FileShare.Delete : FileShare.None);
        var journal = new HostJournal(path, file);
        journal.Write($"host {Text(host.Process)} {host.Space}");
        File.Move(begun, path);
        return journal;
    }

    /// <summary>The journals in the directory of all hosts.</summary>
    public static IReadOnlyList<string> In(string root) => Directory.GetFiles(root, $"*{Extension}");

    /// <summary>Reads a journal: the host, and its processes. Nothing if it does not say whose it is.</summary>
    public static (HostIdentity Host, IReadOnlyList<ProcessIdentity> Processes)? Read(string path, Stream content)
    {
        using var reader = new StreamReader(content, leaveOpen: true);
        if (reader.ReadLine()?.Split(' ', 4) is not ["host", var id, var time, var space] || Process(id, time) is not { } host) return null;
        var processes = new List<ProcessIdentity>();
        while (reader.ReadLine() is { } line)
        {
            // The last line of one that was killed may be cut.
            if (line.Split(' ') is ["process", var number, var started, "."] && Process(number, started) is { } process) processes.Add(process);
        }

        return (new(System.IO.Path.GetFileNameWithoutExtension(path), host, space), processes);
    }

    /// <summary>Writes down a process; nothing when it is not known.</summary>
    public void Add(ProcessIdentity? process)
    {
        if (process is { } known) Write($"process {Text(known)} .");
    }

    public void Dispose() => _file.Dispose();

    private static string Text(ProcessIdentity process) => string.Create(CultureInfo.InvariantCulture, $"{process.Id} {process.StartedAt}");

    private static ProcessIdentity? Process(string id, string time) =>
        int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var started)
            ? new(number, started)
            : null;

    private void Write(string line)
    {
        lock (_gate)
        {
            _file.Write(Encoding.UTF8.GetBytes(line + "\n"));
            _file.Flush();
        }
    }
}
