namespace FakeDrivers.Ldap;

/// <summary>What a search is sorted by (RFC 2891).</summary>
/// <param name="Attribute">The attribute's description.</param>
/// <param name="MatchingRule">The ordering rule by name or OID; <see langword="null"/> for the attribute's own.</param>
/// <param name="IsReversed">Whether the greatest comes first.</param>
public sealed record LdapSortKey(string Attribute, string? MatchingRule = null, bool IsReversed = false);
