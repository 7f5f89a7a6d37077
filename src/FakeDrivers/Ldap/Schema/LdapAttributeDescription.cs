namespace FakeDrivers.Ldap;

/// <summary>An attribute description that a schema has read: the type and the options (RFC 4512 section 2.5).</summary>
/// <param name="Type">The type.</param>
/// <param name="Options">The options, in lower case, sorted, joined by semicolons with one before each; empty when there are none: <c>;binary</c>, <c>;lang-de;x-a</c>.</param>
internal readonly record struct LdapAttributeDescription(LdapAttributeType Type, string Options)
{
    /// <summary>
    /// Whether an attribute of this description satisfies a request for the other: its type is a subtype, and it has all of its options
    /// (a language range, <c>lang-en-</c>, takes <c>lang-en</c> and what starts with it: RFC 3866). <c>binary</c> says how values travel, not which there are.
    /// </summary>
    public bool IsSubtypeOf(LdapAttributeDescription other) =>
        (ReferenceEquals(Type, other.Type) || Type.IsSubtypeOf(other.Type))
        && (other.Options.Length == 0 || other.Options == Options || HasAll(Options, other.Options));

    /// <summary>How results spell it: the type's first name, and the options.</summary>
    public override string ToString() => Options.Length == 0 ? Type.Name : Type.Name + Options;

    private static bool HasAll(string own, string wanted)
    {
        foreach (var option in wanted.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            if (option != "binary" && !Has(own, option)) return false;
        }

        return true;
    }

    private static bool Has(string own, string wanted)
    {
        var isRange = wanted.StartsWith("lang-", StringComparison.Ordinal) && wanted.EndsWith('-');
        foreach (var option in own.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            if (option == wanted || (isRange && (option.StartsWith(wanted, StringComparison.Ordinal) || option.AsSpan().SequenceEqual(wanted.AsSpan()[..^1])))) return true;
        }

        return false;
    }
}
