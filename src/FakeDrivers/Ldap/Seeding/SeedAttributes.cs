namespace FakeDrivers.Ldap;

/// <summary>The attributes that a builder gathers.</summary>
internal static class SeedAttributes
{
    public static void Set(List<LdapAttribute> attributes, string description, IEnumerable<LdapValue> values)
    {
        var attribute = new LdapAttribute(description, values);
        var at = Find(attributes, description);
        if (at < 0) attributes.Add(attribute);
        else attributes[at] = attribute;
    }

    public static void Add(List<LdapAttribute> attributes, string description, params IEnumerable<LdapValue> values)
    {
        var at = Find(attributes, description);
        if (at < 0) attributes.Add(new(description, values));
        else attributes[at] = new(description, attributes[at].Values.Concat(values));
    }

    private static int Find(List<LdapAttribute> attributes, string description) =>
        attributes.FindIndex(attribute => attribute.Description.Equals(description, StringComparison.OrdinalIgnoreCase));
}
