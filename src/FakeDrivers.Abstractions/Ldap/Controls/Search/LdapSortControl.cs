using System.Diagnostics.CodeAnalysis;

namespace FakeDrivers.Ldap;

/// <summary>Sorts the entries of a search: RFC 2891.</summary>
public sealed record LdapSortControl : LdapControl
{
    /// <summary>The OID of the control.</summary>
    public const string ControlOid = "1.2.840.113556.1.4.473";

    private readonly ValueList<LdapSortKey> _keys;

    /// <summary>Makes the control.</summary>
    /// <param name="keys">The keys, the weightiest first.</param>
    [SetsRequiredMembers]
    public LdapSortControl(params IEnumerable<LdapSortKey> keys)
        : base(ControlOid) => _keys = ValueList<LdapSortKey>.From(keys);

    /// <summary>The keys, the weightiest first.</summary>
    public IReadOnlyList<LdapSortKey> Keys => _keys;

    /// <inheritdoc/>
    public override LdapValue? Value => LdapControlCodec.Encode(this);
}
