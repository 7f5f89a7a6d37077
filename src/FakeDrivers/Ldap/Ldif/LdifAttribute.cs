using System.Diagnostics.CodeAnalysis;

namespace FakeDrivers.Ldap;

/// <summary>An attribute of an <see cref="LdifEntry"/>. Its array is its own: who takes the entry may keep it.</summary>
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "The field's word: RFC 4512 calls it an attribute.")]
internal readonly record struct LdifAttribute(string Description, LdapValue[] Values);
