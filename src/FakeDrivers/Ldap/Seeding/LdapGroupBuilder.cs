namespace FakeDrivers.Ldap;

/// <summary>Says what a group of a seed is like.</summary>
/// <remarks>Not thread-safe; of use only within <c>Seed(…)</c>.</remarks>
public sealed class LdapGroupBuilder
{
    private readonly Kind _kind;
    private readonly string _name;
    private readonly List<string> _members = [];
    private readonly List<LdapAttribute> _more = [];

    internal LdapGroupBuilder(Kind kind, string name)
    {
        _kind = kind;
        _name = name;
    }

    internal enum Kind
    {
        Names,
        ActiveDirectory,
    }

    /// <summary>Puts members in.</summary>
    /// <param name="members">Distinguished names, or names of people, groups and entries of the same seed, also such as come later.</param>
    /// <returns>This builder.</returns>
    public LdapGroupBuilder Member(params IEnumerable<string> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        _members.AddRange(members);
        return this;
    }

    /// <summary>Describes it.</summary>
    /// <param name="text">The text.</param>
    /// <returns>This builder.</returns>
    public LdapGroupBuilder Description(string text) => Attribute("description", text);

    /// <summary>Sets an attribute, in the place of what it was.</summary>
    /// <param name="description">The attribute's description.</param>
    /// <param name="values">The values.</param>
    /// <returns>This builder.</returns>
    public LdapGroupBuilder Attribute(string description, params IEnumerable<LdapValue> values)
    {
        SeedAttributes.Set(_more, description, values);
        return this;
    }

    /// <exception cref="ArgumentException">A member is nobody of the seed.</exception>
    internal List<LdapAttribute> Build(LdapSeedPlan plan)
    {
        List<LdapAttribute> attributes = _kind == Kind.ActiveDirectory
            ? [new("objectClass", "top", "group"), new("cn", _name), new("sAMAccountName", _name), new("groupType", "-2147483646")]
            : [new("objectClass", "top", "groupOfNames"), new("cn", _name)];
        if (_members.Count > 0) attributes.Add(new("member", _members.Select(member => (LdapValue)plan.Resolve(member).ToString())));
        foreach (var attribute in _more) SeedAttributes.Set(attributes, attribute.Description, attribute.Values);
        return attributes;
    }
}
