namespace FakeDrivers.Ldap;

/// <summary>The update is part of a transaction: RFC 5805. It must be critical.</summary>
/// <param name="TransactionId">What the start of the transaction gave.</param>
public sealed record LdapTransactionSpecificationControl(LdapValue TransactionId) : LdapControl(ControlOid)
{
    /// <summary>The OID of the control.</summary>
    public const string ControlOid = "1.3.6.1.1.21.2";

    /// <inheritdoc/>
    public override LdapValue? Value => LdapControlCodec.Encode(this);
}
