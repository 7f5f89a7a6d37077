using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Rules;

public sealed class LdapOrderTests : LdapTestBase
{
    public LdapOrderTests() => Seed(
        Unit("people"),
        Person("cid", more: new LdapAttribute("employeeNumber", "3")),
        Person("ann", more: new LdapAttribute("employeeNumber", "1")),
        Person("none"),
        Person("bob", more: new LdapAttribute("employeeNumber", "1")));

    [Fact]
    public async Task Without_a_sort_order_parents_come_before_children_and_siblings_as_they_came()
    {
        (await FindAsync("(objectClass=*)")).Should().Equal("dc=example", "ou=people", "uid=cid", "uid=ann", "uid=none", "uid=bob");
    }

    [Fact]
    public async Task A_moved_entry_comes_after_its_new_siblings_and_still_before_its_children()
    {
        Seed(Unit("old"), Unit("below", "ou=old," + Suffix), Unit("late"));

        await Admin.ModifyDnAsync(new("ou=old," + Suffix, "ou=old", newSuperior: "ou=late," + Suffix), Token);

        (await FindAsync("(ou=*)")).Should().Equal("ou=people", "ou=late", "ou=old", "ou=below");
        (await FindAsync("(objectClass=*)", "ou=below,ou=old,ou=late," + Suffix)).Should().Equal("ou=below");
    }

    [Fact]
    public async Task Sorting_is_stable_and_puts_those_without_the_attribute_last()
    {
        (await SortAsync(new LdapSortKey("employeeNumber"))).Should().Equal("uid=ann", "uid=bob", "uid=cid", "uid=none");
        (await SortAsync(new LdapSortKey("employeeNumber"), new LdapSortKey("uid", IsReversed: true))).Should().Equal("uid=bob", "uid=ann", "uid=cid", "uid=none");
        (await SortAsync(new LdapSortKey("employeeNumber", IsReversed: true))).Should().Equal("uid=cid", "uid=ann", "uid=bob", "uid=none");
    }

    [Fact]
    public async Task An_order_that_there_is_not_is_told_or_when_critical_ends_the_search()
    {
        var sort = new LdapSortControl(new LdapSortKey("nothing"));
        var result = await Admin.SearchAllAsync(new(People, LdapSearchScope.OneLevel, LdapFilter.Any) { Controls = [sort] }, Token);
        var refused = await RefusedAsync(() => Admin.SearchAllAsync(new(People, LdapSearchScope.OneLevel, LdapFilter.Any) { Controls = [sort with { IsCritical = true }] }, Token));

        result.Entries.Should().HaveCount(4);
        result.Control<LdapSortResultControl>().Should().Be(new LdapSortResultControl(LdapResultCode.NoSuchAttribute, "nothing"));
        refused.ResultCode.Should().Be(LdapResultCode.UnavailableCriticalExtension);
        refused.Controls.Should().ContainSingle().Which.Should().BeOfType<LdapSortResultControl>();
    }

    [Fact]
    public async Task A_window_shows_what_is_around_its_target()
    {
        (await WindowAsync(new(1, 1, Offset: 2))).Should().Equal("uid=ann", "uid=bob", "uid=cid");
        (await WindowAsync(new(0, 1, Offset: 4, ContentCount: 4))).Should().Equal("uid=none");
        (await WindowAsync(new(0, 0, Target: "c"))).Should().Equal("uid=cid");
        (await WindowAsync(new(1, 5, Target: "zzz"))).Should().Equal("uid=none");
    }

    [Fact]
    public async Task A_window_needs_an_order_and_offsets_from_one()
    {
        var request = new LdapSearchRequest(People, LdapSearchScope.OneLevel, LdapFilter.Any);
        var sort = new LdapSortControl(new LdapSortKey("uid"));

        (await RefusedAsync(() => Admin.SearchAllAsync(request with { Controls = [new LdapVirtualListViewControl(0, 1, 1)] }, Token))).ResultCode.Should().Be(LdapResultCode.SortControlMissing);
        (await RefusedAsync(() => Admin.SearchAllAsync(request with { Controls = [sort, new LdapVirtualListViewControl(0, 1)] }, Token))).ResultCode.Should().Be(LdapResultCode.OffsetRangeError);
    }

    private Task<string[]> SortAsync(params LdapSortKey[] keys) => FindAsync("(objectClass=*)", People, LdapSearchScope.OneLevel, new LdapSortControl(keys));

    private Task<string[]> WindowAsync(LdapVirtualListViewControl window) =>
        FindAsync("(objectClass=*)", People, LdapSearchScope.OneLevel, new LdapSortControl(new LdapSortKey("uid")), window);
}
