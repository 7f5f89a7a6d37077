namespace FakeDrivers.Ldap;

/// <summary>A message in the course of an operation (RFC 4511 section 4.13), such as those of content synchronization.</summary>
/// <param name="Oid">Its OID; <see langword="null"/> when it bears none.</param>
/// <param name="Value">Its value; <see langword="null"/> when it bears none.</param>
public sealed record LdapIntermediateResponse(string? Oid, LdapValue? Value) : LdapSearchMessage;
