using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Profiles;

/// <summary>What the directory tells of itself, and what the options make of it.</summary>
public sealed class RootDseTests : ProfileTestBase
{
    [Fact]
    public async Task Operational_attributes_come_when_asked_for_or_always_when_the_options_say_so()
    {
        var plain = await ReadAsync(Open(LdapProfile.Rfc), string.Empty);
        var asked = await ReadAsync(World.Ldap.Connect(), string.Empty, "*", "+");
        World.Dispose();
        var shown = await ReadAsync(Open(LdapProfile.Rfc, options => options.ShowAllOfRootDse = true), string.Empty);

        plain.Attributes.Select(attribute => attribute.Description).Should().Equal("objectClass");
        asked.Attributes.Select(attribute => attribute.Description).Should().Contain(
            ["supportedLDAPVersion", "supportedControl", "supportedExtension", "supportedFeatures", "supportedSASLMechanisms", "supportedAuthPasswordSchemes",
            "subschemaSubentry", "namingContexts", "vendorName", "vendorVersion", "entryDN", "structuralObjectClass"]);
        shown.Should().Be(asked);
    }

    [Fact]
    public async Task Other_servers_and_values_of_ones_own_are_told()
    {
        var admin = Open(LdapProfile.Rfc, options =>
        {
            options.AlternativeServers.Add("ldap://other.example.com/");
            options.RootDseAttributes.Add(new("vendorName", "The OpenLDAP Project"));
            options.RootDseAttributes.Add(new("description", "One"));
        });

        var root = await ReadAsync(admin, string.Empty, "*", "+");

        root.GetTexts("altServer").Should().Equal("ldap://other.example.com/");
        root.GetTexts("vendorName").Should().Equal(["The OpenLDAP Project"], "a value of one's own takes the place of the directory's");
        root.GetTexts("description").Should().Equal("One");
        (await admin.SearchAllAsync(new(string.Empty, LdapSearchScope.Base, "(description=ONE)"), Token)).Entries.Should().ContainSingle();
    }

    [Fact]
    public async Task What_is_switched_off_is_neither_told_of_nor_done()
    {
        const string Increment = "1.3.6.1.1.14", AllOperational = "1.3.6.1.4.1.4203.1.5.1", OfClass = "1.3.6.1.4.1.4203.1.5.2", TrueAndFalse = "1.3.6.1.4.1.4203.1.5.3";
        var admin = Open(LdapProfile.Rfc, options =>
        {
            foreach (var oid in new[] { Increment, AllOperational, OfClass, TrueAndFalse, LdapControls.PermissiveModify.Oid, LdapExtendedOids.WhoAmI }) options.Disabled.Add(oid);
        });
        await admin.AddAsync(Person("ann", new LdapAttribute("employeeNumber", "1")), Token);

        var root = await ReadAsync(admin, string.Empty, "supportedFeatures", "supportedControl", "supportedExtension");

        root.GetTexts("supportedFeatures").Should().NotContain([Increment, AllOperational, OfClass, TrueAndFalse]).And.NotBeEmpty();
        root.GetTexts("supportedControl").Should().NotContain(LdapControls.PermissiveModify.Oid);
        root.GetTexts("supportedExtension").Should().NotContain(LdapExtendedOids.WhoAmI);
        (await CodeAsync(() => admin.ModifyAsync(new("CN=ann," + Suffix, LdapModification.Increment("employeeNumber", 1)), Token))).Should().Be(LdapResultCode.ProtocolError);
        (await CodeAsync(() => admin.ModifyAsync(new("CN=ann," + Suffix, LdapModification.Add("sn", "ann")) { Controls = [LdapControls.PermissiveModify] }, Token)))
            .Should().Be(LdapResultCode.UnavailableCriticalExtension);
        (await CodeAsync(() => admin.WhoAmIAsync(Token))).Should().Be(LdapResultCode.ProtocolError);
        (await ReadAsync(admin, "CN=ann," + Suffix, "+", "@person")).Attributes.Should().BeEmpty();
        (await CodeAsync(() => admin.SearchAllAsync(new(Suffix, LdapSearchScope.Subtree, LdapFilter.And()), Token))).Should().Be(LdapResultCode.ProtocolError);
    }

    [Fact]
    public async Task The_schema_is_an_entry_whose_definitions_are_valid()
    {
        var admin = Open(LdapProfile.Rfc);
        World.Ldap.AddSchema("attributetype ( 1.3.6.1.4.1.32473.1.1 NAME 'badgeNumber' EQUALITY integerMatch SYNTAX 1.3.6.1.4.1.1466.115.121.1.27 SINGLE-VALUE )");
        World.Ldap.AddSchema("ditcontentrule ( 2.16.840.1.113730.3.2.2 NAME 'people' MAY badgeNumber )");

        var entry = await ReadAsync(admin, "cn=Subschema", "*", "+");

        entry.GetTexts("objectClass").Should().BeEquivalentTo("top", "subentry", "subschema", "extensibleObject");
        foreach (var name in new[] { "ldapSyntaxes", "matchingRules", "matchingRuleUse", "attributeTypes", "objectClasses", "dITContentRules", "createTimestamp", "modifyTimestamp" })
        {
            entry[name].Should().NotBeEmpty(name);
        }

        entry.GetTexts("matchingRuleUse").Should().ContainSingle(text => text.Contains("'integerMatch'", StringComparison.Ordinal)).Which.Should().Contain("badgeNumber");
        var ldif = "dn: cn=Subschema\n" + string.Concat(
            entry.GetTexts("attributeTypes").Select(text => $"attributeTypes: {text}\n").Concat(entry.GetTexts("objectClasses").Select(text => $"objectClasses: {text}\n")));
        var again = LdapSchema.Standard.With(ldif);
        again.FindAttributeType("badgeNumber").Should().NotBeNull();
        again.AttributeTypes.Should().HaveSameCount(World.Ldap.Schema.AttributeTypes);
    }
}
