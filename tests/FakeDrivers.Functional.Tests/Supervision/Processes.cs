using System.Globalization;
using FakeDrivers.Process;

namespace FakeDrivers.Functional.Tests;

/// <summary>The processes of this machine, seen from outside of what is tested.</summary>
internal static class Processes
{
    private static readonly ProcessTable Table = OperatingSystem.IsMacOS() ? new MacProcessTable() : new LinuxProcessTable();

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public static ProcessIdentity Identify(int id) =>
        Table.Find(id)?.Identity ?? throw new InvalidOperationException($"There is no process {id}.");

    public static ProcessIdentity Identify(string id) => Identify(int.Parse(id, CultureInfo.InvariantCulture));

    public static int ParentOf(int id) => Table.Find(id)?.ParentId ?? throw new InvalidOperationException($"There is no process {id}.");

    public static IReadOnlyList<ProcessIdentity> ChildrenOf(int id) => [.. Table.Read().Where(entry => entry.ParentId == id).Select(entry => entry.Identity)];

    public static bool IsAlive(ProcessIdentity process) => Table.Find(process.Id)?.Identity == process && !HasEnded(process.Id);

    /// <summary>Waits until a process has ended. There is no event for that of processes that are no children.</summary>
    public static Task HasEndedAsync(ProcessIdentity process) => UntilAsync(() => !IsAlive(process));

    /// <summary>Waits until something holds that other processes bring about.</summary>
    public static async Task UntilAsync(Func<bool> holds)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (!holds()) await Task.Delay(BetweenLooks, limit.Token);
    }

    /// <summary>What Linux tells of a process; nothing when there is none.</summary>
    public static string Tell(int id, string file)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/{file}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return string.Empty;
        }
    }

    /// <summary>The processes in whose environment a text stands, on Linux.</summary>
    public static IEnumerable<ProcessIdentity> WithInEnvironment(string text) => Table.Read()
        .Where(entry => Tell(entry.Identity.Id, "environ").Contains(text, StringComparison.Ordinal)).Select(entry => entry.Identity);

    // One that nobody has waited for yet is a zombie.
    private static bool HasEnded(int id) => OperatingSystem.IsLinux() && Tell(id, "stat") is var line && (line.Length == 0 || line.Contains(") Z ", StringComparison.Ordinal));
}
