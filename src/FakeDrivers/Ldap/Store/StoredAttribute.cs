namespace FakeDrivers.Ldap;

/// <summary>An attribute as it is stored: its description and its values, in the order in which they came. Never changes.</summary>
internal sealed class StoredAttribute(LdapAttributeDescription description, LdapValue[] values)
{
    public LdapAttributeDescription Description { get; } = description;

    public LdapAttributeType Type => Description.Type;

    public LdapValue[] Values { get; } = values;

    public StoredAttribute With(LdapValue[] other) => new(Description, other);

    public override string ToString() => $"{Description}: {string.Join(", ", Values)}";
}
