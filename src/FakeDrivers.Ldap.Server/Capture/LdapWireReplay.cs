using System.Buffers;
using System.IO.Pipelines;
using System.Net.Sockets;

namespace FakeDrivers.Ldap;

/// <summary>Plays the clients' side of a capture against a server.</summary>
public static class LdapWireReplay
{
    /// <summary>
    /// Sends what the clients sent, in the same order and over as many connections, and waits before each message for as many answers on its connection as the
    /// capture has before it.
    /// </summary>
    /// <param name="capture">The capture.</param>
    /// <param name="host">The name or address of the server.</param>
    /// <param name="port">The port of the server.</param>
    /// <param name="cancellationToken">Gives up, where a server gives fewer answers than the capture has and keeps the connection open.</param>
    /// <returns>What was sent and what came back, in order; compare it with the capture. An answer that did not come, because the server closed the connection, is missing.</returns>
    /// <exception cref="SocketException">The server cannot be reached.</exception>
    public static async Task<LdapWireCapture> RunAsync(LdapWireCapture capture, string host, int port, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(capture);
        ArgumentException.ThrowIfNullOrEmpty(host);
        var played = new LdapWireCapture();
        var connections = new Dictionary<int, Player>();
        try
        {
            foreach (var message in capture.Messages)
            {
                if (!connections.TryGetValue(message.ConnectionNumber, out var player))
                {
                    connections.Add(message.ConnectionNumber, player = await Player.ConnectAsync(host, port, cancellationToken).ConfigureAwait(false));
                }

                if (message.IsRequest)
                {
                    if (await player.TrySendAsync(message.Octets, cancellationToken).ConfigureAwait(false)) played.Add(message);
                }
                else if (await player.ReceiveAsync(cancellationToken).ConfigureAwait(false) is { } answer)
                {
                    played.Add(message with { Octets = answer });
                }
            }

            return played;
        }
        finally
        {
            foreach (var player in connections.Values) await player.DisposeAsync().ConfigureAwait(false);
        }
    }

    private sealed class Player(NetworkStream stream) : IAsyncDisposable
    {
        private const int MaxMessageSize = 256 * 1024 * 1024;
        private readonly PipeReader _input = PipeReader.Create(stream);

        public static async Task<Player> ConnectAsync(string host, int port, CancellationToken cancellationToken)
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(host, port, cancellationToken).ConfigureAwait(false);
                return new(new NetworkStream(socket, ownsSocket: true));
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }

        public async Task<bool> TrySendAsync(LdapValue octets, CancellationToken cancellationToken)
        {
            try
            {
                await stream.WriteAsync(octets.Octets, cancellationToken).ConfigureAwait(false);
                return true;
            }
            catch (IOException)
            {
                return false;
            }
        }

        public async Task<LdapValue?> ReceiveAsync(CancellationToken cancellationToken)
        {
            try
            {
                while (true)
                {
                    var read = await _input.ReadAsync(cancellationToken).ConfigureAwait(false);
                    if (LdapMessageReader.TryFrame(read.Buffer, MaxMessageSize, out var length) && read.Buffer.Length >= length)
                    {
                        var message = new LdapValue(read.Buffer.Slice(0, length).ToArray());
                        _input.AdvanceTo(read.Buffer.GetPosition(length));
                        return message;
                    }

                    _input.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                    if (read.IsCompleted) return null;
                }
            }
            catch (Exception error) when (error is IOException or BerException)
            {
                return null;
            }
        }

        public async ValueTask DisposeAsync()
        {
            await _input.CompleteAsync().ConfigureAwait(false);
            await stream.DisposeAsync().ConfigureAwait(false);
        }
    }
}
