using System.Collections.Concurrent;
using FakeDrivers.Execution;

namespace FakeDrivers.Process.Tests.Shims;

/// <summary>An executor whose programs are all played by one function.</summary>
internal sealed class PlayedExecutor(Func<Command, FakeProgram, CancellationToken, Task<int>> play, TimeProvider? clock = null) : ICommandExecutor
{
    private readonly CommandRunner _runner = new(TimeProvider.System, static () => 0);
    private readonly TaskCompletionSource<FakeProgram> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The first program that was started.</summary>
    public Task<FakeProgram> First => _first.Task;

    /// <summary>The programs in the order of their start.</summary>
    public ConcurrentQueue<FakeProgram> Programs { get; } = [];

    public Task<CommandResult> RunAsync(Command command, CancellationToken cancellationToken = default) =>
        _runner.RunAsync(command, isRoot: true, Start, null, cancellationToken);

    public IAsyncEnumerable<CommandEvent> StreamAsync(
        Command command, CommandStreaming streaming = CommandStreaming.Lines, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public async Task<ICommandProcess> StartAsync(Command command, CancellationToken cancellationToken = default) =>
        await _runner.StartAsync(command, isRoot: true, Start, cancellationToken);

    private ValueTask<ProgramStart> Start(CommandAttempt attempt, CancellationToken stop)
    {
        var program = new FakeProgram(300, clock ?? TimeProvider.System);
        Programs.Enqueue(program);
        _first.TrySetResult(program);
        return new(program.Run((running, ending) => play(attempt.Command, running, ending)));
    }
}
