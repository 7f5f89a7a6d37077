namespace FakeDrivers.Ldap;

/// <summary>Finds the entries of a search: in its scope, satisfying its condition, in the order of their numbers, with an index where there is one.</summary>
internal sealed class SearchScan
{
    private readonly DirectoryView _view;
    private readonly Condition _condition;
    private readonly bool _managesReferrals;
    private readonly bool? _subentries;
    private readonly bool _followsAliases;
    private readonly List<StoredEntry> _found;
    private List<StoredEntry>? _referrals;
    private readonly int _most;
    private readonly bool _isBaseSearch;

    // Where entries may stand without a parent, the tree is in their names alone.
    private readonly bool _goesByNames;

    public SearchScan(DirectoryView view, Condition condition, LdapSearchRequest request, ControlSet controls, int most)
    {
        _view = view;
        _condition = condition;
        _managesReferrals = controls.Has(LdapControls.ManageDsaIt);
        _subentries = controls.Find<LdapSubentriesControl>()?.Visibility;
        _followsAliases = request.DerefAliases is LdapDerefAliases.InSearching or LdapDerefAliases.Always;
        _most = most;
        _goesByNames = !view.Settings.RequiresParent;
        _isBaseSearch = request.Scope == LdapSearchScope.Base;
        _found = new(_isBaseSearch ? 1 : 0);
    }

    /// <summary>The entries that were found.</summary>
    public List<StoredEntry> Found => _found;

    /// <summary>The referral objects in the scope, which stand for what is on other servers.</summary>
    public IReadOnlyList<StoredEntry> Referrals => _referrals ?? [];

    /// <summary>How many entries were looked at.</summary>
    public int LookedAt { get; private set; }

    /// <summary>Whether no index narrowed the search.</summary>
    public bool WasUnindexed { get; private set; }

    /// <summary>Looks through a scope.</summary>
    /// <param name="start">The base; nothing for all suffixes.</param>
    /// <param name="scope">The scope.</param>
    public void Run(StoredEntry? start, LdapSearchScope scope)
    {
        if (scope == LdapSearchScope.Base)
        {
            if (start is not null) Look(start);
            return;
        }

        var aliases = _followsAliases ? In(start, scope, entry => entry.Classes.IsAlias, "2.5.6.1") : [];
        if (_view.HasReferrals && !_managesReferrals)
        {
            foreach (var referral in In(start, scope, entry => entry.Classes.IsReferral, "2.16.840.1.113730.3.2.6"))
            {
                if (!IsReferred(referral)) (_referrals ??= []).Add(referral);
            }
        }

        Scan(start, scope);
        if (aliases.Count > 0) Follow(aliases, scope);
    }

    private void Scan(StoredEntry? start, LdapSearchScope scope)
    {
        if (_condition.Find(_view)?.ToList() is { } candidates)
        {
            var isExact = _condition.FindsExactly(_view);
            _found.EnsureCapacity(Math.Min(candidates.Count, _found.Count + 1));
            for (var i = 0; i < candidates.Count; i++)
            {
                if (_view.Data.Find(candidates[i]) is { } entry && IsIn(entry, start, scope) && !Look(entry, isExact)) return;
            }

            return;
        }

        WasUnindexed = true;
        if (start is null || _goesByNames || (scope != LdapSearchScope.OneLevel && start.ParentId == 0))
        {
            var isWhole = start is null && scope != LdapSearchScope.OneLevel;
            var cursor = _view.Data.Entries.From(_goesByNames ? 0 : start?.Id ?? 0);
            while (cursor.MoveNext())
            {
                var entry = cursor.Current;
                if ((isWhole || IsIn(entry, start, scope)) && !Look(entry)) return;
            }

            return;
        }

        if (scope == LdapSearchScope.Subtree && !Look(start)) return;
        foreach (var id in scope == LdapSearchScope.OneLevel ? _view.Data.ChildrenOf(start.Id) : _view.Data.Below(start.Id))
        {
            if (_view.Data.Find(id) is { } entry && !Look(entry)) return;
        }
    }

    /// <summary>Whether an entry, of now or of before, is one that the search gives: for searches that go on. The scope goes by names, for what is gone has no place.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="baseKey">The key of the base; nothing for all suffixes.</param>
    /// <param name="scope">The scope.</param>
    public bool Gives(StoredEntry entry, string? baseKey, LdapSearchScope scope)
    {
        var isIn = scope switch
        {
            LdapSearchScope.Base => entry.Key == baseKey,
            LdapSearchScope.OneLevel => baseKey is null ? entry.ParentId == 0 : DirectoryData.ParentOf(entry.Key) == baseKey && entry.Key.Length > 0,
            LdapSearchScope.Subordinates => baseKey is null || (entry.Key != baseKey && DirectoryData.IsAtOrBelow(entry.Key, baseKey)),
            _ => baseKey is null || DirectoryData.IsAtOrBelow(entry.Key, baseKey),
        };
        return isIn && (_managesReferrals || !entry.Classes.IsReferral) && Fits(entry);
    }

    private bool IsIn(StoredEntry entry, StoredEntry? start, LdapSearchScope scope) => scope switch
    {
        LdapSearchScope.OneLevel when _goesByNames && start is not null => DirectoryData.ParentOf(entry.Key) == start.Key,
        LdapSearchScope.OneLevel => entry.ParentId == (start?.Id ?? 0),
        LdapSearchScope.Subordinates => start is null || (entry.Id != start.Id && IsAtOrBelow(entry, start)),
        _ => start is null || IsAtOrBelow(entry, start),
    };

    /// <summary>Whether an entry is another or below it. Going up the tree mostly tells, and needs no key, which is elsewhere in memory; the keys have the last word.</summary>
    private bool IsAtOrBelow(StoredEntry entry, StoredEntry start)
    {
        if (!_goesByNames)
        {
            for (var at = entry; at is not null && at.Id >= start.Id; at = _view.Data.Find(at.ParentId))
            {
                if (at.Id == start.Id) return true;
            }
        }

        return DirectoryData.IsAtOrBelow(entry.Key, start.Key);
    }

    /// <summary>Takes an entry that matches.</summary>
    /// <returns>Whether to go on.</returns>
    private bool Look(StoredEntry entry, bool isKnownToMatch = false)
    {
        LookedAt++;
        if (!Fits(entry, isKnownToMatch)) return true;
        _found.Add(entry);
        return _found.Count < _most;
    }

    private bool Fits(StoredEntry entry, bool isKnownToMatch = false)
    {
        if (!_view.ShowsDeleted && _view.IsDeleted(entry)) return false;
        if (!_view.CanSee(entry)) return false;
        if (_subentries is { } only && entry.Classes.IsSubentry != only) return false;

        // RFC 3672 hides subentries unless they are asked for; a search that names one as its base sees it.
        if (_subentries is null && entry.Classes.IsSubentry && !_isBaseSearch) return false;
        if (_followsAliases && entry.Classes.IsAlias) return false;
        if (IsReferred(entry)) return false;
        return isKnownToMatch || _condition.Test(entry, _view) == LdapTruth.True;
    }

    private bool IsReferred(StoredEntry entry) => _referrals is not null && _referrals.Exists(referral => DirectoryData.IsAtOrBelow(entry.Key, referral.Key));

    private List<StoredEntry> In(StoredEntry? start, LdapSearchScope scope, Func<StoredEntry, bool> test, string classOid)
    {
        if (_view.Schema.FindObjectClass(classOid) is not { } known || _view.Schema.FindAttributeType("objectClass") is not { } type) return [];
        var candidates = new ObjectClassCondition(type, classOid, known).Find(_view);
        var ids = candidates is null ? _view.Data.Entries.Select(entry => entry.Id) : candidates.ToList();
        return [.. ids.Select(_view.Data.Find).OfType<StoredEntry>().Where(entry => test(entry) && IsIn(entry, start, scope) && _view.CanSee(entry))];
    }

    /// <summary>Goes on where aliases lead (RFC 4511 section 4.5.1.3): below a whole subtree for a subtree, to the entry alone for one level.</summary>
    private void Follow(List<StoredEntry> aliases, LdapSearchScope scope)
    {
        var open = new Queue<StoredEntry>(aliases);
        var visited = new HashSet<long>();
        var seen = _found.Select(entry => entry.Id).ToHashSet();
        while (open.TryDequeue(out var alias))
        {
            if (!visited.Add(alias.Id)) continue;
            var target = LdapRules.Dereference(_view, alias);
            if (!visited.Add(target.Id)) continue;
            if (scope == LdapSearchScope.OneLevel)
            {
                if (!seen.Contains(target.Id)) Look(target);
                continue;
            }

            foreach (var further in In(target, LdapSearchScope.Subtree, entry => entry.Classes.IsAlias, "2.5.6.1")) open.Enqueue(further);
            var before = _found.Count;
            Scan(target, LdapSearchScope.Subtree);
            for (var i = _found.Count - 1; i >= before; i--)
            {
                if (!seen.Add(_found[i].Id)) _found.RemoveAt(i);
            }
        }
    }
}
