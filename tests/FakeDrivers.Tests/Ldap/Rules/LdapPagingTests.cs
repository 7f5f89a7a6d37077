using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Rules;

public sealed class LdapPagingTests : LdapTestBase
{
    private static readonly string[] s_users = [.. Enumerable.Range(0, 12).Select(i => FormattableString.Invariant($"u{i:00}"))];

    public LdapPagingTests() => Seed([Unit("people"), .. s_users.Select(uid => Person(uid))]);

    [Fact]
    public async Task The_pages_of_every_size_together_are_the_unpaged_result_and_no_page_is_empty()
    {
        for (var size = 1; size <= 13; size++)
        {
            var pages = await PagesAsync(Admin, size);
            pages.SelectMany(page => page).Should().Equal(s_users, "pages of {0}", size);
            pages.Should().HaveCount((s_users.Length + size - 1) / size);
        }
    }

    [Fact]
    public async Task Pages_are_of_the_moment_of_the_first()
    {
        var first = await Admin.SearchAllAsync(Request(5, default), Token);
        await Admin.DeleteAsync(new("uid=u07," + People), Token);
        await Admin.AddAsync(new(Person("new").Dn, Person("new").Attributes), Token);

        var second = await Admin.SearchAllAsync(Request(50, first.Control<LdapPagedResultsControl>()!.Cookie), Token);

        second.Entries.Select(entry => entry.GetText("uid")).Should().Equal(s_users[5..]);
    }

    [Fact]
    public async Task The_cookie_of_another_connection_or_search_is_refused()
    {
        var cookie = (await Admin.SearchAllAsync(Request(5, default), Token)).Control<LdapPagedResultsControl>()!.Cookie;
        await using var other = World.Ldap.ConnectAs();

        (await RefusedAsync(() => other.SearchAllAsync(Request(5, cookie), Token))).ResultCode.Should().Be(LdapResultCode.UnwillingToPerform);
        (await RefusedAsync(() => Admin.SearchAllAsync(Request(5, cookie) with { Filter = "(uid=u03)" }, Token))).ResultCode.Should().Be(LdapResultCode.UnwillingToPerform);
        (await RefusedAsync(() => Admin.SearchAllAsync(Request(5, "nonsense"), Token))).ResultCode.Should().Be(LdapResultCode.UnwillingToPerform);
    }

    [Fact]
    public async Task A_page_of_no_entries_with_a_cookie_ends_the_listing()
    {
        var cookie = (await Admin.SearchAllAsync(Request(5, default), Token)).Control<LdapPagedResultsControl>()!.Cookie;

        (await Admin.SearchAllAsync(Request(0, cookie), Token)).Entries.Should().BeEmpty();

        (await RefusedAsync(() => Admin.SearchAllAsync(Request(5, cookie), Token))).ResultCode.Should().Be(LdapResultCode.UnwillingToPerform);
    }

    [Fact]
    public async Task A_size_limit_counts_over_all_pages()
    {
        var request = Request(5, default) with { SizeLimit = 7 };
        var first = await Admin.SearchAllAsync(request, Token);

        var refused = await RefusedAsync(() => Admin.SearchAllAsync(request with { Controls = [new LdapPagedResultsControl(5, first.Control<LdapPagedResultsControl>()!.Cookie)] }, Token));

        first.Entries.Should().HaveCount(5);
        refused.ResultCode.Should().Be(LdapResultCode.SizeLimitExceeded);
        ((LdapSearchResult)refused.Result).Entries.Should().HaveCount(2);
    }

    private static LdapSearchRequest Request(int size, LdapValue cookie) =>
        new(People, LdapSearchScope.OneLevel, LdapFilter.Any) { Controls = [new LdapPagedResultsControl(size, cookie) { IsCritical = true }] };

    private static async Task<List<string[]>> PagesAsync(FakeLdapConnection connection, int size)
    {
        var pages = new List<string[]>();
        var cookie = default(LdapValue);
        do
        {
            var page = await connection.SearchAllAsync(Request(size, cookie), Token);
            pages.Add([.. page.Entries.Select(entry => entry.GetText("uid")!)]);
            cookie = page.Control<LdapPagedResultsControl>()!.Cookie;
        }
        while (cookie.Length > 0);
        return pages;
    }
}
