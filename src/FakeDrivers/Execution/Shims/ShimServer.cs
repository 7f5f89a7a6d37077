using System.Net.Sockets;
using System.Text;

namespace FakeDrivers.Execution;

/// <summary>Answers launchers: listens on a Unix domain socket and starts the program of each that connects.</summary>
/// <remarks>A connection that is no launcher of these shims is closed; it harms no other.</remarks>
internal sealed class ShimServer : IAsyncDisposable
{
    private const int Backlog = 512;

    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly ReadOnlyMemory<byte>[] _tokens;
    private readonly ShimStarter _start;
    private readonly Func<ShimRequest, Command> _command;
    private readonly CancellationTokenSource _stop = new();
    private readonly HashSet<Task> _sessions = [];
    private readonly Task _accepting;
    private int _isDisposed;

    /// <summary>Begins to listen.</summary>
    /// <param name="path">The path of the socket, which is made.</param>
    /// <param name="token">What launchers must know.</param>
    /// <param name="probe">What a launcher knows that is only to be told 0, to see that it comes here.</param>
    /// <param name="start">Starts the programs.</param>
    /// <param name="command">Makes a command of a request.</param>
    /// <exception cref="SocketException">There can be no such socket.</exception>
    public ShimServer(string path, string token, string probe, ShimStarter start, Func<ShimRequest, Command> command)
    {
        _tokens = [Encoding.ASCII.GetBytes(token), Encoding.ASCII.GetBytes(probe)];
        _start = start;
        _command = command;
        try
        {
            _listener.Bind(new UnixDomainSocketEndPoint(path));
            _listener.Listen(Backlog);
        }
        catch
        {
            _listener.Dispose();
            throw;
        }

        _accepting = AcceptAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0) return;
        _listener.Dispose();
        ProgramStop.Now(_stop);
        await _accepting.ConfigureAwait(false);
        Task[] sessions;
        lock (_sessions) sessions = [.. _sessions];
        await Task.WhenAll(sessions).ConfigureAwait(false);
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                try
                {
                    Track(ServeAsync(await _listener.AcceptAsync(_stop.Token).ConfigureAwait(false)));
                }
                catch (SocketException error) when (error.SocketErrorCode is SocketError.ConnectionAborted or SocketError.ConnectionReset)
                {
                    // That launcher gave up before it was its turn.
                }
            }
        }
        catch (Exception error) when (error is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // It was disposed. Where the system has no more sockets to give, it listens no more either: launchers say so and end.
            _listener.Dispose();
        }
    }

    private void Track(Task session)
    {
        lock (_sessions) _sessions.Add(session);
        _ = ForgetAsync(session);
    }

    // One that failed by a mistake of ours is kept, so that disposing tells of it.
    private async Task ForgetAsync(Task session)
    {
        await session.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (session.IsFaulted) return;
        lock (_sessions) _sessions.Remove(session);
    }

    private async Task ServeAsync(Socket socket)
    {
        // A reply may run here for as long as it likes: the next launcher must not wait for it.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        using var connection = new ShimConnection(new NetworkStream(socket, ownsSocket: true));
        Command command;
        try
        {
            var (request, token) = await connection.ReadRequestAsync(_tokens, _stop.Token).ConfigureAwait(false);
            if (token > 0)
            {
                await connection.WriteAsync(ShimFrameKind.Exited, new byte[2], _stop.Token).ConfigureAwait(false);
                return;
            }

            command = _command(request);
        }
        catch (Exception error) when (error is IOException or InvalidDataException or OperationCanceledException)
        {
            return;
        }

        using var session = new ShimSession(connection, _start, _stop.Token);
        await session.RunAsync(command).ConfigureAwait(false);
    }
}
