namespace FakeDrivers.Ldap;

/// <content>Searching: RFC 4511 section 4.5.</content>
internal static partial class LdapRules
{
    /// <summary>Searches.</summary>
    /// <exception cref="LdapException">It could not be done, or not as it was asked.</exception>
    public static SearchOutcome Search(DirectoryView view, LdapSearchRequest request, LdapSession session)
    {
        if (Straight(view, request) is { } known) return new(known);
        var controls = ControlSet.Of(request, LdapOperationKind.Search, view.Settings);
        var key = AdmitSearch(view, request, controls, out var isRootDse);
        var matched = controls.Find<LdapMatchedValuesControl>() is { } values ? new MatchedValues(values, view) : null;
        var page = controls.Find<LdapPagedResultsControl>();
        if (page is not null) CheckPage(page, controls);
        if (page is { Cookie.Length: > 0 }) return new(NextPage(view, request, session, page, matched));
        if (isRootDse) return Alone(view, ShowOne(view, request, RootDse.Entry(view, session), view.Settings.Options.ShowAllOfRootDse || view.Settings.IsActiveDirectory, matched), page);
        if (key == view.Resolved.SubschemaKey && request.Scope == LdapSearchScope.Base) return Alone(view, ShowOne(view, request, Subschema.Entry(view), false, matched), page);
        var start = Base(view, request, key, controls);
        if (start is not null) Assert(view, start, controls);
        if (controls.Find<LdapDirSyncControl>() is { } sync)
        {
            var (changed, answer) = ActiveDirectorySearch.DirSync(ref view, request, start, sync);
            return new(new() { Entries = Show(view, request, changed, matched), Controls = [answer] });
        }

        var limit = SizeLimit(view, request, page is not null);
        var found = FindAll(view, request, controls, start, page is null ? limit : 0);
        return new(page is null ? Whole(view, request, found, matched, limit) : FirstPage(view, request, session, found, page, matched, limit), found.Scan);
    }

    /// <summary>Finds all that a search gives; when a limit is given and no order, at most one more than it.</summary>
    private static SearchFindings FindAll(DirectoryView view, LdapSearchRequest request, ControlSet controls, StoredEntry? start, int limit)
    {
        var sort = SortOrder.Of(controls, view);
        var window = controls.Find<LdapVirtualListViewControl>();
        if (window is not null && sort is not { IsUsable: true })
        {
            throw LdapErrors.Error(
                view.Settings.IsOpenLdap ? LdapResultCode.VirtualListViewError : LdapResultCode.SortControlMissing, "a virtual list view needs a sort order");
        }

        if (sort?.Refusal is { } refusal) throw refusal;
        SearchScan? scan = null;
        List<StoredEntry> found;
        if (controls.Find<LdapAttributeScopedQueryControl>() is { } query)
        {
            found = ActiveDirectorySearch.Scoped(view, request, start, query);
        }
        else
        {
            scan = new SearchScan(view, Conditions.Of(request.Filter, view), request, controls, sort is { IsUsable: true } || limit == 0 ? int.MaxValue : limit + 1);
            scan.Run(start, request.Scope);
            found = scan.Found;
        }

        if (sort is null) return new(found, [], scan);
        sort.Apply(found, view);
        if (window is null) return new(found, [sort.Answer], scan);
        (found, var seen) = ListWindow.Of(window, found, sort, view);
        return new(found, [sort.Answer, seen], scan);
    }

    /// <summary>All that was found, as far as the limit goes.</summary>
    private static LdapSearchResult Whole(DirectoryView view, LdapSearchRequest request, SearchFindings found, MatchedValues? matched, int limit)
    {
        var isCut = limit > 0 && found.Entries.Count > limit;
        var result = new LdapSearchResult
        {
            Entries = Show(view, request, isCut ? found.Entries[..limit] : found.Entries, matched),
            References = found.Scan is { } scan ? References(view, request, scan) : [],
            Controls = found.Answers,
        };
        return isCut ? Cut(view, request, result, limit) : result;
    }

    /// <summary>The entry that an alias stands for, through others (RFC 4512 section 2.6).</summary>
    /// <exception cref="LdapException">It leads nowhere (33) or in a circle (36).</exception>
    public static StoredEntry Dereference(DirectoryView view, StoredEntry alias)
    {
        var entry = alias;
        for (var steps = 0; entry.Classes.IsAlias; steps++)
        {
            if (steps == 32) throw LdapErrors.Error(LdapResultCode.AliasDereferencingProblem, $"the alias '{alias.Dn}' leads in a circle", alias.Dn);
            var name = StoredAttribute.Find(entry.Attributes, attribute => attribute.Type.Name == "aliasedObjectName")?.Values[0].Text;
            entry = name is not null && view.Schema.DnKey(name) is { } key && Visible(view, view.Data.Find(key)) is { } target
                ? target
                : throw LdapErrors.Error(LdapResultCode.AliasProblem, $"the alias '{entry.Dn}' stands for '{name}', which does not exist", entry.Dn);
        }

        return entry;
    }

    /// <summary>Checks a search by itself, and lets the view show what the controls ask for.</summary>
    /// <returns>The key of the base.</returns>
    private static string AdmitSearch(DirectoryView view, LdapSearchRequest request, ControlSet controls, out bool isRootDse)
    {
        CheckSearch(request);
        var key = KeyOf(view, request.BaseDn);
        isRootDse = key.Length == 0 && request.Scope == LdapSearchScope.Base;
        if (view.Identity.IsAnonymous && view.Settings.AnonymousAccess == LdapAnonymousAccess.RootDseOnly && !isRootDse)
        {
            throw LdapErrors.Error(LdapResultCode.OperationsError, "to search, a connection must be bound first");
        }

        Prepare(view, controls);
        return key;
    }

    /// <summary>Lets a view show what the controls of a search ask for.</summary>
    public static void Prepare(DirectoryView view, ControlSet controls)
    {
        view.ShowsDeleted = controls.Has(LdapControls.ShowDeleted) || controls.Has(LdapControls.ShowRecycled);
        view.ExtendedDn = controls.Find<LdapExtendedDnControl>();
    }

    private static void CheckSearch(LdapSearchRequest request)
    {
        if (request.Scope is < LdapSearchScope.Base or > LdapSearchScope.Subordinates) throw LdapErrors.Protocol($"scope {(int)request.Scope} is none of base (0), one level (1), subtree (2) and subordinates (3)");
        if (request.DerefAliases is < LdapDerefAliases.Never or > LdapDerefAliases.Always) throw LdapErrors.Protocol($"derefAliases {(int)request.DerefAliases} is none of 0 to 3");
        if (request.SizeLimit < 0) throw LdapErrors.Protocol($"the size limit {request.SizeLimit} is below 0");
        if (request.TimeLimit < TimeSpan.Zero) throw LdapErrors.Protocol($"the time limit {request.TimeLimit} is below 0");
    }

    /// <summary>The entry where a search starts; nothing for all suffixes.</summary>
    private static StoredEntry? Base(DirectoryView view, LdapSearchRequest request, string key, ControlSet controls)
    {
        var start = FindBase(view, request, key, controls);
        return start is null || view.CanSee(start) ? start : throw Forbidden(view, LdapAccessOperations.Read, start.Dn, null);
    }

    private static StoredEntry? FindBase(DirectoryView view, LdapSearchRequest request, string key, ControlSet controls)
    {
        if (key.Length == 0 && !view.Resolved.SuffixKeys.Contains(string.Empty))
        {
            return view.Settings.IsOpenLdap ? throw LdapErrors.Error(LdapResultCode.NoSuchObject, string.Empty) : null;
        }

        if (key.Length == 0) return view.Data.Find(key);
        var follows = request.DerefAliases is LdapDerefAliases.FindingBase or LdapDerefAliases.Always;
        if (follows && AliasAt(view, key) is { } alias) return ThroughAlias(view, request, key, alias);
        if (Visible(view, view.Data.Find(key)) is { } entry && (controls.Has(LdapControls.ManageDsaIt) || !view.HasReferrals || ReferralAt(view, key) is null))
        {
            if (request.Scope == LdapSearchScope.Base && entry.Dn == request.BaseDn) view.Data.Shortcuts?.Note(view.Data, entry);
            return entry;
        }

        if (view.Settings.IsNova && view.Data.Entries.Any(entry => DirectoryData.IsAtOrBelow(entry.Key, key))) return SyntheticEntry.Make(view, request.BaseDn, key, []);
        if (view.Resolved.SuffixOf(key) is null)
        {
            if (view.Settings.Options.DefaultReferral.Count > 0) throw LdapErrors.OutsideOfSuffixes(view, request.BaseDn);
            throw LdapErrors.Error(LdapResultCode.NoSuchObject, view.Settings.IsOpenLdap ? string.Empty : $"'{request.BaseDn}' is outside of what this directory holds");
        }

        if (!controls.Has(LdapControls.ManageDsaIt)) ThrowIfReferred(view, request.BaseDn, key, request.Scope, isSearch: true);
        throw LdapErrors.NoSuchObject(view, request.BaseDn, key);
    }

    private static StoredEntry? AliasAt(DirectoryView view, string key)
    {
        for (var at = key; at is not null; at = DirectoryData.ParentOf(at))
        {
            if (Visible(view, view.Data.Find(at)) is { } entry) return entry.Classes.IsAlias ? entry : null;
        }

        return null;
    }

    /// <summary>A base that is an alias, or below one: the same place below what the alias stands for.</summary>
    private static StoredEntry ThroughAlias(DirectoryView view, LdapSearchRequest request, string key, StoredEntry alias)
    {
        for (var steps = 0; steps < 32; steps++)
        {
            var target = Dereference(view, alias);
            var rest = key[..^alias.Key.Length];
            if (rest.Length == 0) return target;
            key = rest + target.Key;
            if (AliasAt(view, key) is not { } next) return Visible(view, view.Data.Find(key)) ?? throw LdapErrors.NoSuchObject(view, request.BaseDn, key);
            alias = next;
        }

        throw LdapErrors.Error(LdapResultCode.AliasDereferencingProblem, $"the aliases of '{request.BaseDn}' lead in a circle", alias.Dn);
    }

    /// <summary>How many entries the search may give, in one answer or over all pages; 0 for all.</summary>
    private static int SizeLimit(DirectoryView view, LdapSearchRequest request, bool isPaged = false)
    {
        // Who asks for pages is not held to the size of one.
        var most = isPaged ? 0 : view.Settings.MaxPageSize;
        var limit = request.SizeLimit;
        if (view.Identity.IsRoot) return view.Settings.IsActiveDirectory ? Least(limit, most) : limit;
        limit = Least(limit, view.Settings.Options.SizeLimit);
        limit = Least(limit, most);
        return view.Identity.IsAnonymous ? Least(limit, view.Settings.AnonymousSizeLimit) : limit;
    }

    private static int Least(int one, int other) => one == 0 ? other : other == 0 ? one : Math.Min(one, other);

    /// <summary>The result of a search that found more than it may give, in one answer or over all pages.</summary>
    private static LdapSearchResult Cut(DirectoryView view, LdapSearchRequest request, LdapSearchResult result, int limit)
    {
        var isOwn = request.SizeLimit > 0 && limit >= request.SizeLimit;
        var code = !isOwn && view.Settings.Options.SizeLimitIsAdministrative ? LdapResultCode.AdminLimitExceeded : LdapResultCode.SizeLimitExceeded;
        return result with { Code = code, DiagnosticMessage = view.Settings.IsOpenLdap ? string.Empty : $"there are more than {limit} entries" };
    }

    private static LdapSearchResult ShowOne(DirectoryView view, LdapSearchRequest request, StoredEntry entry, bool all, MatchedValues? matched)
    {
        if (Conditions.Of(request.Filter, view).Test(entry, view) != LdapTruth.True) return new();
        var selection = EntrySelection.Of(all && (request.Attributes.Count == 0 || request.Attributes.Contains("*")) ? [.. request.Attributes, "*", "+"] : request.Attributes, view);
        return new() { Entries = [selection.Show(entry, view, request.TypesOnly, matched)] };
    }

    private static IReadOnlyList<LdapEntry> Show(DirectoryView view, LdapSearchRequest request, List<StoredEntry> found, MatchedValues? matched)
    {
        if (found.Count == 0) return [];
        var shown = EntrySelection.Of(request.Attributes, view).Show(found, view, request.TypesOnly, matched);
        return view.ExtendedDn is { } form ? [.. shown.Select(entry => ActiveDirectorySearch.Extend(entry, view, form.AsText))] : shown;
    }

    private static List<string> References(DirectoryView view, LdapSearchRequest request, SearchScan scan)
    {
        if (scan.Referrals.Count == 0) return [];
        var urls = new List<string>();
        foreach (var referral in scan.Referrals)
        {
            // A search of one level goes on with the base alone over there, any other with the whole subtree (RFC 4511 section 4.5.3).
            var scope = request.Scope == LdapSearchScope.OneLevel ? LdapSearchScope.Base : LdapSearchScope.Subtree;
            urls.AddRange(Urls(referral).Select(url => ReferralUrl(url, referral, referral.Dn, scope)));
        }

        return urls;
    }
}
