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

    IEnumerable<string> IDomainOptions.Validate(string path)
    {
        if (TokenLifetime <= TimeSpan.Zero) yield return $"{path}:{nameof(TokenLifetime)} must be above zero, but is {TokenLifetime:c}.";
        if (ExpiredTokenWindow < TimeSpan.Zero) yield return $"{path}:{nameof(ExpiredTokenWindow)} must be zero or more, but is {ExpiredTokenWindow:c}.";
        if (MaxProjectDepth < 1) yield return $"{path}:{nameof(MaxProjectDepth)} must be at least 1, but is {MaxProjectDepth}.";
        if (LockoutAttempts < 0) yield return $"{path}:{nameof(LockoutAttempts)} must be 0 (never) or more, but is {LockoutAttempts}.";
        if (LockoutTime <= TimeSpan.Zero) yield return $"{path}:{nameof(LockoutTime)} must be above zero, but is {LockoutTime:c}.";
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
        reader.Number(nameof(PasswordRounds), value => PasswordRounds = value);
        reader.Text(nameof(DefaultPassword), value => DefaultPassword = value);
    }

    IDomainOptions IDomainOptions.Copy() => (FakeIdentityOptions)MemberwiseClone();
}
