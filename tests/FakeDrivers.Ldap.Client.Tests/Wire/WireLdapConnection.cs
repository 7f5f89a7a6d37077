using System.Buffers;
using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace FakeDrivers.Ldap.Client.Tests.Wire;

/// <summary>
/// A connection that says everything that LDAP can say, and hides nothing of the answers: what holds servers to cases that System.DirectoryServices.Protocols
/// cannot send. It trusts the server and is for tests alone.
/// </summary>
internal sealed class WireLdapConnection : ILdapConnection
{
    private const int MaxLength = 64 << 20;

    private readonly Socket _socket;
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly ConcurrentDictionary<int, Channel<LdapResponseMessage>> _pending = new();
    private readonly BerWriter _writer = new();
    private int _lastId;
    private volatile bool _isClosed;

    private WireLdapConnection(Socket socket) => _socket = socket;

    public string BoundDn { get; private set; } = "";

    public bool IsBound => BoundDn.Length > 0;

    public static async Task<WireLdapConnection> ConnectAsync(string host, int port, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(host, port, cancellationToken);
        var connection = new WireLdapConnection(socket);
        _ = connection.ReadAllAsync();
        return connection;
    }

    public async Task<LdapBindResult> BindAsync(LdapBindRequest request, CancellationToken cancellationToken = default)
    {
        BoundDn = "";
        var result = (LdapBindResult)await ResultAsync(request, cancellationToken);
        if (result.Code is not (LdapResultCode.Success or LdapResultCode.SaslBindInProgress)) throw new LdapException(result);
        if (result.Code == LdapResultCode.Success) BoundDn = request.Name;
        return result;
    }

    public async Task UnbindAsync(CancellationToken cancellationToken = default)
    {
        if (_isClosed) return;
        await SendAsync(static (writer, id, _) => LdapMessageWriter.WriteUnbind(writer, id), null, null, cancellationToken);
        Dispose();
    }

    public async ValueTask DisposeAsync() => await UnbindAsync();

    public void Dispose()
    {
        _isClosed = true;
        BoundDn = "";
        _socket.Dispose();
    }

    public Task<LdapResult> AddAsync(LdapAddRequest request, CancellationToken cancellationToken = default) => SuccessAsync(request, cancellationToken);

    public Task<LdapResult> DeleteAsync(LdapDeleteRequest request, CancellationToken cancellationToken = default) => SuccessAsync(request, cancellationToken);

    public Task<LdapResult> ModifyAsync(LdapModifyRequest request, CancellationToken cancellationToken = default) => SuccessAsync(request, cancellationToken);

    public Task<LdapResult> ModifyDnAsync(LdapModifyDnRequest request, CancellationToken cancellationToken = default) => SuccessAsync(request, cancellationToken);

    public async Task<LdapExtendedResult> ExtendedAsync(LdapExtendedRequest request, CancellationToken cancellationToken = default) =>
        (LdapExtendedResult)await SuccessAsync(request, cancellationToken);

    public async Task<bool> CompareAsync(LdapCompareRequest request, CancellationToken cancellationToken = default)
    {
        var result = await ResultAsync(request, cancellationToken);
        return result.Code switch
        {
            LdapResultCode.CompareTrue => true,
            LdapResultCode.CompareFalse => false,
            _ => throw new LdapException(result),
        };
    }

    public async IAsyncEnumerable<LdapEntry> SearchAsync(LdapSearchRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var message in SearchMessagesAsync(request, cancellationToken))
        {
            if (message is LdapSearchEntry entry) yield return entry.Entry;
            if (message is LdapSearchDone { Result: { Code: not LdapResultCode.Success } result }) throw new LdapException(result);
        }
    }

    public async Task<LdapSearchResult> SearchAllAsync(LdapSearchRequest request, CancellationToken cancellationToken = default)
    {
        var entries = new List<LdapEntry>();
        var references = new List<string>();
        var end = LdapResult.Success;
        await foreach (var message in SearchMessagesAsync(request, cancellationToken))
        {
            if (message is LdapSearchEntry entry) entries.Add(entry.Entry);
            else if (message is LdapSearchReference reference) references.AddRange(reference.Urls);
            else if (message is LdapSearchDone done) end = done.Result;
        }

        var result = new LdapSearchResult
        {
            Code = end.Code,
            MatchedDn = end.MatchedDn,
            DiagnosticMessage = end.DiagnosticMessage,
            Referrals = end.Referrals,
            Controls = end.Controls,
            Entries = entries,
            References = references,
        };
        return result.Code == LdapResultCode.Success ? result : throw new LdapException(result);
    }

    public async IAsyncEnumerable<LdapSearchMessage> SearchMessagesAsync(LdapSearchRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var (id, responses) = await BeginAsync(request, cancellationToken);
        var isOver = false;
        try
        {
            await foreach (var response in ReadAsync(responses, cancellationToken))
            {
                isOver = response.Result is not null;
                yield return response.Message ?? new LdapSearchDone(response.Result!);
                if (isOver) yield break;
            }
        }
        finally
        {
            _pending.TryRemove(id, out _);
            if (!isOver) await AbandonAsync(id);
        }
    }

    private static IAsyncEnumerable<LdapResponseMessage> ReadAsync(ChannelReader<LdapResponseMessage> responses, CancellationToken cancellationToken) =>
        responses.ReadAllAsync(cancellationToken);

    private async Task<LdapResult> SuccessAsync(LdapRequest request, CancellationToken cancellationToken)
    {
        var result = await ResultAsync(request, cancellationToken);
        return result.Code == LdapResultCode.Success ? result : throw new LdapException(result);
    }

    private async Task<LdapResult> ResultAsync(LdapRequest request, CancellationToken cancellationToken)
    {
        var (id, responses) = await BeginAsync(request, cancellationToken);
        try
        {
            return (await responses.ReadAsync(cancellationToken)).Result!;
        }
        catch (ChannelClosedException closed)
        {
            throw closed.InnerException ?? closed;
        }
        catch (OperationCanceledException)
        {
            await AbandonAsync(id);
            throw;
        }
        finally
        {
            _pending.TryRemove(id, out _);
        }
    }

    private async Task AbandonAsync(int id)
    {
        if (!_isClosed) await SendAsync((writer, own, _) => LdapMessageWriter.WriteAbandon(writer, own, id), null, null, CancellationToken.None);
    }

    private async Task<(int Id, ChannelReader<LdapResponseMessage> Responses)> BeginAsync(LdapRequest request, CancellationToken cancellationToken)
    {
        var channel = Channel.CreateUnbounded<LdapResponseMessage>();
        return (await SendAsync(static (writer, id, request) => LdapMessageWriter.WriteRequest(writer, id, request!), request, channel, cancellationToken), channel.Reader);
    }

    private async Task<int> SendAsync(Action<BerWriter, int, LdapRequest?> write, LdapRequest? request, Channel<LdapResponseMessage>? responses, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_isClosed) throw new LdapException(LdapResultCode.ServerDown, "The connection is closed.");
        await _writing.WaitAsync(cancellationToken);
        try
        {
            var id = ++_lastId;
            if (responses is not null) _pending[id] = responses;
            _writer.Clear();
            write(_writer, id, request);
            for (var rest = _writer.WrittenMemory; rest.Length > 0;) rest = rest[await _socket.SendAsync(rest, cancellationToken)..];
            return id;
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            throw new LdapException(new LdapResult(LdapResultCode.ServerDown, "The connection is gone."), error);
        }
        finally
        {
            _writing.Release();
        }
    }

    private async Task ReadAllAsync()
    {
        Exception end = new LdapException(LdapResultCode.ServerDown, "The server has closed the connection.");
        var buffer = new byte[64 << 10];
        var count = 0;
        try
        {
            for (var read = 1; read > 0;)
            {
                if (count == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
                read = await _socket.ReceiveAsync(buffer.AsMemory(count));
                count += read;
                var used = Deliver(buffer.AsMemory(0, count));
                buffer.AsSpan(used, count - used).CopyTo(buffer);
                count -= used;
            }
        }
        catch (Exception error)
        {
            end = new LdapException(new LdapResult(LdapResultCode.ServerDown, "The connection is gone."), error);
        }

        _isClosed = true;
        foreach (var pending in _pending.Values) pending.Writer.TryComplete(end);
    }

    /// <summary>Hands over the messages that are whole, and says how many octets they had.</summary>
    private int Deliver(ReadOnlyMemory<byte> octets)
    {
        var used = 0;
        while (LdapMessageReader.TryFrame(new ReadOnlySequence<byte>(octets[used..]), MaxLength, out var length) && length <= octets.Length - used)
        {
            var message = LdapMessageReader.ReadResponse(octets.Span.Slice(used, (int)length));
            used += (int)length;
            if (_pending.TryGetValue(message.Id, out var pending)) pending.Writer.TryWrite(message);
        }

        return used;
    }
}
