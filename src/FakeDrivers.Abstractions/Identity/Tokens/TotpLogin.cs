using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;

namespace FakeDrivers.Identity;

/// <summary>A log-in with a one-time password of six digits, made of a secret and the time.</summary>
/// <remarks>
/// Immutable and thread-safe; equality is by content. Shows itself without the password. The secret is that of a credential of the type
/// <see cref="Credential.Totp"/>. Source: RFC 6238; Keystone API v3, <c>totp</c>.
/// </remarks>
public sealed record TotpLogin
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private const int SecondsAPassword = 30;

    /// <summary>Who logs in.</summary>
    public required IdentityName User { get; init; }

    /// <summary>The password.</summary>
    public required string Passcode { get; init; }

    /// <summary>The one-time password of a secret at a time. It is another one every 30 seconds.</summary>
    /// <param name="secret">The secret in base 32, with or without <c>=</c> at the end, whatever its case.</param>
    /// <param name="time">The time.</param>
    /// <returns>Six digits.</returns>
    /// <exception cref="ArgumentException">The secret is no text in base 32.</exception>
    [SuppressMessage("Security", "CA5350:Do not use weak cryptographic algorithms", Justification = "RFC 6238 and Keystone make one-time passwords with SHA-1.")]
    public static string PasscodeOf(string secret, DateTimeOffset time)
    {
        ArgumentNullException.ThrowIfNull(secret);
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, time.ToUnixTimeSeconds() / SecondsAPassword);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(KeyOf(secret), counter, hash);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 15)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>Shows the user, never the password.</summary>
    public override string ToString() => $"one-time password of {User.Id ?? User.Name}";

    private static byte[] KeyOf(string secret)
    {
        var key = new List<byte>();
        var (bits, buffer) = (0, 0);
        foreach (var letter in secret.TrimEnd('='))
        {
            var value = Alphabet.IndexOf(char.ToUpperInvariant(letter), StringComparison.Ordinal);
            if (value < 0) throw new ArgumentException("The secret of one-time passwords is a text in base 32: letters, and digits from 2 to 7.", nameof(secret));
            buffer = ((buffer << 5) | value) & 0xFFF;
            bits += 5;
            if (bits < 8) continue;
            bits -= 8;
            key.Add((byte)(buffer >> bits));
        }

        return [.. key];
    }
}
