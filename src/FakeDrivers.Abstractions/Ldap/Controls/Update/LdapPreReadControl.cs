using System.Diagnostics.CodeAnalysis;

namespace FakeDrivers.Ldap;

/// <summary>Asks for the entry as it was before the operation: RFC 4527.</summary>
public sealed record LdapPreReadControl : LdapControl
{
    /// <summary>The OID of the control.</summary>
    public const string ControlOid = "1.3.6.1.1.13.1";

    private readonly ValueList<string> _attributes;

    /// <summary>Makes the control.</summary>
    /// <param name="attributes">Which attributes, as in a search.</param>
    [SetsRequiredMembers]
    public LdapPreReadControl(params IEnumerable<string> attributes)
        : base(ControlOid) => _attributes = ValueList<string>.From(attributes);

    /// <summary>Which attributes, as in a search.</summary>
    public IReadOnlyList<string> Attributes => _attributes;

    /// <inheritdoc/>
    public override LdapValue? Value => LdapControlCodec.Encode(this);
}
