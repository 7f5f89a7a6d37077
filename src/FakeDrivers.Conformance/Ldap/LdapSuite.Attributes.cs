using FakeDrivers.Ldap;

namespace FakeDrivers.Conformance.Ldap;

public sealed partial class LdapSuite
{
    private const string SelectionRfc = "RFC 4511 section 4.5.1.8";
    private const string OperationalRfc = "RFC 4512 section 3.4";

    private static ConformanceCase<LdapHarness>[] SelectionCases() =>
    [
        SelectionCase("LDP-ATR-001", "Without a list all user attributes come, and no operational ones", SelectionRfc, [], "cn description description;lang-fr mail objectclass sn"),
        SelectionCase("LDP-ATR-002", "A star is all user attributes", SelectionRfc, ["*"], "cn description description;lang-fr mail objectclass sn"),
        SelectionCase("LDP-ATR-003", "1.1 is none", SelectionRfc, ["1.1"], ""),
        SelectionCase("LDP-ATR-004", "1.1 with others is passed over", SelectionRfc, ["1.1", "cn"], "cn"),
        SelectionCase("LDP-ATR-005", "Names come as asked, in any case", SelectionRfc, ["CN", "MAIL"], "cn mail"),
        SelectionCase("LDP-ATR-006", "Unknown names are passed over, and so are those that come twice", SelectionRfc, ["noSuchAttribute", "cn", "cn", "2.5.4.3"], "cn"),
        SelectionCase("LDP-ATR-007", "An OID asks for its attribute", "RFC 4512 section 2.5", ["2.5.4.4"], "sn"),
        SelectionCase("LDP-ATR-008", "A supertype asks for its subtypes", "RFC 4512 section 2.5.1", ["name"], "cn sn"),
        SelectionCase("LDP-ATR-009", "An attribute asks for those with options too", "RFC 4512 section 2.5.2", ["description"], "description description;lang-fr"),
        SelectionCase("LDP-ATR-010", "An attribute with an option asks for its own alone", "RFC 4512 section 2.5.2", ["description;lang-fr"], "description;lang-fr"),
        SelectionCase("LDP-ATR-011", "@ and a class ask for what the class has", "RFC 4529", ["@person"], "cn description description;lang-fr objectclass sn"),
        SelectionCase("LDP-ATR-012", "An operational attribute comes when it is named", SelectionRfc, ["entryUUID", "cn"], "cn entryuuid"),
        Case("LDP-ATR-013", "Types only leaves the values out", SelectionRfc, TypesOnlyAsync),
    ];

    private static ConformanceCase<LdapHarness>[] OperationalCases() =>
    [
        Case("LDP-OPR-001", "A plus asks for operational attributes alone", "RFC 3673", PlusAsync),
        Case("LDP-OPR-002", "Who made the entry and when is kept", OperationalRfc, CreatedAsync),
        Case("LDP-OPR-003", "Who changed the entry and when is kept, and how it was made stays", OperationalRfc, ModifiedByAsync),
        Case("LDP-OPR-004", "An identifier is given, and stays when the entry is renamed", "RFC 4530", IdentifierAsync),
        Case("LDP-OPR-005", "The entry says its name, which follows when it is renamed", "RFC 5020", EntryDnAsync),
        Case("LDP-OPR-006", "The entry says whether others are below it", "X.501, as in slapd", HasSubordinatesAsync),
        Case("LDP-OPR-007", "The entry says its structural class", "RFC 4512 section 2.4.2", StructuralClassAsync),
        Case("LDP-OPR-008", "The entry says where its schema is, which is there", "RFC 4512 section 4.2", SubschemaAsync),
        Case("LDP-OPR-009", "The entry says how many are right below it", "draft-boreham-numsubordinates-01", NumSubordinatesAsync, LdapCapabilities.NumSubordinates),
    ];

    private static ConformanceCase<LdapHarness> SelectionCase(string id, string title, string source, string[] attributes, string expected) =>
        Case(id, title, source, async (harness, token) =>
        {
            var ann = await SelectedAsync(harness, token).ConfigureAwait(false);
            var entry = await ReadAsync(harness, ann, token, attributes).ConfigureAwait(false);
            Expect.SameElements(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), entry.Attributes.Select(attribute => attribute.Description.ToLowerInvariant()), "the attributes that come");
        });

    private static Task<string> SelectedAsync(LdapHarness harness, CancellationToken token) => PersonAsync(
        harness, "ann", token, new("description", "hello"), new("description;lang-fr", "bonjour"), new("mail", "ann@example.com"));

    private static async Task TypesOnlyAsync(LdapHarness harness, CancellationToken token)
    {
        var ann = await SelectedAsync(harness, token).ConfigureAwait(false);
        var found = await harness.Admin.SearchAllAsync(new(ann, LdapSearchScope.Base, LdapFilter.Any, "cn", "mail") { TypesOnly = true }, token).ConfigureAwait(false);
        Expect.SameElements(["cn:0", "mail:0"], found.Entries[0].Attributes.Select(attribute => $"{attribute.Description}:{Text(attribute.Values.Count)}"), "the attributes and their numbers of values");
    }

    private static async Task PlusAsync(LdapHarness harness, CancellationToken token)
    {
        var ann = await SelectedAsync(harness, token).ConfigureAwait(false);
        var entry = await ReadAsync(harness, ann, token, "+").ConfigureAwait(false);
        foreach (var name in new[] { "entryUUID", "createTimestamp", "modifyTimestamp", "creatorsName", "modifiersName", "structuralObjectClass", "entryDN", "subschemaSubentry", "hasSubordinates" })
        {
            Expect.True(entry.Find(name) is not null, $"{name} to be among the operational attributes", entry);
        }

        Expect.True(entry.Find("cn") is null && entry.Find("objectClass") is null, "no user attribute to be among them", entry);
    }

    private static async Task CreatedAsync(LdapHarness harness, CancellationToken token)
    {
        var ann = await PersonAsync(harness, "ann", token).ConfigureAwait(false);
        var entry = await ReadAsync(harness, ann, token, "+").ConfigureAwait(false);
        ExpectValues(entry, "creatorsName", harness.AdminDn);
        ExpectValues(entry, "modifiersName", harness.AdminDn);
        var made = entry.GetText("createTimestamp") ?? string.Empty;
        Expect.True(made.Length == 15 && made[^1] == 'Z' && made[..14].All(char.IsAsciiDigit), "the time to be a generalized time in UTC", made);
        Expect.Equal(made, entry.GetText("modifyTimestamp"), "the time of the last change");
    }

    private static async Task ModifiedByAsync(LdapHarness harness, CancellationToken token)
    {
        var ann = await UserAsync(harness, token).ConfigureAwait(false);
        var before = await ReadAsync(harness, ann, token, "+").ConfigureAwait(false);
        await harness.AdvanceAsync(TimeSpan.FromSeconds(1.1), token).ConfigureAwait(false);

        await harness.Admin.ModifyAsync(new(ann, LdapModification.Add("title", "Boss")), token).ConfigureAwait(false);

        var after = await ReadAsync(harness, ann, token, "+").ConfigureAwait(false);
        Expect.Equal(before.GetText("createTimestamp"), after.GetText("createTimestamp"), "the time at which it was made");
        Expect.Equal(before.GetText("creatorsName"), after.GetText("creatorsName"), "who made it");
        Expect.True(string.CompareOrdinal(after.GetText("modifyTimestamp"), before.GetText("modifyTimestamp")) > 0, "the time of the change to be later", after);
        ExpectValues(after, "modifiersName", harness.AdminDn);
    }

    private static async Task IdentifierAsync(LdapHarness harness, CancellationToken token)
    {
        var ann = await PersonAsync(harness, "ann", token).ConfigureAwait(false);
        var bob = await PersonAsync(harness, "bob", token).ConfigureAwait(false);
        var id = (await ReadAsync(harness, ann, token, "entryUUID").ConfigureAwait(false)).GetText("entryUUID");
        var other = (await ReadAsync(harness, bob, token, "entryUUID").ConfigureAwait(false)).GetText("entryUUID");
        Expect.True(Guid.TryParseExact(id, "D", out _) && id != other, "two identifiers to be there, and to differ", $"{id} {other}");

        await harness.Admin.ModifyDnAsync(new(ann, "cn=anna"), token).ConfigureAwait(false);
        Expect.Equal(id, (await ReadAsync(harness, Dn(harness, "cn=anna"), token, "entryUUID").ConfigureAwait(false)).GetText("entryUUID"), "the identifier");
    }

    private static async Task EntryDnAsync(LdapHarness harness, CancellationToken token)
    {
        var unit = await UnitAsync(harness, "team", token).ConfigureAwait(false);
        await UnitAsync(harness, "inner", token, unit).ConfigureAwait(false);
        await harness.Admin.ModifyDnAsync(new(unit, "ou=crew"), token).ConfigureAwait(false);
        var inner = Dn(harness, "ou=inner,ou=crew");
        ExpectValues(await ReadAsync(harness, inner, token, "entryDN").ConfigureAwait(false), "entryDN", inner);
    }

    private static async Task HasSubordinatesAsync(LdapHarness harness, CancellationToken token)
    {
        var unit = await UnitAsync(harness, "team", token).ConfigureAwait(false);
        ExpectValues(await ReadAsync(harness, unit, token, "hasSubordinates").ConfigureAwait(false), "hasSubordinates", "FALSE");
        await UnitAsync(harness, "inner", token, unit).ConfigureAwait(false);
        ExpectValues(await ReadAsync(harness, unit, token, "hasSubordinates").ConfigureAwait(false), "hasSubordinates", "TRUE");
    }

    private static async Task StructuralClassAsync(LdapHarness harness, CancellationToken token)
    {
        var ann = await PersonAsync(harness, "ann", token, new LdapAttribute("objectClass", "top", "person", "organizationalPerson", "inetOrgPerson")).ConfigureAwait(false);
        ExpectValues(await ReadAsync(harness, ann, token, "structuralObjectClass").ConfigureAwait(false), "structuralObjectClass", "inetOrgPerson");
    }

    private static async Task SubschemaAsync(LdapHarness harness, CancellationToken token)
    {
        var ann = await PersonAsync(harness, "ann", token).ConfigureAwait(false);
        var where = (await ReadAsync(harness, ann, token, "subschemaSubentry").ConfigureAwait(false)).GetText("subschemaSubentry");
        var schema = await harness.Admin.SearchAllAsync(
            new(where ?? "nowhere=x", LdapSearchScope.Base, "(objectClass=subschema)", "attributeTypes", "objectClasses", "matchingRules", "ldapSyntaxes"), token).ConfigureAwait(false);
        Expect.Equal(1, schema.Entries.Count, "the number of entries");
        var entry = schema.Entries[0];
        Expect.True(entry.GetTexts("attributeTypes").Any(type => type.Contains("'cn'", StringComparison.Ordinal)), "cn to be among the attribute types");
        Expect.True(entry.GetTexts("objectClasses").Any(type => type.Contains("'inetOrgPerson'", StringComparison.Ordinal)), "inetOrgPerson to be among the object classes");
        Expect.True(entry.GetTexts("matchingRules").Any(type => type.Contains("'caseIgnoreMatch'", StringComparison.Ordinal)), "caseIgnoreMatch to be among the matching rules");
        Expect.True(entry["ldapSyntaxes"].Count > 10, "syntaxes to be there", entry["ldapSyntaxes"].Count);
    }

    private static async Task NumSubordinatesAsync(LdapHarness harness, CancellationToken token)
    {
        var unit = await UnitAsync(harness, "team", token).ConfigureAwait(false);
        var inner = await UnitAsync(harness, "inner", token, unit).ConfigureAwait(false);
        await UnitAsync(harness, "innermost", token, inner).ConfigureAwait(false);
        ExpectValues(await ReadAsync(harness, unit, token, "numSubordinates").ConfigureAwait(false), "numSubordinates", "1");
    }
}
