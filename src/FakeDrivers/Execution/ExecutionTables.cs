using FakeDrivers.Worlds;

namespace FakeDrivers.Execution;

/// <summary>The rows of command execution.</summary>
internal static class ExecutionTables
{
    /// <summary>The machines that are in another state than the one in which they began.</summary>
    public static readonly Table<MachineState> States = new("execution.states", row => row.Machine);
}
