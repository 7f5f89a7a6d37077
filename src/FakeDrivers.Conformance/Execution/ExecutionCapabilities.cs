namespace FakeDrivers.Conformance.Execution;

/// <summary>What not every <see cref="FakeDrivers.Execution.ICommandExecutor"/> can do.</summary>
public static class ExecutionCapabilities
{
    /// <summary>Programs can be ended by signals, as on POSIX systems.</summary>
    public const string Signals = "signals";

    /// <summary>
    /// Programs can be stopped and continued. A driver whose programs stand in for others cannot, since those two signals never reach who would
    /// pass them on.
    /// </summary>
    public const string Suspension = "suspension";
}
