namespace FakeDrivers.Ldap;

/// <summary>An operation of a connection, while it runs.</summary>
internal sealed class LdapOperationInFlight : IDisposable
{
    private readonly CancellationTokenSource _ending = new();
    private volatile bool _isAbandoned;

    public LdapRequestMessage Message { get; set; }

    public LdapRequestKind Kind { get; set; }

    /// <summary>Cancelled when the operation is abandoned or cancelled.</summary>
    public CancellationToken Token => _ending.Token;

    /// <summary>Whether no answer may be sent any more.</summary>
    public bool IsAbandoned => _isAbandoned;

    /// <summary>The number of the cancel operation that waits for the end of this one; 0 when none does.</summary>
    public int CancelId { get; private set; }

    /// <summary>Ends it without an answer.</summary>
    public void Abandon()
    {
        _isAbandoned = true;
        Cancel();
    }

    /// <summary>Makes the end of the operation the answer to a cancel operation.</summary>
    /// <returns>Whether no other has claimed it.</returns>
    public bool TryClaim(int cancelId)
    {
        if (CancelId != 0) return false;
        CancelId = cancelId;
        return true;
    }

    public void Cancel()
    {
        try
        {
            _ending.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It has ended meanwhile.
        }
    }

    public void Dispose() => _ending.Dispose();
}
