using System.Text;
using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Store;

/// <summary>Object classes that stand in one key of their index.</summary>
public sealed class ClassSetTests
{
    [Theory]
    [InlineData("2.16.840.1.113730.3.2.2", true)]
    [InlineData("2.5.6.0", true)]
    [InlineData("nowhere-defined", true)]
    [InlineData("2.5.6.5", false)]
    [InlineData("2.5.6", false)]
    [InlineData("nowhere", false)]
    [InlineData("", false)]
    public void A_key_has_each_class_with_those_it_is_derived_from_and_no_other(string wanted, bool has)
    {
        var set = ClassSet.Of(LdapSchema.Standard, ["inetOrgPerson", "Nowhere-Defined"]);

        ClassSet.HasClass(set.Key, Encoding.UTF8.GetBytes(wanted)).Should().Be(has);
    }

    [Fact]
    public void The_same_classes_have_the_same_key_whatever_their_order_and_others_another()
    {
        Key("person", "dcObject").Should().Equal(Key("dcObject", "top", "person"));
        Key("person", "dcObject").Should().NotEqual(Key("person"));
        Key().Should().NotEqual(Key("top"));

        static byte[] Key(params string[] classes) => ClassSet.Of(LdapSchema.Standard, [.. classes.Select(name => (LdapValue)name)]).Key;
    }

    [Fact]
    public async Task Entries_of_several_sets_are_found_by_what_they_share_in_the_order_in_which_they_came()
    {
        using var world = new FakeWorld();
        world.Ldap.Add([.. Enumerable.Range(0, 90).Select(i => Entry(i, (i % 3) switch { 0 => "person", 1 => "inetOrgPerson", _ => "account" }))]);
        await using var connection = world.Ldap.ConnectAs();

        var found = await connection.SearchAllAsync(new("dc=example,dc=com", LdapSearchScope.Subtree, "(objectClass=person)"), TestContext.Current.CancellationToken);

        found.Entries.Select(entry => entry.Dn).Should().Equal(Enumerable.Range(0, 90).Where(i => i % 3 != 2).Select(i => $"uid=e{i},dc=example,dc=com"));

        static LdapEntry Entry(int i, string name) => new($"uid=e{i},dc=example,dc=com", new("objectClass", name, "extensibleObject"), new("cn", "x"), new("sn", "x"));
    }
}
