using System.Diagnostics.CodeAnalysis;

namespace FakeDrivers.Ldap;

/// <summary>Of attributes that a filter names, only values that it holds for come: RFC 3876.</summary>
public sealed record LdapMatchedValuesControl : LdapControl
{
    /// <summary>The OID of the control.</summary>
    public const string ControlOid = "1.2.826.0.1.3344810.2.3";

    private readonly ValueList<LdapFilter> _filters;

    /// <summary>Makes the control.</summary>
    /// <param name="filters">The filters, each a single item.</param>
    [SetsRequiredMembers]
    public LdapMatchedValuesControl(params IEnumerable<LdapFilter> filters)
        : base(ControlOid) => _filters = ValueList<LdapFilter>.From(filters);

    /// <summary>The filters, each a single item.</summary>
    public IReadOnlyList<LdapFilter> Filters => _filters;

    /// <inheritdoc/>
    public override LdapValue? Value => LdapControlCodec.Encode(this);
}
