using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.ActiveDirectory;

public sealed class ActiveDirectoryEntryTests : ActiveDirectoryTestBase
{
    [Fact]
    public async Task A_new_domain_has_its_containers_accounts_and_groups()
    {
        (await FindAsync("(objectClass=container)")).Should().Contain(["Users", "Computers", "System"]);
        foreach (var (name, rid) in new[] { ("Administrator", 500), ("Guest", 501), ("krbtgt", 502), ("Domain Admins", 512), ("Domain Users", 513), ("Domain Guests", 514), ("Domain Computers", 515) })
        {
            var entry = await ReadAsync($"CN={name},{Users}", "objectSid");
            LdapSid.Format(entry["objectSid"][0].Octets.Span).Should().MatchRegex($"^S-1-5-21-[0-9]+-[0-9]+-[0-9]+-{rid}$");
        }

        (await ReadAsync("OU=Domain Controllers," + Domain)).Should().NotBeNull();
        (await ReadAsync("CN=Schema,CN=Configuration," + Domain)).Should().NotBeNull();
        (await ReadAsync("CN=Builtin," + Domain)).Should().NotBeNull();
    }

    [Fact]
    public async Task The_root_DSE_tells_of_the_domain_on_the_world_s_time()
    {
        var entry = (await Admin.SearchAllAsync(new(string.Empty, LdapSearchScope.Base, LdapFilter.Any), Token)).Entries.Single();

        entry.GetText("defaultNamingContext").Should().Be(Domain);
        entry.GetText("rootDomainNamingContext").Should().Be(Domain);
        entry.GetText("configurationNamingContext").Should().Be("CN=Configuration," + Domain);
        entry.GetText("schemaNamingContext").Should().Be("CN=Schema,CN=Configuration," + Domain);
        entry.GetTexts("namingContexts").Should().HaveCount(3);
        entry.GetText("dnsHostName").Should().Be("DC1.corp.example");
        entry.GetText("currentTime").Should().Be(Clock.GetUtcNow().ToString("yyyyMMddHHmmss'.0Z'", System.Globalization.CultureInfo.InvariantCulture));
        entry.GetTexts("supportedCapabilities").Should().Contain("1.2.840.113556.1.4.800");
        entry.GetTexts("supportedControl").Should().Contain(["1.2.840.113556.1.4.417", "1.2.840.113556.1.4.841", "1.2.840.113556.1.4.529", "1.2.840.113556.1.4.801", "1.2.840.113556.1.4.1339"]);
        foreach (var name in new[] { "ldapServiceName", "serverName", "dsServiceName", "highestCommittedUSN", "domainFunctionality", "forestFunctionality", "domainControllerFunctionality", "isGlobalCatalogReady", "isSynchronized" })
        {
            entry[name].Should().NotBeEmpty(name);
        }
    }

    [Fact]
    public async Task A_new_user_gets_what_the_system_gives()
    {
        await Admin.AddAsync(User("Ann"), Token);

        var entry = await ReadAsync(Ann);

        entry.GetTexts("objectClass").Should().Equal("top", "person", "organizationalPerson", "user");
        entry.GetText("userAccountControl").Should().Be("546");
        entry.GetText("sAMAccountType").Should().Be("805306368");
        entry.GetText("primaryGroupID").Should().Be("513");
        entry.GetText("pwdLastSet").Should().Be("0");
        entry.GetText("accountExpires").Should().Be("9223372036854775807");
        entry.GetText("objectCategory").Should().Be("CN=Person,CN=Schema,CN=Configuration," + Domain);
        entry.GetText("distinguishedName").Should().Be(Ann);
        entry.GetText("name").Should().Be("Ann");
        entry.GetText("cn").Should().Be("Ann");
        entry.GetText("instanceType").Should().Be("4");
        entry["objectGUID"][0].Length.Should().Be(16);
        entry["objectSid"][0].Length.Should().Be(28);
        entry.GetText("whenCreated").Should().MatchRegex(@"^\d{14}\.0Z$");
        entry.GetText("uSNChanged").Should().NotBeNull();
        entry.Find("nTSecurityDescriptor").Should().BeNull("it comes only when asked for");
    }

    [Fact]
    public async Task A_user_with_a_password_starts_enabled_and_one_without_cannot_be_enabled()
    {
        await Admin.AddAsync(User("Ann", new LdapAttribute("unicodePwd", Password("Secret-1"))), Token);
        await Admin.AddAsync(User("Ben"), Token);

        (await ReadAsync(Ann)).GetText("userAccountControl").Should().Be("512");
        var refused = await RefusedAsync(() => Admin.ModifyAsync(new LdapModifyRequest($"CN=Ben,{Users}", [Replace("userAccountControl", "512")]), Token));
        refused.ResultCode.Should().Be(LdapResultCode.UnwillingToPerform);
        refused.DiagnosticMessage.Should().StartWith("0000052D: SvcErr: ").And.Contain("problem 5003 (WILL_NOT_PERFORM)");
        await Admin.ModifyAsync(new LdapModifyRequest($"CN=Ben,{Users}", [Replace("unicodePwd", Password("Secret-2")), Replace("userAccountControl", "512")]), Token);
    }

    [Fact]
    public async Task Groups_and_computers_have_types_of_account()
    {
        await Admin.AddAsync(Group("Staff"), Token);
        await Admin.AddAsync(new($"CN=PC1,CN=Computers,{Domain}", [new("objectClass", "computer"), new("sAMAccountName", "PC1$")]), Token);

        var group = await ReadAsync("CN=Staff," + Users);
        group.GetText("groupType").Should().Be("-2147483646");
        group.GetText("sAMAccountType").Should().Be("268435456");
        var computer = await ReadAsync("CN=PC1,CN=Computers," + Domain);
        computer.GetText("sAMAccountType").Should().Be("805306369");
        computer.GetText("primaryGroupID").Should().Be("515");
        await Admin.ModifyAsync(new LdapModifyRequest("CN=Staff," + Users, [Replace("groupType", "4")]), Token);
        (await ReadAsync("CN=Staff," + Users)).GetText("sAMAccountType").Should().Be("536870913");
    }

    [Fact]
    public async Task Account_names_are_of_one_account_and_short()
    {
        await Admin.AddAsync(User("Ann"), Token);

        var taken = await RefusedAsync(() => Admin.AddAsync(new($"CN=Other,{Users}", [new("objectClass", "user"), new("sAMAccountName", "ANN")]), Token));
        var longer = await RefusedAsync(() => Admin.AddAsync(User("a-name-that-is-too-long"), Token));
        await Admin.AddAsync(User("Ben"), Token);
        var renamed = await RefusedAsync(() => Admin.ModifyAsync(new LdapModifyRequest($"CN=Ben,{Users}", [Replace("sAMAccountName", "ann")]), Token));

        taken.ResultCode.Should().Be(LdapResultCode.EntryAlreadyExists);
        taken.DiagnosticMessage.Should().StartWith("00000524: UpdErr: ");
        longer.ResultCode.Should().Be(LdapResultCode.ConstraintViolation);
        renamed.ResultCode.Should().Be(LdapResultCode.EntryAlreadyExists);
    }

    [Fact]
    public async Task Entries_are_named_by_the_attribute_of_their_class()
    {
        var refused = await RefusedAsync(() => Admin.AddAsync(new($"OU=Ann,{Users}", [new("objectClass", "user"), new("sAMAccountName", "ann")]), Token));

        refused.ResultCode.Should().Be(LdapResultCode.NamingViolation);
    }

    [Fact]
    public async Task Errors_are_told_in_Active_Directory_s_words()
    {
        await Admin.AddAsync(User("Ann"), Token);
        await Admin.AddAsync(Group("Staff", Ann), Token);
        await Admin.AddAsync(new($"OU=Box,{Domain}", [new("objectClass", "organizationalUnit")]), Token);
        await Admin.AddAsync(new($"OU=In,OU=Box,{Domain}", [new("objectClass", "organizationalUnit")]), Token);
        (Func<Task> Act, LdapResultCode Code, string Text)[] cases =
        [
            (() => Admin.DeleteAsync("CN=No,CN=Where," + Domain, Token), LdapResultCode.NoSuchObject, $"0000208D: NameErr: *problem 2001 (NO_OBJECT), data 0, best match of:*'{Domain}'*"),
            (() => Admin.AddAsync(User("Ann"), Token), LdapResultCode.EntryAlreadyExists, "00002071: UpdErr: *problem 6005 (ENTRY_EXISTS)*"),
            (() => Admin.ModifyAsync(new LdapModifyRequest("CN=Staff," + Users, [new(LdapModificationKind.Add, new("member", Ann))]), Token), LdapResultCode.EntryAlreadyExists, "00000562: UpdErr: *problem 6005 (ENTRY_EXISTS)*"),
            (() => Admin.ModifyAsync(new LdapModifyRequest("CN=Staff," + Users, [new(LdapModificationKind.Delete, new("member", "CN=Guest," + Users))]), Token), LdapResultCode.UnwillingToPerform, "00000561: SvcErr: *"),
            (() => Admin.ModifyAsync(new LdapModifyRequest("CN=Staff," + Users, [new(LdapModificationKind.Add, new("member", "CN=No," + Users))]), Token), LdapResultCode.NoSuchObject, "0000208D: NameErr: *"),
            (() => Admin.ModifyAsync(new LdapModifyRequest(Ann, [new(LdapModificationKind.Delete, new("mail"))]), Token), LdapResultCode.NoSuchAttribute, "00002085: AtrErr: *problem 1001 (NO_ATTRIBUTE_OR_VAL)*"),
            (() => Admin.ModifyAsync(new LdapModifyRequest(Ann, [Replace("noSuchThing", "x")]), Token), LdapResultCode.NoSuchAttribute, "00000057: LdapErr: *Error in attribute conversion operation*"),
            (() => Admin.ModifyAsync(new LdapModifyRequest(Ann, [Replace("member", Ann)]), Token), LdapResultCode.ObjectClassViolation, "0000207D: UpdErr: *problem 6002 (OBJ_CLASS_VIOLATION)*"),
            (() => Admin.DeleteAsync("OU=Box," + Domain, Token), LdapResultCode.NotAllowedOnNonLeaf, "00002015: UpdErr: *problem 6003 (CANT_ON_NON_LEAF)*"),
            (() => Admin.ModifyAsync(new LdapModifyRequest(Ann, [Replace("mail", "a", "b")]), Token), LdapResultCode.ConstraintViolation, "*problem 1005 (CONSTRAINT_ATT_TYPE)*"),
        ];
        foreach (var (act, code, text) in cases)
        {
            var refused = await RefusedAsync(act);
            refused.ResultCode.Should().Be(code, refused.Message);
            refused.DiagnosticMessage.Should().Match(text).And.EndWith("\0");
        }
    }

    [Fact]
    public async Task Names_in_angle_brackets_lead_to_entries()
    {
        await AddAnnAsync();
        var entry = await ReadAsync(Ann, "objectGUID", "objectSid");
        var guid = new Guid(entry["objectGUID"][0].Octets.Span);
        var octets = Convert.ToHexString(entry["objectGUID"][0].Octets.Span);
        var sid = LdapSid.Format(entry["objectSid"][0].Octets.Span);

        foreach (var name in new[] { $"<GUID={guid}>", $"<guid={octets}>", $"<SID={sid}>", $"<SID={Convert.ToHexString(entry["objectSid"][0].Octets.Span)}>" })
        {
            (await ReadAsync(name)).Dn.Should().Be(Ann);
        }

        (await ReadAsync($"<WKGUID=A9D1CA15768811D1ADED00C04FD8D5CD,{Domain}>")).Dn.Should().Be(Users);
        (await RefusedAsync(() => ReadAsync($"<GUID={Guid.Empty}>"))).ResultCode.Should().Be(LdapResultCode.NoSuchObject);
        await Admin.AddAsync(Group("Staff"), Token);
        await Admin.ModifyAsync(new LdapModifyRequest("CN=Staff," + Users, [new(LdapModificationKind.Add, new("member", $"<SID={sid}>"))]), Token);
        (await ReadAsync("CN=Staff," + Users)).GetTexts("member").Should().Equal(Ann);
    }

    [Fact]
    public async Task A_worlds_people_can_be_seeded_and_bind()
    {
        World.Ldap.Seed(Users, users => users.Person("ann", person => person.Password("pw")));

        (await BindCodeAsync("ann@corp.example", "pw")).Should().BeEmpty();
    }
}
