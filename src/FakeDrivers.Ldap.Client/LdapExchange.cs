using System.DirectoryServices.Protocols;

namespace FakeDrivers.Ldap;

/// <summary>A request that was sent, and the answer that is awaited.</summary>
internal sealed class LdapExchange
{
    private readonly TaskCompletionSource<DirectoryResponse> _response = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly LdapConnection _connection;
    private IAsyncResult? _sent;

    private LdapExchange(LdapConnection connection) => _connection = connection;

    /// <summary>Ends with the answer, or with the error of System.DirectoryServices.Protocols.</summary>
    public Task<DirectoryResponse> Response => _response.Task;

    /// <summary>Sends a request. Nobody else may send on the connection meanwhile: a search sets options of the whole connection.</summary>
    public static LdapExchange Begin(LdapConnection connection, DirectoryRequest request, TimeSpan timeout)
    {
        var exchange = new LdapExchange(connection);
        exchange._sent = connection.BeginSendRequest(request, timeout, PartialResultProcessing.NoPartialResultSupport, exchange.Complete, null);
        return exchange;
    }

    /// <summary>Abandons the operation for the caller's token.</summary>
    public void Cancel(CancellationToken cancellationToken)
    {
        if (_response.TrySetCanceled(cancellationToken)) Abandon();
    }

    /// <summary>Abandons the operation for another reason.</summary>
    public void Fail(Exception reason)
    {
        if (_response.TrySetException(reason)) Abandon();
    }

    private void Complete(IAsyncResult sent)
    {
        try
        {
            _response.TrySetResult(_connection.EndSendRequest(sent));
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            _response.TrySetException(error);
        }
    }

    private void Abandon()
    {
        try
        {
            _connection.Abort(_sent);
        }
        catch (ArgumentException)
        {
            // The answer came at the same moment: there is nothing to abandon any more.
        }
        catch (ObjectDisposedException)
        {
            // Nor is there on a connection that was closed.
        }
    }
}
