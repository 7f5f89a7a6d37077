using FakeDrivers.Execution;

namespace FakeDrivers.Conformance.Tests.Execution;

/// <summary>An executor of remote commands that is wrong in one way and right in all others.</summary>
internal sealed class SshLiar(ISshExecutor honest, Func<SshTarget, SshTarget> target, Func<ICommandExecutor, ICommandExecutor> machine) : ISshExecutor
{
    public ICommandExecutor On(SshTarget asked) => machine(honest.On(target(asked)));

    /// <summary>A machine that runs other commands than it is asked to.</summary>
    public static Func<ISshExecutor, TimeProvider, ISshExecutor> Runs(Func<Command, Command> other) =>
        Machine((_, machine) => new(machine) { Change = other });

    /// <summary>A machine that gives other results than there were.</summary>
    public static Func<ISshExecutor, TimeProvider, ISshExecutor> Gives(Func<Command, CommandResult, CommandResult> other) => Machine((_, machine) => new(machine)
    {
        Run = async (command, cancellationToken) => other(command, await machine.RunAsync(command, cancellationToken)),
    });

    /// <summary>A machine that fails otherwise than it should.</summary>
    public static Func<ISshExecutor, TimeProvider, ISshExecutor> Fails(Func<Command, CommandExecutionException, Exception> other) => Machine((_, machine) => new(machine)
    {
        Run = async (command, cancellationToken) =>
        {
            try
            {
                return await machine.RunAsync(command, cancellationToken);
            }
            catch (CommandExecutionException error)
            {
                throw other(command, error);
            }
        },
    });

    /// <summary>A machine that is wrong in a way of its own.</summary>
    public static Func<ISshExecutor, TimeProvider, ISshExecutor> Machine(Func<TimeProvider, ICommandExecutor, SshMachineLiar> make) =>
        (honest, clock) => new SshLiar(honest, target => target, machine => make(clock, machine));

    /// <summary>Another machine than the one that is asked for.</summary>
    public static Func<ISshExecutor, TimeProvider, ISshExecutor> Reaches(Func<SshTarget, SshTarget> other) =>
        (honest, _) => new SshLiar(honest, other, machine => machine);
}
