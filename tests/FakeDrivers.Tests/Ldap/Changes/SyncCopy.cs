using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Changes;

/// <summary>A client's copy of a part of a directory, kept up to date by content synchronization (RFC 4533).</summary>
internal sealed class SyncCopy(ILdapSearch connection, LdapSearchRequest search)
{
    private readonly Dictionary<Guid, LdapEntry> _entries = [];
    private readonly HashSet<Guid> _present = [];

    public LdapValue? Cookie { get; private set; }

    public IReadOnlyCollection<LdapEntry> Entries => _entries.Values;

    public List<LdapSearchMessage> Received { get; } = [];

    public async Task<LdapResult> RefreshAsync(bool reloads, CancellationToken cancellationToken)
    {
        Received.Clear();
        LdapResult? end = null;
        var request = search with { Controls = [new LdapSyncRequestControl(LdapSyncMode.RefreshOnly, Cookie, reloads) { IsCritical = true }] };
        await foreach (var message in connection.SearchMessagesAsync(request, cancellationToken))
        {
            Take(message);
            if (message is LdapSearchDone done) end = done.Result;
        }

        return end!;
    }

    public IAsyncEnumerator<LdapSearchMessage> Follow(CancellationToken cancellationToken) =>
        connection.SearchMessagesAsync(search with { Controls = [new LdapSyncRequestControl(LdapSyncMode.RefreshAndPersist, Cookie)] }, cancellationToken).GetAsyncEnumerator(cancellationToken);

    public void Take(LdapSearchMessage message)
    {
        Received.Add(message);
        switch (message)
        {
            case LdapSearchEntry { Controls: [LdapSyncStateControl state] } found:
                if (state.State == LdapSyncState.Delete) _entries.Remove(state.EntryUuid);
                else _entries[state.EntryUuid] = found.Entry;
                _present.Add(state.EntryUuid);
                Cookie = state.Cookie ?? Cookie;
                break;
            case LdapIntermediateResponse response:
                Take(LdapSyncInfo.Parse(response));
                break;
            case LdapSearchDone { Result: { Code: LdapResultCode.Success } result }:
                var done = result.Control<LdapSyncDoneControl>()!;
                if (!done.RefreshDeletes) Forget();
                _present.Clear();
                Cookie = done.Cookie ?? Cookie;
                break;
        }
    }

    private void Take(LdapSyncInfo info)
    {
        if (info.Kind == LdapSyncInfoKind.IdSet)
        {
            foreach (var uuid in info.EntryUuids)
            {
                if (info.RefreshDeletes) _entries.Remove(uuid);
                else _present.Add(uuid);
            }
        }

        if (info.Kind == LdapSyncInfoKind.RefreshPresent) Forget();
        if (info.Kind is LdapSyncInfoKind.RefreshPresent or LdapSyncInfoKind.RefreshDelete) _present.Clear();
        Cookie = info.Cookie ?? Cookie;
    }

    /// <summary>Whatever the refresh did not name is gone.</summary>
    private void Forget()
    {
        foreach (var uuid in _entries.Keys.Where(uuid => !_present.Contains(uuid)).ToList()) _entries.Remove(uuid);
    }
}
