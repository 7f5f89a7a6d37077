namespace FakeDrivers.Functional;

/// <summary>
/// What all contexts of a test host share: the supervisor, the place for directories, the watcher that clears away after a host that dies, and
/// the turn to start servers. There is one for a process, since the machine's ports and cores are shared as well.
/// </summary>
internal sealed class HarnessHost
{
    private static readonly Lazy<HarnessHost> Own = new(() => new(Path.GetTempPath()));

    /// <summary>Takes a place for itself under the given directory, and clears away what dead hosts have left there.</summary>
    public HarnessHost(string temporaryDirectory) => throw new NotSupportedException(temporaryDirectory);

    /// <summary>This process's own.</summary>
    public static HarnessHost Shared => Own.Value;

    /// <summary>Starts this host's servers.</summary>
    public Supervisor Supervisor => throw new NotSupportedException();

    /// <summary>As many servers may be starting at once as there are cores, and at least two.</summary>
    public SemaphoreSlim Starts => throw new NotSupportedException();

    /// <summary>Where lock files of ports lie, for all hosts of this user.</summary>
    public string PortDirectory => throw new NotSupportedException();

    /// <summary>Where database templates lie, for all hosts of this user and later runs.</summary>
    public string TemplateDirectory => throw new NotSupportedException();

    /// <summary>Where kept directories lie, for all hosts of this user.</summary>
    public string KeptDirectory => throw new NotSupportedException();

    /// <summary>Makes a directory for a context; its path is short, since sockets are in it.</summary>
    public string CreateDirectory() => throw new NotSupportedException();
}
