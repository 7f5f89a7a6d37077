using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Names;

public sealed class LdapDnTests
{
    [Theory]
    [InlineData("cn=Ann,dc=example,dc=com", "cn=Ann,dc=example,dc=com")]
    [InlineData("cn=Ann;dc=example;dc=com", "cn=Ann,dc=example,dc=com")]
    [InlineData("  cn = Ann  ,  dc = example ", "cn=Ann,dc=example")]
    [InlineData("OID.2.5.4.3=Ann", "2.5.4.3=Ann")]
    [InlineData("oid.2.5.4.3=Ann", "2.5.4.3=Ann")]
    [InlineData("cn=Ann + uid=ann", "cn=Ann+uid=ann")]
    [InlineData("cn=Smith\\, Ann", "cn=Smith\\, Ann")]
    [InlineData("cn=Smith\\2C Ann", "cn=Smith\\, Ann")]
    [InlineData("cn=\"Smith, Ann\"", "cn=Smith\\, Ann")]
    [InlineData("cn=\"say \\\"hi\\\"\"", "cn=say \\\"hi\\\"")]
    [InlineData("cn=\\ a\\ ", "cn=\\ a\\ ")]
    [InlineData("cn=\\20", "cn=\\ ")]
    [InlineData("cn=\\#1", "cn=\\#1")]
    [InlineData("cn=a#1", "cn=a#1")]
    [InlineData("cn=a=b", "cn=a=b")]
    [InlineData("cn=a\\=b", "cn=a=b")]
    [InlineData("cn=#0C03416E6E", "cn=Ann")]
    [InlineData("cn=#0403416e6e,dc=a", "cn=Ann,dc=a")]
    [InlineData("cn=#020101", "cn=1")]
    [InlineData("cn=#1E0400410042", "cn=AB")]
    [InlineData("cn=L\\C3\\BCtzen", "cn=Lützen")]
    [InlineData("cn=a\\0Ab", "cn=a\\0Ab")]
    [InlineData("cn=\\FF", "cn=\\FF")]
    [InlineData("", "")]
    public void A_name_is_read_in_all_its_forms_and_written_in_one(string text, string written) => LdapDn.Parse(text).ToString().Should().Be(written);

    [Theory]
    [InlineData("cn=a,,dc=b", 5)]
    [InlineData("cn=a,", 5)]
    [InlineData(",cn=a", 0)]
    [InlineData("cn", 2)]
    [InlineData("cn=", 3)]
    [InlineData("cn=,dc=a", 3)]
    [InlineData("cn= ,dc=a", 4)]
    [InlineData("cn=\"\"", 4)]
    [InlineData("=a", 0)]
    [InlineData("1cn=a", 0)]
    [InlineData("2.05.4=a", 0)]
    [InlineData("OID.cn=a", 4)]
    [InlineData("c n=a", 2)]
    [InlineData("cn=a\\zb", 4)]
    [InlineData("cn=a\\", 4)]
    [InlineData("cn=a\"b", 4)]
    [InlineData("cn=a<b", 4)]
    [InlineData("cn=\"a", 5)]
    [InlineData("cn=\"a\"b", 6)]
    [InlineData("cn=#xyz", 4)]
    [InlineData("cn=#0C04416E6E", 4)]
    [InlineData("cn=#0C00", 4)]
    [InlineData("cn=a+cn=b", 5)]
    [InlineData("cn=a+CN=b,dc=c", 5)]
    [InlineData("cn=a\0b", 4)]
    public void Text_that_is_no_name_is_refused_with_the_position(string text, int position)
    {
        var parsing = () => LdapDn.Parse(text);

        var error = parsing.Should().Throw<LdapException>().Which;
        error.ResultCode.Should().Be(LdapResultCode.InvalidDnSyntax);
        error.DiagnosticMessage.Should().Contain($"at position {position} ");
        LdapDn.TryParse(text, out _).Should().BeFalse();
    }

    [Fact]
    public void Nothing_is_no_name() => LdapDn.TryParse(null, out _).Should().BeFalse();

    [Fact]
    public void A_name_has_an_own_part_and_a_parent()
    {
        var name = LdapDn.Parse("cn=Ann+uid=ann,ou=people,dc=example");

        name.Rdn!.ToString().Should().Be("cn=Ann+uid=ann");
        name.Rdn.Type.Should().Be("cn");
        name.Rdn.Value.Text.Should().Be("Ann");
        name.Parent!.ToString().Should().Be("ou=people,dc=example");
        name.Parent.Parent!.Parent!.Should().BeSameAs(LdapDn.Root);
        LdapDn.Root.Parent.Should().BeNull();
        LdapDn.Root.Rdn.Should().BeNull();
        LdapDn.Root.IsRoot.Should().BeTrue();
    }

    [Fact]
    public void A_child_is_below_its_parent()
    {
        var parent = LdapDn.Parse("dc=example,dc=com");
        var child = parent.Child("ou", "a,b").Child(LdapRdn.Parse("cn=x"));

        child.ToString().Should().Be("cn=x,ou=a\\,b,dc=example,dc=com");
        child.IsDescendantOf(parent).Should().BeTrue();
        parent.IsDescendantOf(parent).Should().BeFalse();
        parent.IsDescendantOf(child).Should().BeFalse();
        child.IsDescendantOf(LdapDn.Root).Should().BeTrue();
        LdapDn.Parse("dc=xexample,dc=com").IsDescendantOf(LdapDn.Parse("dc=example,dc=com")).Should().BeFalse();
    }

    [Fact]
    public void What_stands_before_an_ancestor_is_relative_to_it()
    {
        var name = LdapDn.Parse("cn=x,OU=a,DC=Example");

        name.Relative(LdapDn.Parse("dc=Example")).ToString().Should().Be("cn=x,OU=a");
        name.Relative(name).Should().Be(LdapDn.Root);
        name.Invoking(own => own.Relative(LdapDn.Parse("dc=other"))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Types_are_equal_in_any_case_and_values_by_octets_and_pairs_in_any_order()
    {
        LdapDn.Parse("CN=Ann,DC=a").Should().Be(LdapDn.Parse("cn=Ann, dc=a"));
        LdapDn.Parse("cn=Ann+uid=1").Should().Be(LdapDn.Parse("UID=1+cn=Ann"));
        LdapDn.Parse("cn=Ann+uid=1").GetHashCode().Should().Be(LdapDn.Parse("UID=1+cn=Ann").GetHashCode());
        LdapDn.Parse("cn=Ann").Should().NotBe(LdapDn.Parse("cn=ann"));
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a,b+c\"d\\e<f>g;h", "a\\,b\\+c\\\"d\\\\e\\<f\\>g\\;h")]
    [InlineData(" x ", "\\ x\\ ")]
    [InlineData(" ", "\\ ")]
    [InlineData("#x", "\\#x")]
    [InlineData("a\nb\0", "a\\0Ab\\00")]
    [InlineData("ü", "ü")]
    public void A_value_is_escaped_for_a_name(string value, string escaped) => LdapDn.Escape(value).Should().Be(escaped);

    [Fact]
    public void Parts_refuse_what_no_name_has()
    {
        FluentActions.Invoking(() => new LdapRdn()).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new LdapRdn("c n", "x")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new LdapRdn("cn", "")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new LdapRdn(new LdapNamePair("cn", "a"), new LdapNamePair("CN", "b"))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => LdapRdn.Parse("cn=a,dc=b")).Should().Throw<LdapException>();
    }
}
