using FakeDrivers.Worlds;

namespace FakeDrivers.Execution;

/// <summary>The operations of the execution domain, for faults, latencies and queries of the call log.</summary>
public static partial class ExecutionOperations
{
    /// <summary><see cref="ICommandExecutor.RunAsync"/>: one call, however many attempts it makes.</summary>
    public static Operation<Command, CommandResult> Run { get; } = new("execution", "run", OperationKind.Invoke)
    {
        Upstream = "oslo.concurrency processutils.execute; manila tests.fake_utils.fake_execute",
        Simulates = "accepted exit codes, attempts and the delays between them, time-out, cancellation, root helper, masking of secrets; "
            + "the program itself by a registration: what the vector, the input, the directory and more must be like, and what is answered, in turn or by a handler",
        Ignores = "whether program and working directory exist, and what the environment holds beyond the changes: a handler may look at them",
        Refuses = "in a strict world, which is the default, a command that no registration answers",
        Redact = static command => command.WithoutSecrets(),
    };
}
