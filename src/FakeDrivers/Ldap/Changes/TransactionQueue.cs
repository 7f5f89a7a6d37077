using System.Globalization;
namespace FakeDrivers.Ldap;

/// <summary>The transactions of a connection (RFC 5805): updates that wait for the end of theirs. Thread-safe.</summary>
internal sealed class TransactionQueue
{
    // A client that never ends its transactions must not fill the memory.
    private const int MostOpen = 16;

    private readonly Lock _sync = new();
    private readonly Dictionary<LdapValue, List<QueuedUpdate>> _open = [];
    private int _last;

    /// <summary>Starts a transaction.</summary>
    /// <returns>Its identifier.</returns>
    /// <exception cref="LdapException">There are too many (11).</exception>
    public LdapValue Start()
    {
        lock (_sync)
        {
            if (_open.Count == MostOpen) throw LdapErrors.Error(LdapResultCode.AdminLimitExceeded, $"the connection has {MostOpen} transactions already; end one first");
            LdapValue id = string.Create(CultureInfo.InvariantCulture, $"tx-{++_last}");
            _open.Add(id, []);
            return id;
        }
    }

    /// <summary>Puts an update after those that wait.</summary>
    /// <returns>Whether there was room; without, the transaction is over.</returns>
    /// <exception cref="LdapException">There is no such transaction (2).</exception>
    public bool Add(LdapValue id, QueuedUpdate update, int most)
    {
        lock (_sync)
        {
            if (!_open.TryGetValue(id, out var updates)) throw NoSuchTransaction(id);
            if (updates.Count < most)
            {
                updates.Add(update);
                return true;
            }

            _open.Remove(id);
            return false;
        }
    }

    /// <summary>Takes the updates of a transaction, which is over then.</summary>
    /// <exception cref="LdapException">There is no such transaction (2).</exception>
    public IReadOnlyList<QueuedUpdate> End(LdapValue id)
    {
        lock (_sync) return _open.Remove(id, out var updates) ? updates : throw NoSuchTransaction(id);
    }

    /// <summary>Aborts all transactions, as a bind does.</summary>
    public void Clear()
    {
        lock (_sync) _open.Clear();
    }

    private static LdapException NoSuchTransaction(LdapValue id) => LdapErrors.Protocol($"the connection has no transaction '{id}'");
}
