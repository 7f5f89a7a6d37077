namespace FakeDrivers.Conformance.Execution;

/// <summary>What not every <see cref="FakeDrivers.Execution.ICommandExecutor"/> can do.</summary>
public static class ExecutionCapabilities
{
    /// <summary>Programs can be ended by signals, as on POSIX systems.</summary>
    public const string Signals = "signals";

    /// <summary>Programs can be stopped and continued. A driver whose programs are stand-ins for others may be able to pass on no more than the other signals.</summary>
    public const string Suspension = "suspension";
}
