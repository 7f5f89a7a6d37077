using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Profiles;

/// <summary>Each knob can be set on its own, against its profile.</summary>
public sealed class ProfileKnobTests : ProfileTestBase
{
    [Theory]
    [InlineData(LdapProfile.Rfc, false, LdapResultCode.Success)]
    [InlineData(LdapProfile.Permissive, true, LdapResultCode.UndefinedAttributeType)]
    public async Task The_schema_is_enforced_or_not(LdapProfile profile, bool enforces, LdapResultCode code) =>
        (await CodeAsync(() => Open(profile, options => options.EnforceSchema = enforces).AddAsync(Person("ann", new LdapAttribute("noSuchAttribute", "x")), Token)))
            .Should().Be(code);

    [Theory]
    [InlineData(LdapProfile.Rfc, false, LdapResultCode.Success)]
    [InlineData(LdapProfile.Nova, true, LdapResultCode.NoSuchObject)]
    public async Task Parents_are_needed_or_not(LdapProfile profile, bool requires, LdapResultCode code) =>
        (await CodeAsync(() => Open(profile, options => options.RequireParent = requires).AddAsync(Unit("OU=a,OU=missing," + Suffix), Token))).Should().Be(code);

    [Theory]
    [InlineData(LdapProfile.Rfc)]
    [InlineData(LdapProfile.Permissive)]
    public async Task Missing_parents_are_made_when_told_so(LdapProfile profile)
    {
        var admin = Open(profile, options => options.CreateParents = true);

        await admin.AddAsync(Unit("ou=c,ou=b,ou=a," + Suffix), Token);

        (await admin.SearchAllAsync(new("ou=a," + Suffix, LdapSearchScope.Subtree, "(objectClass=organizationalUnit)", "1.1"), Token)).Entries.Select(entry => entry.Dn)
            .Should().Equal("ou=a," + Suffix, "ou=b,ou=a," + Suffix, "ou=c,ou=b,ou=a," + Suffix);
    }

    [Fact]
    public async Task Parents_are_not_made_for_an_entry_that_is_refused()
    {
        var admin = Open(LdapProfile.Rfc, options => options.CreateParents = true);

        (await CodeAsync(() => admin.AddAsync(new("ou=b,ou=a," + Suffix, new LdapAttribute("ou", "b")), Token))).Should().Be(LdapResultCode.ObjectClassViolation);

        World.Ldap.Count.Should().Be(1);
    }

    [Theory]
    [InlineData(LdapProfile.Rfc, true, "top person organizationalPerson inetOrgPerson")]
    [InlineData(LdapProfile.ActiveDirectory, false, "inetOrgPerson")]
    public async Task Superclasses_are_filled_in_or_not(LdapProfile profile, bool fills, string classes)
    {
        var admin = Open(profile, options => options.FillSuperclasses = fills);
        await admin.AddAsync(Person("ann"), Token);

        (await ReadAsync(admin, "CN=ann," + Suffix)).GetTexts("objectClass").Should().Equal(classes.Split(' '));
    }

    [Theory]
    [InlineData(LdapProfile.Permissive, false)]
    [InlineData(LdapProfile.Nova, true)]
    public async Task The_value_of_the_name_is_added_or_not(LdapProfile profile, bool adds)
    {
        var admin = Open(profile, options => options.AddNamingValues = adds);
        await admin.AddAsync(new("OU=a," + Suffix, new LdapAttribute("objectClass", "organizationalUnit")), Token);

        (await ReadAsync(admin, "OU=a," + Suffix)).GetTexts("ou").Should().Equal(adds ? ["a"] : []);
    }

    [Theory]
    [InlineData(LdapProfile.Rfc, LdapAnonymousAccess.RootDseOnly, LdapResultCode.OperationsError)]
    [InlineData(LdapProfile.ActiveDirectory, LdapAnonymousAccess.Allowed, LdapResultCode.Success)]
    public async Task Nobody_may_read_or_not(LdapProfile profile, LdapAnonymousAccess access, LdapResultCode code)
    {
        Open(profile, options => options.AnonymousAccess = access);
        await using var nobody = World.Ldap.Connect();

        (await CodeAsync(() => nobody.SearchAllAsync(new(Suffix, LdapSearchScope.Base, LdapFilter.Any), Token))).Should().Be(code);
    }

    [Theory]
    [InlineData(LdapProfile.Rfc, true, LdapResultCode.Success)]
    [InlineData(LdapProfile.Permissive, false, LdapResultCode.StrongerAuthRequired)]
    public async Task Everybody_may_write_or_not(LdapProfile profile, bool allows, LdapResultCode code)
    {
        Open(profile, options => options.AllowAllWrites = allows);
        await using var nobody = World.Ldap.Connect();

        (await CodeAsync(() => nobody.AddAsync(Unit("OU=a," + Suffix), Token))).Should().Be(code);
    }

    [Theory]
    [InlineData(LdapProfile.Rfc, LdapEmptyPassword.Anonymous, LdapResultCode.Success, false)]
    [InlineData(LdapProfile.Rfc, LdapEmptyPassword.Accepted, LdapResultCode.Success, true)]
    [InlineData(LdapProfile.ActiveDirectory, LdapEmptyPassword.Refused, LdapResultCode.UnwillingToPerform, false)]
    public async Task An_empty_password_is_refused_anonymous_or_accepted(LdapProfile profile, LdapEmptyPassword handling, LdapResultCode code, bool isBound)
    {
        await Open(profile, options => options.EmptyPassword = handling).AddAsync(Person("ann"), Token);
        await using var connection = World.Ldap.Connect();

        (await CodeAsync(() => connection.BindAsync("CN=ann," + Suffix, string.Empty, Token))).Should().Be(code);
        connection.IsBound.Should().Be(isBound);
    }

    [Theory]
    [InlineData(LdapTextStyle.Plain, "*'OU=none,dc=example,dc=com'*")]
    [InlineData(LdapTextStyle.OpenLdap, "*")]
    [InlineData(LdapTextStyle.ActiveDirectory, "0000208D: NameErr: *")]
    public async Task Words_are_those_of_another_directory(LdapTextStyle style, string text)
    {
        var refused = await RefusedAsync(() => Open(LdapProfile.Rfc, options => options.TextStyle = style).DeleteAsync("OU=none," + Suffix, Token));

        refused.ResultCode.Should().Be(LdapResultCode.NoSuchObject);
        refused.MatchedDn.Should().Be(Suffix);
        refused.DiagnosticMessage.Should().Match(text);
    }

    [Fact]
    public async Task Entries_without_pages_and_values_at_once_are_as_many_as_the_options_say()
    {
        var admin = Open(LdapProfile.ActiveDirectory, options => (options.MaxPageSize, options.MaxValueRange) = (3, 2));
        World.Ldap.Add(Enumerable.Range(0, 5).Select(number => new LdapEntry($"OU=u{number},{Suffix}", new("objectClass", "organizationalUnit"), new("description", "a", "b", "c"))));
        var request = new LdapSearchRequest(Suffix, LdapSearchScope.OneLevel, "(ou=u*)");

        var found = await FoundAsync(admin, request);
        var page = await admin.SearchAllAsync(request with { Controls = [new LdapPagedResultsControl(100)] }, Token);

        found.Code.Should().Be(LdapResultCode.SizeLimitExceeded);
        found.Entries.Should().HaveCount(3);
        page.Entries.Should().HaveCount(3, "a page is no larger either");
        (await ReadAsync(admin, "OU=u0," + Suffix, "description")).GetTexts("description;range=0-1").Should().Equal("a", "b");
        (await ReadAsync(admin, "OU=u0," + Suffix, "description;range=2-*")).GetTexts("description;range=2-*").Should().Equal("c");
    }

    [Fact]
    public async Task No_limit_at_all_is_zero()
    {
        var admin = Open(LdapProfile.ActiveDirectory, options => (options.MaxPageSize, options.MaxValueRange) = (0, 0));
        World.Ldap.Add(Enumerable.Range(0, 1100).Select(number => new LdapEntry($"OU=u{number},{Suffix}", new LdapAttribute("objectClass", "organizationalUnit"))));

        (await admin.SearchAllAsync(new(Suffix, LdapSearchScope.OneLevel, "(ou=u*)"), Token)).Entries.Should().HaveCount(1100);
    }

    [Fact]
    public async Task Who_is_nobody_gets_fewer_entries_than_others()
    {
        Open(LdapProfile.Rfc, options => (options.AnonymousSizeLimit, options.SizeLimit) = (2, 4));
        World.Ldap.Add(Enumerable.Range(0, 5).Select(number => new LdapEntry($"ou=u{number},{Suffix}", new LdapAttribute("objectClass", "organizationalUnit"))));
        await using var nobody = World.Ldap.Connect();
        await using var user = World.Ldap.ConnectAs("cn=somebody," + Suffix);
        await using var admin = World.Ldap.ConnectAs();
        var request = new LdapSearchRequest(Suffix, LdapSearchScope.OneLevel, "(ou=u*)");

        (await FoundAsync(nobody, request)).Should().Match<LdapSearchResult>(found => found.Entries.Count == 2 && found.Code == LdapResultCode.SizeLimitExceeded);
        (await FoundAsync(user, request)).Should().Match<LdapSearchResult>(found => found.Entries.Count == 4 && found.Code == LdapResultCode.SizeLimitExceeded);
        (await FoundAsync(user, request with { SizeLimit = 3 })).Entries.Should().HaveCount(3, "the least of all limits counts");
        (await FoundAsync(admin, request)).Should().Match<LdapSearchResult>(found => found.Entries.Count == 5 && found.Code == LdapResultCode.Success);
    }

    [Fact]
    public async Task The_server_s_own_limit_may_be_told_as_the_administrator_s()
    {
        Open(LdapProfile.Rfc, options => (options.SizeLimit, options.SizeLimitIsAdministrative) = (2, true));
        World.Ldap.Add(Enumerable.Range(0, 5).Select(number => new LdapEntry($"ou=u{number},{Suffix}", new LdapAttribute("objectClass", "organizationalUnit"))));
        await using var user = World.Ldap.ConnectAs("cn=somebody," + Suffix);
        var request = new LdapSearchRequest(Suffix, LdapSearchScope.OneLevel, "(ou=u*)");

        (await FoundAsync(user, request)).Code.Should().Be(LdapResultCode.AdminLimitExceeded);
        (await FoundAsync(user, request with { SizeLimit = 1 })).Code.Should().Be(LdapResultCode.SizeLimitExceeded, "that limit is the client's own");
    }
}
