namespace FakeDrivers.Ldap;

/// <summary>An entry in LDIF.</summary>
/// <param name="Entry">The entry.</param>
public sealed record LdifContentRecord(LdapEntry Entry) : LdifRecord
{
    /// <inheritdoc/>
    public override string Dn => Entry.Dn;
}
