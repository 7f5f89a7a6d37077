namespace FakeDrivers.Ldap;

/// <summary>The searches of a connection that go on. Thread-safe; who waits is woken outside the lock.</summary>
internal sealed class LiveSearches
{
    private readonly Lock _sync = new();
    private readonly Dictionary<int, LiveEnding> _open = [];

    public LiveEnding Begin(int messageId, CancellationToken cancellationToken, CancellationToken worldEnding)
    {
        var ending = new LiveEnding(this, messageId, cancellationToken, worldEnding);
        lock (_sync) _open[messageId] = ending;
        return ending;
    }

    /// <summary>Ends all of them.</summary>
    /// <param name="why">What their last message says.</param>
    public void EndAll(LdapResult why)
    {
        LiveEnding[] all;
        lock (_sync)
        {
            if (_open.Count == 0) return;
            all = [.. _open.Values];
        }

        foreach (var ending in all) ending.End(why);
    }

    /// <summary>Ends one (RFC 3909).</summary>
    /// <returns>Whether there was one with that number.</returns>
    public bool Cancel(int messageId)
    {
        LiveEnding? ending;
        lock (_sync) _open.TryGetValue(messageId, out ending);
        ending?.End(new(LdapResultCode.Canceled, "the search was cancelled"));
        return ending is not null;
    }

    internal void Forget(int messageId, LiveEnding ending)
    {
        lock (_sync)
        {
            if (_open.TryGetValue(messageId, out var open) && ReferenceEquals(open, ending)) _open.Remove(messageId);
        }
    }
}
