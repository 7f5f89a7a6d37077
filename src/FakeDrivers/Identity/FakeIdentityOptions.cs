using System.Text.RegularExpressions;
using FakeDrivers.Worlds;

namespace FakeDrivers.Identity;

/// <summary>How the identity service of a world behaves. A world reads it once and keeps a copy.</summary>
/// <remarks>Not thread-safe while it is being set up.</remarks>
public sealed class FakeIdentityOptions : IDomainOptions
{
    /// <summary>How long a token is valid.</summary>
    /// <value>The default is one hour.</value>
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long after its end a token can still be read by those who ask for expired ones; then it is forgotten.</summary>
    /// <value>The default is two days.</value>
    public TimeSpan ExpiredTokenWindow { get; set; } = TimeSpan.FromDays(2);

    /// <summary>How many projects may stand below one another, the top one included; at least 1.</summary>
    /// <value>The default is 5.</value>
    public int MaxProjectDepth { get; set; } = 5;

    /// <summary>After how many failed log-ins with a password in a row a user is locked out; 0 is never.</summary>
    /// <value>The default is 0.</value>
    public int LockoutAttempts { get; set; }

    /// <summary>For how long after the last failed log-in a user is locked out.</summary>
    /// <value>The default is 30 minutes.</value>
    public TimeSpan LockoutTime { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>
    /// How many rounds of PBKDF2 passwords are hashed with. The secrets of a fake protect nothing; few rounds keep tests quick. Set what your
    /// cloud has to feel how long a log-in takes there.
    /// </summary>
    /// <value>The default is 10.</value>
    public int PasswordRounds { get; set; } = 10;

    /// <summary>The password of the users <c>admin</c> and <c>demo</c> of the default data, until another one is set.</summary>
    /// <value>The default is <c>secret</c>.</value>
    public string DefaultPassword { get; set; } = "secret";

    /// <summary>How long a password is accepted after it was set; zero is for ever.</summary>
    /// <value>The default is zero. Upstream: <c>[security_compliance] password_expires_days</c>.</value>
    public TimeSpan PasswordLifetime { get; set; }

    /// <summary>The regular expression that a new password must match; empty is none.</summary>
    /// <value>The default is empty. Upstream: <c>[security_compliance] password_regex</c>.</value>
    public string PasswordPattern { get; set; } = "";

    /// <summary>How many of a user's last passwords a changed one must differ from; 0 and 1 demand no more than that it is another.</summary>
    /// <value>The default is 0. Upstream: <c>[security_compliance] unique_last_password_count</c>.</value>
    public int UniqueLastPasswords { get; set; }

    /// <summary>How long the receipt of a log-in with several methods is accepted.</summary>
    /// <value>The default is 5 minutes. Upstream: <c>[receipt] expiration</c>.</value>
    public TimeSpan ReceiptLifetime { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How many one-time passwords before the present one are accepted too.</summary>
    /// <value>The default is 1. Upstream: <c>[totp] included_previous_windows</c>.</value>
    public int TotpPreviousWindows { get; set; } = 1;

    IEnumerable<string> IDomainOptions.Validate(string path)
    {
        if (TokenLifetime <= TimeSpan.Zero) yield return $"{path}:{nameof(TokenLifetime)} must be above zero, but is {TokenLifetime:c}.";
        if (ExpiredTokenWindow < TimeSpan.Zero) yield return $"{path}:{nameof(ExpiredTokenWindow)} must be zero or more, but is {ExpiredTokenWindow:c}.";
        if (MaxProjectDepth < 1) yield return $"{path}:{nameof(MaxProjectDepth)} must be at least 1, but is {MaxProjectDepth}.";
        if (LockoutAttempts < 0) yield return $"{path}:{nameof(LockoutAttempts)} must be 0 (never) or more, but is {LockoutAttempts}.";
        if (LockoutTime <= TimeSpan.Zero) yield return $"{path}:{nameof(LockoutTime)} must be above zero, but is {LockoutTime:c}.";
        if (PasswordLifetime < TimeSpan.Zero) yield return $"{path}:{nameof(PasswordLifetime)} must be zero (for ever) or more, but is {PasswordLifetime:c}.";
        if (PasswordPattern is null || !IsPattern(PasswordPattern)) yield return $"{path}:{nameof(PasswordPattern)} must be a regular expression, but is '{PasswordPattern}'.";
        if (UniqueLastPasswords < 0) yield return $"{path}:{nameof(UniqueLastPasswords)} must be 0 or more, but is {UniqueLastPasswords}.";
        if (ReceiptLifetime <= TimeSpan.Zero) yield return $"{path}:{nameof(ReceiptLifetime)} must be above zero, but is {ReceiptLifetime:c}.";
        if (TotpPreviousWindows is < 0 or > 10) yield return $"{path}:{nameof(TotpPreviousWindows)} must be 0 to 10, but is {TotpPreviousWindows}.";
        if (PasswordRounds < 1) yield return $"{path}:{nameof(PasswordRounds)} must be at least 1, but is {PasswordRounds}.";
        if (string.IsNullOrEmpty(DefaultPassword)) yield return $"{path}:{nameof(DefaultPassword)} must be set, for example to 'secret'.";
    }

    void IDomainOptions.Read(OptionReader reader)
    {
        reader.Time(nameof(TokenLifetime), value => TokenLifetime = value);
        reader.Time(nameof(ExpiredTokenWindow), value => ExpiredTokenWindow = value);
        reader.Number(nameof(MaxProjectDepth), value => MaxProjectDepth = value);
        reader.Number(nameof(LockoutAttempts), value => LockoutAttempts = value);
        reader.Time(nameof(LockoutTime), value => LockoutTime = value);
        reader.Time(nameof(PasswordLifetime), value => PasswordLifetime = value);
        reader.Text(nameof(PasswordPattern), value => PasswordPattern = value);
        reader.Number(nameof(UniqueLastPasswords), value => UniqueLastPasswords = value);
        reader.Time(nameof(ReceiptLifetime), value => ReceiptLifetime = value);
        reader.Number(nameof(TotpPreviousWindows), value => TotpPreviousWindows = value);
        reader.Number(nameof(PasswordRounds), value => PasswordRounds = value);
        reader.Text(nameof(DefaultPassword), value => DefaultPassword = value);
    }

    IDomainOptions IDomainOptions.Copy() => (FakeIdentityOptions)MemberwiseClone();

    private static bool IsPattern(string text)
    {
        try
        {
            _ = new Regex(text, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
