namespace FakeDrivers.Ldap;

/// <summary>An attribute of an <see cref="LdifEntry"/>. Its array is its own: who takes the entry may keep it.</summary>
internal readonly record struct LdifAttribute(string Description, LdapValue[] Values);
