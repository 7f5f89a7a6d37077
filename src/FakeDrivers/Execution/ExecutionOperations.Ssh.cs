using FakeDrivers.Worlds;

namespace FakeDrivers.Execution;

/// <content>What is run on other machines.</content>
public static partial class ExecutionOperations
{
    /// <summary>A command of an executor that <see cref="ISshExecutor.On"/> gave: one call, however many attempts it makes.</summary>
    public static Operation<RemoteCommand, CommandResult> RunRemote { get; } = new("execution", "run_remote", OperationKind.Invoke)
    {
        Upstream = "oslo.concurrency processutils.ssh_execute",
        Simulates = "all that execution.run simulates; exit code −1 as unknown, masked outputs, 126 and 127 of the machine's shell; the program itself by "
            + "the same registrations, whose text patterns match the line that the machine's shell gets",
        Ignores = "whether there is such a machine, and whether the caller may log in: a fault says so",
        Refuses = "changes to the environment; in a strict world, which is the default, a command that no registration answers",
        Redact = static remote => remote with { Command = remote.Command.WithoutSecrets() },
    };
}
