using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Filters;

public sealed class LdapFilterTextTests
{
    [Theory]
    [InlineData("(cn=Babs Jensen)")]
    [InlineData("(&(objectClass=Person)(|(sn=Jensen)(cn=Babs J*)))")]
    [InlineData("(!(cn=Tim Howes))")]
    [InlineData("(&)")]
    [InlineData("(|)")]
    [InlineData("(cn=*)")]
    [InlineData("(cn=a*b*c)")]
    [InlineData("(cn=*b*)")]
    [InlineData("(cn~=a)")]
    [InlineData("(cn>=a)")]
    [InlineData("(cn<=a)")]
    [InlineData("(seeAlso=)")]
    [InlineData("(cn:=a)")]
    [InlineData("(cn:dn:caseExactMatch:=a)")]
    [InlineData("(:dn:2.5.13.5:=a)")]
    [InlineData(@"(cn=\28\2a\29\5c\00)")]
    [InlineData("(sn=Lučić)")]
    public void A_filter_writes_itself_as_it_was_read(string text) => LdapFilter.Parse(text).ToString().Should().Be(text);

    [Fact]
    public void Octets_that_are_no_text_are_escaped() =>
        LdapFilter.Equal("objectGUID", new byte[] { 0xFF, 0x2A, 0x41, 0x0A, 0x80 }).ToString().Should().Be(@"(objectGUID=\ff\2aA\0a\80)");

    [Fact]
    public void Text_from_a_user_is_escaped()
    {
        LdapFilter.Escape("plain").Should().Be("plain");
        LdapFilter.Escape("*)(uid=*))(|(uid=*").Should().Be(@"\2a\29\28uid=\2a\29\29\28|\28uid=\2a");
        LdapFilter.Escape("a\\b\0c").Should().Be(@"a\5cb\00c");
        LdapFilter.Escape([0x00, 0xAB, 0x41]).Should().Be(@"\00\ab\41");
        ((LdapFilter)$"(cn={LdapFilter.Escape("a*(b)\\")})").Should().Be(LdapFilter.Equal("cn", @"a*(b)\"));
    }

    [Fact]
    public void Filters_are_made_by_name_and_joined_by_operators()
    {
        var filter = LdapFilter.Equal("objectClass", "person") & (LdapFilter.StartsWith("cn", "a*") | LdapFilter.EndsWith("cn", "z") | LdapFilter.Contains("cn", "m"))
            & !LdapFilter.Present("mail") & LdapFilter.GreaterOrEqual("age", "1") & LdapFilter.LessOrEqual("age", "9") & LdapFilter.Approximate("sn", "b");

        filter.ToString().Should().Be(@"(&(objectClass=person)(|(cn=a\2a*)(cn=*z)(cn=*m*))(!(mail=*))(age>=1)(age<=9)(sn~=b))");
        LdapFilter.And().Should().Be(LdapFilter.Parse("(&)"));
        LdapFilter.Or("(a=b)", "(c=d)").Should().Be(LdapFilter.Parse("(|(a=b)(c=d))"));
        LdapFilter.Not("(a=b)").Should().Be(LdapFilter.Parse("(!(a=b))"));
    }

    [Fact]
    public void A_substring_filter_without_parts_is_refused()
    {
        ((Action)(() => _ = new LdapSubstringFilter("cn"))).Should().Throw<ArgumentException>().WithMessage("*needs a part*presence filter*");
        ((Action)(() => LdapFilter.Contains("cn", ""))).Should().Throw<ArgumentException>().WithMessage("*'cn' is empty*");
        ((Action)(() => LdapFilter.StartsWith("cn", ""))).Should().Throw<ArgumentException>();
        ((Action)(() => LdapFilter.EndsWith("cn", ""))).Should().Throw<ArgumentException>();
    }
}
