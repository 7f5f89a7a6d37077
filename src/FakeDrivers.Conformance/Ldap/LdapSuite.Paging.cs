using FakeDrivers.Ldap;

namespace FakeDrivers.Conformance.Ldap;

public sealed partial class LdapSuite
{
    private const string PagingRfc = "RFC 2696";
    private const string SortRfc = "RFC 2891";
    private const string ByCase = "caseIgnoreOrderingMatch";
    private const string WindowDraft = "draft-ietf-ldapext-ldapv3-vlv-09";

    private static ConformanceCase<LdapHarness>[] PagingCases() =>
    [
        Case("LDP-PAG-001", "The pages together are the whole result, whatever their size", PagingRfc, PagesAsync),
        Case("LDP-PAG-002", "The last page has an empty cookie, and none comes after a full last page", PagingRfc, LastPageAsync),
        Case("LDP-PAG-003", "A page that is larger than the result is all of it", PagingRfc, OnePageAsync),
        Refusal("LDP-PAG-004", "A cookie that nobody gave is refused", Observed, expected => expected.ForeignCookie, (harness, token) =>
            Call(() => harness.Admin.SearchAllAsync(PageRequest(harness, 2, "foreign!"), token))),
        Case("LDP-PAG-005", "A size of zero with the cookie ends the listing", PagingRfc, EndPagingAsync),
        Case("LDP-PAG-006", "The pages are of the entries that the filter finds", PagingRfc, FilteredPagesAsync),
    ];

    private static ConformanceCase<LdapHarness>[] SortCases() =>
    [
        SortCase("LDP-SRT-001", "Entries come in the order of the key", "ann bob carl", new LdapSortKey("cn", ByCase)),
        SortCase("LDP-SRT-002", "Entries come in the reverse order of the key", "carl bob ann", new LdapSortKey("cn", ByCase, IsReversed: true)),
        SortCase("LDP-SRT-003", "The second key counts where the first is equal", "bob ann carl", new LdapSortKey("sn", ByCase), new LdapSortKey("uidNumber", IsReversed: true)),
        SortCase("LDP-SRT-004", "Numbers come in the order of their values", "ann bob carl", new LdapSortKey("uidNumber", "integerOrderingMatch")),
        SortCase("LDP-SRT-005", "Who lacks the attribute comes last", "carl ann bob", new LdapSortKey("mail", ByCase), new LdapSortKey("cn", ByCase)),
        Case("LDP-SRT-006", "An unknown attribute that may not be passed over is refused, and nothing comes", SortRfc, SortUnknownAsync, LdapCapabilities.Sorting),
    ];

    private static ConformanceCase<LdapHarness>[] WindowCases() =>
    [
        Case("LDP-VLV-001", "A window by position has its target and what is around it", WindowDraft, (harness, token) =>
            WindowAsync(harness, new(1, 2, Offset: 4), ["p2", "p3", "p4", "p5"], 4, token), LdapCapabilities.VirtualListViews),
        Case("LDP-VLV-002", "A window by value begins at the first that is not less", WindowDraft, (harness, token) =>
            WindowAsync(harness, new(0, 1, Target: "p6"), ["p6", "p7"], 7, token), LdapCapabilities.VirtualListViews),
        Case("LDP-VLV-003", "A window without an order is refused", WindowDraft, WindowUnsortedAsync, LdapCapabilities.VirtualListViews),
    ];

    private static LdapSearchRequest PageRequest(LdapHarness harness, int size, LdapValue cookie, string filter = "(sn=Lee)") =>
        new(harness.BaseDn, LdapSearchScope.Subtree, filter, "cn") { Controls = [new LdapPagedResultsControl(size, cookie) { IsCritical = true }] };

    private static async Task<List<List<string>>> PagesOfAsync(LdapHarness harness, int size, CancellationToken token, string filter = "(sn=Lee)")
    {
        var pages = new List<List<string>>();
        LdapValue cookie = default;
        do
        {
            var page = await harness.Admin.SearchAllAsync(PageRequest(harness, size, cookie, filter), token).ConfigureAwait(false);
            pages.Add(Names(page));
            cookie = Expect.NotNull(page.Control<LdapPagedResultsControl>(), "the control of the page").Cookie;
            Expect.True(pages.Count < 100, "the listing to end");
        }
        while (cookie.Length > 0);

        return pages;
    }

    private static async Task PagesAsync(LdapHarness harness, CancellationToken token)
    {
        await PeopleAsync(harness, 7, token).ConfigureAwait(false);
        foreach (var size in new[] { 1, 2, 3, 6, 7, 8 })
        {
            var pages = await PagesOfAsync(harness, size, token).ConfigureAwait(false);
            Expect.SameElements(Enumerable.Range(0, 7).Select(number => $"cn=p{Text(number)}"), pages.SelectMany(page => page), $"the pages of {Text(size)}");
            Expect.True(pages.SkipLast(1).All(page => page.Count == size), $"all pages but the last to have {Text(size)} entries");
        }
    }

    private static async Task LastPageAsync(LdapHarness harness, CancellationToken token)
    {
        await PeopleAsync(harness, 4, token).ConfigureAwait(false);
        var pages = await PagesOfAsync(harness, 2, token).ConfigureAwait(false);
        Expect.Equal([2, 2], pages.Select(page => page.Count), "the sizes of the pages");
    }

    private static async Task OnePageAsync(LdapHarness harness, CancellationToken token)
    {
        await PeopleAsync(harness, 3, token).ConfigureAwait(false);
        var pages = await PagesOfAsync(harness, 1000, token).ConfigureAwait(false);
        Expect.Equal([3], pages.Select(page => page.Count), "the sizes of the pages");
    }

    private static async Task EndPagingAsync(LdapHarness harness, CancellationToken token)
    {
        await PeopleAsync(harness, 4, token).ConfigureAwait(false);
        var page = await harness.Admin.SearchAllAsync(PageRequest(harness, 2, default), token).ConfigureAwait(false);
        var cookie = Expect.NotNull(page.Control<LdapPagedResultsControl>(), "the control of the page").Cookie;

        var end = await harness.Admin.SearchAllAsync(PageRequest(harness, 0, cookie), token).ConfigureAwait(false);

        Expect.Equal(0, end.Entries.Count, "the number of entries");
        Expect.Equal(0, end.Control<LdapPagedResultsControl>()?.Cookie.Length ?? 0, "the length of the cookie");
    }

    private static async Task FilteredPagesAsync(LdapHarness harness, CancellationToken token)
    {
        await CrowdAsync(harness, token).ConfigureAwait(false);
        var pages = await PagesOfAsync(harness, 2, token, "(objectClass=person)").ConfigureAwait(false);
        Expect.Equal([2, 2, 1], pages.Select(page => page.Count), "the sizes of the pages");
    }

    private static ConformanceCase<LdapHarness> SortCase(string id, string title, string expected, params LdapSortKey[] keys) => Case(id, title, SortRfc, async (harness, token) =>
    {
        await AccountAsync(harness, "carl", 300, token, new("sn", "Zola"), new("mail", "c@example.com")).ConfigureAwait(false);
        await AccountAsync(harness, "ann", 4, token).ConfigureAwait(false);
        await AccountAsync(harness, "bob", 20, token).ConfigureAwait(false);
        var found = await harness.Admin.SearchAllAsync(
            new(harness.BaseDn, LdapSearchScope.OneLevel, "(objectClass=person)", "cn") { Controls = [new LdapSortControl(keys) { IsCritical = true }] }, token).ConfigureAwait(false);
        Expect.Equal(expected.Split(' ').Select(name => $"cn={name}"), Names(found), "the order");
        Expect.Equal(LdapResultCode.Success, found.Control<LdapSortResultControl>()?.Result, "the result of the sorting");
    }, LdapCapabilities.Sorting);

    private static async Task SortUnknownAsync(LdapHarness harness, CancellationToken token)
    {
        await PeopleAsync(harness, 2, token).ConfigureAwait(false);
        var request = new LdapSearchRequest(harness.BaseDn, LdapSearchScope.OneLevel, LdapFilter.Any)
        {
            Controls = [new LdapSortControl(new LdapSortKey("noSuchAttribute")) { IsCritical = true }],
        };
        var error = await Expect.ThrowsAsync<LdapException>(() => harness.Admin.SearchAllAsync(request, token), "the search").ConfigureAwait(false);
        Expect.Equal(0, (error.Result as LdapSearchResult)?.Entries.Count ?? 0, "the number of entries");
    }

    private static async Task WindowAsync(LdapHarness harness, LdapVirtualListViewControl window, string[] expected, int position, CancellationToken token)
    {
        await PeopleAsync(harness, 9, token).ConfigureAwait(false);
        var found = await harness.Admin.SearchAllAsync(
            new(harness.BaseDn, LdapSearchScope.OneLevel, "(sn=Lee)", "cn")
            {
                Controls = [new LdapSortControl(new LdapSortKey("cn", ByCase)) { IsCritical = true }, window with { IsCritical = true }],
            },
            token).ConfigureAwait(false);
        Expect.Equal(expected.Select(name => $"cn={name}"), Names(found), "the window");
        var result = Expect.NotNull(found.Control<LdapVirtualListViewResultControl>(), "the control of the window");
        Expect.Equal((LdapResultCode.Success, position, 9), (result.Result, result.Position, result.ContentCount), "result, position and count");
    }

    private static async Task WindowUnsortedAsync(LdapHarness harness, CancellationToken token)
    {
        await PeopleAsync(harness, 2, token).ConfigureAwait(false);
        await FailsAsync(
            () => harness.Admin.SearchAllAsync(
                new(harness.BaseDn, LdapSearchScope.OneLevel, "(sn=Lee)") { Controls = [new LdapVirtualListViewControl(0, 1, 1) { IsCritical = true }] }, token),
            harness.Expected.WindowWithoutOrder).ConfigureAwait(false);
    }
}
