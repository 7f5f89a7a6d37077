namespace FakeDrivers.Ldap;

/// <summary>
/// An attribute as it is stored: its description and its values, in the order in which they came. Never changes. It is a struct because a
/// directory of many entries has a dozen times as many attributes.
/// </summary>
internal readonly struct StoredAttribute(LdapAttributeDescription description, LdapValue[] values) : IEquatable<StoredAttribute>
{
    public LdapAttributeDescription Description { get; } = description;

    public LdapAttributeType Type => Description.Type;

    public LdapValue[] Values { get; } = values;

    /// <summary>The first attribute that passes a test; nothing when none does.</summary>
    public static StoredAttribute? Find(IReadOnlyList<StoredAttribute> attributes, Func<StoredAttribute, bool> test)
    {
        for (var i = 0; i < attributes.Count; i++)
        {
            if (test(attributes[i])) return attributes[i];
        }

        return null;
    }

    public StoredAttribute With(LdapValue[] other) => new(Description, other);

    /// <summary>Whether it is the same, which is quicker to tell than whether it says the same.</summary>
    public bool Equals(StoredAttribute other) => ReferenceEquals(Values, other.Values) && Description == other.Description;

    public override bool Equals(object? obj) => obj is StoredAttribute other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Description, Values);

    public override string ToString() => $"{Description}: {string.Join(", ", Values)}";
}
