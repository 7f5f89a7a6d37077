namespace FakeDrivers.Ldap;

/// <content>Searches page by page: RFC 2696.</content>
internal static partial class LdapRules
{
    private static LdapSearchResult SearchPage(
        DirectoryView view, LdapSearchRequest request, LdapSession session, ControlSet controls, LdapPagedResultsControl page)
    {
        var bare = request with { Controls = [] };
        if (page.Cookie.Length == 0)
        {
            if (page.Size < 0) throw LdapErrors.Protocol($"the page size {page.Size} is below 0");

            // The first page finds everything; those that follow are of the same moment.
            var all = FindAll(view, request, session, controls, out var sort);
            return Page(view, bare, session, all, 0, null, page.Size == 0 ? int.MaxValue : page.Size, sort);
        }

        if (session.Find(page.Cookie) is not { } kept || kept.Search.Request != bare)
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
        return Page(then, bare, session, kept.Search, kept.Position, kept.Id, page.Size, null);
    }

    private static PagedSearch FindAll(DirectoryView view, LdapSearchRequest request, LdapSession session, ControlSet controls, out LdapControl? sorted)
    {
        var bare = request with { Controls = [] };
        var key = KeyOf(view, request.BaseDn);
        var sort = SortOrder.Of(controls, view);
        if (sort?.Refusal is { } refusal) throw refusal;
        sorted = sort?.Answer;
        if (key.Length == 0 && request.Scope == LdapSearchScope.Base) return new(bare, view.Data, [0], []);
        var start = Base(view, request, key, controls);
        if (start is not null) Assert(view, start, controls);
        var scan = new SearchScan(view, Conditions.Of(request.Filter, view), request, controls, int.MaxValue);
        scan.Run(start, request.Scope);
        session.Note(scan);
        sort?.Apply(scan.Found, view);
        return new(bare, view.Data, scan.Found.ConvertAll(entry => entry.Id), References(view, request, scan));
    }

    private static LdapSearchResult Page(
        DirectoryView view, LdapSearchRequest request, LdapSession session, PagedSearch all, int position, long? id, int size, LdapControl? sorted)
    {
        // The client's own size limit, and the administrator's, count over all pages.
        var limit = Least(request.SizeLimit, view.Identity.IsRoot ? 0 : view.Settings.Options.SizeLimit);
        if (view.Settings.IsActiveDirectory && view.Settings.MaxPageSize > 0) size = Math.Min(size, view.Settings.MaxPageSize);
        var left = limit == 0 ? int.MaxValue : limit - position;
        var end = (int)Math.Min(all.Found.Count, (long)position + Math.Min(size, left));
        var entries = new List<StoredEntry>(end - position);
        for (var i = position; i < end; i++)
        {
            if (all.Found[i] == 0) entries.Add(RootDse.Entry(view));
            else if (view.Data.Find(all.Found[i]) is { } entry && view.CanSee(entry)) entries.Add(entry);
        }

        var isCut = limit > 0 && end >= limit && end < all.Found.Count;
        var isLast = end == all.Found.Count || isCut;
        var cookie = default(LdapValue);
        if (!isLast) cookie = id is { } known ? LdapSession.Cookie(known, end) : session.Keep(all, end);
        else if (id is { } done) session.Forget(done);
        var result = new LdapSearchResult
        {
            Entries = Show(view, request, entries, null),
            References = position == 0 ? all.References : [],
            Controls = sorted is null ? [new LdapPagedResultsControl(all.Found.Count, cookie)] : [sorted, new LdapPagedResultsControl(all.Found.Count, cookie)],
        };
        return isCut ? throw Cut(view, request, result) : result;
    }
}
