using static FakeDrivers.Ldap.ActiveDirectoryAttributes;

namespace FakeDrivers.Ldap;

/// <summary>What a bind comes to in Active Directory: accounts can be disabled, locked, expired, and have passwords that have ([MS-SAMR] 3.1.1.8.4).</summary>
internal static class ActiveDirectoryBind
{
    /// <summary>Judges a bind whose password was looked at.</summary>
    public static BindOutcome Judge(DirectoryView view, StoredEntry entry, LdapIdentity identity, bool isRight)
    {
        var policy = ActiveDirectoryNames.DomainEntry(view);
        if (IsLocked(view, entry, policy)) return Refused(view, BindFailure.LockedOut);
        if (!isRight) return WrongPassword(view, entry, policy);
        if (Reason(view, entry, policy) is { } reason) return Refused(view, reason);
        var attributes = entry.Attributes
            .Set(view.Schema, "lastLogon", FileTime(view.Now))
            .Set(view.Schema, "lastLogonTimestamp", FileTime(view.Now))
            .Set(view.Schema, "logonCount", Text(entry.Number("logonCount") + 1))
            .Set(view.Schema, "badPwdCount", "0");
        if (entry.Number("lockoutTime") != 0) attributes = attributes.Set(view.Schema, "lockoutTime", "0");
        return new(new(), identity with { IsRoot = identity.IsRoot || IsAdministrator(view, entry) }) { Remembers = entry, Attributes = attributes };
    }

    /// <summary>Whether an account is locked now.</summary>
    public static bool IsLocked(DirectoryView view, StoredEntry entry, StoredEntry? policy)
    {
        if (TimeOf(entry.Number("lockoutTime")) is not { } since) return false;
        return SpanOf(policy, "lockoutDuration") is not { } duration || view.Now < since + duration;
    }

    /// <summary>When the password of an account expires, as a FILETIME.</summary>
    public static LdapValue PasswordExpiry(DirectoryView view, StoredEntry entry)
    {
        var control = entry.Number("userAccountControl");
        if ((control & (NeverExpires | SmartCard)) != 0 || SpanOf(ActiveDirectoryNames.DomainEntry(view), "maxPwdAge") is not { } age) return Never;
        return TimeOf(entry.Number("pwdLastSet")) is { } set ? FileTime(set + age) : "0";
    }

    /// <summary>The bits of <c>userAccountControl</c> that time decides.</summary>
    public static long ComputedControl(DirectoryView view, StoredEntry entry)
    {
        var policy = ActiveDirectoryNames.DomainEntry(view);
        return (IsLocked(view, entry, policy) ? LockedOut : 0) | (IsPasswordExpired(view, entry, policy) ? Expired : 0);
    }

    private static BindOutcome WrongPassword(DirectoryView view, StoredEntry entry, StoredEntry? policy)
    {
        var window = SpanOf(policy, "lockOutObservationWindow") ?? TimeSpan.MaxValue;
        var isCounted = TimeOf(entry.Number("badPasswordTime")) is { } last && view.Now - last < window && entry.Number("lockoutTime") == 0;
        var count = (isCounted ? entry.Number("badPwdCount") : 0) + 1;
        var attributes = entry.Attributes.Set(view.Schema, "badPwdCount", Text(count)).Set(view.Schema, "badPasswordTime", FileTime(view.Now));
        var isLockedNow = policy?.Number("lockoutThreshold") is > 0 and var most && count >= most;
        if (isLockedNow || entry.Number("lockoutTime") != 0) attributes = attributes.Set(view.Schema, "lockoutTime", isLockedNow ? FileTime(view.Now) : "0");
        return Refused(view, BindFailure.WrongPassword) with { Remembers = entry, Attributes = attributes };
    }

    /// <summary>What keeps an account from being used though the password is right.</summary>
    private static BindFailure? Reason(DirectoryView view, StoredEntry entry, StoredEntry? policy)
    {
        var control = entry.Number("userAccountControl");
        if ((control & Disabled) != 0) return BindFailure.Disabled;
        if (TimeOf(entry.Number("accountExpires")) is { } end && view.Now >= end) return BindFailure.AccountExpired;
        if ((control & SmartCard) != 0) return BindFailure.AccountRestriction;
        if (!MayLogOnNow(view, entry)) return BindFailure.LogonHours;
        if (!MayLogOnHere(view, entry)) return BindFailure.Workstation;
        if (entry.Value("pwdLastSet") == "0" && (control & NeverExpires) == 0) return BindFailure.MustChangePassword;
        return IsPasswordExpired(view, entry, policy) ? BindFailure.PasswordExpired : null;
    }

    private static bool IsPasswordExpired(DirectoryView view, StoredEntry entry, StoredEntry? policy)
    {
        if ((entry.Number("userAccountControl") & (NeverExpires | SmartCard)) != 0 || SpanOf(policy, "maxPwdAge") is not { } age) return false;
        return entry.Value("pwdLastSet") == "0" || (TimeOf(entry.Number("pwdLastSet")) is { } set && view.Now >= set + age);
    }

    /// <summary>logonHours: a bit for each hour of the week in UTC, Sunday first.</summary>
    private static bool MayLogOnNow(DirectoryView view, StoredEntry entry)
    {
        if (entry.Value("logonHours") is not { Length: 21 } hours) return true;
        var now = view.Now.UtcDateTime;
        var bit = ((int)now.DayOfWeek * 24) + now.Hour;
        return (hours.Span[bit / 8] & (1 << (bit % 8))) != 0;
    }

    /// <summary>Simple binds count as from the domain controller itself.</summary>
    private static bool MayLogOnHere(DirectoryView view, StoredEntry entry) =>
        entry.Text("userWorkstations") is not { Length: > 0 } names || names.Split(',').Any(name => name.Trim().Equals(view.Settings.Domain.ServerName, StringComparison.OrdinalIgnoreCase));

    private static bool IsAdministrator(DirectoryView view, StoredEntry entry)
    {
        var domain = view.Settings.Domain;
        var admins = (LdapValue[])[domain.SidOf(ActiveDirectoryDomain.DomainAdmins), LdapValue.Adopt(LdapSid.Parse("S-1-5-32-544")!)];
        return ActiveDirectoryLinks.TokenGroups(entry, view.As(view.Resolved.Root)).Any(admins.Contains);
    }

    private static BindOutcome Refused(DirectoryView view, BindFailure reason) => new(BindErrors.Invalid(view, reason), LdapIdentity.Anonymous);
}
