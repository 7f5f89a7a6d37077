using FakeDrivers.Execution;

namespace FakeDrivers.Conformance.Tests.Execution;

/// <summary>A program that is wrong in one way and right in all others.</summary>
internal sealed class LyingProcess(ICommandProcess honest) : ICommandProcess
{
    public int Id => honest.Id;

    public Stream StandardInput { get; init; } = honest.StandardInput;

    public Stream StandardOutput { get; init; } = honest.StandardOutput;

    public Stream StandardError => honest.StandardError;

    public Task<int> Exited => honest.Exited;

    public Task OutputClosed { get; init; } = honest.OutputClosed;

    public Action<CommandSignal> OnSignal { get; init; } = honest.Signal;

    public Action OnKill { get; init; } = honest.Kill;

    public Func<CancellationToken, Task<CommandResult>> OnWait { get; init; } = honest.WaitAsync;

    public Func<ValueTask> OnDispose { get; init; } = honest.DisposeAsync;

    public void Signal(CommandSignal signal) => OnSignal(signal);

    public void Kill() => OnKill();

    public Task<CommandResult> WaitAsync(CancellationToken cancellationToken = default) => OnWait(cancellationToken);

    public ValueTask DisposeAsync() => OnDispose();
}
