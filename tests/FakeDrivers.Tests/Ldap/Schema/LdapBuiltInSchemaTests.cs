using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Schema;

public sealed class LdapBuiltInSchemaTests
{
    public static TheoryData<string> Schemas => ["standard", "rfc2307", "activeDirectory"];

    [Theory]
    [MemberData(nameof(Schemas))]
    public void Each_definition_is_valid_text_that_gives_the_same_definition_again(string name)
    {
        var schema = Get(name);

        foreach (var type in schema.AttributeTypes)
        {
            LdapSchemaDefinition.TryParse(LdapSchemaDefinitionKind.AttributeType, type.ToString(), out var again, out var error).Should().BeTrue(error);
            again!.ToString().Should().Be(type.ToString());
        }

        foreach (var objectClass in schema.ObjectClasses)
        {
            LdapSchemaDefinition.TryParse(LdapSchemaDefinitionKind.ObjectClass, objectClass.ToString(), out var again, out var error).Should().BeTrue(error);
            again!.ToString().Should().Be(objectClass.ToString());
        }

        foreach (var rule in schema.MatchingRules) schema.FindSyntax("1.3.6.1.4.1.1466.115.121.1.30")!.IsValid(rule.ToString()).Should().BeTrue(rule.ToString());
        foreach (var syntax in schema.Syntaxes) schema.FindSyntax("1.3.6.1.4.1.1466.115.121.1.54")!.IsValid(syntax.ToString()).Should().BeTrue(syntax.ToString());
    }

    [Theory]
    [MemberData(nameof(Schemas))]
    public void Types_are_numbered_densely_and_found_by_every_name_in_any_case(string name)
    {
        var schema = Get(name);

        schema.AttributeTypes.Select(type => type.Ordinal).Should().Equal(Enumerable.Range(0, schema.AttributeTypes.Count));
        foreach (var type in schema.AttributeTypes)
        {
            foreach (var own in type.Names.Prepend(type.Oid)) schema.FindAttributeType(own.ToUpperInvariant()).Should().BeSameAs(type);
        }
    }

    [Theory]
    [InlineData("cn", "2.5.4.3")]
    [InlineData("uidNumber", "1.3.6.1.1.1.1.0")]
    [InlineData("jpegPhoto", "0.9.2342.19200300.100.1.60")]
    [InlineData("entryUUID", "1.3.6.1.1.16.4")]
    [InlineData("pwdMaxFailure", "1.3.6.1.4.1.42.2.27.8.1.11")]
    [InlineData("memberOf", "1.2.840.113556.1.2.102")]
    [InlineData("userCertificate", "2.5.4.36")]
    [InlineData("ref", "2.16.840.1.113730.3.1.34")]
    [InlineData("entryTtl", "1.3.6.1.4.1.1466.101.119.3")]
    [InlineData("vendorName", "1.3.6.1.1.4")]
    [InlineData("authPassword", "1.3.6.1.4.1.4203.1.3.4")]
    public void Standard_types_have_the_OIDs_that_their_documents_give(string name, string oid) => LdapSchema.Standard.FindAttributeType(name)!.Oid.Should().Be(oid);

    [Fact]
    public void posixGroup_is_auxiliary_in_the_standard_schema_and_structural_by_RFC_2307()
    {
        LdapSchema.Standard.FindObjectClass("posixGroup")!.Kind.Should().Be(LdapObjectClassKind.Auxiliary);
        LdapSchema.StandardWithRfc2307.FindObjectClass("posixGroup")!.Kind.Should().Be(LdapObjectClassKind.Structural);
    }

    [Fact]
    public void A_class_has_what_its_superiors_have()
    {
        var person = LdapSchema.Standard.FindObjectClass("inetOrgPerson")!;

        person.Must.Select(type => type.Name).Should().BeEquivalentTo("objectClass", "sn", "cn");
        person.May.Select(type => type.Name).Should().Contain(["telephoneNumber", "ou", "mail"]);
        person.IsSubclassOf(LdapSchema.Standard.FindObjectClass("person")!).Should().BeTrue();
        person.SelfAndSuperiors.Select(own => own.Name).Should().Equal("inetOrgPerson", "organizationalPerson", "person", "top");
    }

    [Fact]
    public void A_type_has_the_rules_and_the_syntax_of_its_superior()
    {
        var cn = LdapSchema.Standard.FindAttributeType("cn")!;

        cn.Equality!.Name.Should().Be("caseIgnoreMatch");
        cn.Substrings!.Name.Should().Be("caseIgnoreSubstringsMatch");
        cn.Syntax.Description.Should().Be("Directory String");
        cn.IsSubtypeOf(LdapSchema.Standard.FindAttributeType("name")!).Should().BeTrue();
    }

    [Theory]
    [InlineData("user", "1.2.840.113556.1.5.9")]
    [InlineData("group", "1.2.840.113556.1.5.8")]
    [InlineData("computer", "1.2.840.113556.1.3.30")]
    [InlineData("contact", "1.2.840.113556.1.5.15")]
    [InlineData("domainDNS", "1.2.840.113556.1.5.67")]
    [InlineData("builtinDomain", "1.2.840.113556.1.5.4")]
    [InlineData("foreignSecurityPrincipal", "1.2.840.113556.1.5.76")]
    [InlineData("container", "1.2.840.113556.1.3.23")]
    public void The_classes_of_Active_Directory_are_there(string name, string oid) => LdapSchema.ActiveDirectory.FindObjectClass(name)!.Oid.Should().Be(oid);

    [Theory]
    [InlineData("sAMAccountName"), InlineData("userPrincipalName"), InlineData("objectGUID"), InlineData("objectSid"), InlineData("objectCategory"), InlineData("distinguishedName")]
    [InlineData("name"), InlineData("proxyAddresses"), InlineData("userAccountControl"), InlineData("msDS-User-Account-Control-Computed"), InlineData("pwdLastSet")]
    [InlineData("accountExpires"), InlineData("lockoutTime"), InlineData("badPwdCount"), InlineData("badPasswordTime"), InlineData("lastLogon"), InlineData("lastLogonTimestamp")]
    [InlineData("logonCount"), InlineData("logonHours"), InlineData("unicodePwd"), InlineData("groupType"), InlineData("sAMAccountType"), InlineData("primaryGroupID")]
    [InlineData("tokenGroups"), InlineData("directReports"), InlineData("managedBy"), InlineData("whenCreated"), InlineData("whenChanged"), InlineData("uSNCreated")]
    [InlineData("uSNChanged"), InlineData("instanceType"), InlineData("isDeleted"), InlineData("lastKnownParent"), InlineData("servicePrincipalName"), InlineData("dNSHostName")]
    [InlineData("thumbnailPhoto"), InlineData("extensionAttribute1"), InlineData("extensionAttribute15"), InlineData("maxPwdAge"), InlineData("lockoutThreshold")]
    [InlineData("lockoutDuration"), InlineData("minPwdLength"), InlineData("nTSecurityDescriptor")]
    public void The_attributes_of_Active_Directory_are_there(string name) => LdapSchema.ActiveDirectory.FindAttributeType(name).Should().NotBeNull();

    private static LdapSchema Get(string name) => name switch
    {
        "standard" => LdapSchema.Standard,
        "rfc2307" => LdapSchema.StandardWithRfc2307,
        _ => LdapSchema.ActiveDirectory,
    };
}
