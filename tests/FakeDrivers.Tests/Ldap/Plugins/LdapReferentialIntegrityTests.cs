using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Plugins;

public sealed class LdapReferentialIntegrityTests : LdapTestBase
{
    private const string Group = "cn=group," + Suffix;

    public LdapReferentialIntegrityTests() => Seed(
        Unit("people"), Unit("staff"), Person("ann"), Person("bob", People, new LdapAttribute("manager", $"UID=Ann, {People}")),
        new LdapEntry(Group, new("objectClass", "groupOfNames"), new("cn", "group"), new("member", $"uid=ann,{People}", $"uid=bob,{People}")));

    [Fact]
    public async Task A_deleted_name_leaves_the_attributes_that_held_it_in_the_same_commit()
    {
        World.Ldap.Plugins.Add(new LdapReferentialIntegrity());
        var before = World.Changes.Revision;

        await Admin.DeleteAsync($"uid=ann,{People}", Token);

        (await MembersAsync()).Should().Equal($"uid=bob,{People}");
        (await Admin.FindAsync($"uid=bob,{People}"))!.Find("manager").Should().BeNull();
        World.Changes.Revision.Should().Be(before + 1);
    }

    [Fact]
    public async Task A_renamed_entry_is_renamed_everywhere()
    {
        World.Ldap.Plugins.Add(new LdapReferentialIntegrity());

        await Admin.ModifyDnAsync($"uid=ann,{People}", "uid=anna", cancellationToken: Token);

        (await MembersAsync()).Should().Equal($"uid=anna,{People}", $"uid=bob,{People}");
        (await Admin.FindAsync($"uid=bob,{People}"))!.GetText("manager").Should().Be($"uid=anna,{People}");
    }

    [Fact]
    public async Task Everything_below_a_moved_entry_is_renamed_everywhere()
    {
        World.Ldap.Plugins.Add(new LdapReferentialIntegrity());

        await Admin.ModifyDnAsync(People, "ou=people", "ou=staff," + Suffix, cancellationToken: Token);

        (await MembersAsync()).Should().Equal("uid=ann,ou=people,ou=staff," + Suffix, "uid=bob,ou=people,ou=staff," + Suffix);
        (await Admin.FindAsync("uid=bob,ou=people,ou=staff," + Suffix))!.GetText("manager").Should().Be("uid=ann,ou=people,ou=staff," + Suffix);
    }

    [Fact]
    public async Task A_whole_subtree_that_is_deleted_leaves_no_names_behind()
    {
        World.Ldap.Plugins.Add(new LdapReferentialIntegrity { Nothing = "cn=nobody" });

        await Admin.DeleteTreeAsync(People, Token);

        (await MembersAsync()).Should().Equal("cn=nobody");
    }

    [Fact]
    public async Task Only_the_named_attributes_are_kept_true()
    {
        World.Ldap.Plugins.Add(new LdapReferentialIntegrity("manager"));

        await Admin.DeleteAsync($"uid=ann,{People}", Token);

        (await MembersAsync()).Should().HaveCount(2);
        (await Admin.FindAsync($"uid=bob,{People}"))!.Find("manager").Should().BeNull();
    }

    [Fact]
    public async Task Unplugged_it_changes_nothing()
    {
        var plugin = new LdapReferentialIntegrity();
        World.Ldap.Plugins.Add(plugin);
        World.Ldap.Plugins.Remove(plugin).Should().BeTrue();

        await Admin.DeleteAsync($"uid=ann,{People}", Token);

        (await MembersAsync()).Should().HaveCount(2);
    }

    [Fact]
    public async Task An_entry_that_goes_by_itself_leaves_groups_too()
    {
        World.Ldap.Plugins.Add(new LdapReferentialIntegrity());
        Seed(new LdapEntry($"uid=guest,{People}", new("objectClass", "account", "dynamicObject"), new("uid", "guest")));
        await Admin.ModifyAsync(Group, LdapModification.Add("member", $"uid=guest,{People}"));

        World.Clock.Advance(TimeSpan.FromDays(1));

        (await MembersAsync()).Should().Equal($"uid=ann,{People}", $"uid=bob,{People}");
    }

    [Fact]
    public async Task MemberOf_is_true_with_and_without_it()
    {
        await Admin.ModifyDnAsync(Group, "cn=team", cancellationToken: Token);
        (await GroupsOfAsync("ann")).Should().Equal("cn=team," + Suffix);
        await Admin.ModifyDnAsync($"uid=ann,{People}", "uid=anna", cancellationToken: Token);
        (await GroupsOfAsync("anna")).Should().BeEmpty("the group holds the old name still");

        World.Ldap.Plugins.Add(new LdapReferentialIntegrity());
        await Admin.ModifyDnAsync($"uid=bob,{People}", "uid=rob", cancellationToken: Token);
        (await GroupsOfAsync("rob")).Should().Equal("cn=team," + Suffix);
        await Admin.DeleteAsync("cn=team," + Suffix, Token);
        (await GroupsOfAsync("rob")).Should().BeEmpty();
    }

    private async Task<IReadOnlyList<string>> MembersAsync() => (await Admin.FindAsync(Group))!.GetTexts("member");

    private async Task<IReadOnlyList<string>> GroupsOfAsync(string uid) => (await Admin.FindAsync($"uid={uid},{People}", "memberOf"))!.GetTexts("memberOf");
}
