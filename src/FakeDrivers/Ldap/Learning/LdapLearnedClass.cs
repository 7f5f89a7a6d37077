namespace FakeDrivers.Ldap;

/// <summary>An object class that an app used.</summary>
/// <param name="Name">Its name as it came first.</param>
/// <param name="IsKnown">Whether the schema has it.</param>
/// <param name="Definition">What to add to the schema for it (RFC 4512 section 4.1.1), by the entries that were seen; empty when it is known.</param>
public sealed record LdapLearnedClass(string Name, bool IsKnown, string Definition);
