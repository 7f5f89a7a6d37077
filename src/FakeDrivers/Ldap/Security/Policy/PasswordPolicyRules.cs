namespace FakeDrivers.Ldap;

/// <summary>
/// The password policy of draft-behera-10 as functions of policy, state and time: binds (section 7.1 to 7.4) and changes (7.5 to 7.8).
/// </summary>
internal static class PasswordPolicyRules
{
    /// <summary>The most failures that are kept while no number of them locks.</summary>
    private const int KeptFailures = 5;

    /// <summary>Why nobody may bind with the entry now, whichever password comes; nothing when somebody may.</summary>
    public static PasswordVerdict? RefusesBind(LdapPasswordPolicy policy, PasswordState state, DateTimeOffset now)
    {
        var isLocked = state.IsLockedForGood
            || (policy.Lockout && state.LockedAt is { } at && (policy.LockoutDuration == TimeSpan.Zero || now < at + policy.LockoutDuration))
            || now < state.StartsAt
            || now > state.EndsAt
            || (policy.MaxIdle > TimeSpan.Zero && (state.LastSuccess ?? state.ChangedAt) is { } last && now > last + policy.MaxIdle);
        return isLocked ? new(state) { Code = LdapResultCode.InvalidCredentials, Error = LdapPasswordPolicyError.AccountLocked } : null;
    }

    /// <summary>What a wrong password leads to.</summary>
    public static PasswordVerdict FailedBind(LdapPasswordPolicy policy, PasswordState state, DateTimeOffset now)
    {
        var counted = policy.FailureCountInterval > TimeSpan.Zero ? state.Failures.Where(time => now < time + policy.FailureCountInterval) : state.Failures;

        // A lock that has run out takes the failures that led to it along.
        if (state.LockedAt is not null) counted = [];
        var failures = PasswordState.With(counted, now);
        var isTooMany = policy.Lockout && policy.MaxFailures > 0 && failures.Count >= policy.MaxFailures;
        return new(state with
        {
            Failures = [.. failures.TakeLast(Math.Max(policy.MaxFailures, KeptFailures))],
            LockedAt = isTooMany ? now : null,
        })
        {
            Code = LdapResultCode.InvalidCredentials,
        };
    }

    /// <summary>What the right password leads to: it may have expired all the same, or have to be changed.</summary>
    public static PasswordVerdict PassedBind(LdapPasswordPolicy policy, PasswordState state, DateTimeOffset now)
    {
        var clean = state.Failures.Count == 0 && state.LockedAt is null ? state : state with { Failures = [], LockedAt = null };
        if (policy.MaxIdle > TimeSpan.Zero) clean = clean with { LastSuccess = now };
        var error = policy.MustChange && state.MustChange ? LdapPasswordPolicyError.ChangeAfterReset : (LdapPasswordPolicyError?)null;
        if (policy.MaxAge == TimeSpan.Zero || state.ChangedAt is not { } changed) return new(clean) { Error = error };
        var end = changed + policy.MaxAge;
        if (now < end)
        {
            return new(clean) { Error = error, ExpiresIn = policy.ExpireWarning > TimeSpan.Zero && end - now <= policy.ExpireWarning ? end - now : null };
        }

        // A password that must be changed anyway is asked for nothing else.
        if (error is not null) return new(clean) { Error = error };
        var left = policy.GraceExpiry > TimeSpan.Zero && now >= end + policy.GraceExpiry ? 0 : policy.GraceLogins - state.GraceUses.Count;
        return left > 0
            ? new(clean with { GraceUses = PasswordState.With(state.GraceUses, now) }) { GraceLeft = left - 1 }
            : new(state) { Code = LdapResultCode.InvalidCredentials, Error = LdapPasswordPolicyError.PasswordExpired };
    }

    /// <summary>What a change leads to, or why it may not be.</summary>
    public static PasswordVerdict Change(LdapPasswordPolicy policy, PasswordState state, PasswordChange change, DateTimeOffset now)
    {
        if (!change.IsByRoot && Refuses(policy, state, change, now) is { } refusal) return refusal;
        var history = policy.HistoryCount == 0
            ? []
            : state.History.Concat(change.Before.Select(stored => new FormerPassword(now, stored))).TakeLast(policy.HistoryCount);
        return new(state with
        {
            ChangedAt = change.IsThereAfter ? now : null,
            LockedAt = null,
            IsLockedForGood = false,
            Failures = [],
            GraceUses = [],
            History = [.. history],
            MustChange = policy.MustChange && !change.IsBySelf && change.IsThereAfter,
        });
    }

    /// <summary>Whether a password is of the quality that is asked.</summary>
    public static bool IsGood(LdapPasswordPolicy policy, string password) => policy.Quality == LdapPasswordQuality.Ignored || RefusesQuality(policy, password) is null;

    private static PasswordVerdict? Refuses(LdapPasswordPolicy policy, PasswordState state, PasswordChange change, DateTimeOffset now)
    {
        if (change.IsBySelf && !change.IsAdd)
        {
            if (!policy.AllowUserChange) return Refused(LdapPasswordPolicyError.PasswordModNotAllowed, "Users may not change their own passwords here.");
            if (policy.SafeModify && !change.GivesOld) return Refused(LdapPasswordPolicyError.MustSupplyOldPassword, "The old password must be given with the new one.");
            if (policy.MinAge > TimeSpan.Zero && !state.MustChange && state.ChangedAt is { } changed && now < changed + policy.MinAge)
            {
                return Refused(
                    LdapPasswordPolicyError.PasswordTooYoung, $"The password may be changed again in {changed + policy.MinAge - now}.", LdapResultCode.ConstraintViolation);
            }
        }

        foreach (var value in change.Added)
        {
            if (RefusesValue(policy, state, change, value) is { } refusal) return refusal;
        }

        return null;

        PasswordVerdict Refused(LdapPasswordPolicyError error, string message, LdapResultCode code = LdapResultCode.InsufficientAccessRights) =>
            new(state) { Code = code, Error = error, Message = message };
    }

    private static PasswordVerdict? RefusesValue(LdapPasswordPolicy policy, PasswordState state, PasswordChange change, LdapValue value)
    {
        var clear = PasswordValue.ClearOf(value);
        if (policy.Quality != LdapPasswordQuality.Ignored)
        {
            if (clear is null && policy.Quality == LdapPasswordQuality.Checked)
            {
                return Refused(LdapPasswordPolicyError.InsufficientPasswordQuality, "The quality of a hashed password cannot be checked.");
            }

            if (clear is { } password && RefusesQuality(policy, password.Text) is { } complaint) return Refused(complaint.Error, complaint.Text);
        }

        if (policy.HistoryCount == 0) return null;
        var former = state.History.TakeLast(policy.HistoryCount).Select(each => each.Stored).Concat(change.Before);
        return former.Any(stored => clear is { } password ? PasswordValue.Matches(stored, password.Span) : stored == value)
            ? Refused(LdapPasswordPolicyError.PasswordInHistory, $"The password is one of the last {policy.HistoryCount}.")
            : null;

        PasswordVerdict Refused(LdapPasswordPolicyError error, string message) =>
            new(state) { Code = LdapResultCode.ConstraintViolation, Error = error, Message = message };
    }

    private static (LdapPasswordPolicyError Error, string Text)? RefusesQuality(LdapPasswordPolicy policy, string password)
    {
        var length = password.EnumerateRunes().Count();
        if (length < policy.MinLength) return (LdapPasswordPolicyError.PasswordTooShort, $"The password has {length} characters; the least is {policy.MinLength}.");
        if (policy.MaxLength > 0 && length > policy.MaxLength)
        {
            return (LdapPasswordPolicyError.InsufficientPasswordQuality, $"The password has {length} characters; the most is {policy.MaxLength}.");
        }

        return policy.Complaint?.Invoke(password) is { } complaint ? (LdapPasswordPolicyError.InsufficientPasswordQuality, complaint) : null;
    }
}
