namespace FakeDrivers.Ldap;

/// <summary>What ends one search that goes on: its caller, its connection, or the world.</summary>
internal sealed class LiveEnding : IDisposable
{
    private readonly LiveSearches _searches;
    private readonly int _messageId;
    private readonly CancellationTokenSource _source;
    private volatile LdapResult? _why;

    public LiveEnding(LiveSearches searches, int messageId, CancellationToken cancellationToken, CancellationToken worldEnding)
    {
        _searches = searches;
        _messageId = messageId;
        _source = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, worldEnding);
        Token = _source.Token;
    }

    public CancellationToken Token { get; }

    /// <summary>What the last message says; nothing when nobody but the caller or the world ended it.</summary>
    public LdapResult? Why => _why;

    public void End(LdapResult why)
    {
        _why ??= why;
        try
        {
            _source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It has ended meanwhile.
        }
    }

    public void Dispose()
    {
        _searches.Forget(_messageId, this);
        _source.Dispose();
    }
}
