using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Plugins;

public sealed class LdapValueSortingTests : LdapTestBase
{
    public LdapValueSortingTests() => Seed(Unit("people"), Person("ann", People, new LdapAttribute("title", "b", "C", "a"), new LdapAttribute("mail", "2@x", "1@x")));

    [Fact]
    public async Task Values_are_shown_in_the_order_of_their_rule_and_stored_as_they_came()
    {
        var plugin = new LdapValueSorting("title");
        World.Ldap.Plugins.Add(plugin);

        (await TitlesAsync()).Should().Equal("a", "b", "C");
        World.Ldap.Plugins.Remove(plugin);
        (await TitlesAsync()).Should().Equal("b", "C", "a");
    }

    [Fact]
    public async Task Descending_the_greatest_comes_first_and_other_attributes_stay()
    {
        World.Ldap.Plugins.Add(new LdapValueSorting("title", isDescending: true));

        (await TitlesAsync()).Should().Equal("C", "b", "a");
        (await Admin.FindAsync($"uid=ann,{People}"))!.GetTexts("mail").Should().Equal("2@x", "1@x");
    }

    [Fact]
    public async Task Entries_elsewhere_are_not_concerned()
    {
        World.Ldap.Plugins.Add(new LdapValueSorting("title") { Below = "ou=staff," + Suffix });

        (await TitlesAsync()).Should().Equal("b", "C", "a");
    }

    private async Task<IReadOnlyList<string>> TitlesAsync() => (await Admin.FindAsync($"uid=ann,{People}"))!.GetTexts("title");
}
