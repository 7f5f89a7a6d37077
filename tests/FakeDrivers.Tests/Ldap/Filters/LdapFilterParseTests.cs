using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Filters;

public sealed class LdapFilterParseTests
{
    public static TheoryData<string, LdapFilter> Examples => new()
    {
        // RFC 4515 section 4.
        { "(cn=Babs Jensen)", new LdapEqualityFilter("cn", "Babs Jensen") },
        { "(!(cn=Tim Howes))", new LdapNotFilter(new LdapEqualityFilter("cn", "Tim Howes")) },
        {
            "(&(objectClass=Person)(|(sn=Jensen)(cn=Babs J*)))",
            new LdapAndFilter(
                new LdapEqualityFilter("objectClass", "Person"),
                new LdapOrFilter(new LdapEqualityFilter("sn", "Jensen"), new LdapSubstringFilter("cn", "Babs J")))
        },
        { "(o=univ*of*mich*)", new LdapSubstringFilter("o", "univ", ["of", "mich"]) },
        { "(seeAlso=)", new LdapEqualityFilter("seeAlso", "") },
        { "(cn:caseExactMatch:=Fred Flintstone)", new LdapExtensibleFilter("cn", "caseExactMatch", "Fred Flintstone") },
        { "(cn:=Betty Rubble)", new LdapExtensibleFilter("cn", null, "Betty Rubble") },
        { "(sn:dn:2.4.6.8.10:=Barney Rubble)", new LdapExtensibleFilter("sn", "2.4.6.8.10", "Barney Rubble", WithDn: true) },
        { "(o:dn:=Ace Industry)", new LdapExtensibleFilter("o", null, "Ace Industry", WithDn: true) },
        { "(:1.2.3:=Wilma Flintstone)", new LdapExtensibleFilter(null, "1.2.3", "Wilma Flintstone") },
        { "(:DN:2.4.6.8.10:=Dino)", new LdapExtensibleFilter(null, "2.4.6.8.10", "Dino", WithDn: true) },
        { @"(o=Parens R Us \28for all your parenthetical needs\29)", new LdapEqualityFilter("o", "Parens R Us (for all your parenthetical needs)") },
        { @"(cn=*\2A*)", new LdapSubstringFilter("cn", any: ["*"]) },
        { @"(filename=C:\5cMyFile)", new LdapEqualityFilter("filename", @"C:\MyFile") },
        { @"(bin=\00\00\00\04)", new LdapEqualityFilter("bin", new byte[] { 0, 0, 0, 4 }) },
        { @"(sn=Lu\c4\8di\c4\87)", new LdapEqualityFilter("sn", "Lučić") },
        { @"(1.3.6.1.4.1.1466.0=\04\02\48\69)", new LdapEqualityFilter("1.3.6.1.4.1.1466.0", new byte[] { 4, 2, 0x48, 0x69 }) },

        // The rest of the grammar.
        { "(&)", new LdapAndFilter() },
        { "(|)", new LdapOrFilter() },
        { "(&(a=b))", new LdapAndFilter(new LdapEqualityFilter("a", "b")) },
        { "(cn=*)", new LdapPresenceFilter("cn") },
        { "(cn;lang-fr;x-1=*)", new LdapPresenceFilter("cn;lang-fr;x-1") },
        { "(2.5.4.3=*)", new LdapPresenceFilter("2.5.4.3") },
        { "(cn~=ann)", new LdapApproximateFilter("cn", "ann") },
        { "(age>=18)", new LdapGreaterOrEqualFilter("age", "18") },
        { "(age<=18)", new LdapLessOrEqualFilter("age", "18") },
        { "(cn=a*)", new LdapSubstringFilter("cn", "a") },
        { "(cn=*a)", new LdapSubstringFilter("cn", final: "a") },
        { "(cn=*a*)", new LdapSubstringFilter("cn", any: ["a"]) },
        { "(cn=a*b)", new LdapSubstringFilter("cn", "a", final: "b") },
        { "(cn=a*b*c*d)", new LdapSubstringFilter("cn", "a", ["b", "c"], "d") },
        { "(sn=Lučić \U0001F600)", new LdapEqualityFilter("sn", "Lučić \U0001F600") },
        { "(cn= a = b>=c )", new LdapEqualityFilter("cn", " a = b>=c ") },
        { "(memberOf:1.2.840.113556.1.4.1941:=cn=g,dc=x)", new LdapExtensibleFilter("memberOf", "1.2.840.113556.1.4.1941", "cn=g,dc=x") },
        { "(ou:DN:caseIgnoreMatch:=people)", new LdapExtensibleFilter("ou", "caseIgnoreMatch", "people", WithDn: true) },

        // Without parentheses, and with white space around them.
        { "cn=ann", new LdapEqualityFilter("cn", "ann") },
        { "cn=a*", new LdapSubstringFilter("cn", "a") },
        { @"cn=\2a", new LdapEqualityFilter("cn", "*") },
        { " (cn=ann) \n", new LdapEqualityFilter("cn", "ann") },
        {
            "( &\n  (objectClass=person)\n  ( ! ( cn=ann) )\n)",
            new LdapAndFilter(new LdapEqualityFilter("objectClass", "person"), new LdapNotFilter(new LdapEqualityFilter("cn", "ann")))
        },
    };

    [Theory]
    [MemberData(nameof(Examples))]
    public void Text_is_read(string text, LdapFilter filter)
    {
        LdapFilter.Parse(text).Should().Be(filter);
        LdapFilter.TryParse(text, out var tried).Should().BeTrue();
        tried.Should().Be(filter);
    }

    [Theory]
    [InlineData("", 0, "it is empty")]
    [InlineData("   ", 0, "it is empty")]
    [InlineData("(", 1, "the '(' of position 0 is not closed")]
    [InlineData("()", 1, "hold nothing")]
    [InlineData("(cn=ann", 7, "the '(' of position 0 is not closed")]
    [InlineData("(&(cn=ann)", 10, "the '(' of position 0 is not closed")]
    [InlineData("(&(cn=ann", 9, "the '(' of position 2 is not closed")]
    [InlineData("(cn=ann))", 8, "this ')' closes nothing; write \\29")]
    [InlineData("cn=ann)", 6, "this ')' closes nothing")]
    [InlineData("(cn=ann)(sn=b)", 8, "a second filter follows; join them")]
    [InlineData("(cn=ann)x", 8, "'x' follows the end")]
    [InlineData("((cn=ann))", 1, "a second '(' follows")]
    [InlineData("&(cn=ann)(sn=b)", 0, "'&' must stand in parentheses")]
    [InlineData("!(cn=ann)", 0, "'!' must stand in parentheses")]
    [InlineData("(&cn=ann)", 2, "'c' stands where '(' must begin a part or ')' must end the list")]
    [InlineData("(!cn=ann)", 2, "after '!' there must be one filter in parentheses")]
    [InlineData("(!)", 2, "after '!' there must be one filter in parentheses")]
    [InlineData("(!(a=b)(c=d))", 7, "'!' takes one filter")]
    [InlineData("(cn=a(b)", 5, "a '(' in a value must be written \\28")]
    [InlineData("(cn=a\0b)", 5, "NUL in a value must be written \\00")]
    [InlineData("(cn=a**b)", 6, "two asterisks with nothing between")]
    [InlineData("(cn=**)", 5, "two asterisks with nothing between")]
    [InlineData("(cn~=a*)", 6, "an asterisk may stand in a value after '=' alone")]
    [InlineData("(cn>=*)", 5, "an asterisk may stand in a value after '=' alone")]
    [InlineData("(cn:=a*)", 6, "an asterisk may stand in a value after '=' alone")]
    [InlineData(@"(cn=a\2)", 5, "there must be two hexadecimal digits")]
    [InlineData(@"(cn=a\zz)", 5, "there must be two hexadecimal digits; write \\5c")]
    [InlineData(@"cn=a\", 4, "there must be two hexadecimal digits")]
    [InlineData(@"cn=a\2", 4, "there must be two hexadecimal digits")]
    [InlineData("(=ann)", 1, "'=' stands where an attribute must be named")]
    [InlineData("(*=ann)", 1, "'*' stands where an attribute must be named")]
    [InlineData("(cn ann)", 3, "' ' cannot be part of an attribute's name")]
    [InlineData("(cn_x=ann)", 3, "'_' cannot be part of an attribute's name")]
    [InlineData("(cn)", 3, "')' cannot be part of an attribute's name")]
    [InlineData("cn", 2, "after 'cn' there must be one of = ~= >= <= :=")]
    [InlineData("(cn;=ann)", 4, "after ';' there must be an option")]
    [InlineData("(cn>ann)", 4, "after '>' there must be '='")]
    [InlineData("(cn~", 4, "after '~' there must be '='")]
    [InlineData("(2.5.=ann)", 5, "after '.' in an OID there must be a number")]
    [InlineData("(25=ann)", 1, "'25' is neither a name")]
    [InlineData("(:=ann)", 1, "without an attribute there must be a matching rule")]
    [InlineData("(:dn:=ann)", 4, "without an attribute there must be a matching rule")]
    [InlineData("(cn:)", 4, "after ':' there must be dn, a matching rule or '='")]
    [InlineData("(cn:rule=ann)", 8, "a match by rule must have ':='")]
    [InlineData("(cn:one:two:=ann)", 8, "a second matching rule 'two' follows")]
    [InlineData("(cn:2.:=ann)", 6, "after '.' in an OID there must be a number")]
    public void A_bad_filter_is_shown_with_the_place(string text, int position, string what)
    {
        var read = () => LdapFilter.Parse(text);

        var error = read.Should().Throw<LdapException>().Which;
        error.ResultCode.Should().Be(LdapResultCode.FilterError);
        error.DiagnosticMessage.Should().StartWith($"The filter is wrong at position {position}: ").And.Contain(what).And.EndWith($"\n  {new string(' ', position)}^");
        LdapFilter.TryParse(text, out var filter).Should().BeFalse();
        filter.Should().BeNull();
    }

    [Fact]
    public void A_long_text_is_shown_around_the_place()
    {
        var text = $"(|{string.Concat(Enumerable.Repeat("(cn=ann)", 100))}(cn=a\tb(){string.Concat(Enumerable.Repeat("(cn=ann)", 100))})";

        var message = ((Action)(() => LdapFilter.Parse(text))).Should().Throw<LdapException>().Which.DiagnosticMessage;

        var lines = message.Split('\n');
        lines.Should().HaveCount(3);
        lines[0].Should().Contain("position 809");
        lines[1].Length.Should().BeLessThan(130);
        lines[1][lines[2].IndexOf('^', StringComparison.Ordinal)].Should().Be('(');
        lines[1].Should().Contain("(cn=a\uFFFDb()");
    }

    [Fact]
    public void Nesting_has_a_limit()
    {
        static string Nest(int depth) => $"{string.Concat(Enumerable.Repeat("(!", depth - 1))}(cn=a){new string(')', depth - 1)}";

        LdapFilter.Parse(Nest(256)).ToString().Should().Be(Nest(256));
        ((Action)(() => LdapFilter.Parse(Nest(257)))).Should().Throw<LdapException>().WithMessage("*position 512*nested more than 256 deep*");
        LdapFilter.TryParse(Nest(100_000), out _).Should().BeFalse();
    }

    [Fact]
    public void No_text_is_no_filter()
    {
        LdapFilter.TryParse(null, out _).Should().BeFalse();
        ((Action)(() => LdapFilter.Parse(null!))).Should().Throw<ArgumentNullException>();
    }
}
