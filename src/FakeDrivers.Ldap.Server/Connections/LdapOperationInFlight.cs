namespace FakeDrivers.Ldap;

/// <summary>An operation of a connection, while it runs.</summary>
internal sealed class LdapOperationInFlight : IDisposable
{
    private readonly CancellationTokenSource _ending = new();
    private readonly Lock _sync = new();
    private volatile bool _isAbandoned;
    private volatile bool _isEndless;
    private bool _isFinished;
    private int _cancelId;

    public LdapRequestMessage Message { get; private set; }

    public LdapRequestKind Kind { get; private set; }

    /// <summary>Cancelled when the operation is abandoned or cancelled.</summary>
    public CancellationToken Token => _ending.Token;

    /// <summary>Whether no answer may be sent any more.</summary>
    public bool IsAbandoned => _isAbandoned;

    /// <summary>Whether it is a search that only ends when somebody ends it.</summary>
    public bool IsEndless
    {
        get => _isEndless;
        set => _isEndless = value;
    }

    /// <summary>Ends it without an answer.</summary>
    public void Abandon()
    {
        _isAbandoned = true;
        Cancel();
    }

    /// <summary>Makes the end of the operation the answer to a cancel operation.</summary>
    /// <returns>Whether it has not ended yet, and no other has claimed it.</returns>
    public bool TryClaim(int cancelId)
    {
        lock (_sync)
        {
            if (_isFinished || _cancelId != 0) return false;
            _cancelId = cancelId;
            return true;
        }
    }

    /// <summary>Ends it: from now on it is too late to cancel it. Whoever ends it answers the cancel operation that waited.</summary>
    /// <returns>The number of the cancel operation that waits for the end of this one; 0 when none does.</returns>
    public int Finish()
    {
        lock (_sync)
        {
            _isFinished = true;
            return _cancelId;
        }
    }

    /// <summary>Makes it as new, for another request; nobody else may know of it.</summary>
    public LdapOperationInFlight Begin(in LdapRequestMessage message, LdapRequestKind kind)
    {
        (Message, Kind, IsEndless, _isFinished) = (message, kind, false, false);
        return this;
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
