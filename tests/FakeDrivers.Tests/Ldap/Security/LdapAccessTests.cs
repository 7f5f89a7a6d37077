using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Security;

public sealed class LdapAccessTests
{
    private const string Suffix = "dc=example,dc=com";
    private const string Ann = "uid=ann," + Suffix;
    private const string Ben = "uid=ben," + Suffix;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task By_default_anybody_reads_all_but_passwords_and_only_the_administrator_writes()
    {
        using var world = Make();
        await using var nobody = world.Ldap.Connect();
        await using var ann = world.Ldap.ConnectAs(Ann);
        await using var admin = world.Ldap.ConnectAs();

        (await AttributesAsync(nobody, Ben)).Should().Equal("objectClass", "uid", "cn", "sn", "employeeNumber");
        (await AttributesAsync(ann, Ann, "userPassword", "uid")).Should().Equal("uid");
        (await AttributesAsync(admin, Ben)).Should().Contain("userPassword");
        (await CodeAsync(nobody.DeleteAsync(new(Ben), Token))).Should().Be(LdapResultCode.StrongerAuthRequired);
        (await CodeAsync(ann.DeleteAsync(new(Ann), Token))).Should().Be(LdapResultCode.InsufficientAccessRights);
        (await CodeAsync(ann.ModifyAsync(new(Ann, LdapModification.Replace("sn", "x")), Token))).Should().Be(LdapResultCode.InsufficientAccessRights);
        (await CodeAsync(ann.ModifyAsync(new(Ann, LdapModification.Replace("userPassword", "x"), LdapModification.Replace("sn", "x")), Token))).Should().Be(LdapResultCode.InsufficientAccessRights);
        (await CodeAsync(ann.ModifyAsync(new(Ben, LdapModification.Replace("userPassword", "x")), Token))).Should().Be(LdapResultCode.InsufficientAccessRights);
        (await CodeAsync(ann.ModifyAsync(new(Ann, LdapModification.Replace("userPassword", "x")), Token))).Should().Be(LdapResultCode.Success);
        (await CodeAsync(ann.CompareAsync(new(Ben, "userPassword", "secret"), Token))).Should().Be(LdapResultCode.InsufficientAccessRights);
        (await CodeAsync(admin.ModifyAsync(new(Ben, LdapModification.Replace("sn", "x")), Token))).Should().Be(LdapResultCode.Success);
    }

    [Theory]
    [InlineData("(userPassword=*)", 0)]
    [InlineData("(userPassword=secret)", 0)]
    [InlineData("(!(userPassword=secret))", 0)]
    [InlineData("(|(userPassword=secret)(uid=ben))", 1)]
    [InlineData("(!(|(userPassword=wrong)(uid=ann)))", 0)]
    public async Task A_filter_on_what_may_not_be_read_is_undefined(string filter, int count)
    {
        using var world = Make();
        await using var ann = world.Ldap.ConnectAs(Ann);

        (await ann.SearchAllAsync(new(Suffix, LdapSearchScope.Subtree, filter), Token)).Entries.Should().HaveCount(count);
    }

    [Fact]
    public async Task A_hidden_attribute_is_not_there_for_anything()
    {
        using var world = Make(LdapAccessRules.HideAttribute("employeeNumber"));
        await using var ann = world.Ldap.ConnectAs(Ann);
        await using var admin = world.Ldap.ConnectAs();

        (await AttributesAsync(ann, Ann)).Should().NotContain("employeeNumber");
        (await ann.SearchAllAsync(new(Suffix, LdapSearchScope.Subtree, "(employeeNumber=7)"), Token)).Entries.Should().BeEmpty();
        (await CodeAsync(ann.CompareAsync(new(Ann, "employeeNumber", "7"), Token))).Should().Be(LdapResultCode.NoSuchAttribute);
        (await admin.SearchAllAsync(new(Suffix, LdapSearchScope.Subtree, "(employeeNumber=7)"), Token)).Entries.Should().HaveCount(1);
    }

    [Fact]
    public async Task A_hidden_entry_is_not_there_for_anybody_but_the_administrator()
    {
        using var world = Make(LdapAccessRules.HideSubtree("ou=secret," + Suffix), LdapAccessRules.AllowBound(LdapAccessOperations.Write));
        await using var ann = world.Ldap.ConnectAs(Ann);
        await using var admin = world.Ldap.ConnectAs();
        const string Hidden = "uid=eve,ou=secret," + Suffix;

        (await ann.SearchAllAsync(new(Suffix, LdapSearchScope.Subtree, "(uid=*)"), Token)).Entries.Should().HaveCount(2);
        foreach (var act in new Func<Task>[]
        {
            () => ann.SearchAllAsync(new(Hidden, LdapSearchScope.Base, "(objectClass=*)"), Token),
            () => ann.CompareAsync(new(Hidden, "uid", "eve"), Token),
            () => ann.ModifyAsync(new(Hidden, LdapModification.Replace("sn", "x")), Token),
            () => ann.DeleteAsync(new(Hidden), Token),
            () => ann.ModifyDnAsync(new(Hidden, "uid=x"), Token),
            () => ann.ModifyPasswordAsync("x", userIdentity: Hidden, cancellationToken: Token),
            () => ann.ModifyDnAsync(new(Ben, "uid=ben") { NewSuperior = "ou=secret," + Suffix }, Token),
        })
        {
            var refused = (await act.Should().ThrowAsync<LdapException>()).Which;
            refused.ResultCode.Should().Be(LdapResultCode.NoSuchObject);
            refused.MatchedDn.Should().Be(Suffix, "what is above is hidden too");
        }

        (await ann.SearchAllAsync(new(Suffix, LdapSearchScope.Base, "(objectClass=*)", "numSubordinates"), Token)).Entries[0].GetText("numSubordinates").Should().Be("2");
        (await admin.SearchAllAsync(new(Suffix, LdapSearchScope.Base, "(objectClass=*)", "numSubordinates"), Token)).Entries[0].GetText("numSubordinates").Should().Be("3");
        (await admin.SearchAllAsync(new(Hidden, LdapSearchScope.Base, "(objectClass=*)"), Token)).Entries.Should().HaveCount(1);
    }

    [Fact]
    public async Task Users_write_to_themselves_what_a_rule_lets_them()
    {
        using var world = Make(LdapAccessRules.AllowSelfWrite("sn"));
        await using var ann = world.Ldap.ConnectAs(Ann);

        (await CodeAsync(ann.ModifyAsync(new(Ann, LdapModification.Replace("surname", "x")), Token))).Should().Be(LdapResultCode.Success);
        (await CodeAsync(ann.ModifyAsync(new(Ann, LdapModification.Replace("cn", "x")), Token))).Should().Be(LdapResultCode.InsufficientAccessRights);
        (await CodeAsync(ann.ModifyAsync(new(Ben, LdapModification.Replace("sn", "x")), Token))).Should().Be(LdapResultCode.InsufficientAccessRights);
    }

    [Fact]
    public async Task Members_of_a_group_do_what_a_rule_lets_them_below_a_place()
    {
        using var world = Make(LdapAccessRules.Allow("cn=operators," + Suffix, LdapAccessOperations.Write, "ou=secret," + Suffix));
        await using var admin = world.Ldap.ConnectAs();
        await using var ann = world.Ldap.ConnectAs(Ann);
        var ou = new LdapAddRequest("ou=new,ou=secret," + Suffix, new LdapAttribute("objectClass", "organizationalUnit"));

        (await CodeAsync(ann.AddAsync(ou, Token))).Should().Be(LdapResultCode.InsufficientAccessRights);
        await admin.AddAsync(new("cn=operators," + Suffix, new LdapAttribute("objectClass", "groupOfNames"), new("member", "UID=ANN," + Suffix)), Token);
        (await CodeAsync(ann.AddAsync(ou, Token))).Should().Be(LdapResultCode.Success);
        (await CodeAsync(ann.ModifyDnAsync(new(ou.Dn, "ou=renamed"), Token))).Should().Be(LdapResultCode.Success);
        (await CodeAsync(ann.ModifyDnAsync(new("ou=renamed,ou=secret," + Suffix, "ou=renamed") { NewSuperior = Suffix }, Token)))
            .Should().Be(LdapResultCode.InsufficientAccessRights, "nothing may be put there");
        (await CodeAsync(ann.DeleteAsync(new("ou=secret," + Suffix) { Controls = [LdapControls.SubtreeDelete] }, Token))).Should().Be(LdapResultCode.Success);
        (await CodeAsync(ann.DeleteAsync(new(Ben), Token))).Should().Be(LdapResultCode.InsufficientAccessRights);
    }

    [Fact]
    public async Task Where_a_bind_is_required_nobody_reads_only_the_root_dse_and_the_schema()
    {
        using var world = Make(LdapAccessRules.RequireBind());
        await using var nobody = world.Ldap.Connect();
        await using var ann = world.Ldap.ConnectAs(Ann);

        (await CodeAsync(nobody.SearchAllAsync(new(Suffix, LdapSearchScope.Subtree, "(objectClass=*)"), Token))).Should().Be(LdapResultCode.InsufficientAccessRights);
        (await CodeAsync(nobody.CompareAsync(new(Ann, "uid", "ann"), Token))).Should().Be(LdapResultCode.InsufficientAccessRights);
        (await nobody.SearchAllAsync(new(string.Empty, LdapSearchScope.Base, "(objectClass=*)", "namingContexts"), Token)).Entries[0].GetText("namingContexts").Should().Be(Suffix);
        (await nobody.SearchAllAsync(new("cn=Subschema", LdapSearchScope.Base, "(objectClass=subschema)", "objectClasses"), Token)).Entries.Should().HaveCount(1);
        (await ann.SearchAllAsync(new(Suffix, LdapSearchScope.Subtree, "(objectClass=*)"), Token)).Entries.Should().HaveCount(5);
    }

    [Fact]
    public async Task A_directory_that_is_read_only_is_so_for_all_but_the_administrator()
    {
        using var world = Make(LdapAccessRules.ReadOnly());
        await using var ann = world.Ldap.ConnectAs(Ann);
        await using var admin = world.Ldap.ConnectAs();

        (await CodeAsync(ann.ModifyAsync(new(Ann, LdapModification.Replace("userPassword", "x")), Token))).Should().Be(LdapResultCode.InsufficientAccessRights);
        (await CodeAsync(admin.ModifyAsync(new(Ann, LdapModification.Replace("userPassword", "x")), Token))).Should().Be(LdapResultCode.Success);
    }

    [Fact]
    public async Task A_rule_of_ones_own_is_asked_with_all_it_needs()
    {
        var seen = new HashSet<string>();
        using var world = Make(request =>
        {
            lock (seen) seen.Add(request.ToString());
            return request.IsSelf && request.IsAttribute("description") ? LdapAccessDecision.Allow : null;
        });
        await using var ann = world.Ldap.ConnectAs(Ann);

        await ann.ModifyAsync(new(Ann, LdapModification.Replace("description", "mine")), Token);

        seen.Should().Contain($"{Ann}: Modify {Ann} description");
    }

    [Fact]
    public async Task Comparing_a_password_is_what_the_rules_and_the_option_make_of_it()
    {
        using var world = new FakeWorld(new FakeWorldOptions
        {
            Ldap = { CompareChecksHashes = true, AccessRules = { LdapAccessRules.AllowBound(LdapAccessOperations.Compare) } },
        });
        world.Ldap.Add([Person("ann", "{SHA}5en6G6MezRroT3XKqkdPOmY/BfQ="), Person("ben", "secret")]);
        await using var ben = world.Ldap.ConnectAs(Ben);

        (await ben.CompareAsync(new(Ann, "userPassword", "secret"), Token)).Should().BeTrue();
        (await ben.CompareAsync(new(Ann, "userPassword", "wrong"), Token)).Should().BeFalse();
        (await ben.CompareAsync(new(Ben, "userPassword", "secret"), Token)).Should().BeTrue();
        (await AttributesAsync(ben, Ann)).Should().NotContain("userPassword");
    }

    [Fact]
    public async Task Without_the_option_a_comparison_is_of_the_stored_octets()
    {
        using var world = Make();
        await using var admin = world.Ldap.ConnectAs();

        (await admin.CompareAsync(new(Ann, "userPassword", "secret"), Token)).Should().BeFalse();
        (await admin.CompareAsync(new(Ann, "userPassword", "{SHA}5en6G6MezRroT3XKqkdPOmY/BfQ="), Token)).Should().BeTrue();
    }

    [Fact]
    public async Task What_a_group_hides_its_members_do_not_tell()
    {
        using var world = Make(LdapAccessRules.HideSubtree("ou=secret," + Suffix));
        await using var ann = world.Ldap.ConnectAs(Ann);
        await using var admin = world.Ldap.ConnectAs();
        const string Group = "cn=spies,ou=secret," + Suffix;
        await admin.AddAsync(new(Group, new LdapAttribute("objectClass", "groupOfNames"), new("member", Ann)), Token);

        (await admin.SearchAllAsync(new(Ann, LdapSearchScope.Base, "(objectClass=*)", "memberOf"), Token)).Entries[0].GetTexts("memberOf").Should().Equal(Group);
        (await ann.SearchAllAsync(new(Ann, LdapSearchScope.Base, "(objectClass=*)", "memberOf"), Token)).Entries[0].GetTexts("memberOf").Should().BeEmpty();
        (await ann.SearchAllAsync(new(Suffix, LdapSearchScope.Subtree, $"(memberOf={Group})"), Token)).Entries.Should().BeEmpty();
    }

    [Fact]
    public async Task Where_all_may_write_rules_still_take_back()
    {
        using var world = new FakeWorld(new FakeWorldOptions { Ldap = { Profile = LdapProfile.Permissive, AccessRules = { LdapAccessRules.ReadOnly(Ann) } } });
        world.Ldap.Add([Person("ann", "secret"), Person("ben", "secret")]);
        await using var nobody = world.Ldap.Connect();

        (await CodeAsync(nobody.DeleteAsync(new(Ben), Token))).Should().Be(LdapResultCode.Success);
        (await CodeAsync(nobody.DeleteAsync(new(Ann), Token))).Should().Be(LdapResultCode.StrongerAuthRequired);
    }

    private static FakeWorld Make(params LdapAccessRule[] rules)
    {
        var options = new FakeWorldOptions();
        foreach (var rule in rules) options.Ldap.AccessRules.Add(rule);
        var world = new FakeWorld(options);
        world.Ldap.Add(
        [
            Person("ann", "{SHA}5en6G6MezRroT3XKqkdPOmY/BfQ="), Person("ben", "secret", new LdapAttribute("employeeNumber", "7")),
            new LdapEntry("ou=secret," + Suffix, new LdapAttribute("objectClass", "organizationalUnit")), Person("eve,ou=secret", "secret"),
        ]);
        return world;
    }

    private static LdapEntry Person(string uid, string password, params LdapAttribute[] more) => new(
        $"uid={uid},{Suffix}",
        [new("objectClass", "inetOrgPerson"), new("uid", uid.Split(',')[0]), new("cn", "x"), new("sn", "x"), new("userPassword", password), .. more]);

    private static async Task<string[]> AttributesAsync(FakeLdapConnection connection, string dn, params string[] attributes) =>
        [.. (await connection.SearchAllAsync(new(dn, LdapSearchScope.Base, "(objectClass=*)", attributes), Token)).Entries[0].Attributes.Select(attribute => attribute.Description)];

    private static async Task<LdapResultCode> CodeAsync(Task call)
    {
        try
        {
            await call;
            return LdapResultCode.Success;
        }
        catch (LdapException refused)
        {
            return refused.ResultCode;
        }
    }
}
