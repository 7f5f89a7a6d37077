namespace FakeDrivers.Ldap;

/// <content>Searches page by page: RFC 2696. A page is a part of what the search found.</content>
internal static partial class LdapRules
{
    /// <summary>Refuses pages that cannot be, and controls that do not go with pages: a window and a synchronization have ends of their own, as slapd and ADSI see it too.</summary>
    private static void CheckPage(LdapPagedResultsControl page, ControlSet controls)
    {
        if (page.Size < 0) throw LdapErrors.Protocol($"the page size {page.Size} is below 0");
        if (controls.Find<LdapVirtualListViewControl>() is not null) throw LdapErrors.Error(LdapResultCode.UnwillingToPerform, "a virtual list view does not go with pages");
        if (controls.Find<LdapDirSyncControl>() is not null) throw LdapErrors.Error(LdapResultCode.UnwillingToPerform, "a synchronization does not go with pages");
    }

    /// <summary>The first page of what was found. All later ones are of the same moment.</summary>
    private static LdapSearchResult FirstPage(
        DirectoryView view, LdapSearchRequest request, LdapSession session, SearchFindings found, LdapPagedResultsControl page, MatchedValues? matched, int limit)
    {
        var all = new PagedSearch(request with { Controls = [] }, view.Identity.Key, view.Data, found.Entries.ConvertAll(entry => entry.Id), found.Answers);
        var result = Page(view, request, session, all, 0, null, page.Size == 0 ? int.MaxValue : page.Size, matched, limit, found.Entries);
        return found.Scan is { } scan ? result with { References = References(view, request, scan) } : result;
    }

    private static LdapSearchResult NextPage(DirectoryView view, LdapSearchRequest request, LdapSession session, LdapPagedResultsControl page, MatchedValues? matched)
    {
        var limit = SizeLimit(view, request, isPaged: true);
        if (session.Find(page.Cookie) is not { } kept || (limit > 0 && kept.Position >= limit) || kept.Search.Request != request with { Controls = [] } || kept.Search.IdentityKey != view.Identity.Key)
        {
            throw LdapErrors.Error(
                view.Settings.IsOpenLdap ? LdapResultCode.ProtocolError : LdapResultCode.UnwillingToPerform,
                "the cookie of the paged search is not of a search like this on this connection");
        }

        if (page.Size == 0)
        {
            session.Forget(kept.Id);
            return new() { Controls = [new LdapPagedResultsControl(0)] };
        }

        var data = view.Settings.Options.LivePages ? view.Data : kept.Search.Data;
        var then = new DirectoryView(data, view.Settings, view.Now, view.Identity) { ShowsDeleted = view.ShowsDeleted, ExtendedDn = view.ExtendedDn };
        return Page(then, request, session, kept.Search, kept.Position, kept.Id, page.Size, matched, limit);
    }

    private static LdapSearchResult Page(
        DirectoryView view, LdapSearchRequest request, LdapSession session, PagedSearch all, int position, long? id, int size, MatchedValues? matched, int limit, List<StoredEntry>? first = null)
    {
        if (view.Settings.IsActiveDirectory && view.Settings.MaxPageSize > 0) size = Math.Min(size, view.Settings.MaxPageSize);

        // Limits count over all pages.
        var left = limit == 0 ? int.MaxValue : limit - position;
        var end = (int)Math.Min(all.Found.Count, (long)position + Math.Min(size, left));
        var entries = first?[..end] ?? Kept(view, all, position, end);
        var isCut = limit > 0 && end >= limit && end < all.Found.Count;
        var isLast = end == all.Found.Count || isCut;
        var cookie = default(LdapValue);
        if (!isLast) cookie = id is { } known ? LdapSession.Cookie(known, end) : session.Keep(all, end);
        else if (id is { } done) session.Forget(done);
        var result = new LdapSearchResult
        {
            Entries = Show(view, request, entries, matched),
            Controls = [.. all.Answers, new LdapPagedResultsControl(all.Found.Count, cookie)],
        };
        return isCut ? Cut(view, request, result, limit) : result;
    }

    /// <summary>A part of what was found before. Who may see it is asked anew.</summary>
    private static List<StoredEntry> Kept(DirectoryView view, PagedSearch all, int position, int end)
    {
        var entries = new List<StoredEntry>(end - position);
        for (var i = position; i < end; i++)
        {
            if (view.Data.Find(all.Found[i]) is { } entry && view.CanSee(entry)) entries.Add(entry);
        }

        return entries;
    }

    /// <summary>The result of a search of one entry that is not stored. slapd, alone, counts no pages there.</summary>
    private static SearchOutcome Alone(DirectoryView view, LdapSearchResult result, LdapPagedResultsControl? page) =>
        new(page is null || view.Settings.IsOpenLdap ? result : result with { Controls = [new LdapPagedResultsControl(result.Entries.Count)] });
}
