using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Plugins;

public sealed class LdapChangelogTests : LdapTestBase
{
    public LdapChangelogTests()
        : base(options => options.Plugins.Add(new LdapChangelog { Capacity = 4 })) => Seed(Unit("people"));

    [Fact]
    public async Task Every_change_is_an_entry_with_its_number_kind_name_and_changes()
    {
        await Admin.AddAsync(Person("ann"), Token);
        await Admin.ModifyAsync($"uid=ann,{People}", LdapModification.Replace("description", "x"));
        await Admin.ModifyDnAsync($"uid=ann,{People}", "uid=anna", deleteOldRdn: false, cancellationToken: Token);

        var log = (await LogAsync("(changeNumber>=2)"));

        log.Select(entry => entry.Dn).Should().Equal("changeNumber=2,cn=changelog", "changeNumber=3,cn=changelog", "changeNumber=4,cn=changelog");
        log.Select(entry => entry.GetText("changeType")).Should().Equal("add", "modify", "modrdn");
        log.Should().OnlyContain(entry => entry.GetText("targetDN") == $"uid=ann,{People}" && entry.GetText("changeTime") != null);
        log[0].GetText("changes").Should().Contain("sn: ann");
        log[1].GetText("changes").Should().Be("add: description\ndescription: x\n-\n");
        (log[2].GetText("newRDN"), log[2].GetText("deleteOldRDN"), log[2].Find("newSuperior")).Should().Be(("uid=anna", "FALSE", null));
    }

    [Fact]
    public async Task Passwords_are_told_neither_by_the_log_nor_by_the_calls_that_read_it()
    {
        await Admin.AddAsync(Person("ann", more: new LdapAttribute("userPassword", "first-secret")), Token);
        await Admin.ModifyAsync($"uid=ann,{People}", LdapModification.Replace("userPassword", "second-secret"), LdapModification.Add("description", "x"));
        await Admin.ModifyAsync($"uid=ann,{People}", LdapModification.Add("userPassword;x-old", "third-secret"));

        var log = await LogAsync("(changeNumber>=2)");

        log.Select(entry => entry.GetText("changes")).Should().OnlyContain(changes => !changes!.Contains("secret"));
        log[0].GetText("changes").Should().Contain("userPassword: ***").And.Contain("sn: ann");
        log[1].GetText("changes").Should().Be("replace: userPassword\nuserPassword: ***\n-\nadd: description\ndescription: x\n-\n", "that it changed is told");
        string.Join('\n', World.Calls.ToList().Select(call => $"{call} {call.GetType().GetProperty("Result")!.GetValue(call)}")).Should().NotContain("-secret");
    }

    [Fact]
    public async Task A_moved_subtree_and_a_deleted_entry_are_told_as_such()
    {
        Seed(Unit("staff"), Person("ann"));
        await Admin.ModifyDnAsync(People, "ou=people", "ou=staff," + Suffix, cancellationToken: Token);
        await Admin.DeleteAsync("uid=ann,ou=people,ou=staff," + Suffix, Token);

        var log = await LogAsync("(|(changeType=modrdn)(changeType=delete))");

        log.Should().HaveCount(2);
        log[0].GetText("newSuperior").Should().Be("ou=staff," + Suffix);
        log[1].GetText("targetDN").Should().StartWith("uid=ann");
    }

    [Fact]
    public async Task The_oldest_make_room_and_the_root_dse_tells_the_range()
    {
        for (var i = 0; i < 6; i++) await Admin.AddAsync(Person($"p{i}"), Token);

        (await LogAsync("(changeNumber=*)")).Should().HaveCount(4);
        var root = (await Admin.FindAsync(string.Empty, "+"))!;
        (root.GetText("changelog"), root.GetText("firstChangeNumber"), root.GetText("lastChangeNumber")).Should().Be(("cn=changelog", "4", "7"));
    }

    [Fact]
    public async Task Nobody_but_the_administrator_reads_it()
    {
        var refused = await RefusedAsync(() => World.Ldap.Connect().SearchAllAsync(new("cn=changelog", LdapSearchScope.Subtree, LdapFilter.Any), Token));

        refused.ResultCode.Should().Be(LdapResultCode.InsufficientAccessRights);
    }

    [Fact]
    public async Task Failed_operations_leave_no_trace()
    {
        await RefusedAsync(() => Admin.DeleteAsync("uid=none," + People, Token));

        (await LogAsync("(changeNumber=*)")).Should().ContainSingle("the import of the unit is a change");
    }

    [Fact]
    public async Task A_restore_takes_it_back()
    {
        var snapshot = World.Snapshot();
        await Admin.AddAsync(Person("ann"), Token);

        World.Restore(snapshot);

        (await LogAsync("(changeNumber=*)")).Should().ContainSingle();
    }

    private async Task<IReadOnlyList<LdapEntry>> LogAsync(string filter) => (await Admin.SearchAllAsync(new("cn=changelog", LdapSearchScope.OneLevel, filter), Token)).Entries;
}
