using FakeDrivers.Execution;
using FakeDrivers.Process;

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
                using var file = new FileStream(journal, FileMode.Open, FileAccess.ReadWrite, OperatingSystem.IsWindows() ? FileShare.Delete : FileShare.None);
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
        var table = ProcessTables.OfThisMachine();
        if (HostJournal.Read(journal, file) is var (host, processes))
        {
            // Numbers of another boot or container mean nothing here.
            if (host.Space == HostIdentity.CurrentSpace)
            {
                if (table?.Find(host.Process.Id)?.Identity == host.Process) return;
                foreach (var process in processes) table?.Send(process, CommandSignal.Kill);
            }

            if (OperatingSystem.IsLinux() && table is not null) new MarkedProcesses(table).Kill(host.Mark + "/");
        }

        var directory = Path.Combine(root, Path.GetFileNameWithoutExtension(journal));
        if (Directory.Exists(directory)) Directory.Delete(directory, recursive: true);
        File.Delete(journal);
    }
}
