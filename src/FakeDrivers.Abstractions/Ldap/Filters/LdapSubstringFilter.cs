namespace FakeDrivers.Ldap;

/// <summary>A value of the attribute has these parts in this order: <c>(cn=A*n*e)</c>. There is at least one part, and none is empty.</summary>
public sealed record LdapSubstringFilter : LdapFilter
{
    private readonly ValueList<LdapValue> _any = ValueList<LdapValue>.Empty;

    /// <summary>Makes a filter.</summary>
    /// <param name="attribute">The attribute's description.</param>
    /// <param name="initial">What it starts with; <see langword="null"/> when anything.</param>
    /// <param name="any">What comes in between, in this order.</param>
    /// <param name="final">What it ends with; <see langword="null"/> when anything.</param>
    public LdapSubstringFilter(string attribute, LdapValue? initial = null, IEnumerable<LdapValue>? any = null, LdapValue? final = null)
    {
        ArgumentNullException.ThrowIfNull(attribute);
        Attribute = attribute;
        Initial = initial;
        _any = ValueList<LdapValue>.From(any ?? []);
        Final = final;
    }

    /// <summary>The attribute's description.</summary>
    public string Attribute { get; init; }

    /// <summary>What it starts with; <see langword="null"/> when anything.</summary>
    public LdapValue? Initial { get; init; }

    /// <summary>What comes in between, in this order.</summary>
    public IReadOnlyList<LdapValue> Middle => _any;

    /// <summary>What it ends with; <see langword="null"/> when anything.</summary>
    public LdapValue? Final { get; init; }
}
