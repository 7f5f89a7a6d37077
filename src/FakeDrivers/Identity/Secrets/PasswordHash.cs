using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace FakeDrivers.Identity;

/// <summary>A secret as it is kept: salted and hashed (PBKDF2 with HMAC-SHA-256), so that no state, log or file can tell it.</summary>
[JsonConverter(typeof(PasswordHashConverter))]
internal sealed class PasswordHash : IEquatable<PasswordHash>
{
    private const int Length = 32;

    private readonly byte[] _salt;
    private readonly byte[] _hash;
    private readonly int _rounds;

    private PasswordHash(byte[] salt, byte[] hash, int rounds)
    {
        _salt = salt;
        _hash = hash;
        _rounds = rounds;
    }

    public static PasswordHash Of(string secret, Guid salt, int rounds)
    {
        var bytes = salt.ToByteArray(bigEndian: true);
        return new(bytes, Hash(secret, bytes, rounds), rounds);
    }

    /// <summary>Reads what <see cref="ToText"/> gave.</summary>
    /// <exception cref="FormatException">It is something else.</exception>
    public static PasswordHash Parse(string text) =>
        text.Split('$') is [var first, var salt, var last]
        && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var rounds) && rounds > 0
        && Convert.FromBase64String(last) is { Length: Length } hash
        ? new(Convert.FromBase64String(salt), hash, rounds)
        : throw new FormatException("A hash of a password is written as rounds, salt and hash, with '$' between them.");

    /// <summary>Rounds, salt and hash, for a file.</summary>
    public string ToText() => string.Create(CultureInfo.InvariantCulture, $"{_rounds}${Convert.ToBase64String(_salt)}${Convert.ToBase64String(_hash)}");

    /// <summary>Whether it is the secret; takes as long when it is not.</summary>
    public bool Matches(string secret) => CryptographicOperations.FixedTimeEquals(Hash(secret, _salt, _rounds), _hash);

    public bool Equals(PasswordHash? other) =>
        other is not null && _rounds == other._rounds && _salt.AsSpan().SequenceEqual(other._salt) && _hash.AsSpan().SequenceEqual(other._hash);

    public override bool Equals(object? obj) => Equals(obj as PasswordHash);

    public override int GetHashCode() => BitConverter.ToInt32(_hash);

    public override string ToString() => SecretText.Hidden;

    private static byte[] Hash(string secret, byte[] salt, int rounds) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(secret), salt, rounds, HashAlgorithmName.SHA256, Length);
}
