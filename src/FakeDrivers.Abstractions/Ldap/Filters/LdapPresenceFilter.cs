namespace FakeDrivers.Ldap;

/// <summary>The entry has the attribute: <c>(mail=*)</c>.</summary>
/// <param name="Attribute">The attribute's description.</param>
public sealed record LdapPresenceFilter(string Attribute) : LdapFilter;
