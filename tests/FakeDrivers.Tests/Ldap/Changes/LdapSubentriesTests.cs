using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Changes;

public sealed class LdapSubentriesTests : LiveTestBase
{
    public LdapSubentriesTests() => Seed(
        Unit("people"),
        new LdapEntry($"cn=policy,{Suffix}", new("objectClass", "subentry", "extensibleObject"), new("cn", "policy"), new("subtreeSpecification", "{}")));

    [Fact]
    public async Task Subentries_are_hidden_from_searches_unless_they_are_the_base()
    {
        (await FindAsync("(objectClass=*)")).Should().Equal("dc=example", "ou=people");
        (await FindAsync("(objectClass=*)", $"cn=policy,{Suffix}", LdapSearchScope.Base)).Should().Equal("cn=policy");
    }

    [Fact]
    public async Task With_the_control_they_and_only_they_are_seen() =>
        (await FindAsync("(objectClass=*)", controls: new LdapSubentriesControl(true))).Should().Equal("cn=policy");

    [Fact]
    public async Task With_the_control_set_to_false_they_are_hidden() =>
        (await FindAsync("(objectClass=*)", controls: new LdapSubentriesControl(false))).Should().Equal("dc=example", "ou=people");

    [Fact]
    public async Task A_search_that_goes_on_hides_and_shows_them_alike()
    {
        var entries = NextEntryAsync(Admin.SearchMessagesAsync(Search(new LdapPersistentSearchControl(LdapChangeKinds.All)), Token).GetAsyncEnumerator(Token));
        var request = Search(new LdapPersistentSearchControl(LdapChangeKinds.All)) with { Controls = [new LdapPersistentSearchControl(LdapChangeKinds.All), new LdapSubentriesControl(true)] };
        var subentries = NextEntryAsync(Admin.SearchMessagesAsync(request, Token).GetAsyncEnumerator(Token));

        await Admin.ModifyAsync($"cn=policy,{Suffix}", LdapModification.Replace("description", "new"));
        await Admin.ModifyAsync(People, LdapModification.Replace("description", "new"));

        (await entries).Entry.Dn.Should().Be(People);
        (await subentries).Entry.Dn.Should().StartWith("cn=policy");
    }
}
