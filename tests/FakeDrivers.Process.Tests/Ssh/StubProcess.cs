using System.Text;
using FakeDrivers.Execution;

namespace FakeDrivers.Process.Tests;

/// <summary>A program that has written all it has to say.</summary>
internal sealed class StubProcess : ICommandProcess
{
    private readonly TaskCompletionSource<int> _exited = new();

    public StubProcess(StubExecutor executor)
    {
        StandardOutput = new MemoryStream(Encoding.UTF8.GetBytes(executor.StandardOutput));
        StandardError = new MemoryStream(Encoding.UTF8.GetBytes(executor.StandardError));
        if (!executor.IsEndless) _exited.SetResult(executor.ExitCode);
    }

    public int Id => 4711;

    public Stream StandardInput { get; } = new MemoryStream();

    public Stream StandardOutput { get; }

    public Stream StandardError { get; }

    public Task<int> Exited => _exited.Task;

    public Task OutputClosed => Exited;

    public bool IsKilled { get; private set; }

    public void Signal(CommandSignal signal) => Kill();

    public void Kill()
    {
        IsKilled = true;
        _exited.TrySetResult(137);
    }

    public Task<CommandResult> WaitAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
