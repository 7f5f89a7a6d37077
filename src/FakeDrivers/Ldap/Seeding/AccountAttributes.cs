using System.Globalization;
using System.Text;

namespace FakeDrivers.Ldap;

/// <summary>The state of an account as attributes: those of Active Directory, or those of the password policy.</summary>
internal static class AccountAttributes
{
    /// <summary>The value of <c>pwdAccountLockedTime</c> for a lock that no time ends (draft-behera-10, section 5.3.3).</summary>
    public const string LockedForGood = "000001010000Z";

    /// <summary>The bits of <c>userAccountControl</c>: an ordinary account; switched off; one that needs no password.</summary>
    public const int NormalAccount = 0x200;

    /// <inheritdoc cref="NormalAccount"/>
    public const int AccountDisabled = 0x2;

    /// <inheritdoc cref="NormalAccount"/>
    public const int PasswordNotRequired = 0x20;

    /// <summary>So long ago that a password has expired under any policy.</summary>
    public static readonly TimeSpan LongAgo = TimeSpan.FromDays(1000);

    public static IEnumerable<(string Name, LdapValue Value)> Of(LdapAccountState state, DateTimeOffset? expiresAt, bool isActiveDirectory, bool hasPassword, DateTimeOffset now)
    {
        if (isActiveDirectory)
        {
            var control = NormalAccount | (hasPassword ? 0 : PasswordNotRequired) | (state.HasFlag(LdapAccountState.Disabled) ? AccountDisabled : 0);
            yield return ("userAccountControl", Number(control));
            if (state.HasFlag(LdapAccountState.Locked)) yield return ("lockoutTime", FileTime(now));
            if (state.HasFlag(LdapAccountState.MustChangePassword)) yield return ("pwdLastSet", "0");
            else if (state.HasFlag(LdapAccountState.PasswordExpired)) yield return ("pwdLastSet", FileTime(now - LongAgo));
            else if (hasPassword) yield return ("pwdLastSet", FileTime(now));
            if (expiresAt is { } end) yield return ("accountExpires", FileTime(end));
            yield break;
        }

        if (state.HasFlag(LdapAccountState.Disabled)) yield return ("pwdAccountLockedTime", LockedForGood);
        else if (state.HasFlag(LdapAccountState.Locked)) yield return ("pwdAccountLockedTime", ComputedAttributes.Timestamp(now));
        if (state.HasFlag(LdapAccountState.MustChangePassword)) yield return ("pwdReset", "TRUE");
        if (state.HasFlag(LdapAccountState.PasswordExpired)) yield return ("pwdChangedTime", ComputedAttributes.Timestamp(now - LongAgo));
        if (expiresAt is { } ends) yield return ("pwdEndTime", ComputedAttributes.Timestamp(ends));
    }

    /// <summary>A password as Active Directory takes it: in quotation marks, in UTF-16.</summary>
    public static LdapValue UnicodePassword(string password) => Encoding.Unicode.GetBytes($"\"{password}\"");

    /// <summary>A time as Active Directory has it: steps of 100 nanoseconds since 1601.</summary>
    public static LdapValue FileTime(DateTimeOffset time) => time.ToFileTime().ToString(CultureInfo.InvariantCulture);

    public static LdapValue Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
