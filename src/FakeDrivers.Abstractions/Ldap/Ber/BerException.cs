namespace FakeDrivers.Ldap;

/// <summary>Octets that are no BER as LDAP has it (RFC 4511 section 5.1), so that nothing that follows them can be trusted either.</summary>
internal sealed class BerException(string message) : Exception(message);
