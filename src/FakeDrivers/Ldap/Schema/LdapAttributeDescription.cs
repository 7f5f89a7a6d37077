namespace FakeDrivers.Ldap;

/// <summary>An attribute description that a schema has read: the type and the options (RFC 4512 section 2.5).</summary>
/// <param name="Type">The type.</param>
/// <param name="Options">The options, in lower case, sorted, joined by semicolons with one before each; empty when there are none: <c>;binary</c>, <c>;lang-de;x-a</c>.</param>
internal readonly record struct LdapAttributeDescription(LdapAttributeType Type, string Options)
{
    /// <summary>Whether an attribute of this description satisfies a request for the other: its type is a subtype, and it has all of its options (a language range, <c>lang-en-</c>, takes what starts with it).</summary>
    public bool IsSubtypeOf(LdapAttributeDescription other) => throw new NotSupportedException();

    /// <summary>How results spell it: the type's first name, and the options.</summary>
    public override string ToString() => Type.Name + Options;
}
