using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Security;

public sealed class PasswordPolicyRulesTests
{
    private static readonly DateTimeOffset Start = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly LdapPasswordPolicy Locking = new()
    {
        Lockout = true,
        MaxFailures = 3,
        LockoutDuration = TimeSpan.FromMinutes(10),
        FailureCountInterval = TimeSpan.FromMinutes(30),
    };

    private static readonly LdapPasswordPolicy Expiring = new() { MaxAge = TimeSpan.FromDays(90), ExpireWarning = TimeSpan.FromDays(7), GraceLogins = 2 };

    [Fact]
    public void As_many_failures_as_allowed_lock_the_account_until_the_duration_is_over()
    {
        var state = Fail(Fail(PasswordState.None, Start), Start);
        PasswordPolicyRules.RefusesBind(Locking, state, Start).Should().BeNull();

        state = Fail(state, Start.AddSeconds(5));

        state.LockedAt.Should().Be(Start.AddSeconds(5));
        PasswordPolicyRules.RefusesBind(Locking, state, Start.AddMinutes(10))!.Error.Should().Be(LdapPasswordPolicyError.AccountLocked);
        PasswordPolicyRules.RefusesBind(Locking, state, Start.AddMinutes(10).AddSeconds(5)).Should().BeNull();
    }

    [Fact]
    public void After_a_lock_has_run_out_failures_count_from_one_again()
    {
        var state = Fail(Fail(Fail(PasswordState.None, Start), Start), Start);

        state = Fail(state, Start.AddMinutes(10));

        state.Failures.Should().Equal(Start.AddMinutes(10));
        state.LockedAt.Should().BeNull();
    }

    [Fact]
    public void Failures_older_than_the_interval_do_not_count()
    {
        var state = Fail(Fail(PasswordState.None, Start), Start.AddMinutes(29));

        state = Fail(state, Start.AddMinutes(30));

        state.LockedAt.Should().BeNull();
        state.Failures.Should().Equal(Start.AddMinutes(29), Start.AddMinutes(30));
    }

    [Fact]
    public void A_success_forgets_failures()
    {
        var state = PasswordPolicyRules.PassedBind(Locking, Fail(PasswordState.None, Start), Start).State;

        state.Failures.Should().BeEmpty();
    }

    [Fact]
    public void Failures_at_one_instant_are_kept_apart() => Fail(Fail(PasswordState.None, Start), Start).Failures.Should().OnlyHaveUniqueItems().And.HaveCount(2);

    [Fact]
    public void Without_lockout_failures_lock_nothing()
    {
        var state = PasswordState.None;
        for (var i = 0; i < 10; i++) state = PasswordPolicyRules.FailedBind(Locking with { Lockout = false }, state, Start).State;

        state.LockedAt.Should().BeNull();
        state.Failures.Should().HaveCount(5);
    }

    [Fact]
    public void A_lock_without_a_duration_holds_for_good()
    {
        var state = Fail(Fail(Fail(PasswordState.None, Start), Start), Start);

        PasswordPolicyRules.RefusesBind(Locking with { LockoutDuration = TimeSpan.Zero }, state, Start.AddYears(10)).Should().NotBeNull();
    }

    [Theory]
    [InlineData("pwdAccountLockedTime", "000001010000Z", true)]
    [InlineData("pwdStartTime", "20250102000000Z", true)]
    [InlineData("pwdStartTime", "20241231000000Z", false)]
    [InlineData("pwdEndTime", "20241231000000Z", true)]
    [InlineData("pwdEndTime", "20250102000000Z", false)]
    [InlineData("pwdLastSuccess", "20241130000000Z", true)]
    [InlineData("pwdLastSuccess", "20241230000000Z", false)]
    [InlineData("pwdChangedTime", "20241130000000Z", true)]
    public void Accounts_are_locked_by_administrators_before_their_start_after_their_end_and_when_idle(string attribute, string value, bool isLocked)
    {
        var state = PasswordState.Read(name => name == attribute ? [value] : []);

        var verdict = PasswordPolicyRules.RefusesBind(new() { MaxIdle = TimeSpan.FromDays(30) }, state, Start);

        (verdict is not null).Should().Be(isLocked);
    }

    [Fact]
    public void A_password_warns_serves_by_grace_and_expires()
    {
        var state = new PasswordState { ChangedAt = Start };

        Passed(Expiring, state, 83).ExpiresIn.Should().Be(TimeSpan.FromDays(7));
        Passed(Expiring, state, 82).ExpiresIn.Should().BeNull();
        var first = Passed(Expiring, state, 90);
        var second = Passed(Expiring, first.State, 90);
        var third = Passed(Expiring, second.State, 90);

        first.GraceLeft.Should().Be(1);
        second.GraceLeft.Should().Be(0);
        third.Code.Should().Be(LdapResultCode.InvalidCredentials);
        third.Error.Should().Be(LdapPasswordPolicyError.PasswordExpired);
        third.State.GraceUses.Should().HaveCount(2);
    }

    [Fact]
    public void Grace_ends_with_its_time()
    {
        var policy = Expiring with { GraceExpiry = TimeSpan.FromDays(1) };
        var state = new PasswordState { ChangedAt = Start };

        Passed(policy, state, 90.5).GraceLeft.Should().Be(1);
        Passed(policy, state, 91).Error.Should().Be(LdapPasswordPolicyError.PasswordExpired);
    }

    [Fact]
    public void A_password_of_unknown_age_does_not_expire() => Passed(Expiring, PasswordState.None, 1000).IsSuccess.Should().BeTrue();

    [Fact]
    public void A_password_that_another_set_must_be_changed_and_then_no_more()
    {
        var policy = new LdapPasswordPolicy { MustChange = true };

        var reset = PasswordPolicyRules.Change(policy, PasswordState.None, Change("new", isByRoot: true), Start).State;
        var bind = Passed(policy, reset, 0);
        var changed = PasswordPolicyRules.Change(policy, bind.State, Change("newer", isBySelf: true), Start).State;

        bind.MustChange.Should().BeTrue();
        Passed(policy, changed, 0).MustChange.Should().BeFalse();
        Passed(policy with { MustChange = false }, reset, 0).MustChange.Should().BeFalse();
    }

    [Fact]
    public void A_password_that_must_be_changed_warns_as_well_and_does_not_expire()
    {
        var policy = Expiring with { MustChange = true, GraceLogins = 0 };
        var state = new PasswordState { ChangedAt = Start, MustChange = true };

        var warned = Passed(policy, state, 89);

        warned.MustChange.Should().BeTrue();
        warned.ExpiresIn.Should().Be(TimeSpan.FromDays(1));
        Passed(policy, state, 91).MustChange.Should().BeTrue();
    }

    [Fact]
    public void A_change_ends_locks_failures_and_grace()
    {
        var state = new PasswordState { LockedAt = Start, Failures = [Start], GraceUses = [Start], IsLockedForGood = true, ChangedAt = Start };

        var changed = PasswordPolicyRules.Change(Expiring, state, Change("new"), Start.AddDays(1)).State;

        changed.Should().BeEquivalentTo(new PasswordState { ChangedAt = Start.AddDays(1) });
    }

    [Fact]
    public void The_draft_names_each_reason_to_refuse_a_change()
    {
        var policy = new LdapPasswordPolicy
        {
            MinAge = TimeSpan.FromHours(1),
            Quality = LdapPasswordQuality.Checked,
            MinLength = 5,
            MaxLength = 8,
            HistoryCount = 2,
            SafeModify = true,
            Complaint = password => password.Contains("ann") ? "The password has the user's name in it." : null,
        };
        var state = new PasswordState { ChangedAt = Start, History = [new(Start, "former")] };

        Error(policy with { AllowUserChange = false }, Change("longer", isBySelf: true)).Should().Be(LdapPasswordPolicyError.PasswordModNotAllowed);
        Error(policy, Change("longer", isBySelf: true)).Should().Be(LdapPasswordPolicyError.MustSupplyOldPassword);
        Error(policy, Change("longer", isBySelf: true) with { GivesOld = true }).Should().Be(LdapPasswordPolicyError.PasswordTooYoung);
        Error(policy, Change("four")).Should().Be(LdapPasswordPolicyError.PasswordTooShort);
        Error(policy, Change("more than 8")).Should().Be(LdapPasswordPolicyError.InsufficientPasswordQuality);
        Error(policy, Change("joanna")).Should().Be(LdapPasswordPolicyError.InsufficientPasswordQuality);
        Error(policy, Change("{SHA}5en6G6MezRroT3XKqkdPOmY/BfQ=")).Should().Be(LdapPasswordPolicyError.InsufficientPasswordQuality);
        Error(policy, Change("former")).Should().Be(LdapPasswordPolicyError.PasswordInHistory);
        Error(policy, Change("before")).Should().Be(LdapPasswordPolicyError.PasswordInHistory);
        Error(policy, Change("longer")).Should().BeNull();
        Error(policy, Change("four", isByRoot: true)).Should().BeNull("no check applies to the administrator");
        Error(policy with { Quality = LdapPasswordQuality.CheckedWhenReadable }, Change("{SHA}5en6G6MezRroT3XKqkdPOmY/BfQ=")).Should().BeNull();

        LdapPasswordPolicyError? Error(LdapPasswordPolicy asked, PasswordChange change) => PasswordPolicyRules.Change(asked, state, change, Start).Error;
    }

    [Fact]
    public void History_keeps_the_last_ones_only()
    {
        var policy = new LdapPasswordPolicy { HistoryCount = 2 };
        var state = PasswordState.None;
        string[] passwords = ["one", "two", "three", "four"];
        for (var i = 1; i < passwords.Length; i++)
        {
            state = PasswordPolicyRules.Change(policy, state, Change(passwords[i]) with { Before = [passwords[i - 1]] }, Start.AddDays(i)).State;
        }

        state.History.Select(former => former.Stored.Text).Should().Equal("two", "three");
    }

    [Fact]
    public void A_state_is_read_as_it_was_written()
    {
        var state = new PasswordState
        {
            ChangedAt = Start,
            LockedAt = Start.AddSeconds(1),
            Failures = [Start, Start.AddMicroseconds(1)],
            GraceUses = [Start.AddHours(1)],
            MustChange = true,
            History = [new(Start, "{SSHA}a#b"), new(Start.AddDays(1), new([0, 1, 255]))],
            LastSuccess = Start.AddDays(2),
        };
        var attributes = state.Attributes().ToDictionary(attribute => attribute.Name, attribute => attribute.Values);

        PasswordState.Read(name => attributes.GetValueOrDefault(name, [])).Should().BeEquivalentTo(state);
        attributes["pwdHistory"][0].Text.Should().Be("20250101000000Z#1.3.6.1.4.1.1466.115.121.1.40#9#{SSHA}a#b");
        attributes.Keys.Should().Equal(PasswordState.Names);
    }

    [Fact]
    public void A_policy_is_read_from_the_attributes_of_its_entry()
    {
        var attributes = new Dictionary<string, string>
        {
            ["pwdMaxAge"] = "60",
            ["pwdMinAge"] = "5",
            ["pwdLockout"] = "TRUE",
            ["pwdMaxFailure"] = "3",
            ["pwdCheckQuality"] = "2",
            ["pwdMinLength"] = "x",
            ["pwdAllowUserChange"] = "FALSE",
        };

        PasswordPolicyEntry.Read(attributes.GetValueOrDefault).Should().Be(new LdapPasswordPolicy
        {
            MaxAge = TimeSpan.FromMinutes(1),
            MinAge = TimeSpan.FromSeconds(5),
            Lockout = true,
            MaxFailures = 3,
            Quality = LdapPasswordQuality.Checked,
            AllowUserChange = false,
        });
    }

    private static PasswordState Fail(PasswordState state, DateTimeOffset now) => PasswordPolicyRules.FailedBind(Locking, state, now).State;

    private static PasswordVerdict Passed(LdapPasswordPolicy policy, PasswordState state, double days) =>
        PasswordPolicyRules.PassedBind(policy, state, Start.AddDays(days));

    private static PasswordChange Change(string password, bool isBySelf = false, bool isByRoot = false) =>
        new() { Added = [password], Before = ["before"], IsBySelf = isBySelf, IsByRoot = isByRoot };
}
