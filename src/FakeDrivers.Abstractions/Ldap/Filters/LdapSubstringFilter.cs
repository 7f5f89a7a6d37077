namespace FakeDrivers.Ldap;

/// <summary>A value of the attribute has these parts in this order: <c>(cn=A*n*e)</c>. There is at least one part, and none is empty.</summary>
public sealed record LdapSubstringFilter : LdapFilter
{
    private readonly ValueList<LdapValue> _middle;

    /// <summary>Makes a filter.</summary>
    /// <param name="attribute">The attribute's description.</param>
    /// <param name="initial">What it starts with; <see langword="null"/> when anything.</param>
    /// <param name="any">What comes in between, in this order.</param>
    /// <param name="final">What it ends with; <see langword="null"/> when anything.</param>
    /// <exception cref="ArgumentException">There is no part, or one is empty (RFC 4511 section 4.5.1.7.2).</exception>
    public LdapSubstringFilter(string attribute, LdapValue? initial = null, IEnumerable<LdapValue>? any = null, LdapValue? final = null)
    {
        ArgumentNullException.ThrowIfNull(attribute);
        _middle = ValueList<LdapValue>.From(any ?? []);
        if (initial is null && final is null && _middle.Count == 0)
        {
            throw new ArgumentException($"A substring filter on '{attribute}' needs a part; to ask for any value, use a presence filter.", nameof(initial));
        }

        RefuseEmpty(attribute, initial, nameof(initial));
        foreach (var part in _middle) RefuseEmpty(attribute, part, nameof(any));
        RefuseEmpty(attribute, final, nameof(final));
        Attribute = attribute;
        Initial = initial;
        Final = final;
    }

    /// <summary>The attribute's description.</summary>
    public string Attribute { get; }

    /// <summary>What it starts with; <see langword="null"/> when anything.</summary>
    public LdapValue? Initial { get; }

    /// <summary>What comes in between, in this order.</summary>
    public IReadOnlyList<LdapValue> Middle => _middle;

    /// <summary>What it ends with; <see langword="null"/> when anything.</summary>
    public LdapValue? Final { get; }

    private static void RefuseEmpty(string attribute, LdapValue? part, string name)
    {
        if (part is { Length: 0 }) throw new ArgumentException($"A part of the substring filter on '{attribute}' is empty; each needs at least one octet.", name);
    }
}
