using FakeDrivers.Execution;

namespace FakeDrivers.Process.Tests;

/// <summary>Starts nothing: notes the commands, and gives each the same outcome.</summary>
internal sealed class StubExecutor : ICommandExecutor
{
    private readonly List<Command> _started = [];

    public IReadOnlyList<Command> Started => _started;

    public int ExitCode { get; init; }

    public string StandardOutput { get; init; } = string.Empty;

    public string StandardError { get; init; } = string.Empty;

    public CommandExecutionException? Error { get; init; }

    /// <summary>Whether the program goes on until it is killed.</summary>
    public bool IsEndless { get; init; }

    public StubProcess? Last { get; private set; }

    public Task<CommandResult> RunAsync(Command command, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public IAsyncEnumerable<CommandEvent> StreamAsync(
        Command command, CommandStreaming streaming = CommandStreaming.Lines, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<ICommandProcess> StartAsync(Command command, CancellationToken cancellationToken = default)
    {
        _started.Add(command);
        if (Error is not null) throw Error;
        Last = new(this);
        return Task.FromResult<ICommandProcess>(Last);
    }
}
