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
    public async Task Members_by_a_subtype_are_members_too()
    {
        World.Ldap.AddSchema("attributetype ( 1.3.6.1.4.1.99999.2 NAME 'chair' SUP member )");
        Seed(Unit("people"), Person("ann"), Person("bob"), new LdapEntry(
            "cn=staff," + Suffix, new("objectClass", "groupOfNames", "extensibleObject"), new("cn", "staff"), new("member", "uid=ann," + People), new("chair", "uid=bob," + People)));

        (await FindAsync($"(memberOf=cn=staff,{Suffix})")).Should().Equal("uid=ann", "uid=bob");
        (await FindAsync($"(&(memberOf=cn=staff,{Suffix})(objectClass=*))")).Should().Equal("uid=ann", "uid=bob");
    }

    [Fact]
    public async Task An_index_that_a_restore_took_away_comes_again()
    {
        Seed([Unit("people"), .. Enumerable.Range(0, 1100).Select(i => Person($"u{i}"))]);
        var type = World.Ldap.Schema.FindAttributeType("givenName")!;
        var snapshot = World.Snapshot();

        for (var round = 0; round < 2; round++)
        {
            World.Ldap.Data.IndexOf(type).Should().BeNull();
            for (var i = 0; i < 3; i++) await FindAsync("(givenName=none)");
            World.Ldap.Data.IndexOf(type).Should().NotBeNull();
            World.Restore(snapshot);
        }
    }

    [Fact]
    public void Entries_may_be_made_with_a_look_at_the_world_while_they_are_added()
    {
        World.Ldap.Add(Entries());

        World.Ldap.Count.Should().Be(4);

        IEnumerable<LdapEntry> Entries()
        {
            yield return Unit("people");
            World.Ldap.Add([Unit("meanwhile")]);
            yield return Unit($"seen{World.Ldap.Count}");
        }
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
