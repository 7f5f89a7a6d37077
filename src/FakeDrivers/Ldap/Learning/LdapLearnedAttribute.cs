namespace FakeDrivers.Ldap;

/// <summary>An attribute that an app used.</summary>
/// <param name="Name">Its name as it came first, without options.</param>
/// <param name="IsKnown">Whether the schema has it.</param>
/// <param name="Uses">What it was used for: <c>written</c>, <c>searched</c>, <c>read</c>, <c>compared</c>. Give a list that nobody changes.</param>
/// <param name="Definition">What to add to the schema for it (RFC 4512 section 4.1.2), by the values that were seen; empty when it is known.</param>
public sealed record LdapLearnedAttribute(string Name, bool IsKnown, IReadOnlyList<string> Uses, string Definition);
