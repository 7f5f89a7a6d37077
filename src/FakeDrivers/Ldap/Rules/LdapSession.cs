using System.Globalization;

namespace FakeDrivers.Ldap;

/// <summary>What a connection knows besides the directory: who it is, and its searches that are given page by page. Thread-safe.</summary>
internal sealed class LdapSession(long number)
{
    // A client that never finishes its paged searches must not hold old states of the directory for good.
    private const int MostPagedSearches = 64;

    private readonly Lock _sync = new();
    private readonly Dictionary<long, PagedSearch> _paged = [];
    private long _lastPaged;
    private volatile LdapSessionState _state = LdapSessionState.Anonymous;
    private long _binds;

    /// <summary>The number of the connection in its world: 1, 2, 3…</summary>
    public long Number { get; } = number;

    /// <summary>The transactions that the client has started and not ended.</summary>
    public TransactionQueue Transactions { get; } = new();

    /// <summary>Who the connection is.</summary>
    public LdapIdentity Identity => _state.Identity;

    /// <summary>Who the connection is, and how it stands. Whoever sets it anew ends the searches that are given page by page: they were another's.</summary>
    public LdapSessionState State
    {
        get => _state;
        set
        {
            var before = _state;
            _state = value;
            if (ReferenceEquals(before.Identity, value.Identity)) return;
            lock (_sync) _paged.Clear();
        }
    }

    /// <summary>Draws octets for nonces: they follow from the world's seed, the connection, and how often it drew.</summary>
    public byte[] Draw(long seed, int count)
    {
        var name = FormattableString.Invariant($"{seed}|ldap.nonce|{Number}|{Interlocked.Increment(ref _binds)}");
        return SeededOctets.Of(name, count);
    }

    /// <summary>Whether nobody can read along: TLS is on, or the connection never leaves the machine.</summary>
    public bool IsEncrypted
    {
        get => _state.IsEncrypted;
        set => _state = _state with { IsEncrypted = value };
    }

    /// <summary>Who the layer below says the client is; <see langword="null"/> when it says nothing.</summary>
    public string? ExternalIdentity
    {
        get => _state.ExternalIdentity;
        set => _state = _state with { ExternalIdentity = value };
    }

    /// <summary>The OIDs of extended operations that the layer below does itself: StartTLS, cancel. The root DSE tells of them.</summary>
    public IReadOnlyList<string> Offers { get; set; } = [];

    /// <summary>Keeps a search for its next page.</summary>
    /// <returns>The cookie that leads to it.</returns>
    public LdapValue Keep(PagedSearch search, int position)
    {
        lock (_sync)
        {
            var id = ++_lastPaged;
            _paged[id] = search;
            if (_paged.Count > MostPagedSearches) _paged.Remove(_paged.Keys.Min());
            return Cookie(id, position);
        }
    }

    /// <summary>Finds the search of a cookie.</summary>
    /// <returns>The search, where to go on, and a way to make the next cookie; nothing when the cookie is not of this connection.</returns>
    public (PagedSearch Search, int Position, long Id)? Find(LdapValue cookie)
    {
        var parts = cookie.Text.Split('.');
        if (parts.Length != 2 || !long.TryParse(parts[0], CultureInfo.InvariantCulture, out var id) || !int.TryParse(parts[1], CultureInfo.InvariantCulture, out var position)) return null;
        lock (_sync) return _paged.TryGetValue(id, out var search) && position >= 0 && position <= search.Found.Count ? (search, position, id) : null;
    }

    public static LdapValue Cookie(long id, int position) => string.Create(CultureInfo.InvariantCulture, $"{id}.{position}");

    /// <summary>Forgets a search.</summary>
    public void Forget(long id)
    {
        lock (_sync) _paged.Remove(id);
    }
}
