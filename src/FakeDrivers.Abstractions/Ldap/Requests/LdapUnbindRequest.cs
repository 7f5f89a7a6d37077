namespace FakeDrivers.Ldap;

/// <summary>Ends a connection: RFC 4511 section 4.3.</summary>
public sealed record LdapUnbindRequest : LdapRequest;
