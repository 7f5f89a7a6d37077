using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.ActiveDirectory;

public sealed class ActiveDirectoryBindTests() : ActiveDirectoryTestBase(options => options.ActiveDirectory.LockoutThreshold = 3)
{
    [Theory]
    [InlineData(Ann)]
    [InlineData("cn=ann, cn=users, dc=CORP, dc=example")]
    [InlineData("ann@corp.example")]
    [InlineData("ann.smith@example.org")]
    [InlineData(@"CORP\ann")]
    [InlineData(@"corp.example\Ann")]
    [InlineData("corp.example/Users/Ann")]
    public async Task An_account_binds_by_any_of_its_names(string name)
    {
        await AddAnnAsync(new LdapAttribute("userPrincipalName", "ann.smith@example.org"));
        await using var connection = World.Ldap.Connect();

        await connection.BindAsync(name, "Secret-1", Token);

        connection.BoundDn.Should().Be(Ann);
        (await connection.WhoAmIAsync(Token)).Should().Be(@"u:CORP\Ann");
    }

    [Fact]
    public async Task An_account_binds_by_its_GUID_and_its_SID()
    {
        await AddAnnAsync();
        var entry = await ReadAsync(Ann, "objectGUID", "objectSid");
        var guid = new Guid(entry["objectGUID"][0].Octets.Span);
        var sid = LdapSid.Format(entry["objectSid"][0].Octets.Span)!;

        (await BindCodeAsync($"<GUID={guid}>", "Secret-1")).Should().BeEmpty();
        (await BindCodeAsync($"{{{guid}}}", "Secret-1")).Should().BeEmpty();
        (await BindCodeAsync($"<SID={sid}>", "Secret-1")).Should().BeEmpty();
        (await BindCodeAsync(sid, "Secret-1")).Should().BeEmpty();
    }

    [Theory]
    [InlineData("nobody@corp.example", "Secret-1", "525")]
    [InlineData(@"OTHER\ann", "Secret-1", "525")]
    [InlineData("ann", "Secret-1", "525")]
    [InlineData("CN=Nobody," + Users, "Secret-1", "525")]
    [InlineData(Ann, "wrong", "52e")]
    public async Task A_bind_that_fails_tells_why(string name, string password, string code)
    {
        await AddAnnAsync();

        (await BindCodeAsync(name, password)).Should().Be(code);
    }

    [Fact]
    public async Task The_administrator_binds_with_the_password_of_the_options() => (await BindCodeAsync(@"CORP\Administrator", "admin")).Should().BeEmpty();

    [Fact]
    public async Task An_empty_password_binds_as_nobody()
    {
        await AddAnnAsync();
        await using var connection = World.Ldap.Connect();

        await connection.BindAsync("ann@corp.example", string.Empty, Token);

        connection.IsBound.Should().BeFalse();
        (await connection.WhoAmIAsync(Token)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("userAccountControl", "514", "533")]
    [InlineData("accountExpires", "1", "701")]
    [InlineData("pwdLastSet", "0", "773")]
    [InlineData("userAccountControl", "262656", "52f")]
    [InlineData("userWorkstations", "PC1,PC2", "531")]
    [InlineData("userWorkstations", "PC1, dc1", "")]
    [InlineData("accountExpires", "0", "")]
    [InlineData("accountExpires", "9223372036854775807", "")]
    public async Task What_keeps_an_account_from_being_used_is_told_with_the_right_password_only(string attribute, string value, string code)
    {
        await AddAnnAsync();
        await Admin.ModifyAsync(new LdapModifyRequest(Ann, [Replace(attribute, value)]), Token);

        (await BindCodeAsync(Ann, "Secret-1")).Should().Be(code);
        (await BindCodeAsync(Ann, "wrong")).Should().Be("52e");
    }

    [Fact]
    public async Task Logon_hours_are_hours_of_the_week()
    {
        var hours = new byte[21];
        var now = Clock.GetUtcNow();
        var bit = ((int)now.DayOfWeek * 24) + now.Hour;
        hours[bit / 8] = (byte)(1 << (bit % 8));
        await AddAnnAsync(new LdapAttribute("logonHours", hours));

        (await BindCodeAsync(Ann, "Secret-1")).Should().BeEmpty();
        Clock.Advance(TimeSpan.FromHours(1));
        (await BindCodeAsync(Ann, "Secret-1")).Should().Be("530");
    }

    [Fact]
    public async Task An_account_expires_when_its_time_has_come()
    {
        var end = Clock.GetUtcNow().AddHours(1);
        await AddAnnAsync(new LdapAttribute("accountExpires", end.ToFileTime().ToString(System.Globalization.CultureInfo.InvariantCulture)));

        (await BindCodeAsync(Ann, "Secret-1")).Should().BeEmpty();
        Clock.Advance(TimeSpan.FromHours(1));
        (await BindCodeAsync(Ann, "Secret-1")).Should().Be("701");
    }

    [Fact]
    public async Task A_password_expires_unless_it_never_does()
    {
        await AddAnnAsync();
        Clock.Advance(TimeSpan.FromDays(43));

        (await BindCodeAsync(Ann, "Secret-1")).Should().Be("532");
        (await ReadAsync(Ann, "msDS-User-Account-Control-Computed")).GetText("msDS-User-Account-Control-Computed").Should().Be("8388608");
        await Admin.ModifyAsync(new LdapModifyRequest(Ann, [Replace("userAccountControl", "66048")]), Token);
        (await BindCodeAsync(Ann, "Secret-1")).Should().BeEmpty();
        (await ReadAsync(Ann, "msDS-User-Account-Control-Computed")).GetText("msDS-User-Account-Control-Computed").Should().Be("0");
    }

    [Fact]
    public async Task Too_many_wrong_passwords_lock_an_account_for_a_while()
    {
        await AddAnnAsync();
        for (var i = 0; i < 3; i++) (await BindCodeAsync(Ann, "wrong")).Should().Be("52e");

        (await BindCodeAsync(Ann, "Secret-1")).Should().Be("775");
        (await BindCodeAsync(Ann, "wrong")).Should().Be("775");
        (await ReadAsync(Ann, "*", "msDS-User-Account-Control-Computed")).GetText("msDS-User-Account-Control-Computed").Should().Be("16");
        Clock.Advance(TimeSpan.FromMinutes(30));
        (await BindCodeAsync(Ann, "Secret-1")).Should().BeEmpty();
        (await ReadAsync(Ann)).GetText("lockoutTime").Should().Be("0");
    }

    [Fact]
    public async Task Wrong_passwords_are_forgotten_after_a_while_and_after_a_right_one()
    {
        await AddAnnAsync();
        await BindCodeAsync(Ann, "wrong");
        await BindCodeAsync(Ann, "wrong");
        (await ReadAsync(Ann)).GetText("badPwdCount").Should().Be("2");

        Clock.Advance(TimeSpan.FromMinutes(31));
        await BindCodeAsync(Ann, "wrong");
        (await ReadAsync(Ann)).GetText("badPwdCount").Should().Be("1");

        await BindCodeAsync(Ann, "Secret-1");
        var entry = await ReadAsync(Ann);
        entry.GetText("badPwdCount").Should().Be("0");
        entry.GetText("logonCount").Should().Be("1");
        entry.GetText("lastLogon").Should().Be(Clock.GetUtcNow().ToFileTime().ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task An_administrator_unlocks_an_account()
    {
        await AddAnnAsync();
        for (var i = 0; i < 3; i++) await BindCodeAsync(Ann, "wrong");

        await Admin.ModifyAsync(new LdapModifyRequest(Ann, [Replace("lockoutTime", "0")]), Token);

        (await BindCodeAsync(Ann, "Secret-1")).Should().BeEmpty();
    }

    [Fact]
    public async Task Members_of_Domain_Admins_may_write_and_others_may_not()
    {
        await AddAnnAsync();
        await using var connection = World.Ldap.Connect();
        await connection.BindAsync(Ann, "Secret-1", Token);
        var refused = await RefusedAsync(() => connection.AddAsync(User("Ben"), Token));
        refused.ResultCode.Should().Be(LdapResultCode.InsufficientAccessRights);
        refused.DiagnosticMessage.Should().StartWith("00002098: SecErr: ").And.Contain("problem 4003 (INSUFF_ACCESS_RIGHTS)");

        await Admin.ModifyAsync(new LdapModifyRequest($"CN=Domain Admins,{Users}", [new(LdapModificationKind.Add, new("member", Ann))]), Token);
        await connection.BindAsync(Ann, "Secret-1", Token);

        await connection.AddAsync(User("Ben"), Token);
    }

    [Fact]
    public async Task Nobody_reads_nothing_but_the_root_DSE()
    {
        await using var connection = World.Ldap.Connect();

        var search = await RefusedAsync(() => connection.SearchAllAsync(new(Domain, LdapSearchScope.Subtree, LdapFilter.Any), Token));
        var add = await RefusedAsync(() => connection.AddAsync(User("Ben"), Token));
        var compare = await RefusedAsync(() => connection.CompareAsync(Domain, "dc", "corp", Token));

        foreach (var refused in new[] { search, add, compare })
        {
            refused.ResultCode.Should().Be(LdapResultCode.OperationsError);
            refused.DiagnosticMessage.Should().StartWith("000004DC: LdapErr: ").And.Contain("a successful bind must be completed");
        }

        (await connection.SearchAllAsync(new(string.Empty, LdapSearchScope.Base, LdapFilter.Any), Token)).Entries.Should().ContainSingle();
    }

    [Fact]
    public async Task After_a_fast_bind_request_binds_only_check_passwords()
    {
        await AddAnnAsync();
        await using var connection = World.Ldap.Connect();
        await connection.ExtendedAsync(new(LdapExtendedOids.FastBind), Token);

        await connection.BindAsync(Ann, "Secret-1", Token);

        connection.IsBound.Should().BeFalse();
        (await RefusedAsync(() => connection.BindAsync(Ann, "wrong", Token))).ResultCode.Should().Be(LdapResultCode.InvalidCredentials);
    }
}
