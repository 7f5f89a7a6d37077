using System.Globalization;
using FakeDrivers.Worlds;

namespace FakeDrivers.Ldap;

/// <summary>
/// An account of the directory, to be brought into any state at once: disabled, locked, expired… In the words of the profile: the attributes of
/// Active Directory (<c>userAccountControl</c>, <c>lockoutTime</c>, <c>pwdLastSet</c>, <c>accountExpires</c>), else those of the password policy
/// (<c>pwdAccountLockedTime</c>, <c>pwdReset</c>, <c>pwdChangedTime</c>, <c>pwdEndTime</c>), which count where a policy is in force.
/// </summary>
/// <remarks>Thread-safe. No rule and no right is asked for, and the call log tells nothing of it. It stays the same account when it is renamed.</remarks>
public sealed class FakeLdapAccount
{
    private readonly FakeLdapDirectory _directory;
    private readonly Guid _uuid;
    private readonly string _name;

    internal FakeLdapAccount(FakeLdapDirectory directory, StoredEntry entry)
    {
        _directory = directory;
        _uuid = entry.Origin.Uuid;
        _name = entry.Dn;
    }

    /// <summary>Its distinguished name now.</summary>
    /// <exception cref="FakeDriversException">The entry was deleted.</exception>
    public string Dn => Entry(_directory.RootView()).Dn;

    private bool IsActiveDirectory => _directory.Settings.IsActiveDirectory;

    /// <summary>Switches it on.</summary>
    /// <returns>The account.</returns>
    public FakeLdapAccount Enable() => IsActiveDirectory
        ? Set((entry, _) => [("userAccountControl", AccountAttributes.Number(ControlOf(entry) & ~AccountAttributes.AccountDisabled))])
        : Set((_, _) => [("pwdAccountLockedTime", null)]);

    /// <summary>Switches it off.</summary>
    /// <returns>The account.</returns>
    public FakeLdapAccount Disable() => IsActiveDirectory
        ? Set((entry, _) => [("userAccountControl", AccountAttributes.Number(ControlOf(entry) | AccountAttributes.AccountDisabled))])
        : Set((_, _) => [("pwdAccountLockedTime", AccountAttributes.LockedForGood)]);

    /// <summary>Locks it as of now, as too many wrong passwords do. It opens when the policy says so.</summary>
    /// <returns>The account.</returns>
    public FakeLdapAccount Lock() => IsActiveDirectory
        ? Set((_, now) => [("lockoutTime", AccountAttributes.FileTime(now))])
        : Set((_, now) => [("pwdAccountLockedTime", ComputedAttributes.Timestamp(now))]);

    /// <summary>Opens it, and forgets wrong passwords.</summary>
    /// <returns>The account.</returns>
    public FakeLdapAccount Unlock() => IsActiveDirectory
        ? Set((_, _) => [("lockoutTime", "0"), ("badPwdCount", "0")])
        : Set((_, _) => [("pwdAccountLockedTime", null), ("pwdFailureTime", null)]);

    /// <summary>Lets nothing be done but changing the password.</summary>
    /// <returns>The account.</returns>
    public FakeLdapAccount RequirePasswordChange() => IsActiveDirectory
        ? Set((_, _) => [("pwdLastSet", "0")])
        : Set((_, _) => [("pwdReset", "TRUE")]);

    /// <summary>Makes the password 1,000 days old, which any policy with a greatest age takes as expired.</summary>
    /// <returns>The account.</returns>
    public FakeLdapAccount ExpirePassword() => IsActiveDirectory
        ? Set((_, now) => [("pwdLastSet", AccountAttributes.FileTime(now - AccountAttributes.LongAgo))])
        : Set((_, now) => [("pwdChangedTime", ComputedAttributes.Timestamp(now - AccountAttributes.LongAgo))]);

    /// <summary>Lets it end.</summary>
    /// <param name="at">When; <see langword="null"/> for never.</param>
    /// <returns>The account.</returns>
    public FakeLdapAccount ExpireAt(DateTimeOffset? at) => IsActiveDirectory
        ? Set((_, _) => [("accountExpires", at is { } end ? AccountAttributes.FileTime(end) : "0")])
        : Set((_, _) => [("pwdEndTime", at is { } end ? ComputedAttributes.Timestamp(end) : (LdapValue?)null)]);

    /// <summary>Gives it a password, whatever the policy says of it, set now and not to be changed.</summary>
    /// <param name="password">The password, in clear; where passwords are <c>userPassword</c>, also with a scheme: <c>{SSHA}…</c>.</param>
    /// <returns>The account.</returns>
    public FakeLdapAccount SetPassword(string password)
    {
        ArgumentNullException.ThrowIfNull(password);
        return IsActiveDirectory
            ? Set((_, now) => [("unicodePwd", AccountAttributes.UnicodePassword(password)), ("pwdLastSet", AccountAttributes.FileTime(now))])
            : Set((_, now) => [("userPassword", password), ("pwdChangedTime", ComputedAttributes.Timestamp(now)), ("pwdReset", null), ("pwdGraceUseTime", null)]);
    }

    /// <summary>The distinguished name that it had when it was looked up.</summary>
    public override string ToString() => _name;

    private static int ControlOf(StoredEntry entry) =>
        int.TryParse(entry.Text("userAccountControl"), CultureInfo.InvariantCulture, out var control) ? control : AccountAttributes.NormalAccount;

    private FakeLdapAccount Set(Func<StoredEntry, DateTimeOffset, (string Name, LdapValue? Value)[]> values)
    {
        _directory.Steer("ldap.account", transaction =>
        {
            var before = Entry(transaction.View);
            var attributes = before.Attributes;
            foreach (var (name, value) in values(before, transaction.Now))
            {
                var description = transaction.Schema.DescribeLeniently(name)!.Value;
                attributes = before.With(attributes, before.Classes, before.Origin, before.Change).AttributesWith(new(description, value is { } given ? [given] : []));
            }

            transaction.Replace(before, before.With(attributes, before.Classes, transaction.Touched(before.Origin), transaction.NextChange));
        });
        return this;
    }

    private StoredEntry Entry(DirectoryView view) => FakeLdapDirectory.Matching(LdapFilter.Equal("entryUUID", _uuid.ToString()), view) is [var entry, ..]
        ? entry
        : throw new FakeDriversException($"The account '{_name}' is not there any more: its entry was deleted.");
}
