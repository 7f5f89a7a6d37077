namespace FakeDrivers.Ldap;

/// <summary>What a matching rule can be used for (RFC 4517 section 4).</summary>
public enum LdapMatchingRuleKind
{
    /// <summary>Equality.</summary>
    Equality,

    /// <summary>Ordering.</summary>
    Ordering,

    /// <summary>Substrings.</summary>
    Substrings,

    /// <summary>Extensible filters only.</summary>
    Extensible,
}
