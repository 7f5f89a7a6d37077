namespace FakeDrivers.Ldap;

/// <summary>A connection to a directory that speaks LDAPv3, real or fake.</summary>
/// <remarks>Implementations are safe for concurrent use. Ask for a role (<see cref="ILdapSearch"/>, <see cref="ILdapUpdate"/>) where it is enough.</remarks>
public interface ILdapConnection : ILdapSession, ILdapSearch, ILdapUpdate;
