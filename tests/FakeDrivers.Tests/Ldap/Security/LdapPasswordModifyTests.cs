using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Security;

public sealed class LdapPasswordModifyTests : LdapTestBase
{
    private const string Ann = "uid=ann," + People;

    public LdapPasswordModifyTests() => Seed(Unit("people"), Person("ann", People, new LdapAttribute("userPassword", "secret")), Person("ben"), Unit("units"));

    [Fact]
    public async Task A_user_changes_its_own_password()
    {
        await using var connection = World.Ldap.Connect();
        await connection.BindAsync(Ann, "secret", Token);

        var made = await connection.ModifyPasswordAsync("new", "secret", cancellationToken: Token);
        await connection.BindAsync(Ann, "new", Token);

        made.Should().BeNull();
        (await RefusedAsync(() => connection.BindAsync(Ann, "secret", Token))).ResultCode.Should().Be(LdapResultCode.InvalidCredentials);
    }

    [Theory]
    [InlineData("uid=ben," + People)]
    [InlineData("dn:uid=ben," + People)]
    [InlineData("u:ben")]
    [InlineData("ben")]
    public async Task The_administrator_sets_anybodys_password_by_any_name(string identity)
    {
        await using var connection = World.Ldap.Connect();

        await Admin.ModifyPasswordAsync("new", userIdentity: identity, cancellationToken: Token);
        await connection.BindAsync("uid=ben," + People, "new", Token);

        connection.IsBound.Should().BeTrue();
    }

    [Fact]
    public async Task Without_a_new_password_one_is_made_that_follows_from_the_seed()
    {
        using var again = World.Fork();
        await using var connection = World.Ldap.Connect();
        await using var other = again.Ldap.ConnectAs();

        var first = await Admin.ModifyPasswordAsync(null, userIdentity: Ann, cancellationToken: Token);
        var second = await Admin.ModifyPasswordAsync(null, userIdentity: Ann, cancellationToken: Token);
        var forked = await other.ModifyPasswordAsync(null, userIdentity: Ann, cancellationToken: Token);
        await connection.BindAsync(Ann, second!, Token);

        first.Should().HaveLength(12).And.NotBe(second).And.Be(forked);
    }

    [Theory]
    [InlineData(Ann, "wrong", "new", LdapResultCode.InvalidCredentials)]
    [InlineData("uid=ben," + People, "any", "new", LdapResultCode.InvalidCredentials)]
    [InlineData("uid=nobody," + People, null, "new", LdapResultCode.NoSuchObject)]
    [InlineData("u:nobody", null, "new", LdapResultCode.NoSuchObject)]
    [InlineData(Ann, null, "", LdapResultCode.UnwillingToPerform)]
    [InlineData("ou=units," + Suffix, null, "new", LdapResultCode.Success)]
    [InlineData("cn=admin," + Suffix, null, "new", LdapResultCode.NoSuchObject)]
    public async Task What_cannot_be_has_its_code(string identity, string? old, string next, LdapResultCode code)
    {
        var outcome = LdapResultCode.Success;
        try
        {
            await Admin.ModifyPasswordAsync(next, old, identity, Token);
        }
        catch (LdapException refused)
        {
            outcome = refused.ResultCode;
        }

        outcome.Should().Be(code);
    }

    [Fact]
    public async Task Who_may_not_is_refused()
    {
        await using var ben = World.Ldap.ConnectAs("uid=ben," + People);
        await using var nobody = World.Ldap.Connect();

        (await RefusedAsync(() => ben.ModifyPasswordAsync("new", userIdentity: Ann, cancellationToken: Token))).ResultCode.Should().Be(LdapResultCode.InsufficientAccessRights);
        (await RefusedAsync(() => nobody.ModifyPasswordAsync("new", "secret", Ann, Token))).ResultCode.Should().Be(LdapResultCode.StrongerAuthRequired);
    }

    [Fact]
    public async Task In_the_profile_of_openldap_a_wrong_old_password_has_its_code()
    {
        using var world = new FakeWorld(new FakeWorldOptions { Ldap = { Profile = LdapProfile.OpenLdap } });
        world.Ldap.Add([Unit("people"), Person("ann", People, new LdapAttribute("userPassword", "secret"))]);
        await using var admin = world.Ldap.ConnectAs();

        var refused = await RefusedAsync(() => admin.ModifyPasswordAsync("new", "wrong", Ann, Token));

        refused.ResultCode.Should().Be(LdapResultCode.UnwillingToPerform);
        refused.DiagnosticMessage.Should().Be("unwilling to verify old password");
    }

    [Theory]
    [InlineData(LdapPasswordScheme.SaltedSha)]
    [InlineData(LdapPasswordScheme.ScramSha256)]
    public async Task Passwords_are_hashed_however_they_come_and_prehashed_ones_stay(LdapPasswordScheme scheme)
    {
        using var world = new FakeWorld(new FakeWorldOptions { Ldap = { HashOnAdd = scheme } });
        await using var admin = world.Ldap.ConnectAs();
        await admin.AddAsync(new(Unit("people").Dn, Unit("people").Attributes), Token);
        var person = Person("ann", People, new LdapAttribute("userPassword", "first", "{SHA}5en6G6MezRroT3XKqkdPOmY/BfQ="));
        await admin.AddAsync(new(person.Dn, person.Attributes), Token);
        await using var connection = world.Ldap.Connect();

        await connection.BindAsync(Ann, "first", Token);
        await connection.BindAsync(Ann, "secret", Token);
        (await StoredAsync()).Should().HaveCount(2).And.Contain("{SHA}5en6G6MezRroT3XKqkdPOmY/BfQ=").And.OnlyContain(value => value.StartsWith('{'));
        await connection.ModifyAsync(new(Ann, LdapModification.Delete("userPassword", "first"), LdapModification.Add("userPassword", "second")), Token);
        await connection.BindAsync(Ann, "second", Token);
        await connection.ModifyPasswordAsync("third", "second", cancellationToken: Token);
        await connection.BindAsync(Ann, "third", Token);

        (await StoredAsync()).Should().ContainSingle().Which.Should().StartWith("{").And.NotContain("third");

        async Task<IReadOnlyList<string>> StoredAsync() =>
            (await admin.SearchAllAsync(new(Ann, LdapSearchScope.Base, "(objectClass=*)", "userPassword"), Token)).Entries[0].GetTexts("userPassword");
    }
}
