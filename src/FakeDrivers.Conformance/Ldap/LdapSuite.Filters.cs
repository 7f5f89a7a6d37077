using FakeDrivers.Ldap;

namespace FakeDrivers.Conformance.Ldap;

public sealed partial class LdapSuite
{
    private const string FilterRfc = "RFC 4511 section 4.5.1.7";
    private const string All = "ann bob carl dora eve staff team";

    private static ConformanceCase<LdapHarness>[] FilterCases() =>
    [
        FilterCase("LDP-FLT-001", "Equality is by the attribute's rule: case does not count", FilterRfc, "(CN=ANN)", "ann"),
        FilterCase("LDP-FLT-002", "An attribute may be named by its OID", "RFC 4512 section 2.5", "(2.5.4.3=ann)", "ann"),
        FilterCase("LDP-FLT-003", "An attribute may be named by another name", "RFC 4519 section 2.32", "(surname=lee)", "ann dora"),
        FilterCase("LDP-FLT-004", "Runs of spaces count as one", "RFC 4518 section 2.6.1", "(description= first person )", "ann"),
        FilterCase("LDP-FLT-005", "Presence finds who has the attribute", FilterRfc, "(mail=*)", "ann carl"),
        FilterCase("LDP-FLT-006", "A substring at the start", FilterRfc, "(cn=A*)", "ann"),
        FilterCase("LDP-FLT-007", "A substring in between", FilterRfc, "(mail=*EXAMPLE*)", "ann carl"),
        FilterCase("LDP-FLT-008", "A substring at the end", FilterRfc, "(mail=*.org)", "carl"),
        FilterCase("LDP-FLT-009", "Substrings count in their order, and not twice", FilterRfc, "(|(mail=c*ex*com)(mail=ann@*com*com))", "carl"),
        FilterCase("LDP-FLT-010", "Not less is by number, where the syntax is one", FilterRfc, "(uidNumber>=900)", "carl dora"),
        FilterCase("LDP-FLT-011", "Not greater is by number, where the syntax is one", FilterRfc, "(uidNumber<=1000)", "carl"),
        FilterCase("LDP-FLT-012", "An order is undefined for an attribute that has none, and its negation too", Observed, "(|(cn>=a)(!(cn>=a)))", ""),
        FilterCase("LDP-FLT-013", "Approximately equal is at least what is equal", FilterRfc, "(sn~=lee)", "ann dora"),
        FilterCase("LDP-FLT-014", "A rule of one's choice holds", FilterRfc, "(cn:caseExactMatch:=ann)", "ann"),
        FilterCase("LDP-FLT-015", "A rule of one's choice that minds case", FilterRfc, "(cn:caseExactMatch:=ANN)", ""),
        FilterCase("LDP-FLT-016", "A rule without an attribute looks at all that suit it", FilterRfc, "(:caseIgnoreMatch:=LEE)", "ann dora"),
        FilterCase("LDP-FLT-017", "With dn, the names above count as well", FilterRfc, "(ou:dn:=team)", "eve team"),
        FilterCase("LDP-FLT-018", "An unknown rule is undefined, and its negation too", Observed, "(|(cn:1.2.3.4:=ann)(!(cn:1.2.3.4:=ann)))", ""),
        FilterCase("LDP-FLT-019", "An unknown attribute finds nothing", FilterRfc, "(noSuchAttribute=x)", ""),
        FilterCase("LDP-FLT-020", "The negation of an unknown attribute finds nothing either", FilterRfc, "(!(noSuchAttribute=x))", ""),
        FilterCase("LDP-FLT-021", "An unknown attribute in a conjunction finds nothing", FilterRfc, "(&(cn=ann)(noSuchAttribute=x))", ""),
        FilterCase("LDP-FLT-022", "An unknown attribute in a disjunction is no harm", FilterRfc, "(|(cn=ann)(noSuchAttribute=x))", "ann"),
        FilterCase("LDP-FLT-023", "What is false makes a conjunction false, whatever is unknown in it", FilterRfc, "(!(&(cn=ann)(noSuchAttribute=x)))", "bob carl dora eve staff team"),
        FilterCase("LDP-FLT-024", "All of a conjunction must hold", FilterRfc, "(&(sn=Lee)(uidNumber=*))", "dora"),
        FilterCase("LDP-FLT-025", "One of a disjunction must hold", FilterRfc, "(|(cn=ann)(cn=bob)(cn=nobody))", "ann bob"),
        FilterCase("LDP-FLT-026", "The negation of a conjunction is what lacks one part", FilterRfc, "(!(&(objectClass=person)(sn=Lee)))", "bob carl eve staff team"),
        FilterCase("LDP-FLT-027", "An empty conjunction is true", "RFC 4526", "(&)", All),
        FilterCase("LDP-FLT-028", "An empty disjunction is false", "RFC 4526", "(|)", ""),
        FilterCase("LDP-FLT-029", "Who lacks a known attribute is found by the negation", FilterRfc, "(!(mail=ann@example.com))", "bob carl dora eve staff team"),
        FilterCase("LDP-FLT-030", "A supertype finds its subtypes", "RFC 4512 section 2.5.1", "(name=team)", "team"),
        FilterCase("LDP-FLT-031", "An attribute without options finds those with options", "RFC 4512 section 2.5.2", "(description=bonjour)", "bob"),
        FilterCase("LDP-FLT-032", "An attribute with an option finds its own alone", "RFC 4512 section 2.5.2", "(|(description;lang-en=bonjour)(description;lang-fr=bonjour))", "bob"),
        FilterCase("LDP-FLT-033", "A superclass finds its subclasses", "RFC 4512 section 3.3", "(objectClass=person)", "ann bob carl dora eve"),
        FilterCase("LDP-FLT-034", "A class may be named by its OID", "RFC 4512 section 3.3", "(objectClass=2.5.6.9)", "staff"),
        FilterCase("LDP-FLT-035", "Operational attributes may be asked for", FilterRfc, "(&(entryUUID=*)(createTimestamp>=19700101000000Z)(structuralObjectClass=groupOfNames))", "staff"),
        FilterCase("LDP-FLT-036", "Who has others below it", "X.501, as in slapd", "(&(hasSubordinates=TRUE)(ou=team))", "team"),
        FilterCase("LDP-FLT-037", "Escapes denote the characters that filters use", "RFC 4515 section 3", @"(description=odd \2a \28name\29 \5c here)", "team"),
        FilterCase("LDP-FLT-038", "Spaces and hyphens do not count in telephone numbers", "RFC 4517 section 4.2.29", "(telephoneNumber=+15550100)", "ann"),
        FilterCase("LDP-FLT-039", "A value that does not fit its syntax is undefined, and its negation too", FilterRfc, "(|(uidNumber=many)(!(uidNumber=many)))", ""),
        FilterCase("LDP-FLT-040", "Case counts where the rule says so", "RFC 4517 section 4.2.3", "(homeDirectory=/HOME/carl)", ""),
        FilterCase("LDP-FLT-041", "Letters beyond ASCII have a case too", "RFC 4518 section 2.2", "(sn=ÅNGSTRÖM)", "bob"),
        FilterCase("LDP-FLT-042", "Letters count the same however they are composed", "RFC 4518 section 2.3", "(sn=A\u030Angstro\u0308m)", "bob"),
        FilterCase("LDP-FLT-043", "Numbers count by their value", "RFC 4517 section 4.2.19", "(uidNumber=1000)", "carl"),
        FilterCase("LDP-FLT-044", "A conjunction of a negation", FilterRfc, "(&(objectClass=person)(!(mail=*)))", "bob dora eve"),
        Case("LDP-FLT-045", "A value that is a name is compared as a name", "RFC 4517 section 4.2.15", (harness, token) =>
            ExpectFoundAsync(harness, new LdapEqualityFilter("member", $"CN = Ann ,{harness.BaseDn.ToUpperInvariant()}"), "staff", token)),
        Case("LDP-FLT-046", "The entry's own name may be asked for", "RFC 5020", (harness, token) =>
            ExpectFoundAsync(harness, new LdapEqualityFilter("entryDN", Dn(harness, "CN=ANN")), "ann", token)),
        Case("LDP-FLT-047", "An identifier counts in either case", "RFC 4530 section 2.2", FilterByIdentifierAsync),
        Case("LDP-FLT-048", "A group's members are found by the group", "memberOf as in slapd's overlay", FilterByMemberOfAsync, LdapCapabilities.MemberOf),
    ];

    private static ConformanceCase<LdapHarness> FilterCase(string id, string title, string source, string filter, string expected) =>
        Case(id, title, source, (harness, token) => ExpectFoundAsync(harness, filter, expected, token));

    private static async Task ExpectFoundAsync(LdapHarness harness, LdapFilter filter, string expected, CancellationToken token)
    {
        await CrowdAsync(harness, token).ConfigureAwait(false);
        var found = await harness.Admin.SearchAllAsync(new(harness.BaseDn, LdapSearchScope.Subtree, filter, "1.1"), token).ConfigureAwait(false);
        var names = Names(found).Where(name => !harness.BaseDn.StartsWith(name + ",", StringComparison.Ordinal)).Select(name => name.Split('=')[1]);
        Expect.SameElements(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), names, $"what {filter} finds");
    }

    /// <summary>Five people, one of them in a unit, and a group.</summary>
    private static async Task CrowdAsync(LdapHarness harness, CancellationToken token)
    {
        var ann = await PersonAsync(harness, "ann", token, new("description", "First  Person"), new("mail", "ann@example.com"), new("telephoneNumber", "+1 555-0100")).ConfigureAwait(false);
        var bob = await PersonAsync(harness, "bob", token, new("sn", "Ångström"), new("description;lang-fr", "bonjour")).ConfigureAwait(false);
        await AccountAsync(harness, "carl", 1000, token, new("sn", "de Rooi"), new("mail", "carl@example.com", "CARL@example.org")).ConfigureAwait(false);
        await AccountAsync(harness, "dora", 20000, token).ConfigureAwait(false);
        await GroupAsync(harness, "staff", token, ann, bob).ConfigureAwait(false);
        var team = Dn(harness, "ou=team");
        await harness.Admin.AddAsync(new(team, new("objectClass", "organizationalUnit"), new("ou", "team"), new("description", @"odd * (name) \ here")), token).ConfigureAwait(false);
        await harness.Admin.AddAsync(new($"cn=eve,{team}", Person("eve", new LdapAttribute("sn", "Eve"))), token).ConfigureAwait(false);
    }

    private static async Task FilterByIdentifierAsync(LdapHarness harness, CancellationToken token)
    {
        var ann = await PersonAsync(harness, "ann", token).ConfigureAwait(false);
        await PersonAsync(harness, "bob", token).ConfigureAwait(false);
        var id = (await ReadAsync(harness, ann, token, "entryUUID").ConfigureAwait(false)).GetText("entryUUID") ?? string.Empty;
        Expect.Equal(["cn=ann"], await FindAsync(harness, new LdapEqualityFilter("entryUUID", id.ToUpperInvariant()), token).ConfigureAwait(false), "what is found");
    }

    private static async Task FilterByMemberOfAsync(LdapHarness harness, CancellationToken token)
    {
        await CrowdAsync(harness, token).ConfigureAwait(false);
        var filter = new LdapEqualityFilter("memberOf", Dn(harness, "cn=STAFF"));
        Expect.SameElements(["cn=ann", "cn=bob"], await FindAsync(harness, filter, token).ConfigureAwait(false), "the members");

        await harness.Admin.ModifyAsync(new(Dn(harness, "cn=staff"), LdapModification.Delete("member", Dn(harness, "cn=bob"))), token).ConfigureAwait(false);
        Expect.Equal(["cn=ann"], await FindAsync(harness, filter, token).ConfigureAwait(false), "the members after one has left");
        ExpectValues(await ReadAsync(harness, Dn(harness, "cn=ann"), token, "memberOf").ConfigureAwait(false), "memberOf", Dn(harness, "cn=staff"));
    }
}
