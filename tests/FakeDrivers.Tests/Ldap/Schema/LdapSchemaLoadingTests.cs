using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Schema;

public sealed class LdapSchemaLoadingTests
{
    private const string Text = "1.3.6.1.4.1.1466.115.121.1.15";

    [Fact]
    public void A_schema_file_of_slapd_is_read()
    {
        var schema = LdapSchema.Standard.With($"""
            # Our own schema
            objectidentifier myOrg 1.3.6.1.4.1.99999
            objectIdentifier myAttributes myOrg:1
            attributetype ( myAttributes:1 NAME 'badge'
              DESC 'the number
                on the badge'
              # a comment inside
              EQUALITY caseIgnoreMatch
              SYNTAX {Text}{'{'}32{'}'} SINGLE-VALUE )
            attributetype ( myAttributes:2
              NAME ( 'desk' 'workplace' ) SUP name )

            objectclass ( myOrg:2.1 NAME 'employee' SUP top AUXILIARY
              MUST badge
              MAY ( desk $ badge ) )
            """);

        var badge = schema.FindAttributeType("BADGE")!;
        badge.Oid.Should().Be("1.3.6.1.4.1.99999.1.1");
        badge.SyntaxLength.Should().Be(32);
        badge.IsSingleValued.Should().BeTrue();
        schema.FindAttributeType("workplace")!.Superior!.Name.Should().Be("name");
        schema.FindObjectClass("1.3.6.1.4.1.99999.2.1")!.Must.Should().Contain(badge);
        schema.FindAttributeType("cn").Should().BeSameAs(LdapSchema.Standard.FindAttributeType("cn"), "what was there stays");
        LdapSchema.Standard.FindAttributeType("badge").Should().BeNull("a schema never changes");
    }

    [Fact]
    public void Definitions_may_stand_in_any_order_without_quotes_and_alone()
    {
        var schema = LdapSchema.Standard.With("""
            ( 1.2.3.3 NAME c3 SUP 'c2' STRUCTURAL MAY 'a2' )
            ( 1.2.3.2 NAME 'c2' SUP top ABSTRACT )
            ( 1.2.3.4 NAME 'a1' EQUALITY 'caseIgnoreMatch' SYNTAX '1.3.6.1.4.1.1466.115.121.1.15' )
            ( 1.2.3.5 NAME 'a2' SUP a1 )
            ( 1.2.3.6 NAME 'a3' SUP name )
            """);

        schema.FindObjectClass("c3")!.Superiors.Single().Name.Should().Be("c2");
        schema.FindAttributeType("a2")!.Equality!.Name.Should().Be("caseIgnoreMatch");
        schema.FindAttributeType("a3").Should().NotBeNull("its superior is an attribute type, so it is one");
    }

    [Fact]
    public void The_LDIF_of_a_subschema_entry_is_read_and_what_is_known_is_passed_over()
    {
        var dump = string.Join('\n', LdapSchema.Standard.AttributeTypes.Select(type => $"attributeTypes: {type}").Concat(LdapSchema.Standard.ObjectClasses.Select(each => $"objectClasses: {each}")));

        var schema = LdapSchema.Standard.With($"""
            dn: cn=Subschema
            objectClass: top
            objectClass: subschema
            ldapSyntaxes: ( 1.2.9 DESC 'Odd' X-SUBST '{Text}' )
            matchingRules: ( 2.5.13.2 NAME 'caseIgnoreMatch' SYNTAX {Text} )
            attributeTypes: ( 1.2.3.1 NAME 'own' EQUALITY caseIgnoreMatch SYNTAX 1
             .2.9 X-ORIGIN 'here' )
            attributeTypes:: KCAxLjIuMy4yIE5BTUUgJ290aGVyJyBTVVAgbmFtZSAp
            objectClasses: ( 1.2.3.3 NAME 'ownClass' SUP top AUXILIARY MAY own )
            {dump}
            """);

        schema.FindAttributeType("own")!.Syntax.Description.Should().Be("Odd");
        schema.FindAttributeType("own")!.ToString().Should().Contain("X-ORIGIN 'here'");
        schema.FindAttributeType("other").Should().NotBeNull();
        schema.FindObjectClass("ownClass").Should().NotBeNull();
        schema.AttributeTypes.Should().HaveCount(LdapSchema.Standard.AttributeTypes.Count + 2);
    }

    [Fact]
    public void The_LDIF_of_slapd_s_configuration_is_read()
    {
        var schema = LdapSchema.Standard.With($"""
            dn: cn=own,cn=schema,cn=config
            objectClass: olcSchemaConfig
            cn: own
            olcObjectIdentifier: {'{'}0{'}'}own 1.2.3
            olcAttributeTypes: {'{'}0{'}'}( own:1 NAME 'own' EQUALITY caseIgnoreMatch
              SYNTAX {Text} )
            olcObjectClasses: {'{'}0{'}'}( own:2 NAME 'ownClass' SUP top AUXILIARY MAY own )
            olcDitContentRules: {'{'}0{'}'}( 2.5.6.6 NAME 'personRule' AUX ownClass MUST own NOT description )
            """);

        schema.FindAttributeType("1.2.3.1")!.Name.Should().Be("own");
        schema.FindContentRule(schema.FindObjectClass("person")!)!.Not.Single().Name.Should().Be("description");
        schema.ContentRules.Single().ToString().Should().Be("( 2.5.6.6 NAME 'personRule' AUX ownClass MUST own NOT description )");
    }

    [Theory]
    [InlineData("attributetype ( 1.2.3 NAME 'own' SUP nothing )", "attribute type own", "nothing")]
    [InlineData("objectclass ( 1.2.3 NAME 'own' SUP nothing )", "object class own", "nothing")]
    [InlineData("objectclass ( 1.2.3 NAME 'own' SUP top MUST nothing )", "object class own", "nothing")]
    [InlineData("attributetype ( 1.2.3 NAME 'own' SYNTAX 9.9 )", "attribute type own", "9.9")]
    [InlineData("attributetype ( 1.2.3 NAME 'own' EQUALITY strangeMatch SYNTAX 1.3.6.1.4.1.1466.115.121.1.15 )", "attribute type own", "strangeMatch")]
    [InlineData("attributetype ( 1.2.3 NAME 'own' )", "attribute type own", "neither a syntax nor a superior")]
    [InlineData("attributetype ( 1.2.3 NAME 'cn' SUP name )", "attribute type cn", "2.5.4.3")]
    [InlineData("attributetype ( 2.5.4.3 NAME 'own' SUP name )", "attribute type own", "2.5.4.3")]
    [InlineData("attributetype ( 1.2.3 NAME 'one' SUP name )\nattributetype ( 1.2.3 NAME 'two' SUP name )", "attribute type two", "one")]
    [InlineData("objectclass ( 1.2.3 NAME 'person' )", "object class person", "2.5.6.6")]
    [InlineData("attributetype ( 1.2.3 NAME 'a' SUP b )\nattributetype ( 1.2.4 NAME 'b' SUP a )", "attribute type a", "its own superior")]
    [InlineData("objectclass ( 1.2.3 NAME 'a' SUP a )", "object class a", "its own superior")]
    [InlineData("attributetype ( 1.2.3 NAME 'own' SUP name USAGE forFun )", "attribute type own", "FORFUN")]
    [InlineData("attributetype ( my:3 NAME 'own' SUP name )", "attribute type own", "my:3")]
    [InlineData("attributetype ( 1.2.3 NAME 'own' SUPP name )", "( 1.2.3 NAME 'own'", "position 19")]
    [InlineData("attributetype 1.2.3 NAME 'own'", "1.2.3 NAME 'own'", "position 0")]
    [InlineData("attributetype ( 1.2.3 NAME 'own' SUP name", "1.2.3 NAME 'own'", "closing parenthesis")]
    [InlineData("attributetype ( 1.2.3 NAME 'own' NAME 'other' SUP name )", "1.2.3 NAME 'own'", "NAME stands twice")]
    [InlineData("include /etc/other.schema", "include", "no definition")]
    [InlineData("objectidentifier own", "objectidentifier own", "name and an OID")]
    [InlineData("ditcontentrule ( 1.9.9 AUX top )", "1.9.9", "not in the schema")]
    public void A_definition_that_does_not_fit_is_named(string text, string named, string reason)
    {
        var loading = () => LdapSchema.Standard.With(text);

        loading.Should().Throw<FormatException>().Which.Message.Should().Contain(named).And.Contain(reason);
    }

    [Fact]
    public void Quotes_in_descriptions_survive()
    {
        var schema = LdapSchema.Standard.With(@"attributetype ( 1.2.3 NAME 'own' DESC 'one\27s \5C own' SUP name )");

        schema.FindAttributeType("own")!.Description.Should().Be(@"one's \ own");
        schema.FindAttributeType("own")!.ToString().Should().Be(@"( 1.2.3 NAME 'own' DESC 'one\27s \5C own' SUP name )");
    }
}
