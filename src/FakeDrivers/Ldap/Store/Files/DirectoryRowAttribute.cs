using System.Text.Json.Serialization;

namespace FakeDrivers.Ldap;

/// <summary>An attribute of a <see cref="DirectoryRow"/>.</summary>
internal sealed record DirectoryRowAttribute(string Name, [property: JsonConverter(typeof(LdapValuesConverter))] LdapValue[] Values);
