using FakeDrivers.Ldap;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Ldap.Security;

public sealed class LdapPasswordPolicyTests : IDisposable
{
    private const string Suffix = "dc=example,dc=com";
    private const string Ann = "uid=ann," + Suffix;
    private FakeWorld? _world;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private FakeWorld World => _world!;

    private FakeClock Clock => (FakeClock)World.TimeProvider;

    public void Dispose() => _world?.Dispose();

    [Fact]
    public async Task Too_many_failures_lock_the_account_and_time_unlocks_it()
    {
        await StartAsync(new() { Lockout = true, MaxFailures = 2, LockoutDuration = TimeSpan.FromMinutes(10) });

        (await BindAsync("wrong")).Code.Should().Be(LdapResultCode.InvalidCredentials);
        (await BindAsync("wrong")).Control<LdapPasswordPolicyResultControl>()!.Error.Should().BeNull();
        var locked = await BindAsync("secret");
        Clock.Advance(TimeSpan.FromMinutes(10));
        var unlocked = await BindAsync("secret");

        locked.Code.Should().Be(LdapResultCode.InvalidCredentials);
        locked.Control<LdapPasswordPolicyResultControl>()!.Error.Should().Be(LdapPasswordPolicyError.AccountLocked);
        unlocked.Code.Should().Be(LdapResultCode.Success);
        (await StateAsync("pwdAccountLockedTime", "pwdFailureTime")).Should().BeEmpty();
    }

    [Fact]
    public async Task A_lock_is_an_attribute_that_an_administrator_reads_sets_and_removes()
    {
        await StartAsync(new() { Lockout = true, MaxFailures = 1 });
        await using var admin = World.Ldap.ConnectAs();

        await BindAsync("wrong");
        (await StateAsync("pwdAccountLockedTime")).Should().Equal("20250101000000Z");
        await admin.ModifyAsync(new(Ann, LdapModification.Delete("pwdAccountLockedTime")), Token);
        (await BindAsync("secret")).Code.Should().Be(LdapResultCode.Success);
        await admin.ModifyAsync(new(Ann, LdapModification.Replace("pwdAccountLockedTime", "000001010000Z")), Token);
        Clock.Advance(TimeSpan.FromDays(1000));
        (await BindAsync("secret")).Code.Should().Be(LdapResultCode.InvalidCredentials);
    }

    [Fact]
    public async Task Without_the_control_nothing_tells_a_locked_account_from_a_wrong_password()
    {
        await StartAsync(new() { Lockout = true, MaxFailures = 1 });
        await using var connection = World.Ldap.Connect();
        var wrong = await FluentActions.Awaiting(() => connection.BindAsync(Ann, "wrong", Token)).Should().ThrowAsync<LdapException>();
        var locked = await FluentActions.Awaiting(() => connection.BindAsync(Ann, "secret", Token)).Should().ThrowAsync<LdapException>();

        locked.Which.Result.Should().Be(wrong.Which.Result);
    }

    [Fact]
    public async Task Failures_count_by_sasl_too_and_parallel_ones_are_all_counted()
    {
        await StartAsync(new() { Lockout = true, MaxFailures = 20 });
        var attempts = Enumerable.Range(0, 19).Select(number => Task.Run(
            async () =>
            {
                await using var connection = World.Ldap.Connect();
                var request = number % 2 == 0 ? new LdapBindRequest(Ann, "wrong") : new() { Credentials = new LdapSaslCredentials("PLAIN", $"\0ann\0wrong") };
                await FluentActions.Awaiting(() => connection.BindAsync(request, Token)).Should().ThrowAsync<LdapException>();
            },
            Token));

        await Task.WhenAll(attempts);

        (await StateAsync("pwdFailureTime")).Should().HaveCount(19);
        (await StateAsync("pwdAccountLockedTime")).Should().BeEmpty();
        await BindAsync("wrong");
        (await StateAsync("pwdAccountLockedTime")).Should().HaveCount(1);
    }

    [Fact]
    public async Task A_password_warns_then_serves_by_grace_then_expires()
    {
        await StartAsync(new() { MaxAge = TimeSpan.FromDays(90), ExpireWarning = TimeSpan.FromDays(7), GraceLogins = 1 });

        Clock.Advance(TimeSpan.FromDays(85));
        var warned = await BindAsync("secret");
        Clock.Advance(TimeSpan.FromDays(5));
        var grace = await BindAsync("secret");
        var expired = await BindAsync("secret");

        warned.Control<LdapPasswordPolicyResultControl>()!.TimeBeforeExpiration.Should().Be(TimeSpan.FromDays(5));
        warned.Control<LdapPasswordExpiringControl>()!.TimeLeft.Should().Be(TimeSpan.FromDays(5));
        grace.Control<LdapPasswordPolicyResultControl>()!.GraceLoginsRemaining.Should().Be(0);
        expired.Code.Should().Be(LdapResultCode.InvalidCredentials);
        expired.Control<LdapPasswordPolicyResultControl>()!.Error.Should().Be(LdapPasswordPolicyError.PasswordExpired);
        expired.Controls.Should().Contain(control => control.Oid == LdapControls.PasswordExpired.Oid);
    }

    [Fact]
    public async Task A_password_that_the_administrator_set_must_be_changed_first()
    {
        await StartAsync(new() { MustChange = true });
        await using var connection = World.Ldap.Connect();

        var bound = await connection.BindAsync(new LdapBindRequest(Ann, "secret") { Controls = [LdapControls.PasswordPolicyRequest] }, Token);
        var refused = await FluentActions.Awaiting(() => connection.SearchAllAsync(
            new(Suffix, LdapSearchScope.Base, "(objectClass=*)") { Controls = [LdapControls.PasswordPolicyRequest] }, Token)).Should().ThrowAsync<LdapException>();
        await connection.ModifyAsync(new(Ann, LdapModification.Replace("userPassword", "my own")), Token);
        var found = await connection.SearchAllAsync(new(Suffix, LdapSearchScope.Base, "(objectClass=*)"), Token);
        var again = await BindAsync("my own");

        bound.Control<LdapPasswordPolicyResultControl>()!.Error.Should().Be(LdapPasswordPolicyError.ChangeAfterReset);
        refused.Which.ResultCode.Should().Be(LdapResultCode.InsufficientAccessRights);
        refused.Which.Control<LdapPasswordPolicyResultControl>()!.Error.Should().Be(LdapPasswordPolicyError.ChangeAfterReset);
        found.Entries.Should().HaveCount(1);
        again.Control<LdapPasswordPolicyResultControl>()!.Error.Should().BeNull();
    }

    [Fact]
    public async Task By_the_extended_operation_the_password_is_changed_as_well()
    {
        await StartAsync(new() { MustChange = true });
        await using var connection = World.Ldap.Connect();
        await connection.BindAsync(Ann, "secret", Token);

        await FluentActions.Awaiting(() => connection.ModifyAsync(new("uid=ben," + Suffix, LdapModification.Replace("userPassword", "x")), Token)).Should().ThrowAsync<LdapException>();
        await connection.ModifyPasswordAsync("my own", "secret", cancellationToken: Token);

        (await connection.SearchAllAsync(new(Suffix, LdapSearchScope.Base, "(objectClass=*)"), Token)).Entries.Should().HaveCount(1);
    }

    [Fact]
    public async Task A_change_that_the_policy_refuses_says_why()
    {
        await StartAsync(new() { Quality = LdapPasswordQuality.Checked, MinLength = 6, HistoryCount = 2, MinAge = TimeSpan.FromHours(1), SafeModify = true });
        await using var connection = World.Ldap.Connect();
        await connection.BindAsync(Ann, "secret", Token);

        (await ChangeAsync(LdapModification.Replace("userPassword", "long enough"))).Should().Be((LdapResultCode.InsufficientAccessRights, LdapPasswordPolicyError.MustSupplyOldPassword));
        (await ChangeAsync(LdapModification.Delete("userPassword", "secret"), LdapModification.Add("userPassword", "long enough")))
            .Should().Be((LdapResultCode.ConstraintViolation, LdapPasswordPolicyError.PasswordTooYoung));
        Clock.Advance(TimeSpan.FromHours(1));
        (await ChangeAsync(LdapModification.Delete("userPassword", "secret"), LdapModification.Add("userPassword", "short")))
            .Should().Be((LdapResultCode.ConstraintViolation, LdapPasswordPolicyError.PasswordTooShort));
        (await ChangeAsync(LdapModification.Delete("userPassword", "secret"), LdapModification.Add("userPassword", "secret")))
            .Should().Be((LdapResultCode.ConstraintViolation, LdapPasswordPolicyError.PasswordInHistory));
        (await ChangeAsync(LdapModification.Delete("userPassword", "secret"), LdapModification.Add("userPassword", "long enough"))).Should().Be((LdapResultCode.Success, null));
        (await StateAsync("pwdHistory")).Should().ContainSingle().Which.Should().EndWith("#6#secret");

        async Task<(LdapResultCode, LdapPasswordPolicyError?)> ChangeAsync(params LdapModification[] changes)
        {
            try
            {
                var done = await connection.ModifyAsync(new(Ann, changes) { Controls = [LdapControls.PasswordPolicyRequest] }, Token);
                return (done.Code, done.Control<LdapPasswordPolicyResultControl>()!.Error);
            }
            catch (LdapException refused)
            {
                return (refused.ResultCode, refused.Controls.OfType<LdapPasswordPolicyResultControl>().Single().Error);
            }
        }
    }

    [Fact]
    public async Task A_refused_change_changes_nothing()
    {
        await StartAsync(new() { Quality = LdapPasswordQuality.Checked, MinLength = 6 });
        await using var connection = World.Ldap.Connect();
        await connection.BindAsync(Ann, "secret", Token);
        var before = World.Snapshot();

        await FluentActions.Awaiting(() => connection.ModifyPasswordAsync("short", cancellationToken: Token)).Should().ThrowAsync<LdapException>();

        World.Diff(before, World.Snapshot()).Rows.Should().BeEmpty();
    }

    [Fact]
    public async Task An_entry_names_its_own_policy_and_others_have_that_of_the_option()
    {
        _world = new(new FakeWorldOptions { Ldap = { PasswordPolicyDn = "cn=default," + Suffix } });
        World.Ldap.Add(
        [
            Policy("default", new LdapAttribute("pwdLockout", "TRUE"), new("pwdMaxFailure", "1")), Policy("strict", new LdapAttribute("pwdMaxAge", "60")),
            Person("ann"), Person("ben", new LdapAttribute("pwdPolicySubentry", "cn=strict," + Suffix)),
        ]);

        await BindAsync("wrong");
        var locked = await BindAsync("secret");
        await BindAsync("wrong", "uid=ben," + Suffix);
        var right = await BindAsync("secret", "uid=ben," + Suffix);

        locked.Code.Should().Be(LdapResultCode.InvalidCredentials);
        right.Code.Should().Be(LdapResultCode.Success);
    }

    [Fact]
    public async Task Imported_passwords_age_from_the_import_unless_they_bring_their_time()
    {
        _world = new(new FakeWorldOptions { TimeProvider = new FakeClock(FakeClock.DefaultStart) });
        World.Ldap.Add(
        [
            Person("ann", new LdapAttribute("pwdPolicySubentry", "cn=aging," + Suffix)),
            Person("ben", new LdapAttribute("pwdPolicySubentry", "cn=aging," + Suffix), new("pwdChangedTime", "20241201000000Z")),
            Policy("aging", new LdapAttribute("pwdMaxAge", "3600")),
        ]);

        var old = await BindAsync("secret", "uid=ben," + Suffix);
        var fresh = await BindAsync("secret");
        Clock.Advance(TimeSpan.FromHours(1));
        var aged = await BindAsync("secret");

        old.Control<LdapPasswordPolicyResultControl>()!.Error.Should().Be(LdapPasswordPolicyError.PasswordExpired);
        fresh.Code.Should().Be(LdapResultCode.Success);
        aged.Control<LdapPasswordPolicyResultControl>()!.Error.Should().Be(LdapPasswordPolicyError.PasswordExpired);
    }

    [Fact]
    public async Task A_policy_entry_that_is_added_later_counts_from_then_on()
    {
        _world = new();
        World.Ldap.Add([Person("ann")]);
        await using var admin = World.Ldap.ConnectAs();
        var policy = Policy("later", new LdapAttribute("pwdLockout", "TRUE"), new("pwdMaxFailure", "1"));
        await admin.AddAsync(new(policy.Dn, policy.Attributes), Token);
        await admin.ModifyAsync(new(Ann, LdapModification.Add("pwdPolicySubentry", policy.Dn)), Token);

        await BindAsync("wrong");

        (await BindAsync("secret")).Code.Should().Be(LdapResultCode.InvalidCredentials);
    }

    [Fact]
    public async Task In_the_profile_of_openldap_the_words_are_slapds_and_new_entries_need_no_change()
    {
        await StartAsync(new() { MustChange = true, SafeModify = true }, LdapProfile.OpenLdap);
        await using var connection = World.Ldap.Connect();
        await using var admin = World.Ldap.ConnectAs();
        await connection.BindAsync(Ann, "secret", Token);

        var unsafely = await FluentActions.Awaiting(() => connection.ModifyAsync(new(Ann, LdapModification.Replace("userPassword", "x")), Token)).Should().ThrowAsync<LdapException>();
        await admin.ModifyPasswordAsync("reset", userIdentity: Ann, cancellationToken: Token);
        await connection.BindAsync(Ann, "reset", Token);
        var restricted = await FluentActions.Awaiting(() => connection.DeleteAsync(new(Ann), Token)).Should().ThrowAsync<LdapException>();

        unsafely.Which.DiagnosticMessage.Should().Be("Must supply old password to be changed as well as new one");
        restricted.Which.DiagnosticMessage.Should().Be("Operations are restricted to bind/unbind/abandon/StartTLS/modify password");
    }

    [Fact]
    public async Task The_administrator_is_under_no_policy()
    {
        await StartAsync(new() { Lockout = true, MaxFailures = 1 });

        await BindAsync("wrong", "cn=admin," + Suffix);

        (await BindAsync("admin", "cn=admin," + Suffix)).Code.Should().Be(LdapResultCode.Success);
    }

    [Fact]
    public async Task A_fork_forgets_and_a_failed_bind_is_in_the_log_as_one()
    {
        await StartAsync(new() { Lockout = true, MaxFailures = 1 });
        using var fork = World.Fork();

        await BindAsync("wrong");

        await using var other = fork.Ldap.Connect();
        await other.BindAsync(Ann, "secret", Token);
        World.Calls.Of(LdapOperations.Bind).Single().Outcome.Should().Be(CallOutcome.Failed);
        (await BindAsync("secret")).Code.Should().Be(LdapResultCode.InvalidCredentials);
    }

    private static LdapEntry Policy(string name, params LdapAttribute[] attributes) =>
        new($"cn={name},{Suffix}", [new("objectClass", "device", "pwdPolicy"), new("cn", name), new("pwdAttribute", "userPassword"), .. attributes]);

    private static LdapEntry Person(string uid, params LdapAttribute[] more) => new(
        $"uid={uid},{Suffix}", [new("objectClass", "inetOrgPerson"), new("uid", uid), new("cn", uid), new("sn", uid), new("userPassword", "secret"), .. more]);

    private async Task StartAsync(LdapPasswordPolicy policy, LdapProfile profile = LdapProfile.Rfc)
    {
        _world = new(new FakeWorldOptions { TimeProvider = new FakeClock(FakeClock.DefaultStart), Ldap = { PasswordPolicy = policy, Profile = profile } });
        await using var admin = World.Ldap.ConnectAs();
        foreach (var entry in new[] { Person("ann"), Person("ben") }) await admin.AddAsync(new(entry.Dn, entry.Attributes), Token);
    }

    private async Task<LdapResult> BindAsync(string password, string dn = Ann)
    {
        await using var connection = World.Ldap.Connect();
        try
        {
            var bound = await connection.BindAsync(new LdapBindRequest(dn, password) { Controls = [LdapControls.PasswordPolicyRequest] }, Token);
            return bound;
        }
        catch (LdapException refused)
        {
            return refused.Result;
        }
    }

    private async Task<string[]> StateAsync(params string[] attributes)
    {
        await using var admin = World.Ldap.ConnectAs();
        var entry = (await admin.SearchAllAsync(new(Ann, LdapSearchScope.Base, "(objectClass=*)", attributes), Token)).Entries.Single();
        return [.. entry.Attributes.SelectMany(attribute => attribute.Texts)];
    }
}
