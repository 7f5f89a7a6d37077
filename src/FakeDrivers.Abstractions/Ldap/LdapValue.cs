using System.Diagnostics;
using System.Text;

namespace FakeDrivers.Ldap;

/// <summary>One value of an attribute: a string of octets, which for most attributes is UTF-8 text (RFC 4512 section 2.2).</summary>
/// <remarks>Immutable: bytes that go in are copied. Equality is by octets; whether two values match is the schema's business.</remarks>
[DebuggerDisplay("{ToString()}")]
public readonly struct LdapValue : IEquatable<LdapValue>
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly byte[]? _octets;

    /// <summary>Makes a value from text, as UTF-8.</summary>
    /// <param name="text">The text.</param>
    public LdapValue(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _octets = Encoding.UTF8.GetBytes(text);
    }

    /// <summary>Makes a value from octets, which are copied.</summary>
    /// <param name="octets">The octets.</param>
    public LdapValue(ReadOnlySpan<byte> octets) => _octets = octets.ToArray();

    private LdapValue(byte[] octets) => _octets = octets;

    /// <summary>The octets.</summary>
    public ReadOnlyMemory<byte> Octets => _octets;

    /// <summary>How many octets there are.</summary>
    public int Length => _octets?.Length ?? 0;

    /// <summary>The octets read as UTF-8; what is no UTF-8 becomes U+FFFD. See <see cref="TryGetText"/> to tell.</summary>
    public string Text => Encoding.UTF8.GetString(Span);

    internal ReadOnlySpan<byte> Span => _octets;

    /// <summary>The octets themselves, not a copy: not to be written to.</summary>
    internal byte[] Array => _octets ?? [];

    /// <summary>Makes a value from text.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator LdapValue(string text) => new(text);

    /// <summary>Makes a value from octets, which are copied.</summary>
    /// <param name="octets">The octets.</param>
    public static implicit operator LdapValue(byte[] octets) => FromBytes(octets);

    /// <summary>Whether both have the same octets.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(LdapValue left, LdapValue right) => left.Equals(right);

    /// <summary>Whether the octets differ.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(LdapValue left, LdapValue right) => !left.Equals(right);

    /// <summary>Makes a value from text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The value.</returns>
    public static LdapValue FromString(string text) => new(text);

    /// <summary>Makes a value from octets, which are copied.</summary>
    /// <param name="octets">The octets.</param>
    /// <returns>The value.</returns>
    public static LdapValue FromBytes(byte[] octets)
    {
        ArgumentNullException.ThrowIfNull(octets);
        return new(octets.AsSpan());
    }

    /// <summary>Reads the octets as UTF-8.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Whether they are UTF-8.</returns>
    public bool TryGetText(out string text)
    {
        try
        {
            text = s_strict.GetString(Span);
            return true;
        }
        catch (DecoderFallbackException)
        {
            text = string.Empty;
            return false;
        }
    }

    /// <inheritdoc/>
    public bool Equals(LdapValue other) => Span.SequenceEqual(other.Span);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is LdapValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(Span);
        return hash.ToHashCode();
    }

    /// <summary>The text; for octets that are no text, <c>0x</c> and their hexadecimal digits.</summary>
    public override string ToString() => TryGetText(out var text) ? text : $"0x{Convert.ToHexString(Span)}";

    /// <summary>Takes octets that nobody else will write to.</summary>
    internal static LdapValue Adopt(byte[] octets) => new(octets);
}
