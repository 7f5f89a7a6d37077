using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Rules;

public sealed class LdapAliasTests : LdapTestBase
{
    public LdapAliasTests() => Seed(
        Unit("people"), Person("ann"), Unit("staff"), Person("bob", "ou=staff," + Suffix),
        Alias("chief", People, "uid=bob,ou=staff," + Suffix), Alias("all", Suffix, "ou=staff," + Suffix));

    [Fact]
    public async Task Never_following_shows_the_alias_itself()
    {
        (await SearchAsync(LdapDerefAliases.Never, "(objectClass=alias)", Suffix)).Should().Equal("uid=chief", "uid=all");
        (await SearchAsync(LdapDerefAliases.Never, "(sn=bob)", People)).Should().BeEmpty();
    }

    [Fact]
    public async Task Following_in_a_search_shows_what_the_alias_stands_for_and_not_the_alias()
    {
        (await SearchAsync(LdapDerefAliases.InSearching, "(objectClass=*)", People)).Should().Equal("ou=people", "uid=ann", "uid=bob");
        (await SearchAsync(LdapDerefAliases.InSearching, "(sn=bob)", Suffix)).Should().Equal("uid=bob");
    }

    [Fact]
    public async Task Following_to_the_base_searches_below_what_it_stands_for()
    {
        (await SearchAsync(LdapDerefAliases.FindingBase, "(objectClass=*)", "uid=all," + Suffix)).Should().Equal("ou=staff", "uid=bob");
        (await SearchAsync(LdapDerefAliases.Always, "(objectClass=*)", "uid=bob,uid=all," + Suffix)).Should().Equal("uid=bob");
    }

    [Fact]
    public async Task Aliases_that_lead_in_a_circle_or_nowhere_end_the_search()
    {
        Seed(Alias("one", Suffix, "uid=two," + Suffix), Alias("two", Suffix, "uid=one," + Suffix), Alias("lost", Suffix, "uid=nobody," + Suffix));

        (await RefusedAsync(() => SearchAsync(LdapDerefAliases.Always, "(objectClass=*)", "uid=one," + Suffix))).ResultCode.Should().Be(LdapResultCode.AliasDereferencingProblem);
        (await RefusedAsync(() => SearchAsync(LdapDerefAliases.Always, "(objectClass=*)", "uid=lost," + Suffix))).ResultCode.Should().Be(LdapResultCode.AliasProblem);
    }

    [Fact]
    public async Task Nothing_can_stand_below_an_alias()
    {
        var below = Person("x", "uid=all," + Suffix);

        (await RefusedAsync(() => Admin.AddAsync(new(below.Dn, below.Attributes), Token))).ResultCode.Should().Be(LdapResultCode.AliasProblem);
    }

    private static LdapEntry Alias(string uid, string parent, string target) =>
        new($"uid={uid},{parent}", new("objectClass", "alias", "extensibleObject"), new("uid", uid), new("aliasedObjectName", target));

    private async Task<string[]> SearchAsync(LdapDerefAliases aliases, string filter, string baseDn) =>
        [.. (await Admin.SearchAllAsync(new(baseDn, LdapSearchScope.Subtree, filter) { DerefAliases = aliases }, Token)).Entries.Select(entry => entry.Dn.Split(',')[0])];
}
