namespace FakeDrivers.Ldap;

/// <summary>Whether octets fit a syntax.</summary>
internal delegate bool LdapSyntaxCheck(ReadOnlySpan<byte> octets);
