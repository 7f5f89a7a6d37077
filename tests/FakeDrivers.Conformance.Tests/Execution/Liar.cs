using FakeDrivers.Execution;
using Lie = System.Func<FakeDrivers.Execution.ICommandExecutor, System.TimeProvider, FakeDrivers.Execution.ICommandExecutor>;

namespace FakeDrivers.Conformance.Tests.Execution;

/// <summary>An executor that is wrong in one way and right in all others.</summary>
internal sealed class Liar(ICommandExecutor honest) : ICommandExecutor
{
    public Liar(ICommandExecutor honest, Func<Command, CancellationToken, Task<CommandResult>> run)
        : this(honest) => Run = run;

    public Func<Command, CancellationToken, Task<CommandResult>> Run { get; init; } = honest.RunAsync;

    public Func<Command, CommandStreaming, CancellationToken, IAsyncEnumerable<CommandEvent>> Stream { get; init; } = honest.StreamAsync;

    public Func<Command, CancellationToken, Task<ICommandProcess>> Start { get; init; } = honest.StartAsync;

    public Task<CommandResult> RunAsync(Command command, CancellationToken cancellationToken = default) => Run(command, cancellationToken);

    public IAsyncEnumerable<CommandEvent> StreamAsync(
        Command command, CommandStreaming streaming = CommandStreaming.Lines, CancellationToken cancellationToken = default) =>
        Stream(command, streaming, cancellationToken);

    public Task<ICommandProcess> StartAsync(Command command, CancellationToken cancellationToken = default) => Start(command, cancellationToken);

    /// <summary>Runs another command than it is asked to.</summary>
    public static Lie Runs(Func<Command, Command> other) =>
        (honest, _) => new Liar(honest, (command, cancellationToken) => honest.RunAsync(other(command), cancellationToken));

    /// <summary>Gives another result than there was.</summary>
    public static Lie Gives(Func<Command, CommandResult, CommandResult> other) =>
        (honest, _) => new Liar(honest, async (command, cancellationToken) => other(command, await honest.RunAsync(command, cancellationToken)));

    /// <summary>Fails in another way than it should.</summary>
    public static Lie Fails(Func<Command, CommandExecutionException, Exception> other) =>
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
    public static Lie Does(Func<ICommandExecutor, TimeProvider, Command, CancellationToken, Task<CommandResult>> run) =>
        (honest, clock) => new Liar(honest, (command, cancellationToken) => run(honest, clock, command, cancellationToken));

    /// <summary>Streams another command than it is asked to.</summary>
    public static Lie Streams(Func<Command, Command> other) =>
        (honest, _) => new Liar(honest) { Stream = (command, streaming, cancellationToken) => honest.StreamAsync(other(command), streaming, cancellationToken) };

    /// <summary>Makes of the honest events what it will.</summary>
    public static Lie Tells(Func<IAsyncEnumerable<CommandEvent>, IAsyncEnumerable<CommandEvent>> other) => (honest, _) => new Liar(honest)
    {
        Stream = (command, streaming, cancellationToken) => other(honest.StreamAsync(command, streaming, cancellationToken)),
    };

    /// <summary>Makes of the honest executor's stream what it will.</summary>
    public static Lie StreamsBy(Func<ICommandExecutor, Command, CancellationToken, IAsyncEnumerable<CommandEvent>> stream) =>
        (honest, _) => new Liar(honest) { Stream = (command, _, cancellationToken) => stream(honest, command, cancellationToken) };

    /// <summary>Starts another command than it is asked to.</summary>
    public static Lie Starts(Func<Command, Command> other) =>
        (honest, _) => new Liar(honest) { Start = (command, cancellationToken) => honest.StartAsync(other(command), cancellationToken) };

    /// <summary>Makes of the honest start what it will.</summary>
    public static Lie StartsBy(Func<ICommandExecutor, Command, CancellationToken, Task<ICommandProcess>> start) =>
        (honest, _) => new Liar(honest) { Start = (command, cancellationToken) => start(honest, command, cancellationToken) };

    /// <summary>Hands out a program that is wrong in one way.</summary>
    public static Lie Hands(Func<ICommandProcess, LyingProcess> other) =>
        StartsBy(async (honest, command, cancellationToken) => other(await honest.StartAsync(command, cancellationToken)));
}
