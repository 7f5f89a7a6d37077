using FakeDrivers.Ldap;

namespace FakeDrivers.Conformance.Ldap;

public sealed partial class LdapSuite
{
    private const string CompareRfc = "RFC 4511 section 4.10";

    private static ConformanceCase<LdapHarness>[] CompareCases() =>
    [
        Case("LDP-CMP-001", "A value that the entry has, by its rule, is true", CompareRfc, (harness, token) => ComparesAsync(harness, "title", "BOSS", true, token)),
        Case("LDP-CMP-002", "A value that it lacks is false", CompareRfc, (harness, token) => ComparesAsync(harness, "title", "Chief", false, token)),
        CompareRefusal("LDP-CMP-003", "An attribute that it lacks is no such attribute", CompareRfc, LdapResultCode.NoSuchAttribute, "mail", "x"),
        CompareRefusal("LDP-CMP-004", "An attribute that the schema does not have is undefined", CompareRfc, LdapResultCode.UndefinedAttributeType, "noSuchAttribute", "x"),
        CompareRefusal("LDP-CMP-005", "A value that does not fit the syntax is invalid", CompareRfc, LdapResultCode.InvalidAttributeSyntax, "seeAlso", "no name"),
        Refusal("LDP-CMP-006", "An entry that does not exist is refused, and the nearest one is named", CompareRfc, LdapResultCode.NoSuchObject,
            (harness, token) => harness.Admin.CompareAsync(new(Dn(harness, "cn=ann,ou=none"), "title", "x"), token), harness => harness.BaseDn),
        Refusal("LDP-CMP-007", "A name that is none is invalid", "RFC 4514", LdapResultCode.InvalidDnSyntax,
            (harness, token) => harness.Admin.CompareAsync(new("ann", "title", "x"), token)),
        Case("LDP-CMP-008", "A superclass of its object class is true", "RFC 4512 section 3.3", (harness, token) => ComparesAsync(harness, "objectClass", "person", true, token)),
        Case("LDP-CMP-009", "A subtype of the attribute counts", "RFC 4512 section 2.5.1", (harness, token) => ComparesAsync(harness, "name", "boss", true, token)),
        Case("LDP-CMP-010", "A name is compared as a name, not as text", "RFC 4517 section 4.2.15", CompareNameAsync),
    ];

    private static ConformanceCase<LdapHarness> CompareRefusal(string id, string title, string source, LdapResultCode code, string attribute, string value) =>
        Refusal(id, title, source, _ => code, async (harness, token) =>
        {
            var ann = await ModifiedAsync(harness, token).ConfigureAwait(false);
            return () => harness.Admin.CompareAsync(new(ann, attribute, value), token);
        });

    private static async Task ComparesAsync(LdapHarness harness, string attribute, string value, bool expected, CancellationToken token)
    {
        var ann = await ModifiedAsync(harness, token).ConfigureAwait(false);
        Expect.Equal(expected, await harness.Admin.CompareAsync(new(ann, attribute, value), token).ConfigureAwait(false), $"the comparison of {attribute} with {value}");
    }

    private static async Task CompareNameAsync(LdapHarness harness, CancellationToken token)
    {
        var ann = await PersonAsync(harness, "ann", token).ConfigureAwait(false);
        var staff = await GroupAsync(harness, "staff", token, ann).ConfigureAwait(false);
        Expect.Equal(true, await harness.Admin.CompareAsync(new(staff, "member", $"2.5.4.3=ANN , {harness.BaseDn}"), token).ConfigureAwait(false), "the comparison");
    }
}
