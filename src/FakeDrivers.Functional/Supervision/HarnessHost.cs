using System.Globalization;

namespace FakeDrivers.Functional;

/// <summary>
/// What all contexts of a test host share: the supervisor, the place for directories, the watcher that clears away after a host that dies, and
/// the turn to start servers. There is one for a process, since the machine's ports and cores are shared as well.
/// </summary>
internal sealed class HarnessHost : IAsyncDisposable
{
    private static readonly Lazy<HarnessHost> Own = new(() => new(HarnessRoot.TemporaryDirectory));

    private readonly HarnessRoot _root;
    private readonly HostJournal _journal;
    private readonly HostWatcher? _watcher;
    private int _count;
    private int _isDisposed;

    /// <summary>Takes a place for itself under the given directory, and clears away what dead hosts have left there.</summary>
    /// <exception cref="FunctionalTestException">The place belongs to somebody else, or what is needed there cannot be started.</exception>
    public HarnessHost(string temporaryDirectory)
        : this(temporaryDirectory, SupervisorProgram.Install, SupervisionTimes.Default)
    {
    }

    internal HarnessHost(string temporaryDirectory, Func<string, SupervisorProgram> install, SupervisionTimes times)
    {
        _root = new(temporaryDirectory);
        HostSweep.Run(_root.Path);
        _journal = HostJournal.Begin(_root.Path, out var identity);
        Directory = Path.Combine(_root.Path, identity.Name);
        try
        {
            HarnessRoot.MakeForServers(Directory);
            if (OperatingSystem.IsWindows())
            {
                Supervisor = new WindowsSupervisor();
                return;
            }

            var program = install(Directory);
            _watcher = new(program, Directory, _journal.Path);
            Supervisor = new PosixSupervisor(program, identity.Mark, _journal, _watcher.Watched, times);
        }
        catch
        {
            Leave();
            throw;
        }
    }

    /// <summary>This process's own.</summary>
    public static HarnessHost Shared => Own.Value;

    /// <summary>Starts this host's servers.</summary>
    public Supervisor Supervisor { get; }

    /// <summary>As many servers may be starting at once as there are cores, and at least two.</summary>
    public SemaphoreSlim Starts { get; } = new(Math.Max(2, Environment.ProcessorCount));

    /// <summary>Where lock files of ports lie, for all hosts of this user.</summary>
    public string PortDirectory => _root.Common("ports");

    /// <summary>Where database templates lie, for all hosts of this user and later runs.</summary>
    public string TemplateDirectory => _root.Common("templates");

    /// <summary>Where kept directories lie, for all hosts of this user.</summary>
    public string KeptDirectory => _root.Common("kept");

    /// <summary>What tools have as their directory for temporary files.</summary>
    public string ToolDirectory
    {
        get
        {
            var path = Path.Combine(Directory, "tmp");
            HarnessRoot.MakeForServers(path);
            return path;
        }
    }

    /// <summary>All that is this host's alone. It is deleted when the host and its servers have ended.</summary>
    internal string Directory { get; }

    /// <summary>Makes a directory for a context; its path is short, since sockets are in it.</summary>
    public string CreateDirectory()
    {
        var path = Path.Combine(Directory, Interlocked.Increment(ref _count).ToString(CultureInfo.InvariantCulture));
        HarnessRoot.MakeForServers(path);
        return path;
    }

    /// <summary>Kills the servers that still run, and deletes this host's directory.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0) return;
        if (Supervisor is IAsyncDisposable supervisor) await supervisor.DisposeAsync().ConfigureAwait(false);
        if (_watcher is not null) await _watcher.DisposeAsync().ConfigureAwait(false);
        Leave();
        Starts.Dispose();
    }

    // What the watcher has done already, unless it was killed, or there is none.
    private void Leave()
    {
        _journal.Dispose();
        DirectoryTree.Delete(Directory);
        File.Delete(_journal.Path);
    }
}
