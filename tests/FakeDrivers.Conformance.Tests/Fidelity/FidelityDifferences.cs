namespace FakeDrivers.Conformance.Tests.Fidelity;

/// <summary>Where a fake is known to answer otherwise than the real thing that it was run beside, and why it stays so.</summary>
internal static class FidelityDifferences
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["ldap"] = """
            The suite runs on the fake, on the fake over the wire, and on OpenLDAP's slapd 2.5, with the same expectations for slapd as for the fake in the
            profile `OpenLdap`; there, random operations give the same codes, matched names and entries on both. These differences stay:

            | what | slapd | the fake in its profile | why |
            | --- | --- | --- | --- |
            | deletion of a subtree by its control | refuses with 12 | does it | a test that needs it is better served by it; `Disabled` takes the control away |
            | the no-op control | knows it by an OID of its own | knows it by the draft's OID | the draft is what clients were written to |
            | a permissive deletion of one value, where others of the attribute are there | refuses with 16 | does it | Active Directory, which has the control, does it |
            | `numSubordinates` | does not have it | has it | Sun's and other directories have it |
            | persistent search | does not have it: refuses with 12 | has it | clients of 389 Directory Server and others use it; its cases run on slapd as refusals |
            | increments beyond 64 bits | refuses with 21 | does them | RFC 4525 has no such limit |
            | a last part of a substring filter that is spaces alone, `(cn=* )` | finds whoever has the attribute | finds what ends in a space | RFC 4518 section 2.6.1 |
            | a first part of spaces in telephone numbers and mail addresses | finds nobody, or everybody | the other way | nothing is left of such a part; no rule says what that means |
            | diagnostic texts | its own | its own for the usual errors | a text is for people |

            `FakeDrivers.Ldap.Client` sends what System.DirectoryServices.Protocols can send. The cases of increments, subordinate scope, SASL mechanisms, content
            synchronization, persistent search and slapd's transactions therefore run through it as refusals; a connection of the tests that speaks the protocol itself runs them on slapd.
            """,
    };
}
