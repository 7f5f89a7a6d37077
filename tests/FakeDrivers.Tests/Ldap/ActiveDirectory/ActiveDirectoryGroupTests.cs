using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.ActiveDirectory;

public sealed class ActiveDirectoryGroupTests : ActiveDirectoryTestBase
{
    private const string InChain = "1.2.840.113556.1.4.1941";

    [Fact]
    public async Task Groups_in_groups_are_found_by_the_chain_both_ways()
    {
        await NestAsync();

        (await FindAsync($"(memberOf:{InChain}:=CN=Outer,{Users})")).Should().Equal("Ann", "Ben", "Inner");
        (await FindAsync($"(member:{InChain}:={Ann})")).Should().Equal("Inner", "Outer");
        (await FindAsync($"(&(objectClass=user)(memberOf:{InChain}:=CN=Outer,{Users}))")).Should().Equal("Ann", "Ben");
        (await FindAsync($"(memberOf=CN=Outer,{Users})")).Should().Equal("Ben", "Inner");
        (await FindAsync($"(memberOf:{InChain}:=CN=Nothing,{Users})")).Should().BeEmpty();
    }

    [Fact]
    public async Task A_circle_of_groups_ends()
    {
        await NestAsync();
        await Admin.ModifyAsync(new LdapModifyRequest($"CN=Inner,{Users}", [new(LdapModificationKind.Add, new("member", $"CN=Outer,{Users}"))]), Token);

        (await FindAsync($"(memberOf:{InChain}:=CN=Outer,{Users})")).Should().Equal("Ann", "Ben", "Inner", "Outer");
        (await ReadAsync(Ann, "tokenGroups"))["tokenGroups"].Should().HaveCount(4);
    }

    [Fact]
    public async Task Managers_are_a_chain_too()
    {
        await Admin.AddAsync(User("Ann"), Token);
        await Admin.AddAsync(User("Ben", new LdapAttribute("manager", Ann)), Token);
        await Admin.AddAsync(User("Cid", new LdapAttribute("manager", $"CN=Ben,{Users}")), Token);

        (await FindAsync($"(manager:{InChain}:={Ann})")).Should().Equal("Ben", "Cid");
        (await FindAsync($"(directReports:{InChain}:=CN=Cid,{Users})")).Should().Equal("Ann", "Ben");
        (await ReadAsync(Ann)).GetTexts("directReports").Should().Equal($"CN=Ben,{Users}");
    }

    [Fact]
    public async Task Token_groups_are_all_groups_with_the_primary_one()
    {
        await NestAsync();

        var token = (await ReadAsync(Ann, "tokenGroups"))["tokenGroups"].Select(sid => LdapSid.Format(sid.Octets.Span)!).ToList();

        token.Should().HaveCount(4).And.Contain("S-1-5-32-545");
        token.Should().ContainSingle(sid => sid.EndsWith("-513", StringComparison.Ordinal));
        (await ReadAsync(Ann, "msds-memberOfTransitive")).GetTexts("msds-memberOfTransitive").Should().Equal($"CN=Inner,{Users}", $"CN=Outer,{Users}");
        (await ReadAsync($"CN=Outer,{Users}", "msds-memberTransitive")).GetTexts("msds-memberTransitive").Should().HaveCount(3);
        (await ReadAsync(Ann)).GetTexts("memberOf").Should().Equal([$"CN=Inner,{Users}"], "the primary group is not among them");
    }

    [Fact]
    public async Task Links_follow_a_rename_and_end_with_a_delete()
    {
        await NestAsync();

        await Admin.ModifyDnAsync(new(Ann, "CN=Anna") { DeleteOldRdn = true }, Token);
        (await ReadAsync($"CN=Inner,{Users}")).GetTexts("member").Should().Equal($"CN=Anna,{Users}");
        await Admin.DeleteAsync($"CN=Anna,{Users}", Token);
        (await ReadAsync($"CN=Inner,{Users}")).Find("member").Should().BeNull();
    }

    [Fact]
    public async Task Bits_of_the_account_control_are_found()
    {
        await Admin.AddAsync(User("Ann"), Token);

        (await FindAsync("(&(objectCategory=person)(userAccountControl:1.2.840.113556.1.4.803:=2))")).Should().Contain(["Ann", "Guest"]).And.NotContain("Administrator");
        (await FindAsync("(&(objectClass=group)(groupType:1.2.840.113556.1.4.803:=2147483648))")).Should().Contain("Domain Admins");
    }

    [Fact]
    public async Task Large_groups_come_in_ranges()
    {
        World.Ldap.Add(Enumerable.Range(0, 1600).Select(number => User($"u{number}")));
        await Admin.AddAsync(Group("All", [.. Enumerable.Range(0, 1600).Select(number => $"CN=u{number},{Users}")]), Token);

        var first = await ReadAsync($"CN=All,{Users}", "member");
        first["member;range=0-1499"].Should().HaveCount(1500);
        first.Find("member")!.Values.Should().BeEmpty();
        var rest = await ReadAsync($"CN=All,{Users}", "member;range=1500-*");
        rest["member;range=1500-*"].Should().HaveCount(100);
        var part = await ReadAsync($"CN=All,{Users}", "member;range=10-19");
        part["member;range=10-19"].Select(value => value.Text).Should().Equal(Enumerable.Range(10, 10).Select(number => $"CN=u{number},{Users}"));
        (await ReadAsync($"CN=All,{Users}", "member;range=0-*"))["member;range=0-1499"].Should().HaveCount(1500);
    }

    private async Task NestAsync()
    {
        await Admin.AddAsync(User("Ann"), Token);
        await Admin.AddAsync(User("Ben"), Token);
        await Admin.AddAsync(Group("Inner", Ann), Token);
        await Admin.AddAsync(Group("Outer", $"CN=Inner,{Users}", $"CN=Ben,{Users}"), Token);
    }
}
