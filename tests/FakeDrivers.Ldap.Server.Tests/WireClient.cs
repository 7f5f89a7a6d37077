using System.Buffers;
using System.IO.Pipelines;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap;

/// <summary>A client that sends what it is told and reads message by message.</summary>
internal sealed class WireClient : IAsyncDisposable
{
    private Stream _stream;
    private PipeReader _input;
    private int _lastId;

    private WireClient(Stream stream)
    {
        _stream = stream;
        _input = PipeReader.Create(stream, new(leaveOpen: true));
    }

    public Stream Stream => _stream;

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public static Task<WireClient> ConnectAsync(FakeLdapServer server) => ConnectAsync(new IPEndPoint(IPAddress.Loopback, server.Port));

    public static async Task<WireClient> ConnectAsync(EndPoint endPoint, int receiveBuffer = 0)
    {
        var socket = endPoint is UnixDomainSocketEndPoint
            ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
            : new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        if (receiveBuffer > 0) socket.ReceiveBufferSize = receiveBuffer;
        await socket.ConnectAsync(endPoint, Token);
        return new(new NetworkStream(socket, ownsSocket: true));
    }

    public static async Task<WireClient> ConnectTlsAsync(FakeLdapServer server)
    {
        var client = await ConnectAsync(new IPEndPoint(IPAddress.Loopback, server.LdapsPort!.Value));
        await client.SecureAsync(server);
        return client;
    }

    public static byte[] Pdu(int id, LdapRequest request)
    {
        var writer = new BerWriter();
        LdapMessageWriter.WriteRequest(writer, id, request);
        return writer.Written.ToArray();
    }

    public static byte[] Unbind(int id)
    {
        var writer = new BerWriter();
        LdapMessageWriter.WriteUnbind(writer, id);
        return writer.Written.ToArray();
    }

    public static byte[] Abandon(int id, int abandoned)
    {
        var writer = new BerWriter();
        LdapMessageWriter.WriteAbandon(writer, id, abandoned);
        return writer.Written.ToArray();
    }

    public async Task SecureAsync(FakeLdapServer server, SslClientAuthenticationOptions? options = null)
    {
        var tls = new SslStream(_stream, leaveInnerStreamOpen: false);
        options ??= new();
        options.TargetHost = "localhost";
        options.RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate!.GetCertHashString() == server.Certificate.GetCertHashString();
        await tls.AuthenticateAsClientAsync(options, Token);
        _stream = tls;
        _input = PipeReader.Create(tls, new(leaveOpen: true));
    }

    public async Task SendAsync(params byte[][] pdus)
    {
        await _stream.WriteAsync(pdus.SelectMany(pdu => pdu).ToArray(), Token);
        await _stream.FlushAsync(Token);
    }

    public Task SendAsync(string hex) => SendAsync(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)));

    /// <summary>Sends a request and reads until its end.</summary>
    public async Task<LdapResult> CallAsync(LdapRequest request) => (await AskAsync(request)).Result;

    public async Task<(LdapResult Result, List<LdapSearchMessage> Messages)> AskAsync(LdapRequest request)
    {
        var id = ++_lastId;
        await SendAsync(Pdu(id, request));
        var messages = new List<LdapSearchMessage>();
        while (true)
        {
            var message = await ReadAsync() ?? throw new IOException("The server closed the connection.");
            message.Id.Should().Be(id);
            if (message.Result is { } result) return (result, messages);
            messages.Add(message.Message!);
        }
    }

    /// <summary>The next message; nothing when the server closed the connection.</summary>
    public async Task<LdapResponseMessage?> ReadAsync() => await ReadPduAsync() is { } pdu ? LdapMessageReader.ReadResponse(pdu) : null;

    /// <summary>Reads until the server closes the connection.</summary>
    public async Task<List<LdapResponseMessage>> ReadToEndAsync()
    {
        var messages = new List<LdapResponseMessage>();
        while (await ReadAsync() is { } message) messages.Add(message);
        return messages;
    }

    public async Task<byte[]?> ReadPduAsync()
    {
        while (true)
        {
            ReadResult read;
            try
            {
                read = await _input.ReadAsync(Token);
            }
            catch (IOException)
            {
                return null;
            }

            if (LdapMessageReader.TryFrame(read.Buffer, int.MaxValue, out var length) && read.Buffer.Length >= length)
            {
                var pdu = read.Buffer.Slice(0, length).ToArray();
                _input.AdvanceTo(read.Buffer.GetPosition(length));
                return pdu;
            }

            _input.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            if (read.IsCompleted) return null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _input.CompleteAsync();
        await _stream.DisposeAsync();
    }
}
