using System.Buffers;
using System.IO.Pipelines;

namespace FakeDrivers.Ldap;

/// <content>StartTLS: RFC 4511 section 4.14.</content>
internal sealed partial class LdapServerConnection
{
    /// <summary>How much may come while the directory has not decided; nothing more is read then.</summary>
    private const int MostUnread = 64 * 1024;

    /// <summary>Has the directory agree to go on encrypted, and answers. Nothing else is done meanwhile.</summary>
    /// <returns>Whether it agreed.</returns>
    private async Task<bool> StartTlsAsync(LdapRequestMessage message)
    {
        _startTls = null;
        var agreed = false;
        if (_tls is not null) Respond(message, Refused("The connection is encrypted already."));
        else if (!IsIdle) Respond(message, Refused("Other operations of the connection have not ended yet."));
        else agreed = await AgreeAsync(message).ConfigureAwait(false);
        await _outbox.FlushAsync().ConfigureAwait(false);
        return agreed;

        static LdapExtendedResult Refused(string why) => new() { Code = LdapResultCode.OperationsError, DiagnosticMessage = why, Oid = LdapExtendedOids.StartTls };
    }

    private async Task<bool> AgreeAsync(LdapRequestMessage message)
    {
        var operation = new LdapOperationInFlight().Begin(message, LdapRequestKind.Exclusive);
        lock (_sync) Enter(operation);
        var deciding = ExecuteAsync(operation);
        var unread = 0L;
        LdapResult? result;
        try
        {
            if (!deciding.IsCompleted) unread = await AwaitLeavingAsync(operation, deciding, _input).ConfigureAwait(false);
        }
        catch
        {
            // The connection broke: nobody waits for the answer.
            operation.Abandon();
            throw;
        }
        finally
        {
            result = await deciding.ConfigureAwait(false);
            Leave(operation);
        }

        var isAgreed = result is { Code: LdapResultCode.Success };
        if (unread > 0 && !_isUnbound)
        {
            // What came in the clear is never done when the answer is yes: the client should have waited for it. Else it is read again.
            if (isAgreed) _isClosing = true;
            else _input.CancelPendingRead();
        }

        return isAgreed && !_isClosing && !_isUnbound;
    }

    /// <summary>
    /// While the directory decides, what comes is only looked at: a client that leaves by an unbind is not kept waiting for. One that just sends no
    /// more may still read the answer.
    /// </summary>
    /// <returns>How much came.</returns>
    private async Task<long> AwaitLeavingAsync(LdapOperationInFlight operation, Task deciding, PipeReader input)
    {
        using var decided = new CancellationTokenSource();
        var (unread, seen) = (0L, 0L);
        while (unread <= MostUnread)
        {
            var reading = input.ReadAsync(decided.Token).AsTask();
            if (await Task.WhenAny(deciding, reading).ConfigureAwait(false) == deciding) await decided.CancelAsync().ConfigureAwait(false);
            try
            {
                var read = await reading.ConfigureAwait(false);
                unread = read.Buffer.Length;
                _isUnbound = HasUnbind(read.Buffer, ref seen);
                input.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                if (_isUnbound) operation.Abandon();
                if (_isUnbound || read.IsCompleted) break;
            }
            catch (OperationCanceledException) when (decided.IsCancellationRequested)
            {
                break;
            }
        }

        return unread;
    }

    /// <summary>Whether an unbind is among the messages that were not seen yet.</summary>
    private bool HasUnbind(ReadOnlySequence<byte> buffer, ref long seen)
    {
        try
        {
            var rest = buffer.Slice(Math.Min(seen, buffer.Length));
            while (LdapMessageReader.TryFrame(rest, _server.Options.MaxMessageSize, out var length) && rest.Length >= length)
            {
                if (LdapMessageReader.ReadRequest(rest.Slice(0, length).ToArray()).Op == LdapProtocolOp.UnbindRequest) return true;
                rest = rest.Slice(length);
                seen += length;
            }
        }
        catch (BerException)
        {
            // Garbage, or TLS already: whoever reads it will tell. Nothing after it can be made out.
            seen = long.MaxValue;
        }

        return false;
    }

    /// <summary>Whether it is a StartTLS: of extended operations, nothing else keeps all others away.</summary>
    private static bool IsUpgrade(LdapOperationInFlight operation) => operation.Kind == LdapRequestKind.Exclusive && operation.Message.Request is LdapExtendedRequest;
}
