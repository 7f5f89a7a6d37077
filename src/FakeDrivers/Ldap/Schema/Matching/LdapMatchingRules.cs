using System.Text;

namespace FakeDrivers.Ldap;

/// <summary>The matching rules of RFC 4517, RFC 4530, RFC 4523, RFC 3698, and those of OpenLDAP and Active Directory.</summary>
internal static class LdapMatchingRules
{
    private const string Syntaxes = "1.3.6.1.4.1.1466.115.121.1.";

    /// <summary>All of them.</summary>
    public static LdapMatchingRule[] All { get; } =
    [
        Rule(new LdapOidRule(), "2.5.13.0", "objectIdentifierMatch", Syntaxes + "38"),
        Rule(new LdapNameRule(), "2.5.13.1", "distinguishedNameMatch", Syntaxes + "12"),
        Rule(new LdapTextRule(fold: true), "2.5.13.2", "caseIgnoreMatch", Syntaxes + "15"),
        Rule(new LdapTextRule(fold: true), "2.5.13.3", "caseIgnoreOrderingMatch", Syntaxes + "15", LdapMatchingRuleKind.Ordering),
        Rule(new LdapTextRule(fold: true), "2.5.13.4", "caseIgnoreSubstringsMatch", Syntaxes + "58", LdapMatchingRuleKind.Substrings),
        Rule(new LdapTextRule(fold: false), "2.5.13.5", "caseExactMatch", Syntaxes + "15"),
        Rule(new LdapTextRule(fold: false), "2.5.13.6", "caseExactOrderingMatch", Syntaxes + "15", LdapMatchingRuleKind.Ordering),
        Rule(new LdapTextRule(fold: false), "2.5.13.7", "caseExactSubstringsMatch", Syntaxes + "58", LdapMatchingRuleKind.Substrings),
        Rule(new LdapDroppingRule(isTelephone: false), "2.5.13.8", "numericStringMatch", Syntaxes + "36"),
        Rule(new LdapDroppingRule(isTelephone: false), "2.5.13.9", "numericStringOrderingMatch", Syntaxes + "36", LdapMatchingRuleKind.Ordering),
        Rule(new LdapDroppingRule(isTelephone: false), "2.5.13.10", "numericStringSubstringsMatch", Syntaxes + "58", LdapMatchingRuleKind.Substrings),
        Rule(new LdapListRule(), "2.5.13.11", "caseIgnoreListMatch", Syntaxes + "41"),
        Rule(new LdapListRule(), "2.5.13.12", "caseIgnoreListSubstringsMatch", Syntaxes + "58", LdapMatchingRuleKind.Substrings),
        Rule(new LdapOctetRule(value => value.Span.SequenceEqual("TRUE"u8) || value.Span.SequenceEqual("FALSE"u8)), "2.5.13.13", "booleanMatch", Syntaxes + "7"),
        Rule(new LdapIntegerRule(), "2.5.13.14", "integerMatch", Syntaxes + "27"),
        Rule(new LdapIntegerRule(), "2.5.13.15", "integerOrderingMatch", Syntaxes + "27", LdapMatchingRuleKind.Ordering),
        Rule(new LdapOctetRule(value => LdapSyntaxChecks.IsBitString(value.Span)), "2.5.13.16", "bitStringMatch", Syntaxes + "6"),
        Rule(new LdapOctetRule(), "2.5.13.17", "octetStringMatch", Syntaxes + "40"),
        Rule(new LdapOctetRule(), "2.5.13.18", "octetStringOrderingMatch", Syntaxes + "40", LdapMatchingRuleKind.Ordering),
        Rule(new LdapOctetRule(), "2.5.13.19", "octetStringSubstringsMatch", Syntaxes + "40", LdapMatchingRuleKind.Substrings),
        Rule(new LdapDroppingRule(isTelephone: true), "2.5.13.20", "telephoneNumberMatch", Syntaxes + "50"),
        Rule(new LdapDroppingRule(isTelephone: true), "2.5.13.21", "telephoneNumberSubstringsMatch", Syntaxes + "58", LdapMatchingRuleKind.Substrings),
        Rule(new LdapTextRule(fold: true), "2.5.13.22", "presentationAddressMatch", Syntaxes + "43"),
        Rule(new LdapNameRule(mayHaveUid: true), "2.5.13.23", "uniqueMemberMatch", Syntaxes + "34"),
        Rule(new LdapTextRule(fold: true), "2.5.13.24", "protocolInformationMatch", Syntaxes + "42"),
        Rule(new LdapTimeRule(), "2.5.13.27", "generalizedTimeMatch", Syntaxes + "24"),
        Rule(new LdapTimeRule(), "2.5.13.28", "generalizedTimeOrderingMatch", Syntaxes + "24", LdapMatchingRuleKind.Ordering),
        Rule(new LdapFirstComponentRule(new LdapIntegerRule()), "2.5.13.29", "integerFirstComponentMatch", Syntaxes + "27"),
        Rule(new LdapFirstComponentRule(new LdapOidRule()), "2.5.13.30", "objectIdentifierFirstComponentMatch", Syntaxes + "38"),
        Rule(new LdapFirstComponentRule(new LdapTextRule(fold: true)), "2.5.13.31", "directoryStringFirstComponentMatch", Syntaxes + "15"),
        Rule(new LdapWordRule(), "2.5.13.32", "wordMatch", Syntaxes + "15"),
        Rule(new LdapWordRule(), "2.5.13.33", "keywordMatch", Syntaxes + "15"),
        Rule(new LdapCertificateRule(), "2.5.13.34", "certificateExactMatch", "1.3.6.1.1.15.1"),
        Rule(new LdapTextRule(fold: false, isAscii: true), "1.3.6.1.4.1.1466.109.114.1", "caseExactIA5Match", Syntaxes + "26"),
        Rule(new LdapTextRule(fold: true, isAscii: true), "1.3.6.1.4.1.1466.109.114.2", "caseIgnoreIA5Match", Syntaxes + "26"),
        Rule(new LdapTextRule(fold: true, isAscii: true), "1.3.6.1.4.1.1466.109.114.3", "caseIgnoreIA5SubstringsMatch", Syntaxes + "58", LdapMatchingRuleKind.Substrings),
        Rule(new LdapTextRule(fold: false, isAscii: true), "1.3.6.1.4.1.4203.1.2.1", "caseExactIA5SubstringsMatch", Syntaxes + "58", LdapMatchingRuleKind.Substrings),
        Rule(new LdapUuidRule(), "1.3.6.1.1.16.2", "UUIDMatch", "1.3.6.1.1.16.1"),
        Rule(new LdapUuidRule(), "1.3.6.1.1.16.3", "UUIDOrderingMatch", "1.3.6.1.1.16.1", LdapMatchingRuleKind.Ordering),
        Rule(new LdapOctetRule(), "1.3.6.1.4.1.4203.666.11.2.2", "CSNMatch", "1.3.6.1.4.1.4203.666.11.2.1"),
        Rule(new LdapOctetRule(), "1.3.6.1.4.1.4203.666.11.2.3", "CSNOrderingMatch", "1.3.6.1.4.1.4203.666.11.2.1", LdapMatchingRuleKind.Ordering),
        Rule(new LdapOctetRule(), "1.3.6.1.4.1.4203.1.2.2", "authPasswordExactMatch", "1.3.6.1.4.1.4203.1.1.2"),
        Rule(LdapApproximateRule.Instance, "1.3.6.1.4.1.4203.666.4.4", "directoryStringApproxMatch", Syntaxes + "15", LdapMatchingRuleKind.Extensible),
        Rule(new LdapApproximateRule(), "1.3.6.1.4.1.4203.666.4.5", "IA5StringApproxMatch", Syntaxes + "26", LdapMatchingRuleKind.Extensible),
        Rule(new LdapBitRule(needsAll: true), "1.2.840.113556.1.4.803", "integerBitAndMatch", Syntaxes + "27", LdapMatchingRuleKind.Extensible),
        Rule(new LdapBitRule(needsAll: false), "1.2.840.113556.1.4.804", "integerBitOrMatch", Syntaxes + "27", LdapMatchingRuleKind.Extensible),
        Rule(new LdapNameRule(), InChainOid, "inChainMatch", Syntaxes + "12", LdapMatchingRuleKind.Extensible),
        Rule(new LdapSidRule(LdapSid.Read), "2.25.147598443678785457509196990424087990721", "objectSidMatch", "2.25.147598443678785457509196990424087990723"),
        Rule(new LdapSidRule(ReadGuid), "2.25.147598443678785457509196990424087990722", "objectGuidMatch", Syntaxes + "40"),
    ];

    /// <summary>Active Directory's rule for membership through other groups: [MS-ADTS] 3.1.1.3.4.4.3.</summary>
    public const string InChainOid = "1.2.840.113556.1.4.1941";

    private static LdapMatchingRule Rule(LdapMatchingRule rule, string oid, string name, string syntax, LdapMatchingRuleKind kind = LdapMatchingRuleKind.Equality)
    {
        rule.Oid = oid;
        rule.Names = [name];
        rule.SyntaxOid = syntax;
        rule.Kind = kind;
        return rule;
    }

    /// <summary>The octets of a GUID in text, in the mixed order of Active Directory.</summary>
    private static byte[]? ReadGuid(LdapValue value) =>
        value.Length is 36 or 38 && Guid.TryParse(Encoding.ASCII.GetString(value.Span), out var guid) ? guid.ToByteArray() : null;
}
