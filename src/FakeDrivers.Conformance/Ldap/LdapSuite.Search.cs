using FakeDrivers.Ldap;

namespace FakeDrivers.Conformance.Ldap;

public sealed partial class LdapSuite
{
    private const string SearchRfc = "RFC 4511 section 4.5";

    private static ConformanceCase<LdapHarness>[] SearchCases() =>
    [
        Case("LDP-SRC-001", "The scope of the base finds the base alone", SearchRfc, (harness, token) => ScopeAsync(harness, LdapSearchScope.Base, ["ou=team"], token)),
        Case("LDP-SRC-002", "The scope of one level finds what is right below, not the base", SearchRfc, (harness, token) => ScopeAsync(harness, LdapSearchScope.OneLevel, ["ou=inner"], token)),
        Case("LDP-SRC-003", "The scope of the subtree finds the base and all below", SearchRfc,
            (harness, token) => ScopeAsync(harness, LdapSearchScope.Subtree, ["ou=inner", "ou=innermost", "ou=team"], token)),
        Case("LDP-SRC-004", "The scope of subordinates finds all below, not the base", "draft-sermersheim-ldap-subordinate-scope-02",
            (harness, token) => ScopeAsync(harness, LdapSearchScope.Subordinates, ["ou=inner", "ou=innermost"], token), LdapCapabilities.SubordinatesScope),
        Refusal("LDP-SRC-005", "A base that does not exist is refused, and the nearest one is named", SearchRfc, LdapResultCode.NoSuchObject,
            (harness, token) => harness.Admin.SearchAllAsync(new(Dn(harness, "cn=ann,ou=none"), LdapSearchScope.Subtree, LdapFilter.Any), token), harness => harness.BaseDn),
        Refusal("LDP-SRC-006", "A base that does not exist is refused for one level too", SearchRfc, LdapResultCode.NoSuchObject,
            (harness, token) => harness.Admin.SearchAllAsync(new(Dn(harness, "cn=ann"), LdapSearchScope.OneLevel, LdapFilter.Any), token), harness => harness.BaseDn),
        Refusal("LDP-SRC-007", "A base outside of every naming context does not exist", Observed, LdapResultCode.NoSuchObject,
            (harness, token) => harness.Admin.SearchAllAsync(new("dc=elsewhere", LdapSearchScope.Subtree, LdapFilter.Any), token)),
        Refusal("LDP-SRC-008", "A name that is none is invalid", "RFC 4514", LdapResultCode.InvalidDnSyntax,
            (harness, token) => harness.Admin.SearchAllAsync(new("ann", LdapSearchScope.Base, LdapFilter.Any), token)),
        Case("LDP-SRC-009", "The size limit gives that many entries, and then says that there are more", SearchRfc, SizeLimitAsync),
        Case("LDP-SRC-010", "A size limit that suffices is no matter", SearchRfc, SizeLimitSufficesAsync),
        Case("LDP-SRC-011", "A search that finds nothing succeeds", SearchRfc, FindsNothingAsync),
        Case("LDP-SRC-012", "A unit whose name ends in that of the base is not below it", SearchRfc, LookAlikeAsync),
        Case("LDP-SRC-013", "The entries of a stream are those of the list", "ILdapSearch", StreamAsync),
        Case("LDP-SRC-014", "The stream fails after its last entry when the search does", "ILdapSearch", StreamFailsAsync),
        Case("LDP-SRC-015", "The messages of a search end with its result, whatever it is", "ILdapSearch", MessagesAsync),
        Case("LDP-SRC-016", "Parents come before their children", Observed, ParentsFirstAsync),
        Case("LDP-SRC-017", "The base may be spelled otherwise, and is found as it is stored", SearchRfc, BaseSpellingAsync),
        Case("LDP-SRC-018", "Everything from the root is every naming context", "ILdapSearch", RootSubtreeAsync, LdapCapabilities.RootSubtree),
        Case("LDP-SRC-019", "A level is no comma: names with commas in them are at the level where they stand", "RFC 4514 section 2.4", CommasAsync),
        Refusal("LDP-SRC-020", "A base is no pattern", SearchRfc, _ => LdapResultCode.NoSuchObject, async (harness, token) =>
        {
            await PersonAsync(harness, "ann", token).ConfigureAwait(false);
            return () => harness.Admin.SearchAllAsync(new(Dn(harness, "cn=a*"), LdapSearchScope.Base, LdapFilter.Any), token);
        }, harness => harness.BaseDn),
    ];

    private static async Task TreeAsync(LdapHarness harness, CancellationToken token)
    {
        var unit = await UnitAsync(harness, "team", token).ConfigureAwait(false);
        var inner = await UnitAsync(harness, "inner", token, unit).ConfigureAwait(false);
        await UnitAsync(harness, "innermost", token, inner).ConfigureAwait(false);
        await UnitAsync(harness, "other", token).ConfigureAwait(false);
    }

    private static async Task ScopeAsync(LdapHarness harness, LdapSearchScope scope, string[] expected, CancellationToken token)
    {
        await TreeAsync(harness, token).ConfigureAwait(false);
        Expect.SameElements(expected, await FindAsync(harness, LdapFilter.Any, token, scope, Dn(harness, "ou=team")).ConfigureAwait(false), "what is found");
    }

    private static async Task PeopleAsync(LdapHarness harness, int count, CancellationToken token)
    {
        for (var number = 0; number < count; number++) await PersonAsync(harness, $"p{Text(number)}", token).ConfigureAwait(false);
    }

    private static async Task SizeLimitAsync(LdapHarness harness, CancellationToken token)
    {
        await PeopleAsync(harness, 5, token).ConfigureAwait(false);
        var error = await FailsAsync(
            () => harness.Admin.SearchAllAsync(new(harness.BaseDn, LdapSearchScope.Subtree, "(sn=Lee)") { SizeLimit = 3 }, token), LdapResultCode.SizeLimitExceeded).ConfigureAwait(false);
        Expect.Equal(3, (error.Result as LdapSearchResult)?.Entries.Count, "the number of entries in the error's result");
    }

    private static async Task SizeLimitSufficesAsync(LdapHarness harness, CancellationToken token)
    {
        await PeopleAsync(harness, 5, token).ConfigureAwait(false);
        var found = await harness.Admin.SearchAllAsync(new(harness.BaseDn, LdapSearchScope.Subtree, "(sn=Lee)") { SizeLimit = 5 }, token).ConfigureAwait(false);
        Expect.Equal(5, found.Entries.Count, "the number of entries");
    }

    private static async Task FindsNothingAsync(LdapHarness harness, CancellationToken token)
    {
        var found = await harness.Admin.SearchAllAsync(new(harness.BaseDn, LdapSearchScope.Subtree, "(cn=nobody)"), token).ConfigureAwait(false);
        Expect.Equal((0, 0), (found.Entries.Count, found.References.Count), "the number of entries and references");
    }

    private static async Task CommasAsync(LdapHarness harness, CancellationToken token)
    {
        var unit = await UnitAsync(harness, @"team\, big", token).ConfigureAwait(false);
        await UnitAsync(harness, @"one\, two\, three", token, unit).ConfigureAwait(false);
        Expect.Equal(1, (await FindAsync(harness, LdapFilter.Any, token, LdapSearchScope.OneLevel).ConfigureAwait(false)).Count, "the number of entries right below the unit");
        var below = await harness.Admin.SearchAllAsync(new(unit, LdapSearchScope.OneLevel, "(ou=one, two, three)"), token).ConfigureAwait(false);
        Expect.Equal(1, below.Entries.Count, "the number of entries right below the one with a comma");
    }

    private static async Task LookAlikeAsync(LdapHarness harness, CancellationToken token)
    {
        await UnitAsync(harness, "team", token).ConfigureAwait(false);
        var alike = await UnitAsync(harness, "a-team", token).ConfigureAwait(false);
        await UnitAsync(harness, "inner", token, alike).ConfigureAwait(false);
        Expect.Equal(["ou=team"], await FindAsync(harness, LdapFilter.Any, token, below: Dn(harness, "ou=team")).ConfigureAwait(false), "what is found");
    }

    private static async Task StreamAsync(LdapHarness harness, CancellationToken token)
    {
        await PeopleAsync(harness, 5, token).ConfigureAwait(false);
        var request = new LdapSearchRequest(harness.BaseDn, LdapSearchScope.Subtree, "(sn=Lee)");
        var streamed = new List<string>();
        await foreach (var entry in harness.Admin.SearchAsync(request, token).ConfigureAwait(false)) streamed.Add(Picture(entry));
        var listed = await harness.Admin.SearchAllAsync(request, token).ConfigureAwait(false);
        Expect.Equal(5, streamed.Count, "the number of entries");
        Expect.SameElements(listed.Entries.Select(Picture), streamed, "the stream");
    }

    private static async Task StreamFailsAsync(LdapHarness harness, CancellationToken token)
    {
        await PeopleAsync(harness, 5, token).ConfigureAwait(false);
        var seen = 0;
        await FailsAsync(async () =>
        {
            var request = new LdapSearchRequest(harness.BaseDn, LdapSearchScope.Subtree, "(sn=Lee)") { SizeLimit = 2 };
            await foreach (var entry in harness.Admin.SearchAsync(request, token).ConfigureAwait(false)) seen += entry.Dn.Length > 0 ? 1 : 0;
        }, LdapResultCode.SizeLimitExceeded).ConfigureAwait(false);
        Expect.Equal(2, seen, "the number of entries before");
    }

    private static async Task MessagesAsync(LdapHarness harness, CancellationToken token)
    {
        await PeopleAsync(harness, 3, token).ConfigureAwait(false);
        var request = new LdapSearchRequest(harness.BaseDn, LdapSearchScope.Subtree, "(sn=Lee)") { SizeLimit = 2 };
        var messages = new List<LdapSearchMessage>();
        await foreach (var message in harness.Admin.SearchMessagesAsync(request, token).ConfigureAwait(false)) messages.Add(message);
        Expect.Equal(["LdapSearchEntry", "LdapSearchEntry", "LdapSearchDone"], messages.Select(message => message.GetType().Name), "the messages");
        Expect.Equal(LdapResultCode.SizeLimitExceeded, ((LdapSearchDone)messages[^1]).Result.Code, "the result code at the end");
    }

    private static async Task ParentsFirstAsync(LdapHarness harness, CancellationToken token)
    {
        await TreeAsync(harness, token).ConfigureAwait(false);
        Expect.Equal(
            ["ou=team", "ou=inner", "ou=innermost"],
            await FindAsync(harness, LdapFilter.Any, token, below: Dn(harness, "ou=team")).ConfigureAwait(false),
            "what is found");
    }

    private static async Task BaseSpellingAsync(LdapHarness harness, CancellationToken token)
    {
        var ann = await PersonAsync(harness, "ann", token).ConfigureAwait(false);
        var found = await harness.Admin.SearchAllAsync(
            new($"2.5.4.3 = \"ANN\" , {harness.BaseDn.ToUpperInvariant()}", LdapSearchScope.Base, LdapFilter.Any), token).ConfigureAwait(false);
        Expect.Equal([ann], found.Entries.Select(entry => entry.Dn), "the names");
    }

    private static async Task RootSubtreeAsync(LdapHarness harness, CancellationToken token)
    {
        await PersonAsync(harness, "ann", token).ConfigureAwait(false);
        var found = await harness.Admin.SearchAllAsync(new("", LdapSearchScope.Subtree, "(cn=ann)"), token).ConfigureAwait(false);
        Expect.Equal(1, found.Entries.Count(entry => entry.Dn == Dn(harness, "cn=ann")), "the number of entries");
    }
}
