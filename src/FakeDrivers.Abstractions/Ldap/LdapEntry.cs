using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace FakeDrivers.Ldap;

/// <summary>An entry as a search gives it: its name and those of its attributes that were asked for and may be seen.</summary>
/// <remarks>Immutable and thread-safe. Equality is by content and minds order and case.</remarks>
[DebuggerDisplay("{Dn}")]
public sealed record LdapEntry
{
    private readonly LdapEntrySource? _source;
    private ValueList<LdapAttribute>? _attributes;

    /// <summary>Makes an entry without a name, to be given by <see cref="Dn"/>.</summary>
    public LdapEntry()
    {
    }

    /// <summary>Makes an entry.</summary>
    /// <param name="dn">Its distinguished name.</param>
    /// <param name="attributes">Its attributes.</param>
    [SetsRequiredMembers]
    public LdapEntry(string dn, params IEnumerable<LdapAttribute> attributes)
    {
        ArgumentNullException.ThrowIfNull(dn);
        Dn = dn;
        _attributes = ValueList<LdapAttribute>.From(attributes);
    }

    [SetsRequiredMembers]
    private LdapEntry(string dn, ValueList<LdapAttribute>? attributes, LdapEntrySource? source)
    {
        Dn = dn;
        _attributes = attributes;
        _source = source;
    }

    /// <summary>The distinguished name, spelled as it was stored.</summary>
    public required string Dn { get; init; }

    /// <summary>The attributes. Copied when set.</summary>
    public IReadOnlyList<LdapAttribute> Attributes
    {
        get => Shown;
        init
        {
            _attributes = ValueList<LdapAttribute>.From(value);
            _source = null;
        }
    }

    /// <summary>Where the attributes come from, as long as nobody has set others.</summary>
    internal LdapEntrySource? Source => _source;

    // Whoever comes first reads them; several who do so at once read the same.
    private ValueList<LdapAttribute> Shown => _attributes ??= _source?.Read() ?? ValueList<LdapAttribute>.Empty;

    /// <summary>The values of an attribute; none when the entry does not show it.</summary>
    /// <param name="description">The attribute's description as it is spelled in the entry, in any case.</param>
    public IReadOnlyList<LdapValue> this[string description] => Find(description)?.Values ?? [];

    /// <summary>The attribute of that description.</summary>
    /// <param name="description">The attribute's description as it is spelled in the entry, in any case.</param>
    /// <returns>The attribute; <see langword="null"/> when the entry does not show it.</returns>
    public LdapAttribute? Find(string description)
    {
        ArgumentNullException.ThrowIfNull(description);
        foreach (var attribute in Shown)
        {
            if (string.Equals(attribute.Description, description, StringComparison.OrdinalIgnoreCase)) return attribute;
        }

        return null;
    }

    /// <summary>The first value of an attribute as text.</summary>
    /// <param name="description">The attribute's description as it is spelled in the entry, in any case.</param>
    /// <returns>The text; <see langword="null"/> when the entry does not show the attribute.</returns>
    public string? GetText(string description) => Find(description)?.Text;

    /// <summary>All values of an attribute as text.</summary>
    /// <param name="description">The attribute's description as it is spelled in the entry, in any case.</param>
    /// <returns>The texts; none when the entry does not show the attribute.</returns>
    public IReadOnlyList<string> GetTexts(string description) => Find(description)?.Texts ?? [];

    /// <inheritdoc/>
    public bool Equals(LdapEntry? other) => ReferenceEquals(this, other) || (other is not null && Dn == other.Dn && Shown.Equals(other.Shown));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Dn, Shown);

    /// <summary>The entry in the manner of LDIF, for people: a line a value, and stars for passwords.</summary>
    public override string ToString()
    {
        var text = new StringBuilder("dn: ").Append(Dn);
        foreach (var attribute in Shown)
        {
            if (LdapSecrets.Holds(attribute.Description))
            {
                text.Append('\n').Append(attribute);
                continue;
            }

            foreach (var value in attribute.Values) text.Append('\n').Append(attribute.Description).Append(": ").Append(value);
        }

        return text.ToString();
    }

    /// <summary>Makes an entry of attributes that nobody else will write to.</summary>
    internal static LdapEntry Adopt(string dn, LdapAttribute[] attributes) => new(dn, ValueList<LdapAttribute>.Adopt(attributes), null);

    /// <summary>Makes an entry whose attributes are read when somebody asks for them.</summary>
    internal static LdapEntry Adopt(string dn, LdapEntrySource source) => new(dn, null, source);
}
