using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Store;

/// <summary>Which attributes are indexed changes nothing that a search gives.</summary>
public sealed class LdapIndexOptionTests() : LdapTestBase(options =>
{
    options.IndexedAttributes.Clear();
    options.IndexedAttributes.Add("createTimestamp");
    options.IndexedAttributes.Add("entryCSN");
    options.EntryCsn = true;
})
{
    [Fact]
    public async Task Groups_are_known_to_their_members_without_an_index_of_members()
    {
        Seed(Unit("people"), Person("ann"), new LdapEntry("cn=staff," + Suffix, new("objectClass", "groupOfNames"), new("cn", "staff"), new("member", "uid=ann," + People)));

        (await FindAsync($"(memberOf=cn=staff,{Suffix})")).Should().Equal("uid=ann");
    }

    [Fact]
    public async Task Computed_attributes_are_found_though_an_index_of_them_was_asked_for()
    {
        Seed(Unit("people"));

        (await FindAsync("(createTimestamp>=19700101000000Z)")).Should().Equal("dc=example", "ou=people");
        (await FindAsync("(entryCSN=*)")).Should().Equal("dc=example", "ou=people");
    }

    [Fact]
    public async Task A_schema_that_comes_before_the_first_entry_keeps_the_indexes()
    {
        var options = new FakeWorldOptions();
        options.Ldap.CreateSuffixEntries = false;
        using var world = new FakeWorld(options);

        world.Ldap.AddSchema("attributetype ( 1.3.6.1.4.1.99999.1 NAME 'shoeSize' EQUALITY integerMatch SYNTAX 1.3.6.1.4.1.1466.115.121.1.27 )");
        world.Ldap.Add(
        [
            new LdapEntry(Suffix, new("objectClass", "organization", "dcObject"), new("o", "x")), Unit("people"), Person("ann"),
            new LdapEntry("cn=staff," + Suffix, new("objectClass", "groupOfNames"), new("member", "uid=ann," + People)),
        ]);

        var found = await world.Ldap.ConnectAs().SearchAllAsync(new(Suffix, LdapSearchScope.Subtree, $"(memberOf=cn=staff,{Suffix})"), Token);
        found.Entries.Should().ContainSingle().Which.Dn.Should().StartWith("uid=ann");
    }
}
