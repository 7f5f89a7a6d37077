namespace FakeDrivers.Conformance.Execution;

/// <summary>What not every <see cref="FakeDrivers.Execution.ICommandExecutor"/> can do.</summary>
public static class ExecutionCapabilities
{
    /// <summary>Programs can be ended by signals, as on POSIX systems.</summary>
    public const string Signals = "signals";
}
