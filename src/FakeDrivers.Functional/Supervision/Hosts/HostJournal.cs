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
    private const int MostTries = 8;

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
    /// <param name="host">Whose journal it is: this process's.</param>
    public static HostJournal Begin(string root, out HostIdentity host)
    {
        for (var number = 1; ; number++)
        {
            host = HostIdentity.Draw();
            try
            {
                return Begin(System.IO.Path.Combine(root, host.Name + Extension), host);
            }
            catch (IOException) when (number < MostTries)
            {
                // Somebody who sweeps has taken it for one that was left behind.
            }
        }
    }

    /// <summary>The journals in the directory of all hosts, those included that were only just begun.</summary>
    public static IReadOnlyList<string> In(string root) => Directory.GetFiles(root, $"*{Extension}*");

    /// <summary>Opens a journal whose host has died, so that nobody else does meanwhile.</summary>
    /// <exception cref="IOException">Its host lives, or somebody else has it open.</exception>
    public static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.ReadWrite, Share);

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

    // On POSIX systems this is a lock; on Windows, where it would forbid the change of the name, nobody can open the file to write either way.
    private static FileShare Share => OperatingSystem.IsWindows() ? FileShare.Delete : FileShare.None;

    private static string Text(ProcessIdentity process) => string.Create(CultureInfo.InvariantCulture, $"{process.Id} {process.StartedAt}");

    private static ProcessIdentity? Process(string id, string time) =>
        int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var started)
            ? new(number, started)
            : null;

    private static HostJournal Begin(string path, HostIdentity host)
    {
        // It gets its name when it is locked and says whose it is: nobody ever sees one of a living host that looks otherwise.
        var begun = path + ".new";
        var journal = new HostJournal(path, new(begun, FileMode.CreateNew, FileAccess.Write, Share));
        try
        {
            journal.Write($"host {Text(host.Process)} {host.Space}");
            File.Move(begun, path);
            return journal;
        }
        catch
        {
            journal.Dispose();
            throw;
        }
    }

    private void Write(string line)
    {
        lock (_gate)
        {
            _file.Write(Encoding.UTF8.GetBytes(line + "\n"));
            _file.Flush();
        }
    }
}
