
namespace FakeDrivers.Ldap;

/// <content>The person's account: password and state, in the words of the directory's profile.</content>
public sealed partial class LdapPersonBuilder
{
    private string? _password;
    private LdapAccountState _state;
    private DateTimeOffset? _expiresAt;

    /// <summary>Sets the password. Without one, nobody can bind as the person.</summary>
    /// <param name="password">The password, in clear or with a scheme: <c>{SSHA}…</c>.</param>
    /// <returns>This builder.</returns>
    public LdapPersonBuilder Password(string password)
    {
        ArgumentNullException.ThrowIfNull(password);
        _password = password;
        return this;
    }

    /// <summary>The account is switched off: <c>userAccountControl</c> in Active Directory, else locked for good (<c>pwdAccountLockedTime</c>).</summary>
    /// <returns>This builder.</returns>
    public LdapPersonBuilder Disabled() => Is(LdapAccountState.Disabled);

    /// <summary>The account is locked since now, as after too many wrong passwords: <c>lockoutTime</c> or <c>pwdAccountLockedTime</c>.</summary>
    /// <returns>This builder.</returns>
    public LdapPersonBuilder Locked() => Is(LdapAccountState.Locked);

    /// <summary>The password must be changed before anything else: <c>pwdLastSet</c> 0 or <c>pwdReset</c>.</summary>
    /// <returns>This builder.</returns>
    public LdapPersonBuilder MustChangePassword() => Is(LdapAccountState.MustChangePassword);

    /// <summary>The password was set so long ago (1,000 days) that any policy with a greatest age has it expired: <c>pwdLastSet</c> or <c>pwdChangedTime</c>.</summary>
    /// <returns>This builder.</returns>
    public LdapPersonBuilder PasswordExpired() => Is(LdapAccountState.PasswordExpired);

    /// <summary>The account ends at a time: <c>accountExpires</c> or <c>pwdEndTime</c>.</summary>
    /// <param name="at">The time.</param>
    /// <returns>This builder.</returns>
    public LdapPersonBuilder AccountExpires(DateTimeOffset at)
    {
        _expiresAt = at;
        return this;
    }

    private LdapPersonBuilder Is(LdapAccountState state)
    {
        _state |= state;
        return this;
    }

    private void BuildAccount(List<LdapAttribute> attributes)
    {
        if (_password is not null)
        {
            if (_plan.IsActiveDirectory) SeedAttributes.Set(attributes, "unicodePwd", [AccountAttributes.UnicodePassword(_password)]);
            else SeedAttributes.Set(attributes, "userPassword", [_password]);
        }

        foreach (var (name, value) in AccountAttributes.Of(_state, _expiresAt, _plan.IsActiveDirectory, _password is not null, _plan.Now))
        {
            SeedAttributes.Set(attributes, name, [value]);
        }
    }
}
