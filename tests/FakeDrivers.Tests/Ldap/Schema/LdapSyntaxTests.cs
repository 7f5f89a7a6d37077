using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Schema;

public sealed class LdapSyntaxTests
{
    private const string Standard = "1.3.6.1.4.1.1466.115.121.1.";

    [Theory]
    [InlineData("3", "( 1.2.3 NAME 'a' SYNTAX 1.2 )", "1.2.3")]
    [InlineData("6", "'0101'B", "'012'B")]
    [InlineData("6", "''B", "0101")]
    [InlineData("7", "TRUE", "true")]
    [InlineData("7", "FALSE", "yes")]
    [InlineData("11", "DE", "DEU")]
    [InlineData("12", "cn=a,dc=b", "cn=a,")]
    [InlineData("12", "", "a")]
    [InlineData("14", "telephone $ mhs", "letter")]
    [InlineData("15", "Zoë", "")]
    [InlineData("16", "( 1.2.3 AUX a )", "( 1.2.3 SUP a )")]
    [InlineData("21", "person#(sn$EQ)#oneLevel", "person#(sn$EQ)#below")]
    [InlineData("22", "+1 234$fineResolution", "+1 234$bigPaper")]
    [InlineData("24", "20250131235960Z", "20250230000000Z")]
    [InlineData("24", "2025013112Z", "2025013112")]
    [InlineData("24", "20250131120000.123-0530", "20250131120000.Z")]
    [InlineData("24", "20250131120000,5+01", "20250131240000Z")]
    [InlineData("25", "person#sn$EQ", "a#b#c")]
    [InlineData("26", "plain", "ü")]
    [InlineData("26", "", "\u0080")]
    [InlineData("27", "0", "-0")]
    [InlineData("27", "-12345678901234567890123", "007")]
    [InlineData("27", "5", "+5")]
    [InlineData("27", "5", "")]
    [InlineData("30", "( 2.5.13.2 NAME 'caseIgnoreMatch' SYNTAX 1.2 )", "( )")]
    [InlineData("31", "( 2.5.13.2 APPLIES ( cn $ sn ) )", "( 2.5.13.2 MUST cn )")]
    [InlineData("34", "cn=a#'01'B", "cn=a,#'01'B")]
    [InlineData("34", "cn=a", "#'01'B'")]
    [InlineData("36", "12 34", "12a")]
    [InlineData("37", "( 1.2.3 NAME 'a' SUP top MUST cn )", "( 1.2.3 NAME 'a' SYNTAX 1.2 )")]
    [InlineData("38", "1.2.3", "1..3")]
    [InlineData("38", "cn", "c n")]
    [InlineData("39", "internet$a@b", "internet")]
    [InlineData("41", "Street 1$City \\24 5\\5C", "a$$b")]
    [InlineData("41", "a", "a\\b")]
    [InlineData("44", "A-z (0) '+,./:=?", "a@b")]
    [InlineData("50", "+49 (0)30 1234-5", "")]
    [InlineData("51", "a$graphic:\u0001", "a$colour:red")]
    [InlineData("52", "12$DE$ab", "12$DE")]
    [InlineData("53", "250131120000Z", "251331120000Z")]
    [InlineData("53", "2501311200", "25013112")]
    [InlineData("54", "( 1.2.3 DESC 'a' )", "( 1.2.3 NAME 'a' )")]
    [InlineData("58", "a*b", "ab")]
    [InlineData("58", "*\\2A\\5C", "*\\b")]
    public void Standard_syntaxes_take_what_fits_and_refuse_what_does_not(string number, string good, string bad) => Check(Standard + number, good, bad);

    [Theory]
    [InlineData("1.3.6.1.1.16.1", "f81d4fae-7dec-11d0-a765-00a0c91e6bf6", "f81d4fae7dec11d0a76500a0c91e6bf6")]
    [InlineData("1.3.6.1.1.1.0.0", "(host,user,domain)", "host,user")]
    [InlineData("1.3.6.1.1.1.0.0", "(,-,)", "(a,b)")]
    [InlineData("1.3.6.1.1.1.0.1", "root=server:/path", "root=server")]
    [InlineData("1.3.6.1.4.1.4203.1.1.2", "SHA1$abc$def", "abc")]
    [InlineData("1.2.840.113556.1.4.903", "B:4:AB12:cn=a", "B:4:AB1:cn=a")]
    [InlineData("1.2.840.113556.1.4.904", "S:3:a:b:cn=a", "S:9:ab:cn=a")]
    [InlineData("1.2.840.113556.1.4.906", "-9223372036854775808", "9223372036854775808")]
    [InlineData("1.2.840.113556.1.4.905", "Text", "")]
    [InlineData("1.2.840.113556.1.4.1362", "Text", "")]
    [InlineData("2.25.147598443678785457509196990424087990723", "S-1-5-21-1-2-3-500", "S-1-x")]
    public void Other_syntaxes_take_what_fits_and_refuse_what_does_not(string oid, string good, string bad) => Check(oid, good, bad);

    [Fact]
    public void Octets_of_pictures_certificates_and_security_descriptors_are_looked_at()
    {
        var certificate = new byte[] { 0x30, 0x05, 0x30, 0x03, 0x02, 0x01, 0x01 };

        Syntax(Standard + "28").IsValid(new byte[] { 0xff, 0xd8, 0xff, 0xe0 }).Should().BeTrue();
        Syntax(Standard + "28").IsValid("gif").Should().BeFalse();
        foreach (var number in new[] { "8", "9" })
        {
            Syntax(Standard + number).IsValid(certificate).Should().BeTrue();
            Syntax(Standard + number).IsValid(certificate[..^1]).Should().BeFalse("it is cut off");
            Syntax(Standard + number).IsValid(new byte[] { 0x30, 0x03, 0x02, 0x01, 0x01 }).Should().BeFalse("a certificate starts with another sequence");
        }

        Syntax(Standard + "10").IsValid(new byte[] { 0x30, 0x03, 0x02, 0x01, 0x01 }).Should().BeTrue();
        Syntax(Standard + "10").IsValid("x").Should().BeFalse();
        Syntax(Standard + "15").IsValid(new byte[] { 0xff }).Should().BeFalse("it is no UTF-8");
        Syntax(Standard + "40").IsValid(new byte[] { 0xff }).Should().BeTrue();
        Syntax("1.2.840.113556.1.4.907").IsValid(new byte[] { 1, 0, 4, 128 }).Should().BeTrue();
        Syntax("1.2.840.113556.1.4.907").IsHumanReadable.Should().BeFalse();
    }

    [Fact]
    public void Security_identifiers_have_a_text_and_octets()
    {
        var octets = LdapSid.Parse("S-1-5-21-1004336348-1177238915-682003330-512")!;

        Convert.ToHexString(octets).Should().Be("010500000000000515000000DCF4DC3B833D2B46828BA62800020000");
        LdapSid.Format(octets).Should().Be("S-1-5-21-1004336348-1177238915-682003330-512");
        LdapSid.Format(octets.AsSpan(0, 10)).Should().BeNull();
        LdapSid.Parse("S-1-5-21-99999999999").Should().BeNull();
    }

    private static void Check(string oid, string good, string bad)
    {
        Syntax(oid).IsValid(good).Should().BeTrue("\"{0}\" fits {1}", good, Syntax(oid).Description);
        Syntax(oid).IsValid(bad).Should().BeFalse("\"{0}\" does not fit {1}", bad, Syntax(oid).Description);
    }

    private static LdapSyntax Syntax(string oid) => LdapSchema.ActiveDirectory.FindSyntax(oid)!;
}
