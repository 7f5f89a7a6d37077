using FakeDrivers.Execution;

namespace FakeDrivers.Functional;

/// <summary>
/// Clears away what hosts have left that died together with their supervisors and their watcher. A host that lives holds its journal locked;
/// whoever sweeps after a dead one holds it meanwhile, so that it is done once.
/// </summary>
internal static class HostSweep
{
    /// <summary>Kills the processes of dead hosts, and deletes their directories and journals.</summary>
    public static void Run(string root)
    {
        foreach (var journal in HostJournal.In(root))
        {
            try
            {
                using var file = HostJournal.Open(journal);
                Clear(root, journal, file);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // Its host lives, or somebody else sweeps there, or something is left for the next one.
            }
        }
    }

    private static void Clear(string root, string journal, FileStream file)
    {
        if (HostJournal.Read(journal, file) is var (host, processes))
        {
            // Where files cannot be locked, a host that lives is known by its process.
            if (host.IsAlive) return;
            var table = ProcessTables.OfThisMachine();
            if (OperatingSystem.IsLinux() && table is not null) new MarkedProcesses(table).Kill(host.Mark + "/");

            // Numbers of another boot or container mean nothing here.
            foreach (var process in host.Space == HostIdentity.CurrentSpace ? processes : []) table?.Send(process, CommandSignal.Kill);
        }

        if (Path.GetFileName(journal).Split('.')[0] is { Length: > 0 } name) DirectoryTree.Delete(Path.Combine(root, name));
        File.Delete(journal);
    }
}
