using System.Globalization;
using System.Text;
using FakeDrivers.Execution;
using FakeDrivers.Process;

namespace FakeDrivers.Functional;

/// <summary>
/// The processes of Linux whose environment has a mark: it is given to a server and goes on to all that it starts, unless one of them cleans its
/// environment. This is the net under the net, for when a supervisor was killed.
/// </summary>
internal sealed class MarkedProcesses(ProcessTable table)
{
    /// <summary>The environment variable that is the mark.</summary>
    public const string Variable = "FAKEDRIVERS_FUNCTIONAL";

    private const int MostLooks = 100;

    /// <summary>How many looks in a row must find nobody new: one that is just executing its program has no environment to be seen by.</summary>
    private const int QuietLooks = 3;

    /// <summary>Kills all whose mark begins so.</summary>
    /// <returns>Those that were killed.</returns>
    public IReadOnlyList<LeftoverProcess> Kill(string mark)
    {
        // All are stopped first, so that none can start another; whoever was stopped is killed, whether it can still be seen or not.
        var stopped = new Dictionary<ProcessIdentity, LeftoverProcess>();
        for (int look = 0, quiet = 0; look < MostLooks && quiet < QuietLooks; look++)
        {
            quiet++;
            foreach (var each in Find(mark).Where(each => !stopped.ContainsKey(each)))
            {
                quiet = 0;
                table.Send(each, CommandSignal.Stop);
                stopped.Add(each, new(each.Id, NameOf(each.Id)));
            }
        }

        foreach (var each in stopped.Keys) table.Send(each, CommandSignal.Kill);
        return [.. stopped.Values];
    }

    /// <summary>Finds all whose mark begins so.</summary>
    public IReadOnlyList<ProcessIdentity> Find(string mark)
    {
        var wanted = Encoding.UTF8.GetBytes($"{Variable}={mark}");
        return [.. table.Read().Select(entry => entry.Identity).Where(each => each.Id != Environment.ProcessId && HasMark(each.Id, wanted))];
    }

    private static bool HasMark(int processId, byte[] wanted)
    {
        var environment = Read(processId, "environ").AsSpan();
        while (environment.Length > 0)
        {
            if (environment.StartsWith(wanted)) return true;
            var end = environment.IndexOf((byte)0);
            environment = end < 0 ? default : environment[(end + 1)..];
        }

        return false;
    }

    private static string NameOf(int processId) => Encoding.UTF8.GetString(Read(processId, "comm")).TrimEnd();

    private static byte[] Read(int processId, string file)
    {
        try
        {
            return File.ReadAllBytes(string.Create(CultureInfo.InvariantCulture, $"/proc/{processId}/{file}"));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
