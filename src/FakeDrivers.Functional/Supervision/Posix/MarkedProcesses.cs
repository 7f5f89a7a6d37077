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

    /// <summary>Kills all whose mark begins so.</summary>
    /// <returns>Those that were killed.</returns>
    public IReadOnlyList<LeftoverProcess> Kill(string mark)
    {
        // One that is about to execute another program has no environment for a moment, hence the second look.
        var killed = new Dictionary<ProcessIdentity, LeftoverProcess>();
        for (var (look, empty) = (0, 0); look < MostLooks && empty < 2; look++)
        {
            var found = Find(mark);
            empty = found.Count == 0 ? empty + 1 : 0;
            List<ProcessIdentity> grown = [.. found.Where(each => !killed.ContainsKey(each))];
            foreach (var each in grown)
            {
                table.Send(each, CommandSignal.Stop);
                killed[each] = new(each.Id, NameOf(each.Id));
            }

            if (grown.Count > 0) continue;
            foreach (var each in found) table.Send(each, CommandSignal.Kill);
        }

        return [.. killed.Values];
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
