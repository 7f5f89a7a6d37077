using FakeDrivers.Worlds;

namespace FakeDrivers.Ldap;

/// <content>Searches that go on: their first part.</content>
internal static partial class LdapRules
{
    private const string ComputedOfOthers = "memberOf isMemberOf hasSubordinates numSubordinates";

    /// <summary>Begins a search that goes on.</summary>
    /// <param name="transaction">The world, at the moment that it begins: no commit comes between what is found and what follows.</param>
    /// <param name="directory">The directory.</param>
    /// <param name="view">The directory as who asks sees it.</param>
    /// <param name="request">The request.</param>
    /// <param name="feed">The world's commits.</param>
    public static LiveStart StartLive(Transaction transaction, DirectorySlice directory, DirectoryView view, LdapSearchRequest request, ChangeFeed feed)
    {
        var controls = ControlSet.Of(request, LdapOperationKind.Search, view.Settings);
        var key = AdmitSearch(view, request, controls, out var isRootDse);
        var sync = controls.Find<LdapSyncRequestControl>();
        if (sync is not null && (controls.Find<LdapPersistentSearchControl>() is not null || controls.Has(LdapControls.Notification))) throw LdapErrors.Protocol("persistent search and content synchronization do not go together");
        if (controls.Find<LdapPagedResultsControl>() is not null || controls.Find<LdapSortControl>() is not null || controls.Find<LdapVirtualListViewControl>() is not null)
        {
            throw LdapErrors.Protocol("a search that goes on has no pages and no order");
        }

        if (isRootDse || key == view.Resolved.SubschemaKey)
        {
            throw LdapErrors.Error(LdapResultCode.UnwillingToPerform, "the root DSE and the subschema cannot be followed");
        }

        var start = Base(view, request, key, controls);
        if (start is not null) Assert(view, start, controls);
        var search = new LiveSearch(view, request, controls, start?.Key);
        var found = Find(view, search, start, out var references);
        return sync is null
            ? PersistentSearch.Start(search, view, transaction.Revision, found, references)
            : ContentSync.Start(search, sync, view, directory, feed, transaction.Revision, found, DependsOnOthers(request.Filter));
    }

    private static List<StoredEntry> Find(DirectoryView view, LiveSearch search, StoredEntry? start, out IReadOnlyList<string> references)
    {
        var limit = SizeLimit(view, search.Request);
        var scan = search.ScanOf(view, limit == 0 ? int.MaxValue : limit + 1);
        scan.Run(start, search.Request.Scope);
        references = References(view, search.Request, scan);
        if (limit == 0 || scan.Found.Count <= limit) return scan.Found;
        throw new LdapException(Cut(view, search.Request, new() { Entries = [.. scan.Found.Take(limit).Select(entry => search.Show(entry, view))], References = references }, limit));
    }

    /// <summary>Whether a filter asks for what changes without a change of the entry itself.</summary>
    private static bool DependsOnOthers(LdapFilter filter) => filter switch
    {
        LdapAndFilter and => and.Filters.Any(DependsOnOthers),
        LdapOrFilter or => or.Filters.Any(DependsOnOthers),
        LdapNotFilter not => DependsOnOthers(not.Filter),
        LdapPresenceFilter presence => IsOfOthers(presence.Attribute),
        LdapEqualityFilter equality => IsOfOthers(equality.Attribute),
        LdapSubstringFilter substring => IsOfOthers(substring.Attribute),
        LdapGreaterOrEqualFilter greater => IsOfOthers(greater.Attribute),
        LdapLessOrEqualFilter less => IsOfOthers(less.Attribute),
        LdapApproximateFilter approximate => IsOfOthers(approximate.Attribute),
        LdapExtensibleFilter extensible => extensible.Attribute is { } attribute && IsOfOthers(attribute),
        _ => false,
    };

    private static bool IsOfOthers(string attribute) => ComputedOfOthers.Split(' ').Contains(attribute, StringComparer.OrdinalIgnoreCase);
}
