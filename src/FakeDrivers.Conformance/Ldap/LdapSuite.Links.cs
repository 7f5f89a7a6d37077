using FakeDrivers.Ldap;

namespace FakeDrivers.Conformance.Ldap;

public sealed partial class LdapSuite
{
    private const string ReferralRfc = "RFC 3296";
    private const string AliasRfc = "RFC 4512 section 2.6";

    private static ConformanceCase<LdapHarness>[] ReferralCases() =>
    [
        ReferralCase("LDP-REF-001", "A search from below a referral is referred", (connection, dn, token) => connection.SearchAllAsync(new($"cn=ann,{dn}", LdapSearchScope.Base, LdapFilter.Any), token)),
        ReferralCase("LDP-REF-002", "A modification below a referral is referred", (connection, dn, token) => connection.ModifyAsync(new($"cn=ann,{dn}", LdapModification.Replace("title", "x")), token)),
        ReferralCase("LDP-REF-003", "A deletion below a referral is referred", (connection, dn, token) => connection.DeleteAsync(new($"cn=ann,{dn}"), token)),
        ReferralCase("LDP-REF-004", "An addition below a referral is referred", (connection, dn, token) => connection.AddAsync(new($"cn=ann,{dn}", Person("ann")), token)),
        ReferralCase("LDP-REF-005", "A comparison below a referral is referred", (connection, dn, token) => connection.CompareAsync(new($"cn=ann,{dn}", "cn", "ann"), token)),
        Case("LDP-REF-006", "A search that comes upon a referral gives it as a reference", ReferralRfc, ReferenceAsync),
        Case("LDP-REF-007", "A referral is an entry like any other to who manages it", ReferralRfc, ManageAsync),
        ReferralCase("LDP-REF-008", "A renaming below a referral is referred", (connection, dn, token) => connection.ModifyDnAsync(new($"cn=ann,{dn}", "cn=bob"), token)),
    ];

    private static ConformanceCase<LdapHarness>[] AliasCases() =>
    [
        Case("LDP-ALI-001", "An alias is an entry like any other, unless it is to be followed", AliasRfc, (harness, token) => AliasAsync(harness, LdapDerefAliases.Never, below: false, ["cn=link"], token)),
        Case("LDP-ALI-002", "The base is followed when it is to be", AliasRfc, (harness, token) => AliasAsync(harness, LdapDerefAliases.FindingBase, below: false, ["cn=ann"], token)),
        Case("LDP-ALI-003", "Aliases below the base are not followed by following the base", AliasRfc, (harness, token) => AliasAsync(harness, LdapDerefAliases.FindingBase, below: true, ["cn=link"], token)),
        Case("LDP-ALI-004", "Aliases below the base are followed when they are to be", AliasRfc, (harness, token) => AliasAsync(harness, LdapDerefAliases.InSearching, below: true, ["cn=ann"], token)),
        Case("LDP-ALI-005", "Both are followed when they are to be", AliasRfc, (harness, token) => AliasAsync(harness, LdapDerefAliases.Always, below: true, ["cn=ann"], token)),
        Case("LDP-ALI-006", "An alias as the base that leads nowhere is a problem", AliasRfc, DanglingAliasAsync),
        Case("LDP-ALI-007", "Nothing can be added below an alias", AliasRfc, BelowAliasAsync),
    ];

    private static async Task<string> ReferralAsync(LdapHarness harness, CancellationToken token)
    {
        var dn = Dn(harness, "ou=far");
        await harness.Admin.AddAsync(
            new(dn, new("objectClass", "referral", "extensibleObject"), new("ou", "far"), new("ref", "ldap://far.example.com/ou=far,dc=example,dc=com")) { Controls = [LdapControls.ManageDsaIt] }, token).ConfigureAwait(false);
        return dn;
    }

    private static ConformanceCase<LdapHarness> ReferralCase(string id, string title, Func<ILdapConnection, string, CancellationToken, Task> call) => Case(id, title, ReferralRfc, async (harness, token) =>
    {
        var dn = await ReferralAsync(harness, token).ConfigureAwait(false);
        var before = await PictureAsync(harness, token).ConfigureAwait(false);
        var error = await FailsAsync(() => call(harness.Admin, dn, token), LdapResultCode.Referral, dn).ConfigureAwait(false);
        Expect.True(
            error.Referrals.Count == 1 && error.Referrals[0].StartsWith("ldap://far.example.com/cn=ann,ou=far,dc=example,dc=com", StringComparison.OrdinalIgnoreCase),
            "the referral to lead to the entry", string.Join(' ', error.Referrals));
        Expect.Equal(before, await PictureAsync(harness, token).ConfigureAwait(false), "the subtree");
    });

    private static async Task ReferenceAsync(LdapHarness harness, CancellationToken token)
    {
        await ReferralAsync(harness, token).ConfigureAwait(false);
        await PersonAsync(harness, "ann", token).ConfigureAwait(false);
        var found = await harness.Admin.SearchAllAsync(new(harness.BaseDn, LdapSearchScope.Subtree, "(objectClass=person)"), token).ConfigureAwait(false);
        Expect.Equal(["cn=ann"], Names(found), "the entries");
        Expect.True(
            found.References.Count == 1 && found.References[0].StartsWith("ldap://far.example.com/ou=far,dc=example,dc=com", StringComparison.OrdinalIgnoreCase),
            "the reference to be there", string.Join(' ', found.References));
    }

    private static async Task ManageAsync(LdapHarness harness, CancellationToken token)
    {
        var dn = await ReferralAsync(harness, token).ConfigureAwait(false);
        var found = await harness.Admin.SearchAllAsync(
            new(harness.BaseDn, LdapSearchScope.OneLevel, LdapFilter.Any, "ref") { Controls = [LdapControls.ManageDsaIt] }, token).ConfigureAwait(false);
        Expect.Equal((1, 0), (found.Entries.Count, found.References.Count), "the number of entries and references");
        ExpectValues(found.Entries[0], "ref", "ldap://far.example.com/ou=far,dc=example,dc=com");
        await harness.Admin.DeleteAsync(new(dn) { Controls = [LdapControls.ManageDsaIt] }, token).ConfigureAwait(false);
        Expect.Equal(0, (await FindAsync(harness, LdapFilter.Any, token, LdapSearchScope.OneLevel).ConfigureAwait(false)).Count, "what is left");
    }

    private static async Task<string> LinkAsync(LdapHarness harness, string target, CancellationToken token, string? below = null)
    {
        var dn = $"cn=link,{below ?? harness.BaseDn}";
        await harness.Admin.AddAsync(new(dn, new("objectClass", "alias", "extensibleObject"), new("cn", "link"), new("aliasedObjectName", target)), token).ConfigureAwait(false);
        return dn;
    }

    private static async Task AliasAsync(LdapHarness harness, LdapDerefAliases deref, bool below, string[] expected, CancellationToken token)
    {
        var ann = await PersonAsync(harness, "ann", token).ConfigureAwait(false);
        var unit = await UnitAsync(harness, "team", token).ConfigureAwait(false);
        var link = await LinkAsync(harness, ann, token, unit).ConfigureAwait(false);
        var found = await harness.Admin.SearchAllAsync(
            new(below ? unit : link, below ? LdapSearchScope.OneLevel : LdapSearchScope.Base, LdapFilter.Any, "cn") { DerefAliases = deref }, token).ConfigureAwait(false);
        Expect.Equal<IEnumerable<string>>(expected, Names(found), "the entries");
    }

    private static async Task DanglingAliasAsync(LdapHarness harness, CancellationToken token)
    {
        var link = await LinkAsync(harness, Dn(harness, "cn=nobody"), token).ConfigureAwait(false);
        var error = await Expect.ThrowsAsync<LdapException>(
            () => harness.Admin.SearchAllAsync(new(link, LdapSearchScope.Base, LdapFilter.Any) { DerefAliases = LdapDerefAliases.Always }, token), "the search").ConfigureAwait(false);
        Expect.True(error.ResultCode is LdapResultCode.AliasProblem or LdapResultCode.AliasDereferencingProblem, "the result code to be one of aliases", error.ResultCode);
    }

    private static async Task BelowAliasAsync(LdapHarness harness, CancellationToken token)
    {
        var ann = await PersonAsync(harness, "ann", token).ConfigureAwait(false);
        var link = await LinkAsync(harness, ann, token).ConfigureAwait(false);
        var error = await Expect.ThrowsAsync<LdapException>(() => harness.Admin.AddAsync(new($"cn=bob,{link}", Person("bob")), token), "the addition").ConfigureAwait(false);
        Expect.Equal(LdapResultCode.AliasProblem, error.ResultCode, "the result code");
    }
}
