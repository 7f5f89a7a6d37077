using FakeDrivers.Ldap;

namespace FakeDrivers.Conformance.Ldap;

/// <summary>The copy that a client keeps by content synchronization, made by the rules of RFC 4533 alone: it is right however a server chooses to tell.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class LdapCopy
{
    private readonly Dictionary<Guid, LdapEntry> _entries = [];
    private readonly HashSet<Guid> _present = [];
    private readonly List<string> _sent = [];

    /// <summary>Where the copy stands; nothing before the first synchronization.</summary>
    public LdapValue? Cookie { get; private set; }

    /// <summary>Whether the server has said that the copy is up to date.</summary>
    public bool IsRefreshed { get; private set; }

    public IEnumerable<LdapEntry> Entries => _entries.Values;

    /// <summary>The names of the entries that came with their attributes, since the last <see cref="Begin"/>.</summary>
    public IReadOnlyList<string> Sent => _sent;

    /// <summary>Begins a synchronization.</summary>
    public void Begin()
    {
        _present.Clear();
        _sent.Clear();
        IsRefreshed = false;
    }

    public void Take(LdapSearchMessage message)
    {
        switch (message)
        {
            case LdapSearchEntry entry:
                Take(entry.Entry, Expect.NotNull(entry.Controls.OfType<LdapSyncStateControl>().SingleOrDefault(), $"what {entry.Entry.Dn} means to the copy"));
                break;
            case LdapIntermediateResponse { Oid: LdapSyncInfo.ResponseOid } response:
                Take(LdapSyncInfo.Parse(response));
                break;
            case LdapSearchDone done:
                Expect.Equal(LdapResultCode.Success, done.Result.Code, $"the result code (the text is '{done.Result.DiagnosticMessage}')");
                var end = Expect.NotNull(done.Result.Controls.Concat(done.Controls).OfType<LdapSyncDoneControl>().FirstOrDefault(), "the control of the end");
                if (!end.RefreshDeletes) ForgetAbsent();
                Cookie = end.Cookie ?? Cookie;
                IsRefreshed = true;
                break;
        }
    }

    private void Take(LdapEntry entry, LdapSyncStateControl state)
    {
        Cookie = state.Cookie ?? Cookie;
        if (state.State == LdapSyncState.Delete)
        {
            _entries.Remove(state.EntryUuid);
            return;
        }

        _present.Add(state.EntryUuid);
        if (state.State == LdapSyncState.Present) return;
        Expect.Equal(state.EntryUuid.ToString(), entry.GetText("entryUUID"), $"entryUUID of {entry.Dn}");
        _entries[state.EntryUuid] = entry;
        _sent.Add(entry.Dn);
    }

    private void Take(LdapSyncInfo info)
    {
        Cookie = info.Cookie ?? Cookie;
        switch (info.Kind)
        {
            case LdapSyncInfoKind.IdSet when info.RefreshDeletes:
                foreach (var gone in info.EntryUuids) _entries.Remove(gone);
                break;
            case LdapSyncInfoKind.IdSet:
                _present.UnionWith(info.EntryUuids);
                break;
            case LdapSyncInfoKind.RefreshPresent:
                ForgetAbsent();
                IsRefreshed |= info.RefreshDone;
                break;
            case LdapSyncInfoKind.RefreshDelete:
                IsRefreshed |= info.RefreshDone;
                break;
        }
    }

    /// <summary>After everything that is there was named, what was not is gone.</summary>
    private void ForgetAbsent()
    {
        foreach (var absent in _entries.Keys.Where(uuid => !_present.Contains(uuid)).ToList()) _entries.Remove(absent);
    }
}
