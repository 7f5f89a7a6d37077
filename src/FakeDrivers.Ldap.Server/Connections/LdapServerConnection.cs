using System.Buffers;
using System.IO.Pipelines;
using System.Net.Security;

namespace FakeDrivers.Ldap;

/// <summary>One client's connection: reads requests, has them done, and sends the answers.</summary>
/// <remarks>
/// <para>A request whose answer is there at once is answered at once, and all answers to what came in one piece leave in one piece. The
/// others run on while further requests are read; updates keep their order, a bind waits for what came before it.</para>
/// <para>While a client does not read, nothing more is read from it. While it has as many requests running as it may, others wait, so many, and those
/// beyond are refused; what ends requests or the connection is obeyed as it comes.</para>
/// </remarks>
internal sealed partial class LdapServerConnection
{
    private readonly FakeLdapServer _server;
    private readonly FakeLdapConnection _session;
    private readonly LdapOutbox _outbox;
    private readonly LdapWireRecorder? _recorder;
    private readonly Action _abort;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly bool _isTls;
    private PipeReader _input;
    private PipeWriter _output;
    private SslStream? _tls;
    private bool _isUnbound;
    private LdapRequestMessage? _startTls;
    private volatile bool _isClosing;

    public LdapServerConnection(FakeLdapServer server, FakeLdapConnection session, IDuplexPipe transport, Action abort, LdapWireRecorder? recorder, bool isTls = false)
    {
        _server = server;
        _session = session;
        _input = transport.Input;
        _output = transport.Output;
        _abort = abort;
        _recorder = recorder;
        _isTls = isTls;
        _outbox = new(transport.Output, recorder, isHeld: isTls);
        _waiting = new((int)Math.Min(int.MaxValue, WaitingForEach * server.Options.MaxRequestsInFlight), server.Options.MaxMessageSize);
        _session.Noticed += PassOn;
    }

    /// <summary>Ends when the connection is over and nothing of it runs any more.</summary>
    public Task Ended => _ended.Task;

    /// <summary>The connection in process that does what the client asks for.</summary>
    public FakeLdapConnection Session => _session;

    /// <summary>Serves the client to the end. Does not throw.</summary>
    public async Task RunAsync()
    {
        try
        {
            if (_isTls) await SecureAsync().ConfigureAwait(false);
            while (await ServeAsync().ConfigureAwait(false)) await SecureAsync().ConfigureAwait(false);
            if (!_isUnbound && !_isClosing) await DrainAsync().ConfigureAwait(false);
        }
        catch (Exception error) when (error is not (NullReferenceException or OutOfMemoryException))
        {
            // The client is gone, or no TLS came about: there is nobody to tell.
        }
        finally
        {
            await EndAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Says why the connection ends, and ends it (RFC 4511 section 4.4.1).</summary>
    public void Close(LdapResult notice)
    {
        Notify(new() { Code = notice.Code, DiagnosticMessage = notice.DiagnosticMessage, Oid = LdapExtendedOids.NoticeOfDisconnection });
        _isClosing = true;

        // Off with it before anything else has to run; who does not read does not get it.
        _ = _outbox.FlushAsync().AsTask();
        AbandonAll();
        _input.CancelPendingRead();
    }

    /// <summary>Cuts the connection.</summary>
    public void Abort()
    {
        _isClosing = true;
        _outbox.Close();
        AbandonAll();
        _abort();
        _input.CancelPendingRead();
    }

    /// <summary>Sends a message that answers nothing.</summary>
    public async Task NotifyAsync(LdapExtendedResult notice)
    {
        Notify(notice);
        await _outbox.FlushAsync().ConfigureAwait(false);
    }

    /// <summary>Passes on what the directory says without being asked. It says so under its lock: only a note is taken here, and sent later.</summary>
    private void PassOn(LdapExtendedResult notice)
    {
        Notify(notice);
        ThreadPool.UnsafeQueueUserWorkItem(static outbox => _ = outbox.FlushAsync().AsTask(), _outbox, preferLocal: false);
    }

    private void Notify(LdapExtendedResult notice) =>
        _outbox.Write(notice, static (writer, notice) => LdapMessageWriter.WriteResult(writer, 0, LdapProtocolOp.ExtendedResponse, notice));

    /// <summary>Reads and answers until the client or the server ends it.</summary>
    /// <returns>Whether the connection goes on encrypted.</returns>
    private async Task<bool> ServeAsync()
    {
        while (!_isClosing)
        {
            var read = await _input.ReadAsync().ConfigureAwait(false);
            var buffer = read.Buffer;
            try
            {
                while (!_isClosing && !_isUnbound && _startTls is null && TryTake(ref buffer, out var message, out var octets))
                {
                    Handle(message, octets);
                    if (_outbox.IsFull) await _outbox.FlushAsync().ConfigureAwait(false);
                }
            }
            catch (BerException error)
            {
                Close(new(LdapResultCode.ProtocolError, error.Message));
            }

            // What follows a StartTLS request is not looked at here: it may be TLS already.
            var startTls = _startTls;
            _input.AdvanceTo(buffer.Start, startTls is null ? buffer.End : buffer.Start);
            await _outbox.FlushAsync().ConfigureAwait(false);
            if (startTls is { } request && await StartTlsAsync(request).ConfigureAwait(false)) return true;
            if (_isUnbound || (read.IsCompleted && startTls is null)) return false;
        }

        return false;
    }

    /// <summary>Takes the first message of what came, if it is there whole.</summary>
    private bool TryTake(ref ReadOnlySequence<byte> buffer, out LdapRequestMessage message, out long length)
    {
        message = default;
        if (!LdapMessageReader.TryFrame(buffer, _server.Options.MaxMessageSize, out length) || buffer.Length < length) return false;
        var pdu = buffer.Slice(0, length);
        buffer = buffer.Slice(length);
        if (pdu.IsSingleSegment)
        {
            message = Read(pdu.FirstSpan);
            return true;
        }

        var copy = ArrayPool<byte>.Shared.Rent((int)length);
        try
        {
            pdu.CopyTo(copy);
            message = Read(copy.AsSpan(0, (int)length));
            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(copy);
        }
    }

    private LdapRequestMessage Read(ReadOnlySpan<byte> pdu)
    {
        _recorder?.Received(pdu);
        return LdapMessageReader.ReadRequest(pdu);
    }

    /// <summary>The client sends no more but may still read: what runs may end, except what would run for ever.</summary>
    private async Task DrainAsync()
    {
        _isDraining = true;
        Abandon(static operation => operation.IsEndless);
        await WhenIdleAsync().ConfigureAwait(false);
        await _outbox.FlushAsync().ConfigureAwait(false);
    }

    private async Task EndAsync()
    {
        try
        {
            _session.Noticed -= PassOn;
            AbandonAll();
            await WhenIdleAsync().ConfigureAwait(false);
            await _session.DisposeAsync().ConfigureAwait(false);
            await _outbox.FlushAsync().ConfigureAwait(false);
            _outbox.Close();
            if (_tls is not null) await _tls.DisposeAsync().ConfigureAwait(false);
            await _output.CompleteAsync().ConfigureAwait(false);
            await _input.CompleteAsync().ConfigureAwait(false);
        }
        catch (Exception error) when (error is IOException or InvalidOperationException or ObjectDisposedException)
        {
            // The transport went first.
        }
        finally
        {
            _server.Forget(this);
            _ended.TrySetResult();
        }
    }

    private async Task SecureAsync()
    {
        var stream = new PipeStream(_input, _output);
        var tls = new SslStream(stream, leaveInnerStreamOpen: false);
        _tls = tls;

        // Not the world's time, which may stand still: it is for clients that begin and go no further.
        using var late = new CancellationTokenSource(_server.Options.HandshakeTimeout, _server.Options.HandshakeTime);
        await tls.AuthenticateAsServerAsync(_server.TlsOptions(), late.Token).ConfigureAwait(false);
        _session.Secure(tls.RemoteCertificate?.Subject ?? _session.ExternalIdentity);
        _input = PipeReader.Create(tls, new(useZeroByteReads: true, leaveOpen: true));
        _output = PipeWriter.Create(tls, new(leaveOpen: true));
        _outbox.SwitchTo(_output);
        await _outbox.FlushAsync().ConfigureAwait(false);
    }
}
