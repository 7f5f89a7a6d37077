using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace FakeDrivers.Execution;

/// <summary>Carries the events of a run to the one who enumerates them, and makes the run wait for a slow one.</summary>
internal sealed class CommandEventSink
{
    private const int Capacity = 16;

    // The reader goes on where the event is written, so that on a fake clock everything has happened when the clock stands still.
    private readonly Channel<CommandEvent> _events = Channel.CreateBounded<CommandEvent>(
        new BoundedChannelOptions(Capacity) { SingleReader = true, AllowSynchronousContinuations = true });

    private CommandEventSink(CommandStreaming streaming, CancellationToken abandoned)
    {
        Streaming = streaming;
        Abandoned = abandoned;
    }

    public CommandStreaming Streaming { get; }

    /// <summary>Cancelled when nobody wants the events any more: the program is to be killed.</summary>
    public CancellationToken Abandoned { get; }

    /// <summary>The events of a run, which begins when the first is asked for.</summary>
    /// <param name="run">The run; it writes its events here. Its token is the caller's, cancelled as well when nobody wants the events any more.</param>
    /// <param name="streaming">How outputs are cut.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    public static async IAsyncEnumerable<CommandEvent> ReadAsync(
        Func<CommandEventSink, CancellationToken, Task> run, CommandStreaming streaming, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var abandoned = new CancellationTokenSource();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, abandoned.Token);
        var sink = new CommandEventSink(streaming, abandoned.Token);
        var running = sink.RunAsync(run, stop.Token, cancellationToken);
        try
        {
            await foreach (var each in sink._events.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false)) yield return each;
            await running.ConfigureAwait(false);
        }
        finally
        {
            ProgramStop.Now(abandoned);
            await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Waits until the event has a place; when nobody wants it any more, it is dropped.</summary>
    public async ValueTask WriteAsync(CommandEvent next)
    {
        try
        {
            await _events.Writer.WriteAsync(next, Abandoned).ConfigureAwait(false);
        }
        catch (Exception error) when (error is OperationCanceledException or ChannelClosedException)
        {
            // The one who enumerated has left.
        }
    }

    private async Task RunAsync(Func<CommandEventSink, CancellationToken, Task> run, CancellationToken stop, CancellationToken cancellationToken)
    {
        try
        {
            await run(this, stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The error carries the caller's token, not the one that was made of it.
            throw new OperationCanceledException(cancellationToken);
        }
        finally
        {
            _events.Writer.TryComplete();
        }
    }
}
