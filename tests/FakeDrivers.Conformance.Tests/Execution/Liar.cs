using FakeDrivers.Execution;

namespace FakeDrivers.Conformance.Tests.Execution;

/// <summary>An executor that is wrong in one way and right in all others.</summary>
internal sealed class Liar(ICommandExecutor honest, Func<Command, CancellationToken, Task<CommandResult>> run) : ICommandExecutor
{
    public Task<CommandResult> RunAsync(Command command, CancellationToken cancellationToken = default) => run(command, cancellationToken);

    public IAsyncEnumerable<CommandEvent> StreamAsync(
        Command command, CommandStreaming streaming = CommandStreaming.Lines, CancellationToken cancellationToken = default) =>
        honest.StreamAsync(command, streaming, cancellationToken);

    public Task<ICommandProcess> StartAsync(Command command, CancellationToken cancellationToken = default) => honest.StartAsync(command, cancellationToken);

    /// <summary>Runs another command than it is asked to.</summary>
    public static Func<ICommandExecutor, TimeProvider, ICommandExecutor> Runs(Func<Command, Command> other) =>
        (honest, _) => new Liar(honest, (command, cancellationToken) => honest.RunAsync(other(command), cancellationToken));

    /// <summary>Gives another result than there was.</summary>
    public static Func<ICommandExecutor, TimeProvider, ICommandExecutor> Gives(Func<Command, CommandResult, CommandResult> other) =>
        (honest, _) => new Liar(honest, async (command, cancellationToken) => other(command, await honest.RunAsync(command, cancellationToken)));

    /// <summary>Fails in another way than it should.</summary>
    public static Func<ICommandExecutor, TimeProvider, ICommandExecutor> Fails(Func<Command, CommandExecutionException, Exception> other) =>
        (honest, _) => new Liar(honest, async (command, cancellationToken) =>
        {
            try
            {
                return await honest.RunAsync(command, cancellationToken);
            }
            catch (CommandExecutionException error)
            {
                throw other(command, error);
            }
        });

    /// <summary>Makes of the honest run what it will.</summary>
    public static Func<ICommandExecutor, TimeProvider, ICommandExecutor> Does(
        Func<ICommandExecutor, TimeProvider, Command, CancellationToken, Task<CommandResult>> run) =>
        (honest, clock) => new Liar(honest, (command, cancellationToken) => run(honest, clock, command, cancellationToken));
}
