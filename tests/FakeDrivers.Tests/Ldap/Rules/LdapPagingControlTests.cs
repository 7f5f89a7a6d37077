using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Rules;

/// <summary>A page is a part of what the search would find without pages, with every control that the search has.</summary>
public sealed class LdapPagingControlTests : LdapTestBase
{
    public LdapPagingControlTests()
        : base(options =>
        {
            options.AnonymousSizeLimit = 3;
            options.ShowAllOfRootDse = true;
        }) => Seed([Unit("people"), .. Enumerable.Range(0, 6).Select(i => Person($"u{i}", more: new LdapAttribute("mail", $"u{i}@example.com", $"other{i}@example.com")))]);

    [Fact]
    public async Task Every_page_shows_matched_values_alone()
    {
        var pages = await PagesAsync(Admin, Request(2, new LdapMatchedValuesControl(new LdapSubstringFilter("mail", "other"))));

        pages.SelectMany(page => page.Entries).Select(entry => entry["mail"].Single().Text).Should().Equal(Enumerable.Range(0, 6).Select(i => $"other{i}@example.com"));
    }

    [Fact]
    public async Task A_made_up_cookie_leads_nowhere_beyond_the_limit()
    {
        await using var nobody = World.Ldap.Connect();
        var first = await nobody.SearchAllAsync(Request(2), Token);
        var cookie = first.Control<LdapPagedResultsControl>()!.Cookie.Text;
        var forged = Request(2) with { Controls = [new LdapPagedResultsControl(2, cookie[..cookie.IndexOf('.')] + ".4")] };

        var refused = await RefusedAsync(() => nobody.SearchAllAsync(forged, Token));

        refused.ResultCode.Should().Be(LdapResultCode.UnwillingToPerform);
    }

    [Fact]
    public async Task Every_page_is_of_the_order_and_says_so()
    {
        var pages = await PagesAsync(Admin, Request(4, new LdapSortControl(new LdapSortKey("uid", null, true))));

        pages.SelectMany(page => page.Entries).Select(entry => entry.GetText("uid")).Should().Equal("u5", "u4", "u3", "u2", "u1", "u0");
        pages.Should().HaveCount(2).And.OnlyContain(page => page.Control<LdapSortResultControl>()!.Result == LdapResultCode.Success, "as slapd answers");
    }

    [Fact]
    public async Task A_window_does_not_go_with_pages()
    {
        var refused = await RefusedAsync(() => Admin.SearchAllAsync(Request(2, new LdapSortControl(new LdapSortKey("uid")), new LdapVirtualListViewControl(1, 1, 3, 0)), Token));

        refused.ResultCode.Should().Be(LdapResultCode.UnwillingToPerform, "slapd says that they are incompatible");
    }

    [Fact]
    public async Task The_schema_is_a_page_of_its_own()
    {
        var result = await Admin.SearchAllAsync(new("cn=Subschema", LdapSearchScope.Base, "(objectClass=subschema)") { Attributes = ["cn"], Controls = [Page(1)] }, Token);

        result.Entries.Single().GetText("cn").Should().Be("Subschema");
        result.Control<LdapPagedResultsControl>()!.Cookie.Length.Should().Be(0);
    }

    [Fact]
    public async Task The_root_DSE_with_pages_is_the_one_without()
    {
        Admin.Session.Offers = ["1.3.6.1.4.1.1466.20037"];
        var request = new LdapSearchRequest(string.Empty, LdapSearchScope.Base, LdapFilter.Any);

        var plain = await Admin.SearchAllAsync(request, Token);
        var paged = await Admin.SearchAllAsync(request with { Controls = [Page(1)] }, Token);
        var none = await Admin.SearchAllAsync(request with { Filter = "(cn=nobody)", Controls = [Page(1)] }, Token);

        $"{paged.Entries.Single()}".Should().Be($"{plain.Entries.Single()}").And.Contain("1.3.6.1.4.1.1466.20037");
        none.Entries.Should().BeEmpty();
    }

    [Fact]
    public async Task What_the_layer_below_offers_is_compared_too()
    {
        Admin.Session.Offers = ["1.3.6.1.4.1.1466.20037"];

        (await Admin.CompareAsync(new(string.Empty, "supportedExtension", "1.3.6.1.4.1.1466.20037"), Token)).Should().BeTrue();
    }

    [Fact]
    public async Task The_limit_of_those_who_are_not_bound_counts_over_all_pages()
    {
        await using var nobody = World.Ldap.Connect();
        var first = await nobody.SearchAllAsync(Request(2), Token);

        var refused = await RefusedAsync(() => nobody.SearchAllAsync(Request(2) with { Controls = [Page(2, first.Control<LdapPagedResultsControl>()!.Cookie)] }, Token));

        refused.ResultCode.Should().Be(LdapResultCode.SizeLimitExceeded);
        ((LdapSearchResult)refused.Result).Entries.Should().HaveCount(1);
    }

    [Fact]
    public async Task Whose_limit_it_was_is_told_by_all_pages_together()
    {
        var options = new FakeWorldOptions { Ldap = { SizeLimit = 5, SizeLimitIsAdministrative = true } };
        using var world = new FakeWorld(options);
        world.Ldap.Add([Unit("people"), .. Enumerable.Range(0, 6).Select(i => Person($"u{i}"))]);
        await using var ann = world.Ldap.ConnectAs("uid=u0," + People);

        async Task<LdapException> LastAsync(int limit)
        {
            var request = Request(2) with { SizeLimit = limit };
            return await RefusedAsync(() => PagesAsync(ann, request));
        }

        var (own, administrator) = (await LastAsync(3), await LastAsync(0));

        own.ResultCode.Should().Be(LdapResultCode.SizeLimitExceeded);
        own.DiagnosticMessage.Should().Contain("more than 3");
        administrator.ResultCode.Should().Be(LdapResultCode.AdminLimitExceeded);
        administrator.DiagnosticMessage.Should().Contain("more than 5");
    }

    [Fact]
    public async Task A_page_does_not_go_on_for_somebody_else()
    {
        var proxy = new LdapProxiedAuthorizationControl($"dn:uid=u1,{People}") { IsCritical = true };
        var first = await Admin.SearchAllAsync(Request(2), Token);

        var refused = await RefusedAsync(() => Admin.SearchAllAsync(Request(2) with { Controls = [proxy, Page(2, first.Control<LdapPagedResultsControl>()!.Cookie)] }, Token));

        refused.ResultCode.Should().Be(LdapResultCode.UnwillingToPerform, "what the filter found was the administrator's to know");
    }

    [Fact]
    public async Task A_later_page_of_less_than_no_entries_is_refused()
    {
        var first = await Admin.SearchAllAsync(Request(2), Token);

        var refused = await RefusedAsync(() => Admin.SearchAllAsync(Request(2) with { Controls = [Page(-1, first.Control<LdapPagedResultsControl>()!.Cookie)] }, Token));

        refused.ResultCode.Should().Be(LdapResultCode.ProtocolError);
    }

    [Fact]
    public void Each_search_has_a_scan_of_its_own()
    {
        var view = World.Ldap.Now.As(World.Ldap.RootIdentity);
        var (_, unindexed) = LdapRules.Search(view, new(Suffix, LdapSearchScope.Subtree, "(sn=u1)"), Admin.Session);
        var (_, indexed) = LdapRules.Search(view, new(Suffix, LdapSearchScope.Subtree, "(objectClass=organizationalUnit)"), Admin.Session);

        unindexed!.WasUnindexed.Should().BeTrue();
        unindexed.LookedAt.Should().Be(8);
        indexed!.WasUnindexed.Should().BeFalse("what another search of the connection does is not told of this one");
    }

    private static LdapPagedResultsControl Page(int size, LdapValue cookie = default) => new(size, cookie) { IsCritical = true };

    private static LdapSearchRequest Request(int size, params LdapControl[] more) =>
        new(People, LdapSearchScope.OneLevel, LdapFilter.Any) { Controls = [.. more, Page(size)] };

    private static async Task<List<LdapSearchResult>> PagesAsync(FakeLdapConnection connection, LdapSearchRequest request)
    {
        var pages = new List<LdapSearchResult>();
        while (true)
        {
            pages.Add(await connection.SearchAllAsync(request, Token));
            if (pages[^1].Control<LdapPagedResultsControl>() is not { Cookie.Length: > 0 } page) return pages;
            request = request with { Controls = [.. request.Controls.Select(control => control is LdapPagedResultsControl own ? own with { Cookie = page.Cookie } : control)] };
        }
    }
}
