using System.Text;
using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Schema;

public sealed class LdapMatchingRuleTests
{
    private static readonly LdapSchema s_schema = LdapSchema.Standard;

    [Theory]
    [InlineData("objectIdentifierMatch", "cn", "2.5.4.3")]
    [InlineData("objectIdentifierMatch", "PERSON", "2.5.6.6")]
    [InlineData("distinguishedNameMatch", "CN=Ann, DC=a", "cn=ann,dc=A")]
    [InlineData("caseIgnoreMatch", "Ann  SMITH ", " ann smith")]
    [InlineData("caseIgnoreMatch", "STRASSE", "straße")]
    [InlineData("caseIgnoreMatch", "ÉCOLE", "e\u0301cole")]
    [InlineData("caseIgnoreMatch", "ﬁx", "FIX")]
    [InlineData("caseIgnoreMatch", "ΣΑΣ", "σας")]
    [InlineData("caseIgnoreMatch", "a\u00a0b", "a b")]
    [InlineData("caseIgnoreMatch", "a\u00adb", "ab")]
    [InlineData("caseIgnoreMatch", "a\tb\n", "A B")]
    [InlineData("caseIgnoreMatch", "한글", "\u1112\u1161\u11ab\u1100\u1173\u11af")]
    [InlineData("caseIgnoreMatch", "Å", "\u212b")]
    [InlineData("caseIgnoreMatch", "K", "\u212a")]
    [InlineData("caseExactMatch", "Ann   B", "Ann B ")]
    [InlineData("caseExactMatch", "Ａ", "A")]
    [InlineData("numericStringMatch", "12 34", "1234")]
    [InlineData("caseIgnoreListMatch", "A Street $City", "a street$  CITY ")]
    [InlineData("caseIgnoreListMatch", "5\\24", "5\\24")]
    [InlineData("booleanMatch", "TRUE", "TRUE")]
    [InlineData("integerMatch", "-7", "-7")]
    [InlineData("bitStringMatch", "'01'B", "'01'B")]
    [InlineData("octetStringMatch", "Abc", "Abc")]
    [InlineData("telephoneNumberMatch", "+1 555-123 45", "+155512345")]
    [InlineData("uniqueMemberMatch", "CN=a#'01'B", "cn=A#'01'B")]
    [InlineData("generalizedTimeMatch", "20250101120000Z", "20250101130000+0100")]
    [InlineData("generalizedTimeMatch", "20250101120000Z", "2025010112Z")]
    [InlineData("generalizedTimeMatch", "20250101120000Z", "20250101120000.000Z")]
    [InlineData("generalizedTimeMatch", "20250101123000Z", "2025010112.5Z")]
    [InlineData("generalizedTimeMatch", "20250101120030Z", "202501011200,5Z")]
    [InlineData("generalizedTimeMatch", "20241231233000Z", "202501010000+0030")]
    [InlineData("caseExactIA5Match", "a  B", "a B")]
    [InlineData("caseIgnoreIA5Match", "Ann@Example", "ann@example")]
    [InlineData("UUIDMatch", "F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6", "f81d4fae-7dec-11d0-a765-00a0c91e6bf6")]
    [InlineData("certificateExactMatch", "{ serialNumber 18, issuer rdnSequence:\"CN=CA,DC=a\" }", "18$cn=ca, dc=A")]
    [InlineData("certificateExactMatch", "{ issuer rdnSequence:\"CN=CA\", serialNumber '12'H }", "18$cn=ca")]
    [InlineData("objectSidMatch", "S-1-5-32-544", "s-1-5-32-544")]
    [InlineData("objectGuidMatch", "f81d4fae-7dec-11d0-a765-00a0c91e6bf6", "{F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6}")]
    [InlineData("presentationAddressMatch", "A B", "a b")]
    [InlineData("protocolInformationMatch", "A", "a")]
    public void Values_are_equal(string rule, string one, string other) => Equal(rule, one, other).Should().BeTrue();

    [Theory]
    [InlineData("objectIdentifierMatch", "cn", "sn")]
    [InlineData("distinguishedNameMatch", "cn=a,dc=b", "cn=a")]
    [InlineData("caseIgnoreMatch", "ab", "a b")]
    [InlineData("caseIgnoreMatch", "e", "é")]
    [InlineData("caseIgnoreMatch", " ", "a")]
    [InlineData("caseExactMatch", "Ann", "ann")]
    [InlineData("caseExactMatch", "straße", "STRASSE")]
    [InlineData("numericStringMatch", "12", "21")]
    [InlineData("caseIgnoreListMatch", "a$b", "ab")]
    [InlineData("caseIgnoreListMatch", "a\\24b", "a$b")]
    [InlineData("booleanMatch", "TRUE", "FALSE")]
    [InlineData("integerMatch", "7", "-7")]
    [InlineData("bitStringMatch", "'01'B", "'1'B")]
    [InlineData("octetStringMatch", "Abc", "abc")]
    [InlineData("telephoneNumberMatch", "123", "124")]
    [InlineData("uniqueMemberMatch", "cn=a#'01'B", "cn=a")]
    [InlineData("generalizedTimeMatch", "20250101120000Z", "20250101120000.5Z")]
    [InlineData("caseExactIA5Match", "a", "A")]
    [InlineData("certificateExactMatch", "18$cn=ca", "19$cn=ca")]
    public void Values_are_not_equal(string rule, string one, string other) => Equal(rule, one, other).Should().BeFalse();

    [Theory]
    [InlineData("distinguishedNameMatch", "a")]
    [InlineData("numericStringMatch", "1a")]
    [InlineData("booleanMatch", "true")]
    [InlineData("integerMatch", "1.5")]
    [InlineData("integerMatch", "")]
    [InlineData("bitStringMatch", "01")]
    [InlineData("generalizedTimeMatch", "2025")]
    [InlineData("caseIgnoreIA5Match", "ü")]
    [InlineData("UUIDMatch", "1")]
    [InlineData("caseIgnoreMatch", "")]
    [InlineData("objectIdentifierMatch", "noSuchName")]
    [InlineData("certificateExactMatch", "cn=ca")]
    public void An_assertion_against_the_rule_has_no_key(string rule, string assertion) => Rule(rule).AssertionKeyOf(assertion, s_schema).Should().BeNull();

    [Theory]
    [InlineData("caseIgnoreOrderingMatch", "a B c D")]
    [InlineData("caseIgnoreOrderingMatch", "ab abc Z é")]
    [InlineData("caseExactOrderingMatch", "A B a b")]
    [InlineData("numericStringOrderingMatch", "1 12 2")]
    [InlineData("integerOrderingMatch", "-100000000000000000000 -12 -9 -1 0 1 9 10 11 99 100 100000000000000000000")]
    [InlineData("generalizedTimeOrderingMatch", "20241231233000-0100 20250101010000Z 20250101010000.25Z 20250101010000.5Z 202501010101Z")]
    [InlineData("octetStringOrderingMatch", "A a aa b")]
    [InlineData("UUIDOrderingMatch", "00000000-0000-0000-0000-000000000001 10000000-0000-0000-0000-000000000000 F0000000-0000-0000-0000-000000000000")]
    public void Keys_sort_as_values_do(string rule, string values)
    {
        var sorted = values.Split(' ');

        for (var i = 1; i < sorted.Length; i++)
        {
            var (low, high) = (KeyOf(rule, sorted[i - 1]), KeyOf(rule, sorted[i]));
            low.AsSpan().SequenceCompareTo(high).Should().BeNegative("{0} is less than {1}", sorted[i - 1], sorted[i]);
            Rule(rule).CompareToKey(sorted[i - 1], high, s_schema).Should().BeNegative();
            Rule(rule).CompareToKey(sorted[i], low, s_schema).Should().BePositive();
            Rule(rule).CompareToKey(sorted[i], high, s_schema).Should().Be(0);
        }

        Rule(rule).IsOrdered.Should().BeTrue();
    }

    [Fact]
    public void Integers_of_any_size_have_keys_in_order()
    {
        var numbers = Enumerable.Range(1, 300).Select(digits => new string('9', digits)).ToArray();
        string[] all = [.. numbers.Reverse().Select(number => "-" + number), "0", .. numbers];

        all.Select(number => Convert.ToHexString(KeyOf("integerOrderingMatch", number))).Should().BeInAscendingOrder(StringComparer.Ordinal).And.OnlyHaveUniqueItems();
    }

    [Theory]
    [InlineData("caseIgnoreSubstringsMatch", "Ann  Smith", "ANN s", "m", "TH ")]
    [InlineData("caseExactSubstringsMatch", "Ann Smith", "Ann ", "mi", "h")]
    [InlineData("numericStringSubstringsMatch", "12 345", "1 2", "3", "5")]
    [InlineData("caseIgnoreListSubstringsMatch", "A Street$City", "a s", "ee", "CITY")]
    [InlineData("octetStringSubstringsMatch", "abcdef", "ab", "cd", "ef")]
    [InlineData("telephoneNumberSubstringsMatch", "+1 555-123", "+15", "5-5", "2 3")]
    [InlineData("caseIgnoreIA5SubstringsMatch", "Ann@Example.com", "ann", "@EX", ".com")]
    [InlineData("caseExactIA5SubstringsMatch", "Ann@x", "Ann", "@", "x")]
    [InlineData("caseIgnoreSubstringsMatch", "Grüße", "GRÜ", "s", "SE")]
    public void Parts_are_found_in_the_key_of_the_whole(string rule, string whole, string initial, string middle, string final)
    {
        var key = KeyOf(rule, whole).AsSpan();
        var (first, inner, last) = (Part(rule, initial, LdapSubstringPlace.Initial), Part(rule, middle, LdapSubstringPlace.Middle), Part(rule, final, LdapSubstringPlace.Final));

        key.StartsWith(first).Should().BeTrue();
        (key[first.Length..].IndexOf(inner) >= 0).Should().BeTrue();
        key.EndsWith(last).Should().BeTrue();
    }

    [Fact]
    public void Spaces_of_a_part_are_kept_where_the_value_goes_on()
    {
        Text(Part("caseIgnoreSubstringsMatch", "  A  ", LdapSubstringPlace.Initial)).Should().Be("a ");
        Text(Part("caseIgnoreSubstringsMatch", "  A  ", LdapSubstringPlace.Middle)).Should().Be(" a ");
        Text(Part("caseIgnoreSubstringsMatch", "  A  ", LdapSubstringPlace.Final)).Should().Be(" a");
        Text(Part("caseIgnoreSubstringsMatch", "  ", LdapSubstringPlace.Middle)).Should().Be(" ");
    }

    [Fact]
    public void A_part_does_not_reach_over_the_lines_of_an_address() =>
        KeyOf("caseIgnoreListSubstringsMatch", "ab$cd").AsSpan().IndexOf(Part("caseIgnoreListSubstringsMatch", "bc", LdapSubstringPlace.Middle)).Should().Be(-1);

    [Theory]
    [InlineData("caseIgnoreMatch", "ann smith")]
    [InlineData("caseExactMatch", "Ann Smith")]
    [InlineData("caseIgnoreIA5Match", "ann@example.com")]
    [InlineData("octetStringMatch", "Any  thing")]
    [InlineData("numericStringMatch", "123")]
    [InlineData("telephoneNumberMatch", "+1555")]
    [InlineData("booleanMatch", "TRUE")]
    public void A_value_that_is_its_own_key_is_not_copied(string rule, string text)
    {
        LdapValue value = text;

        Rule(rule).KeyOf(value, s_schema).Should().BeSameAs(value.Array);
    }

    [Theory]
    [InlineData("caseIgnoreMatch", "Ann  Smith")]
    [InlineData("caseExactMatch", "Ann Smith ")]
    [InlineData("integerMatch", "12345")]
    [InlineData("octetStringMatch", "x")]
    [InlineData("generalizedTimeMatch", "20250101120000Z")]
    public void Comparing_with_a_key_takes_no_memory(string rule, string text)
    {
        var (own, key, value) = (Rule(rule), KeyOf(rule, text), (LdapValue)text);
        for (var i = 0; i < 100; i++) own.HasKey(value, key, s_schema);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) own.HasKey(value, key, s_schema);
        for (var i = 0; i < 100; i++) own.CompareToKey(value, key, s_schema);

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }

    [Theory]
    [InlineData("integerBitAndMatch", "514", "514", true)]
    [InlineData("integerBitAndMatch", "514", "3", false)]
    [InlineData("integerBitAndMatch", "-2147483646", "2147483648", true)]
    [InlineData("integerBitAndMatch", "5", "0", true)]
    [InlineData("integerBitOrMatch", "514", "3", true)]
    [InlineData("integerBitOrMatch", "514", "1", false)]
    public void Bits_are_all_or_any_set(string rule, string value, string bits, bool matches) => Rule(rule).Matches(value, bits, s_schema).Should().Be(matches);

    [Fact]
    public void Bits_of_no_number_are_undefined() => Rule("1.2.840.113556.1.4.803").Matches("5", "x", s_schema).Should().BeNull();

    [Theory]
    [InlineData("attributeTypes", "( 2.5.4.3 NAME 'cn' )", "cn", true)]
    [InlineData("attributeTypes", "(2.5.4.3 NAME 'cn' )", "2.5.4.3", true)]
    [InlineData("attributeTypes", "( 2.5.4.3 NAME 'cn' )", "sn", false)]
    [InlineData("dITStructureRules", "( 7 FORM a )", "7", true)]
    public void First_components_match_descriptions(string attribute, string description, string assertion, bool matches) =>
        s_schema.FindAttributeType(attribute)!.Equality!.Matches(description, assertion, s_schema).Should().Be(matches);

    [Fact]
    public void The_text_of_a_description_s_first_component_is_matched_in_any_case() =>
        Rule("directoryStringFirstComponentMatch").Matches("( 'Abc' x )", "abc", s_schema).Should().BeTrue();

    [Theory]
    [InlineData("wordMatch", "the quick-brown fox", "QUICK", true)]
    [InlineData("wordMatch", "the quick-brown fox", "quic", false)]
    [InlineData("keywordMatch", "one,two", "two", true)]
    public void A_word_is_one_of_the_words(string rule, string value, string word, bool matches) => Rule(rule).Matches(value, word, s_schema).Should().Be(matches);

    [Theory]
    [InlineData("Catherine Smith", "Katherin Smyth", true)]
    [InlineData("Catherine Anne Smith", "Kathryn Smith", true)]
    [InlineData("Ann Smith", "a smith", true)]
    [InlineData("Ann Smith", "Smith Ann", false)]
    [InlineData("Philip", "Filip", true)]
    [InlineData("Knight", "Nite", true)]
    [InlineData("Ann", "Bob", false)]
    [InlineData("Müller", "Muler", true)]
    [InlineData("日本", "日本", true)]
    [InlineData("日本", "日", true)]
    [InlineData("日本", "本", false)]
    public void Words_that_sound_alike_match_approximately(string value, string asserted, bool matches) =>
        s_schema.FindAttributeType("cn")!.Approximate!.Matches(value, asserted, s_schema).Should().Be(matches);

    [Fact]
    public void What_is_no_text_matches_approximately_when_it_is_equal() =>
        s_schema.FindAttributeType("uidNumber")!.Approximate.Should().BeSameAs(s_schema.FindMatchingRule("integerMatch"));

    [Fact]
    public void A_stored_certificate_has_the_key_of_its_serial_number_and_issuer()
    {
        using var rsa = System.Security.Cryptography.RSA.Create(2048);
        var request = new System.Security.Cryptography.X509Certificates.CertificateRequest(
            "CN=Some CA, O=Example", rsa, System.Security.Cryptography.HashAlgorithmName.SHA256, System.Security.Cryptography.RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(1));
        var serial = new System.Numerics.BigInteger(certificate.GetSerialNumber(), isUnsigned: false);

        var rule = s_schema.FindAttributeType("userCertificate")!.Equality!;

        s_schema.FindAttributeType("userCertificate")!.Syntax.IsValid(certificate.RawData).Should().BeTrue();
        rule.Matches(certificate.RawData, $"{serial}$cn=some ca,o=example", s_schema).Should().BeTrue();
        rule.Matches(certificate.RawData, certificate.RawData, s_schema).Should().BeTrue();
        rule.Matches(certificate.RawData, $"{serial + 1}$cn=some ca,o=example", s_schema).Should().BeFalse();
    }

    [Fact]
    public void A_rule_of_one_s_own_serves_types_that_are_added()
    {
        var rule = LdapMatchingRule.Create("1.2.3.4", "firstLetterMatch", LdapMatchingRuleKind.Equality, value => value.Length == 0 ? null : [(byte)value.Text[0]]);
        var schema = s_schema.With(rule).With("attributetype ( 1.2.3.5 NAME 'letter' EQUALITY firstLetterMatch SYNTAX 1.3.6.1.4.1.1466.115.121.1.15 )");

        schema.FindAttributeType("letter")!.Equality.Should().BeSameAs(rule);
        schema.Invoking(own => own.With(rule)).Should().Throw<FormatException>().WithMessage("*firstLetterMatch*");
    }

    [Fact]
    public void A_lenient_schema_compares_unknown_names_as_text() =>
        Rule("objectIdentifierMatch").AssertionKeyOf("noSuchName", s_schema.Lenient()).Should().Equal("nosuchname"u8.ToArray());

    private static bool Equal(string rule, string one, string other)
    {
        var (first, second) = (KeyOf(rule, one), KeyOf(rule, other));
        var equal = first.AsSpan().SequenceEqual(second);
        Rule(rule).HasKey(one, second, s_schema).Should().Be(equal);
        Rule(rule).HasKey(other, first, s_schema).Should().Be(equal);
        return equal;
    }

    private static string Text(byte[] key) => Encoding.UTF8.GetString(key);

    private static byte[] KeyOf(string rule, string value) => Rule(rule).KeyOf(value, s_schema) ?? throw new InvalidOperationException($"\"{value}\" does not fit {rule}.");

    private static byte[] Part(string rule, string part, LdapSubstringPlace place) => Rule(rule).PartKeyOf(part, place, s_schema)!;

    private static LdapMatchingRule Rule(string name) => s_schema.FindMatchingRule(name)!;
}
