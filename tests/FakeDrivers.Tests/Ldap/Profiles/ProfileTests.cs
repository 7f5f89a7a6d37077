using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Profiles;

/// <summary>What each profile makes of what good directories do differently, knob by knob.</summary>
public sealed class ProfileTests : ProfileTestBase
{
    [Theory]
    [InlineData(LdapProfile.Rfc, LdapResultCode.UndefinedAttributeType)]
    [InlineData(LdapProfile.OpenLdap, LdapResultCode.UndefinedAttributeType)]
    [InlineData(LdapProfile.ActiveDirectory, LdapResultCode.NoSuchAttribute)]
    [InlineData(LdapProfile.Permissive, LdapResultCode.Success)]
    [InlineData(LdapProfile.Nova, LdapResultCode.Success)]
    public async Task Whether_entries_must_fit_the_schema(LdapProfile profile, LdapResultCode code) =>
        (await CodeAsync(() => Open(profile).AddAsync(Person("ann", new LdapAttribute("noSuchAttribute", "x")), Token))).Should().Be(code);

    [Theory]
    [InlineData(LdapProfile.Rfc, LdapResultCode.NoSuchObject)]
    [InlineData(LdapProfile.OpenLdap, LdapResultCode.NoSuchObject)]
    [InlineData(LdapProfile.ActiveDirectory, LdapResultCode.NoSuchObject)]
    [InlineData(LdapProfile.Permissive, LdapResultCode.NoSuchObject)]
    [InlineData(LdapProfile.Nova, LdapResultCode.Success)]
    public async Task Whether_an_entry_needs_a_parent(LdapProfile profile, LdapResultCode code) =>
        (await CodeAsync(() => Open(profile).AddAsync(Unit("OU=a,OU=missing," + Suffix), Token))).Should().Be(code);

    [Theory]
    [InlineData(LdapProfile.Rfc, "inetOrgPerson")]
    [InlineData(LdapProfile.OpenLdap, "inetOrgPerson")]
    [InlineData(LdapProfile.ActiveDirectory, "top person organizationalPerson user inetOrgPerson")]
    [InlineData(LdapProfile.Permissive, "inetOrgPerson")]
    [InlineData(LdapProfile.Nova, "inetOrgPerson")]
    public async Task Whether_superclasses_become_values(LdapProfile profile, string classes)
    {
        var admin = Open(profile);
        await admin.AddAsync(Person("ann"), Token);

        (await ReadAsync(admin, "CN=ann," + Suffix)).GetTexts("objectClass").Should().Equal(classes.Split(' '));
        (await admin.SearchAllAsync(new(Suffix, LdapSearchScope.OneLevel, "(&(objectClass=person)(cn=ann))"), Token))
            .Entries.Should().ContainSingle("a superclass finds it, stored or not");
    }

    [Theory]
    [InlineData(LdapProfile.Rfc, true)]
    [InlineData(LdapProfile.OpenLdap, true)]
    [InlineData(LdapProfile.ActiveDirectory, true)]
    [InlineData(LdapProfile.Permissive, true)]
    [InlineData(LdapProfile.Nova, false)]
    public async Task Whether_an_entry_gets_the_value_of_its_name(LdapProfile profile, bool gets)
    {
        var admin = Open(profile);
        await admin.AddAsync(new("OU=a," + Suffix, new LdapAttribute("objectClass", "organizationalUnit")), Token);

        (await ReadAsync(admin, "OU=a," + Suffix)).GetTexts("ou").Should().Equal(gets ? ["a"] : []);
    }

    [Theory]
    [InlineData(LdapProfile.Rfc, LdapResultCode.Success)]
    [InlineData(LdapProfile.OpenLdap, LdapResultCode.Success)]
    [InlineData(LdapProfile.ActiveDirectory, LdapResultCode.OperationsError)]
    [InlineData(LdapProfile.Permissive, LdapResultCode.Success)]
    [InlineData(LdapProfile.Nova, LdapResultCode.Success)]
    public async Task Whether_nobody_may_search(LdapProfile profile, LdapResultCode code)
    {
        Open(profile);
        await using var nobody = World.Ldap.Connect();

        (await CodeAsync(() => nobody.SearchAllAsync(new(Suffix, LdapSearchScope.Subtree, LdapFilter.Any), Token))).Should().Be(code);
        (await nobody.SearchAllAsync(new("", LdapSearchScope.Base, LdapFilter.Any), Token)).Entries.Should().ContainSingle("the root DSE is everybody's");
    }

    [Theory]
    [InlineData(LdapProfile.Rfc, LdapResultCode.StrongerAuthRequired, LdapResultCode.InsufficientAccessRights)]
    [InlineData(LdapProfile.OpenLdap, LdapResultCode.StrongerAuthRequired, LdapResultCode.InsufficientAccessRights)]
    [InlineData(LdapProfile.ActiveDirectory, LdapResultCode.OperationsError, LdapResultCode.InsufficientAccessRights)]
    [InlineData(LdapProfile.Permissive, LdapResultCode.Success, LdapResultCode.Success)]
    [InlineData(LdapProfile.Nova, LdapResultCode.Success, LdapResultCode.Success)]
    public async Task Whether_nobody_and_anybody_may_write(LdapProfile profile, LdapResultCode nobodys, LdapResultCode users)
    {
        await Open(profile).AddAsync(Person("ann"), Token);
        await using var nobody = World.Ldap.Connect();
        await using var user = World.Ldap.ConnectAs("CN=ann," + Suffix);

        (await CodeAsync(() => nobody.AddAsync(Unit("OU=a," + Suffix), Token))).Should().Be(nobodys);
        (await CodeAsync(() => user.AddAsync(Unit("OU=b," + Suffix), Token))).Should().Be(users);
    }

    [Theory]
    [InlineData(LdapProfile.Rfc, LdapResultCode.UnwillingToPerform, "")]
    [InlineData(LdapProfile.OpenLdap, LdapResultCode.UnwillingToPerform, "")]
    [InlineData(LdapProfile.ActiveDirectory, LdapResultCode.Success, "")]
    [InlineData(LdapProfile.Permissive, LdapResultCode.UnwillingToPerform, "")]
    [InlineData(LdapProfile.Nova, LdapResultCode.Success, "CN=ann," + Suffix)]
    public async Task What_becomes_of_a_name_without_a_password(LdapProfile profile, LdapResultCode code, string boundAs)
    {
        await Open(profile).AddAsync(Person("ann"), Token);
        await using var connection = World.Ldap.Connect();

        (await CodeAsync(() => connection.BindAsync("CN=ann," + Suffix, string.Empty, Token))).Should().Be(code);
        connection.BoundDn.Should().Be(boundAs);
    }

    [Theory]
    [InlineData(LdapProfile.Rfc, LdapResultCode.AttributeOrValueExists)]
    [InlineData(LdapProfile.OpenLdap, LdapResultCode.AttributeOrValueExists)]
    [InlineData(LdapProfile.ActiveDirectory, LdapResultCode.EntryAlreadyExists)]
    [InlineData(LdapProfile.Permissive, LdapResultCode.AttributeOrValueExists)]
    [InlineData(LdapProfile.Nova, LdapResultCode.Success)]
    public async Task Whether_a_member_can_be_added_twice(LdapProfile profile, LdapResultCode code)
    {
        var admin = Open(profile);
        await admin.AddAsync(Person("ann"), Token);
        var groups = profile == LdapProfile.ActiveDirectory ? "group" : "groupOfNames";
        await admin.AddAsync(new("CN=staff," + Suffix, new("objectClass", groups), new("cn", "staff"), new("member", "CN=ann," + Suffix)), Token);

        (await CodeAsync(() => admin.ModifyAsync(new("CN=staff," + Suffix, LdapModification.Add("member", "cn=ANN," + Suffix)), Token))).Should().Be(code);
    }

    [Theory]
    [InlineData(LdapProfile.Rfc, "*'OU=none,dc=example,dc=com'*")]
    [InlineData(LdapProfile.ActiveDirectory, "0000208D: NameErr: *")]
    [InlineData(LdapProfile.Permissive, "*'OU=none,dc=example,dc=com'*")]
    public async Task Whose_words_errors_use(LdapProfile profile, string text)
    {
        var refused = await RefusedAsync(() => Open(profile).DeleteAsync("OU=none," + Suffix, Token));

        refused.ResultCode.Should().Be(LdapResultCode.NoSuchObject);
        refused.DiagnosticMessage.Should().Match(text);
    }

    [Fact]
    public async Task Slapd_says_nothing_of_what_is_not_there_and_its_own_words_of_what_is_wrong()
    {
        var admin = Open(LdapProfile.OpenLdap);

        (await RefusedAsync(() => admin.DeleteAsync("OU=none," + Suffix, Token))).DiagnosticMessage.Should().BeEmpty();
        (await RefusedAsync(() => admin.AddAsync(Person("ann", new LdapAttribute("noSuchAttribute", "x")), Token))).DiagnosticMessage
            .Should().Be("noSuchAttribute: attribute type undefined");
    }

    [Theory]
    [InlineData(LdapProfile.Rfc, 1100)]
    [InlineData(LdapProfile.OpenLdap, 1100)]
    [InlineData(LdapProfile.ActiveDirectory, 1000)]
    [InlineData(LdapProfile.Permissive, 1100)]
    [InlineData(LdapProfile.Nova, 1100)]
    public async Task How_much_comes_without_pages(LdapProfile profile, int most)
    {
        Open(profile);
        World.Ldap.Add(Enumerable.Range(0, 1100).Select(number => new LdapEntry($"OU=u{number},{Suffix}", new("objectClass", "organizationalUnit"), new("ou", $"u{number}"))));
        await using var user = World.Ldap.ConnectAs("CN=somebody," + Suffix);
        var request = new LdapSearchRequest(Suffix, LdapSearchScope.OneLevel, "(ou=u*)");

        var found = await FoundAsync(user, request);

        found.Entries.Should().HaveCount(most);
        found.Code.Should().Be(most == 1100 ? LdapResultCode.Success : LdapResultCode.SizeLimitExceeded);
    }

    [Theory]
    [InlineData(LdapProfile.Rfc, "description 1600")]
    [InlineData(LdapProfile.OpenLdap, "description 1600")]
    [InlineData(LdapProfile.ActiveDirectory, "description 0, description;range=0-1499 1500")]
    [InlineData(LdapProfile.Permissive, "description 1600")]
    [InlineData(LdapProfile.Nova, "description 1600")]
    public async Task How_many_values_come_at_once(LdapProfile profile, string shown)
    {
        var admin = Open(profile);
        var values = new LdapAttribute("description", Enumerable.Range(0, 1600).Select(number => LdapValue.FromString($"d{number}")));
        await admin.AddAsync(new("OU=a," + Suffix, new("objectClass", "organizationalUnit"), new("ou", "a"), values), Token);

        var entry = await ReadAsync(admin, "OU=a," + Suffix, "description");

        string.Join(", ", entry.Attributes.Select(attribute => $"{attribute.Description} {attribute.Values.Count}")).Should().Be(shown);
    }
}
