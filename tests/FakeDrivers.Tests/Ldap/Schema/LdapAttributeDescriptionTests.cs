using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Schema;

public sealed class LdapAttributeDescriptionTests
{
    private static readonly LdapSchema s_schema = LdapSchema.Standard;

    [Fact]
    public void Options_are_read_in_any_order_and_case()
    {
        var one = s_schema.Describe("CN;Lang-FR;x-a")!.Value;

        one.Should().Be(s_schema.Describe("2.5.4.3;X-A;lang-fr;x-a")!.Value);
        one.ToString().Should().Be("cn;lang-fr;x-a");
    }

    [Theory]
    [InlineData("cn", "name", true)]
    [InlineData("name", "cn", false)]
    [InlineData("cn;lang-fr", "cn", true)]
    [InlineData("cn;lang-fr", "name", true)]
    [InlineData("cn", "cn;lang-fr", false)]
    [InlineData("cn;lang-fr;x-a", "cn;x-a", true)]
    [InlineData("cn;lang-en-us", "cn;lang-en-", true)]
    [InlineData("cn;lang-en", "cn;lang-en-", true)]
    [InlineData("cn;lang-en", "cn;lang-en-us", false)]
    [InlineData("cn;lang-english", "cn;lang-en-", false)]
    [InlineData("cn;lang-en-us", "cn;lang-en", false)]
    [InlineData("userCertificate;binary", "userCertificate", true)]
    [InlineData("userCertificate", "userCertificate;binary", true)]
    public void A_request_takes_subtypes_with_all_of_its_options(string own, string wanted, bool takes) =>
        s_schema.Describe(own)!.Value.IsSubtypeOf(s_schema.Describe(wanted)!.Value).Should().Be(takes);

    [Theory]
    [InlineData("nobody"), InlineData(""), InlineData("cn;"), InlineData("cn;a b"), InlineData(";binary"), InlineData("cn;=")]
    public void What_is_no_description_is_nothing(string text) => s_schema.Describe(text).Should().BeNull();

    [Fact]
    public void Ranges_are_options() => s_schema.Describe("member;range=0-*")!.Value.Options.Should().Be(";range=0-*");

    [Fact]
    public void A_lenient_schema_makes_up_one_type_for_an_unknown_name()
    {
        var schema = s_schema.Lenient();

        var made = schema.DescribeLeniently("favouriteColour;x-a")!.Value;
        made.Type.IsImplicit.Should().BeTrue();
        made.Type.Equality!.Name.Should().Be("caseIgnoreMatch");
        made.ToString().Should().Be("favouriteColour;x-a");
        schema.DescribeLeniently("FAVOURITECOLOUR")!.Value.Type.Should().BeSameAs(made.Type);
        schema.DescribeLeniently("managedBy")!.Value.Type.Equality!.Name.Should().Be("distinguishedNameMatch");
        schema.DescribeLeniently("cn")!.Value.Type.Should().BeSameAs(s_schema.FindAttributeType("cn"));
        schema.DescribeLeniently("no name").Should().BeNull();
        schema.DescribeLeniently("cn;;").Should().BeNull();
        s_schema.Lenient().DescribeLeniently("favouriteColour")!.Value.Type.Should().NotBeSameAs(made.Type, "two directories share nothing");
    }
}
