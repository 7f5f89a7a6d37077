using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Plugins;

public sealed class LdapDynamicGroupsTests : LdapTestBase
{
    private const string Group = "cn=engineers," + Suffix;

    public LdapDynamicGroupsTests()
        : base(options => options.Plugins.Add(new LdapDynamicGroups())) => Seed(
        Unit("people"), Person("ann", People, new LdapAttribute("title", "engineer")), Person("bob"), Person("cid", People, new LdapAttribute("title", "engineer")),
        new LdapEntry(Group, new("objectClass", "groupOfURLs"), new("cn", "engineers"), new("memberURL", $"ldap:///{People}??sub?(title=engineer)")),
        new LdapEntry("cn=static," + Suffix, new("objectClass", "groupOfNames"), new("cn", "static"), new("member", $"uid=bob,{People}")));

    [Fact]
    public async Task Its_members_are_what_its_url_finds_at_the_time()
    {
        (await MembersAsync()).Should().Equal($"uid=ann,{People}", $"uid=cid,{People}");

        await Admin.ModifyAsync($"uid=bob,{People}", LdapModification.Add("title", "Engineer"));

        (await MembersAsync()).Should().Equal($"uid=ann,{People}", $"uid=bob,{People}", $"uid=cid,{People}");
    }

    [Fact]
    public async Task Filters_and_compares_see_its_members()
    {
        (await FindAsync($"(member=uid=ann,{People})")).Should().Equal("cn=engineers");
        (await FindAsync($"(member=uid=bob,{People})")).Should().Equal("cn=static");
        (await FindAsync("(member=*)")).Should().Equal("cn=engineers", "cn=static");
        (await Admin.CompareAsync(Group, "member", $"uid=ann,{People}", Token)).Should().BeTrue();
        (await Admin.CompareAsync(Group, "member", $"uid=bob,{People}", Token)).Should().BeFalse();
    }

    [Fact]
    public async Task MemberOf_knows_it()
    {
        (await Admin.FindAsync($"uid=ann,{People}", "memberOf"))!.GetTexts("memberOf").Should().Equal(Group);
        (await FindAsync($"(memberOf={Group})")).Should().Equal("uid=ann", "uid=cid");
        (await FindAsync($"(&(memberOf=cn=static,{Suffix})(uid=*))")).Should().Equal("uid=bob");
    }

    [Fact]
    public async Task Asked_for_other_attributes_a_group_shows_no_members()
    {
        (await Admin.FindAsync(Group, "cn"))!.Attributes.Should().ContainSingle();
        (await Admin.SearchAllAsync(new(Group, LdapSearchScope.Base, LdapFilter.Any, "member") { TypesOnly = true }, Token)).Entries[0].Find("member")!.Values.Should().BeEmpty();
    }

    [Fact]
    public async Task Static_groups_show_theirs_as_before() =>
        (await Admin.FindAsync("cn=static," + Suffix))!.GetTexts("member").Should().Equal($"uid=bob,{People}");

    [Fact]
    public async Task Unplugged_a_group_has_only_what_is_stored()
    {
        World.Ldap.Plugins.Clear();

        (await MembersAsync()).Should().BeEmpty();
        (await FindAsync($"(member=uid=ann,{People})")).Should().BeEmpty();
    }

    [Fact]
    public async Task A_url_that_is_none_or_leads_nowhere_finds_nobody()
    {
        await Admin.ModifyAsync(Group, LdapModification.Replace("memberURL", "nonsense", $"ldap:///ou=none,{Suffix}??sub"));

        (await MembersAsync()).Should().BeEmpty();
    }

    private async Task<IReadOnlyList<string>> MembersAsync() => (await Admin.FindAsync(Group))!.GetTexts("member");
}
