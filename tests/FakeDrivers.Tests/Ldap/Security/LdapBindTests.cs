using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Security;

public sealed class LdapBindTests() : LdapTestBase(options =>
{
    options.AdditionalBinds["cn=service,o=elsewhere"] = "{SHA}5en6G6MezRroT3XKqkdPOmY/BfQ=";
})
{
    private const string Ann = "uid=ann," + People;
    private readonly Dictionary<string, LdapAttribute> _passwords = new() { ["ann"] = new("userPassword", "secret", "{SHA}0JQeaNqPOBUf+Gph/Fn3xc+fyqI=") };

    [Fact]
    public async Task The_right_password_binds_by_any_spelling_of_the_name_as_the_entry_is_stored()
    {
        await using var connection = Connect();

        await connection.BindAsync("UID = Ann , OU=People,dc=EXAMPLE,dc=com", "secret", Token);

        connection.BoundDn.Should().Be(Ann);
        connection.IsBound.Should().BeTrue();
        (await connection.WhoAmIAsync(Token)).Should().Be("dn:" + Ann);
    }

    [Theory]
    [InlineData(Ann, "wrong", LdapResultCode.InvalidCredentials)]
    [InlineData(Ann, "Secret", LdapResultCode.InvalidCredentials)]
    [InlineData("uid=nobody," + People, "secret", LdapResultCode.InvalidCredentials)]
    [InlineData("uid=ben," + People, "secret", LdapResultCode.InvalidCredentials)]
    [InlineData("uid=ann,o=elsewhere", "secret", LdapResultCode.InvalidCredentials)]
    [InlineData("", "secret", LdapResultCode.InvalidCredentials)]
    [InlineData(Ann, "", LdapResultCode.UnwillingToPerform)]
    [InlineData("uid=nobody," + People, "", LdapResultCode.UnwillingToPerform)]
    [InlineData("ann", "secret", LdapResultCode.InvalidDnSyntax)]
    public async Task What_is_wrong_has_its_code_and_leaves_the_connection_anonymous(string name, string password, LdapResultCode code)
    {
        await using var connection = Connect();
        await connection.BindAsync(Ann, "secret", Token);

        var refused = await RefusedAsync(() => connection.BindAsync(name, password, Token));

        refused.ResultCode.Should().Be(code);
        refused.MatchedDn.Should().BeEmpty();
        connection.IsBound.Should().BeFalse();
        (await connection.WhoAmIAsync(Token)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_wrong_name_and_a_wrong_password_are_told_alike()
    {
        await using var connection = Connect();

        var wrong = await RefusedAsync(() => connection.BindAsync(Ann, "wrong", Token));
        var unknown = await RefusedAsync(() => connection.BindAsync("uid=nobody," + People, "wrong", Token));
        var without = await RefusedAsync(() => connection.BindAsync("uid=ben," + People, "wrong", Token));

        unknown.Result.Should().Be(wrong.Result);
        without.Result.Should().Be(wrong.Result);
    }

    [Fact]
    public async Task Any_of_several_passwords_binds()
    {
        await using var connection = Connect();

        await connection.BindAsync(Ann, "other", Token);

        connection.BoundDn.Should().Be(Ann);
    }

    [Fact]
    public async Task An_empty_name_and_password_are_nobodys()
    {
        await using var connection = Connect();
        await connection.BindAsync(Ann, "secret", Token);

        await connection.BindAnonymouslyAsync(Token);

        connection.IsBound.Should().BeFalse();
    }

    [Fact]
    public async Task The_administrator_and_additional_names_bind_without_an_entry()
    {
        await using var connection = Connect();

        await connection.BindAsync("CN=Admin," + Suffix, "admin", Token);
        (await connection.WhoAmIAsync(Token)).Should().Be("dn:cn=admin," + Suffix);
        await connection.BindAsync("cn=service,o=elsewhere", "secret", Token);
        (await connection.WhoAmIAsync(Token)).Should().Be("dn:cn=service,o=elsewhere");
        (await RefusedAsync(() => connection.BindAsync("cn=service,o=elsewhere", "{SHA}5en6G6MezRroT3XKqkdPOmY/BfQ=", Token))).ResultCode
            .Should().Be(LdapResultCode.InvalidCredentials);
    }

    [Fact]
    public async Task Another_version_is_refused_unless_it_is_allowed()
    {
        using var lenient = new FakeWorld(new FakeWorldOptions { Ldap = { AllowVersion2 = true } });
        await using var connection = Connect();
        await using var other = lenient.Ldap.Connect();

        (await RefusedAsync(() => connection.BindAsync(new LdapBindRequest { Version = 2 }, Token))).ResultCode.Should().Be(LdapResultCode.ProtocolError);
        (await other.BindAsync(new LdapBindRequest { Version = 2 }, Token)).Code.Should().Be(LdapResultCode.Success);
        (await RefusedAsync(() => other.BindAsync(new LdapBindRequest { Version = 1 }, Token))).ResultCode.Should().Be(LdapResultCode.ProtocolError);
    }

    [Theory]
    [InlineData(LdapEmptyPassword.Anonymous, "")]
    [InlineData(LdapEmptyPassword.Accepted, Ann)]
    public async Task An_empty_password_does_what_the_option_says(LdapEmptyPassword option, string boundAs)
    {
        using var world = new FakeWorld(new FakeWorldOptions { Ldap = { EmptyPassword = option } });
        world.Ldap.Add([Unit("people"), Person("ann")]);
        await using var connection = world.Ldap.Connect();

        await connection.BindAsync(Ann, string.Empty, Token);

        connection.BoundDn.Should().Be(boundAs);
    }

    [Fact]
    public async Task The_authorization_identity_comes_back_when_it_is_asked_for()
    {
        await using var connection = Connect();

        var bound = await connection.BindAsync(new LdapBindRequest(Ann, "secret") { Controls = [LdapControls.AuthorizationIdentityRequest] }, Token);
        var nobody = await connection.BindAsync(new LdapBindRequest { Controls = [LdapControls.AuthorizationIdentityRequest] }, Token);

        bound.Control<LdapAuthorizationIdentityControl>()!.AuthorizationId.Should().Be("dn:" + Ann);
        nobody.Control<LdapAuthorizationIdentityControl>()!.AuthorizationId.Should().BeEmpty();
    }

    [Fact]
    public async Task An_unknown_critical_control_refuses_the_bind()
    {
        await using var connection = Connect();

        var refused = await RefusedAsync(() => connection.BindAsync(new LdapBindRequest(Ann, "secret") { Controls = [new("1.2.3.4") { IsCritical = true }] }, Token));

        refused.ResultCode.Should().Be(LdapResultCode.UnavailableCriticalExtension);
        connection.IsBound.Should().BeFalse();
    }

    [Fact]
    public async Task A_bind_without_a_policy_changes_nothing()
    {
        await using var connection = Connect();
        var before = World.Snapshot();

        await connection.BindAsync(Ann, "secret", Token);
        await RefusedAsync(() => connection.BindAsync(Ann, "wrong", Token));

        World.Diff(before, World.Snapshot()).Rows.Should().BeEmpty();
    }

    [Fact]
    public async Task A_bind_ends_paged_searches_of_who_was_bound_before()
    {
        await using var connection = Connect();
        var request = new LdapSearchRequest(Suffix, LdapSearchScope.Subtree, "(objectClass=*)");
        var page = await connection.SearchAllAsync(request with { Controls = [new LdapPagedResultsControl(1)] }, Token);

        await connection.BindAsync(Ann, "secret", Token);
        var refused = await RefusedAsync(() => connection.SearchAllAsync(
            request with { Controls = [new LdapPagedResultsControl(1, page.Control<LdapPagedResultsControl>()!.Cookie)] }, Token));

        refused.ResultCode.Should().Be(LdapResultCode.UnwillingToPerform);
    }

    [Fact]
    public async Task In_active_directorys_words_a_failure_tells_why()
    {
        using var world = new FakeWorld(new FakeWorldOptions { Ldap = { TextStyle = LdapTextStyle.ActiveDirectory } });
        world.Ldap.Add([Unit("people"), Person("ann", People, new LdapAttribute("userPassword", "secret"))]);
        await using var connection = world.Ldap.Connect();

        (await RefusedAsync(() => connection.BindAsync(Ann, "wrong", Token))).DiagnosticMessage.Should().Contain("AcceptSecurityContext error, data 52e,").And.EndWith("\0");
        (await RefusedAsync(() => connection.BindAsync("uid=nobody," + People, "wrong", Token))).DiagnosticMessage.Should().Contain("data 525,");
    }

    private FakeLdapConnection Connect()
    {
        if (World.Ldap.Count == 1) Seed(Unit("people"), Person("ann", People, _passwords["ann"]), Person("ben"));
        return World.Ldap.Connect();
    }
}
