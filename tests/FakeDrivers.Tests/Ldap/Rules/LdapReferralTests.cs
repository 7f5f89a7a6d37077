using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Rules;

public sealed class LdapReferralTests : LdapTestBase
{
    private const string Branch = "ou=branch," + Suffix;

    public LdapReferralTests() => Seed(
        Unit("people"), Person("ann"),
        new LdapEntry(Branch, new("objectClass", "referral", "extensibleObject"), new("ou", "branch"), new("ref", "ldap://other/ou=there,dc=other")));

    [Fact]
    public async Task A_search_above_gives_a_reference_with_the_scope_that_goes_on_there()
    {
        var subtree = await Admin.SearchAllAsync(new(Suffix, LdapSearchScope.Subtree, "(uid=*)"), Token);
        var oneLevel = await Admin.SearchAllAsync(new(Suffix, LdapSearchScope.OneLevel, "(ou=*)"), Token);

        subtree.Entries.Should().ContainSingle();
        subtree.References.Should().Equal("ldap://other/ou=there,dc=other??sub");
        oneLevel.Entries.Should().ContainSingle().Which.Dn.Should().Be(People);
        oneLevel.References.Should().Equal("ldap://other/ou=there,dc=other??base");
    }

    [Fact]
    public async Task Whatever_is_at_or_below_is_referred_with_the_rest_of_the_name()
    {
        var search = await RefusedAsync(() => Admin.SearchAllAsync(new("uid=x," + Branch, LdapSearchScope.Base, LdapFilter.Any), Token));
        var delete = await RefusedAsync(() => Admin.DeleteAsync(new(Branch), Token));

        search.ResultCode.Should().Be(LdapResultCode.Referral);
        search.MatchedDn.Should().Be(Branch);
        search.Referrals.Should().Equal("ldap://other/uid=x,ou=there,dc=other??base");
        delete.ResultCode.Should().Be(LdapResultCode.Referral);
        delete.Referrals.Should().Equal("ldap://other/ou=there,dc=other");
    }

    [Fact]
    public async Task Managed_it_is_an_entry_like_any_other()
    {
        (await FindAsync("(ref=*)", controls: LdapControls.ManageDsaIt)).Should().Equal("ou=branch");
        await Admin.DeleteAsync(new(Branch) { Controls = [LdapControls.ManageDsaIt] }, Token);
        (await FindAsync("(objectClass=referral)")).Should().BeEmpty();
    }

    [Fact]
    public async Task Names_outside_of_all_suffixes_go_to_the_default_referral()
    {
        var options = new FakeWorldOptions();
        options.Ldap.DefaultReferral.Add("ldap://root.example");
        using var world = new FakeWorld(options);

        var refused = await RefusedAsync(() => world.Ldap.ConnectAs().SearchAllAsync(new("dc=other", LdapSearchScope.Base, LdapFilter.Any), Token));

        refused.ResultCode.Should().Be(LdapResultCode.Referral);
        refused.Referrals.Should().Equal("ldap://root.example");
    }
}
