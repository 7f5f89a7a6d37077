using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Urls;

public sealed class LdapUrlTests
{
    public static TheoryData<string, LdapUrl> Examples => new()
    {
        // RFC 4516 section 4.
        { "ldap:///o=University%20of%20Michigan,c=US", new() { Dn = "o=University of Michigan,c=US" } },
        { "ldap://ldap1.example.net/o=University%20of%20Michigan,c=US", new() { Host = "ldap1.example.net", Dn = "o=University of Michigan,c=US" } },
        {
            "ldap://ldap1.example.net/o=University%20of%20Michigan,c=US?postalAddress",
            new() { Host = "ldap1.example.net", Dn = "o=University of Michigan,c=US", Attributes = ["postalAddress"] }
        },
        {
            "ldap://ldap1.example.net:6666/o=University%20of%20Michigan,c=US??sub?(cn=Babs%20Jensen)",
            new() { Host = "ldap1.example.net", Port = 6666, Dn = "o=University of Michigan,c=US", Scope = LdapSearchScope.Subtree, Filter = "(cn=Babs Jensen)" }
        },
        { "LDAP://ldap1.example.com/c=GB?objectClass?ONE", new() { Host = "ldap1.example.com", Dn = "c=GB", Attributes = ["objectClass"], Scope = LdapSearchScope.OneLevel } },
        { "ldap://ldap2.example.com/o=Question%3f,c=US?mail", new() { Host = "ldap2.example.com", Dn = "o=Question?,c=US", Attributes = ["mail"] } },
        {
            "ldap://ldap3.example.com/o=Babsco,c=US???(four-octet=%5c00%5c00%5c00%5c04)",
            new() { Host = "ldap3.example.com", Dn = "o=Babsco,c=US", Filter = LdapFilter.Equal("four-octet", new byte[] { 0, 0, 0, 4 }) }
        },
        { "ldap://ldap.example.com/o=An%20Example%5C2C%20Inc.,c=US", new() { Host = "ldap.example.com", Dn = @"o=An Example\2C Inc.,c=US" } },
        { "ldap://ldap.example.net", new() { Host = "ldap.example.net" } },
        { "ldap://ldap.example.net/", new() { Host = "ldap.example.net", Dn = "" } },
        { "ldap://ldap.example.net/?", new() { Host = "ldap.example.net", Dn = "" } },
        {
            "ldap:///??sub??e-bindname=cn=Manager%2cdc=example%2cdc=com",
            new() { Dn = "", Scope = LdapSearchScope.Subtree, Extensions = [new("e-bindname", "cn=Manager,dc=example,dc=com")] }
        },
        {
            "ldap:///??sub??!e-bindname=cn=Manager%2cdc=example%2cdc=com,x,1.2.3=",
            new() { Dn = "", Scope = LdapSearchScope.Subtree, Extensions = [new("e-bindname", "cn=Manager,dc=example,dc=com", IsCritical: true), new("x"), new("1.2.3", "")] }
        },

        // What is in use beside it.
        { "ldaps://host:1636/dc=x", new() { Scheme = "ldaps", Host = "host", Port = 1636, Dn = "dc=x" } },
        { "ldapi://%2fvar%2frun%2fldapi/", new() { Scheme = "ldapi", Host = "/var/run/ldapi", Dn = "" } },
        { "ldap://[2001:db8::1]:389/dc=x", new() { Host = "2001:db8::1", Port = 389, Dn = "dc=x" } },
        { "ldap://[::1]", new() { Host = "::1" } },
        { "ldap:///cn=Lučić??subord", new() { Dn = "cn=Lučić", Scope = LdapSearchScope.Subordinates } },
        { "ldap:///?cn,mail;lang-fr?base?(|(cn=a?))".Replace("a?", "a%3F", StringComparison.Ordinal), new() { Dn = "", Attributes = ["cn", "mail;lang-fr"], Scope = LdapSearchScope.Base, Filter = "(|(cn=a?))" } },
    };

    [Theory]
    [MemberData(nameof(Examples))]
    public void Text_is_read_and_written(string text, LdapUrl url)
    {
        LdapUrl.Parse(text).Should().Be(url);
        LdapUrl.TryParse(text, out var tried).Should().BeTrue();
        tried.Should().Be(url);
        LdapUrl.Parse(url.ToString()).Should().Be(url);
    }

    [Theory]
    [InlineData("", 0, "it must begin with ldap://")]
    [InlineData("ldap:/host", 0, "it must begin with ldap://")]
    [InlineData("http://host/", 0, "the scheme 'http' is none of ldap, ldaps and ldapi")]
    [InlineData("ldap://host:x/", 12, "the port 'x' is no number")]
    [InlineData("ldap://host:70000/", 12, "the port '70000' is no number from 0 to 65535")]
    [InlineData("ldap://[::1/", 7, "after '[' there must be an IPv6 address and ']'")]
    [InlineData("ldap://[::1]x/", 7, "after '[' there must be an IPv6 address and ']'")]
    [InlineData("ldap://host?cn", 11, "before '?' there must be '/'")]
    [InlineData("ldap:///dc=%zz", 11, "after '%' there must be two hexadecimal digits")]
    [InlineData("ldap:///dc=x%2", 12, "after '%' there must be two hexadecimal digits")]
    [InlineData("ldap:///?cn,,sn", 12, "between commas there must be an attribute")]
    [InlineData("ldap:///??all", 10, "the scope 'all' is none of base, one, sub and subord")]
    [InlineData("ldap:///???(cn=a", 11, "the '(' of position 0 is not closed")]
    [InlineData("ldap:///????!", 13, "an extension must have a type")]
    [InlineData("ldap:///????a?b", 13, "a fifth '?' follows")]
    public void A_bad_URL_is_shown_with_the_place(string text, int position, string what)
    {
        var error = ((Action)(() => LdapUrl.Parse(text))).Should().Throw<LdapException>().Which;

        error.ResultCode.Should().Be(LdapResultCode.ParamError);
        error.DiagnosticMessage.Should().StartWith($"The LDAP URL is wrong at position {position}: ").And.Contain(what).And.EndWith($"\n  {new string(' ', position)}^");
        LdapUrl.TryParse(text, out _).Should().BeFalse();
    }

    [Fact]
    public void The_text_has_what_must_be_encoded_encoded()
    {
        new LdapUrl
        {
            Host = "host",
            Port = 1389,
            Dn = "cn=a? #b%,dc=é",
            Attributes = ["cn", "x?y"],
            Filter = @"(|(cn=\2a)(sn>=b))",
            Extensions = [new("a", "b,c?d", IsCritical: true)],
        }.ToString().Should().Be("ldap://host:1389/cn=a%3F%20%23b%25,dc=%C3%A9?cn,x%3Fy??(%7C(cn=%5C2a)(sn%3E=b))?!a=b%2Cc%3Fd");
        new LdapUrl().ToString().Should().Be("ldap://");
        new LdapUrl { Dn = "" }.ToString().Should().Be("ldap:///");
        new LdapUrl { Scope = LdapSearchScope.OneLevel }.ToString().Should().Be("ldap:///??one");
    }

    [Fact]
    public void What_a_URL_leaves_out_has_its_default()
    {
        LdapUrl.Parse("ldap://a").EffectivePort.Should().Be(389);
        LdapUrl.Parse("ldaps://a").EffectivePort.Should().Be(636);
        LdapUrl.Parse("ldap://a:1").EffectivePort.Should().Be(1);
        LdapUrl.Parse("ldap://a").ToSearchRequest().Should().Be(new LdapSearchRequest("", LdapSearchScope.Base, "(objectClass=*)"));
        LdapUrl.Parse("ldap:///dc=x?cn?sub?(cn=a)").ToSearchRequest().Should().Be(new LdapSearchRequest("dc=x", LdapSearchScope.Subtree, "(cn=a)", "cn"));
    }
}
