namespace FakeDrivers.Ldap;

/// <summary>The syntaxes of RFC 4517, RFC 4523, RFC 4530, RFC 2307, RFC 3112, and those of OpenLDAP and Active Directory.</summary>
internal static class LdapSyntaxes
{
    private const string Standard = "1.3.6.1.4.1.1466.115.121.1.";

    /// <summary>All of them.</summary>
    public static LdapSyntax[] All { get; } =
    [
        Text(Standard + "3", "Attribute Type Description", LdapSyntaxChecks.IsAttributeType),
        Octets(Standard + "4", "Audio", LdapSyntaxChecks.IsAnything),
        Octets(Standard + "5", "Binary", LdapSyntaxChecks.IsAnything),
        Text(Standard + "6", "Bit String", LdapSyntaxChecks.IsBitString),
        Text(Standard + "7", "Boolean", LdapSyntaxChecks.IsBoolean),
        Octets(Standard + "8", "Certificate", LdapSyntaxChecks.IsSequenceOfSequence),
        Octets(Standard + "9", "Certificate List", LdapSyntaxChecks.IsSequenceOfSequence),
        Octets(Standard + "10", "Certificate Pair", LdapSyntaxChecks.IsSequence),
        Text(Standard + "11", "Country String", LdapSyntaxChecks.IsCountry),
        Text(Standard + "12", "DN", LdapSyntaxChecks.IsName),
        Text(Standard + "14", "Delivery Method", LdapSyntaxChecks.IsDeliveryMethod),
        Text(Standard + "15", "Directory String", LdapSyntaxChecks.IsDirectoryString),
        Text(Standard + "16", "DIT Content Rule Description", LdapSyntaxChecks.IsContentRule),
        Text(Standard + "17", "DIT Structure Rule Description", LdapSyntaxChecks.IsParenthesised),
        Text(Standard + "21", "Enhanced Guide", LdapSyntaxChecks.IsEnhancedGuide),
        Text(Standard + "22", "Facsimile Telephone Number", LdapSyntaxChecks.IsFacsimileNumber),
        Octets(Standard + "23", "Fax", LdapSyntaxChecks.IsAnything),
        Text(Standard + "24", "Generalized Time", LdapSyntaxChecks.IsGeneralizedTime),
        Text(Standard + "25", "Guide", LdapSyntaxChecks.IsGuide),
        Text(Standard + "26", "IA5 String", LdapSyntaxChecks.IsAscii),
        Text(Standard + "27", "INTEGER", LdapSyntaxChecks.IsInteger),
        Octets(Standard + "28", "JPEG", LdapSyntaxChecks.IsJpeg),
        Text(Standard + "30", "Matching Rule Description", LdapSyntaxChecks.IsMatchingRule),
        Text(Standard + "31", "Matching Rule Use Description", LdapSyntaxChecks.IsMatchingRuleUse),
        Text(Standard + "34", "Name And Optional UID", LdapSyntaxChecks.IsNameAndUid),
        Text(Standard + "35", "Name Form Description", LdapSyntaxChecks.IsParenthesised),
        Text(Standard + "36", "Numeric String", LdapSyntaxChecks.IsNumericString),
        Text(Standard + "37", "Object Class Description", LdapSyntaxChecks.IsObjectClass),
        Text(Standard + "38", "OID", LdapSyntaxChecks.IsOid),
        Text(Standard + "39", "Other Mailbox", LdapSyntaxChecks.IsOtherMailbox),
        Octets(Standard + "40", "Octet String", LdapSyntaxChecks.IsAnything),
        Text(Standard + "41", "Postal Address", LdapSyntaxChecks.IsPostalAddress),
        Text(Standard + "42", "Protocol Information", LdapSyntaxChecks.IsDirectoryString),
        Text(Standard + "43", "Presentation Address", LdapSyntaxChecks.IsDirectoryString),
        Text(Standard + "44", "Printable String", LdapSyntaxChecks.IsPrintable),
        Text(Standard + "45", "Subtree Specification", LdapSyntaxChecks.IsBraced),
        Octets(Standard + "49", "Supported Algorithm", LdapSyntaxChecks.IsSequence),
        Text(Standard + "50", "Telephone Number", LdapSyntaxChecks.IsPrintable),
        Octets(Standard + "51", "Teletex Terminal Identifier", LdapSyntaxChecks.IsTeletexIdentifier),
        Text(Standard + "52", "Telex Number", LdapSyntaxChecks.IsTelexNumber),
        Text(Standard + "53", "UTC Time", LdapTimeText.IsUtcTime),
        Text(Standard + "54", "LDAP Syntax Description", LdapSyntaxChecks.IsSyntax),
        Text(Standard + "58", "Substring Assertion", LdapSyntaxChecks.IsSubstringAssertion),
        Text("1.3.6.1.1.16.1", "UUID", LdapSyntaxChecks.IsUuid),
        Text("1.3.6.1.1.1.0.0", "RFC2307 NIS Netgroup Triple", LdapSyntaxChecks.IsNetgroupTriple),
        Text("1.3.6.1.1.1.0.1", "RFC2307 Boot Parameter", LdapSyntaxChecks.IsBootParameter),
        Text("1.3.6.1.1.15.1", "X.509 Certificate Exact Assertion", LdapSyntaxChecks.IsDirectoryString),
        Text("1.3.6.1.1.15.2", "X.509 Certificate Assertion", LdapSyntaxChecks.IsDirectoryString),
        Text("1.3.6.1.1.15.3", "X.509 Certificate Pair Exact Assertion", LdapSyntaxChecks.IsDirectoryString),
        Text("1.3.6.1.1.15.4", "X.509 Certificate Pair Assertion", LdapSyntaxChecks.IsDirectoryString),
        Text("1.3.6.1.1.15.5", "X.509 Certificate List Exact Assertion", LdapSyntaxChecks.IsDirectoryString),
        Text("1.3.6.1.1.15.6", "X.509 Certificate List Assertion", LdapSyntaxChecks.IsDirectoryString),
        Text("1.3.6.1.1.15.7", "X.509 Algorithm Identifier", LdapSyntaxChecks.IsDirectoryString),
        Text("1.3.6.1.4.1.4203.1.1.1", "User Password", LdapSyntaxChecks.IsAnything),
        Text("1.3.6.1.4.1.4203.1.1.2", "Authentication Password Syntax", LdapSyntaxChecks.IsAuthenticationPassword),
        Text("1.3.6.1.4.1.4203.666.11.2.1", "Change Sequence Number", LdapSyntaxChecks.IsAscii),
        Text("1.2.840.113556.1.4.903", "DN With Binary", LdapSyntaxChecks.IsNameWithBinary),
        Text("1.2.840.113556.1.4.904", "DN With String", LdapSyntaxChecks.IsNameWithString),
        Text("1.2.840.113556.1.4.905", "Case-Ignore String", LdapSyntaxChecks.IsDirectoryString),
        Text("1.2.840.113556.1.4.906", "Large Integer", LdapSyntaxChecks.IsLargeInteger),
        Octets("1.2.840.113556.1.4.907", "Security Descriptor", LdapSyntaxChecks.IsAnything),
        Text("1.2.840.113556.1.4.1221", "Access Point", LdapSyntaxChecks.IsDirectoryString),
        Text("1.2.840.113556.1.4.1362", "Case-Exact String", LdapSyntaxChecks.IsDirectoryString),
        Octets("2.25.147598443678785457509196990424087990723", "SID", LdapSyntaxChecks.IsSid),
    ];

    private static LdapSyntax Text(string oid, string description, LdapSyntaxCheck check) => new(check) { Oid = oid, Description = description };

    private static LdapSyntax Octets(string oid, string description, LdapSyntaxCheck check) => new(check) { Oid = oid, Description = description, IsHumanReadable = false };
}
