using FakeDrivers.Worlds;

namespace FakeDrivers.Execution;

/// <summary>The operations of the execution domain, for faults, latencies and queries of the call log.</summary>
public static class ExecutionOperations
{
    /// <summary><see cref="ICommandExecutor.RunAsync"/>: one call, however many attempts it makes.</summary>
    public static Operation<Command, CommandResult> Run { get; } = new("execution", "run", OperationKind.Invoke)
    {
        Upstream = "oslo.concurrency processutils.execute; manila tests.fake_utils.fake_execute",
        Simulates = "accepted exit codes, attempts and the delays between them, time-out, cancellation, root helper, masking of secrets; "
            + "the program itself by a replier: a pattern of the command's text with a text or a handler",
        Ignores = "whether program and working directory exist, and what the environment holds beyond the changes: the handler of a replier may look at them",
        Refuses = "in a strict world, a command that no replier matches",
        Redact = static command => command.WithoutSecrets(),
    };
}
