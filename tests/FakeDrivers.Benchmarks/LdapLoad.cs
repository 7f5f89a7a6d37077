using System.Buffers.Binary;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using FakeDrivers.Ldap;

namespace FakeDrivers.Benchmarks;

/// <summary>
/// A client that costs as little as can be, so that the server is what is measured: one thread with plain sockets, each of which always has
/// one request under way.
/// </summary>
internal sealed class LdapLoad : IDisposable
{
    private readonly Socket[] _sockets;
    private readonly byte[] _received = new byte[64 * 1024];

    public LdapLoad(int port, int connections)
    {
        _sockets = new Socket[connections];
        for (var i = 0; i < connections; i++)
        {
            _sockets[i] = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            _sockets[i].Connect(IPAddress.Loopback, port);
        }
    }

    public static byte[] Pdu(LdapRequest request)
    {
        var writer = new BerWriter();
        LdapMessageWriter.WriteRequest(writer, 1, request);
        return writer.Written.ToArray();
    }

    /// <summary>Sends one request over each connection.</summary>
    public void Prepare(byte[] pdu)
    {
        foreach (var socket in _sockets)
        {
            socket.Send(pdu);
            Receive(socket, LdapResultCode.Success);
        }
    }

    /// <summary>Sends requests until the time is over or there are no more.</summary>
    /// <returns>How many were answered a second.</returns>
    public double Run(IReadOnlyList<byte[]> pdus, TimeSpan time, LdapResultCode expected = LdapResultCode.Success, bool once = false)
    {
        var (next, answered) = (0, 0L);
        var started = Stopwatch.GetTimestamp();
        foreach (var socket in _sockets) socket.Send(pdus[next++ % pdus.Count]);
        var isOver = false;
        while (!isOver)
        {
            foreach (var socket in _sockets)
            {
                Receive(socket, expected);
                answered++;
                if (once && next >= pdus.Count) isOver = true;
                else socket.Send(pdus[next++ % pdus.Count]);
            }

            isOver |= Stopwatch.GetElapsedTime(started) >= time;
        }

        var elapsed = Stopwatch.GetElapsedTime(started);
        if (!once)
        {
            foreach (var socket in _sockets) Receive(socket, expected);
        }

        return answered / elapsed.TotalSeconds;
    }

    public void Dispose()
    {
        foreach (var socket in _sockets) socket.Dispose();
    }

    /// <summary>Reads up to the end of an operation.</summary>
    private void Receive(Socket socket, LdapResultCode expected)
    {
        var length = 0;
        while (true)
        {
            var count = socket.Receive(_received.AsSpan(length));
            if (count == 0) throw new IOException("The server closed the connection.");
            length += count;
            if (EndsIn(_received.AsSpan(0, length)) is not { } code) continue;
            if (code != (int)expected) throw new InvalidOperationException($"The server answered {(LdapResultCode)code}.");
            return;
        }
    }

    /// <summary>The result code, once the octets end with a message that ends an operation.</summary>
    private static int? EndsIn(ReadOnlySpan<byte> octets)
    {
        int? code = null;
        while (!octets.IsEmpty)
        {
            if (octets.Length < 2) return null;
            var header = octets[1] < 0x80 ? 2 : 2 + (octets[1] & 0x7F);
            if (octets.Length < header) return null;
            int content = header switch
            {
                2 => octets[1],
                3 => octets[2],
                4 => BinaryPrimitives.ReadUInt16BigEndian(octets[2..]),
                _ => (octets[2] << 16) | (octets[3] << 8) | octets[4],
            };
            if (octets.Length < header + content) return null;

            // After the number of the message, which is 1, the operation: its kind, its length, and first in it the code.
            var op = octets[(header + 3)..];
            code = op[0] is (byte)LdapProtocolOp.SearchResultEntry or (byte)LdapProtocolOp.SearchResultReference ? null : op[op[1] < 0x80 ? 4 : 4 + (op[1] & 0x7F)];
            octets = octets[(header + content)..];
        }

        return code;
    }
}
