using FakeDrivers.Process;

namespace FakeDrivers.Functional;

/// <summary>Which way there is to see the processes of a machine.</summary>
internal static class ProcessTables
{
    /// <summary>This machine's; nothing where processes cannot be seen.</summary>
    public static ProcessTable? OfThisMachine()
    {
        ProcessTable? table = OperatingSystem.IsLinux() ? new LinuxProcessTable() : OperatingSystem.IsMacOS() ? new MacProcessTable() : null;
        return table?.Find(Environment.ProcessId) is null ? null : table;
    }
}
