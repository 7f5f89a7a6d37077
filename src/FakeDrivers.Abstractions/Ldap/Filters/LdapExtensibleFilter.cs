namespace FakeDrivers.Ldap;

/// <summary>A matching rule of one's choice: <c>(cn:caseExactMatch:=Ann)</c>, <c>(ou:dn:=People)</c>, <c>(:2.5.13.5:=Ann)</c>.</summary>
/// <param name="Attribute">The attribute's description; <see langword="null"/> for every attribute that suits the rule.</param>
/// <param name="MatchingRule">The rule by name or OID; <see langword="null"/> for the attribute's equality rule.</param>
/// <param name="Value">The value that is asserted.</param>
/// <param name="WithDn">Whether the attributes of the entry's name take part as well.</param>
public sealed record LdapExtensibleFilter(string? Attribute, string? MatchingRule, LdapValue Value, bool WithDn = false) : LdapFilter;
