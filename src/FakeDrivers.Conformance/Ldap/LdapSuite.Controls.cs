using FakeDrivers.Ldap;

namespace FakeDrivers.Conformance.Ldap;

public sealed partial class LdapSuite
{
    private const string ReadEntryRfc = "RFC 4527";
    private const string ControlRfc = "RFC 4511 section 4.1.11";

    private static ConformanceCase<LdapHarness>[] ReadCases() =>
    [
        Case("LDP-REA-001", "A modification shows the entry before and after", ReadEntryRfc, ReadAroundModifyAsync),
        Case("LDP-REA-002", "An addition shows what was added, operational attributes included", ReadEntryRfc, ReadAfterAddAsync),
        Case("LDP-REA-003", "A deletion shows what is gone", ReadEntryRfc, ReadBeforeDeleteAsync),
        Case("LDP-REA-004", "A renaming shows both names", ReadEntryRfc, ReadAroundRenameAsync),
    ];

    private static ConformanceCase<LdapHarness>[] ControlCases() =>
    [
        Refusal("LDP-CTL-001", "An unknown control that may not be passed over is refused", ControlRfc, LdapResultCode.UnavailableCriticalExtension, (harness, token) =>
            harness.Admin.AddAsync(new(Dn(harness, "cn=ann"), Person("ann")) { Controls = [new LdapControl("1.2.3.4.5") { IsCritical = true }] }, token)),
        Case("LDP-CTL-002", "An unknown control that may be passed over is", ControlRfc, UnknownControlAsync),
        Refusal("LDP-CTL-003", "An assertion that does not hold stops a modification", "RFC 4528", _ => LdapResultCode.AssertionFailed, async (harness, token) =>
        {
            var ann = await ModifiedAsync(harness, token).ConfigureAwait(false);
            return () => harness.Admin.ModifyAsync(new(ann, LdapModification.Replace("title", "x")) { Controls = [Asserting("(title=Chief)")] }, token);
        }),
        Refusal("LDP-CTL-004", "An assertion that does not hold stops a deletion", "RFC 4528", _ => LdapResultCode.AssertionFailed, async (harness, token) =>
        {
            var ann = await ModifiedAsync(harness, token).ConfigureAwait(false);
            return () => harness.Admin.DeleteAsync(new(ann) { Controls = [Asserting("(title=Chief)")] }, token);
        }),
        Refusal("LDP-CTL-005", "An assertion that does not hold stops a renaming", "RFC 4528", _ => LdapResultCode.AssertionFailed, async (harness, token) =>
        {
            var ann = await ModifiedAsync(harness, token).ConfigureAwait(false);
            return () => harness.Admin.ModifyDnAsync(new(ann, "cn=bob") { Controls = [Asserting("(title=Chief)")] }, token);
        }),
        Case("LDP-CTL-006", "An assertion that holds is no matter", "RFC 4528", AssertionHoldsAsync),
        PermissiveCase("LDP-CTL-007", "A permissive modification adds what is there", LdapModification.Add("title", "BOSS")),
        Case("LDP-CTL-008", "Don't use copy is accepted by the one that has no copies", "RFC 6171", DontUseCopyAsync),
        Case("LDP-CTL-009", "Matched values are those that the filter finds", "RFC 3876", MatchedValuesAsync, LdapCapabilities.MatchedValues),
        Case("LDP-CTL-010", "An operation is done as somebody else", "RFC 4370", ProxiedAsync, LdapCapabilities.ProxiedAuthorization),
        Refusal("LDP-CTL-011", "Who may not write may not do so by the name that the administrator takes", "RFC 4370", _ => LdapResultCode.InsufficientAccessRights, async (harness, token) =>
        {
            var ann = await UserAsync(harness, token).ConfigureAwait(false);
            return () => harness.Admin.ModifyAsync(
                new(ann, LdapModification.Replace("title", "x")) { Controls = [new LdapProxiedAuthorizationControl($"dn:{ann}") { IsCritical = true }] }, token);
        }, capability: LdapCapabilities.ProxiedAuthorization),
        Refusal("LDP-CTL-012", "No-op makes all checks and nothing else", "draft-zeilenga-ldap-noop-12", LdapResultCode.NoOperation, (harness, token) =>
            harness.Admin.AddAsync(new(Dn(harness, "cn=ann"), Person("ann")) { Controls = [LdapControls.NoOp] }, token), capability: LdapCapabilities.NoOp),
        Case("LDP-CTL-013", "With relaxed rules the server's attributes may be given", "draft-zeilenga-ldap-relax-03", RelaxAsync, LdapCapabilities.RelaxRules),
        Refusal("LDP-CTL-014", "A control whose value is none of its kind breaks the protocol", ControlRfc, LdapResultCode.ProtocolError, (harness, token) =>
            harness.Admin.SearchAllAsync(new(harness.BaseDn, LdapSearchScope.Base, LdapFilter.Any) { Controls = [new LdapControl(LdapPagedResultsControl.ControlOid) { IsCritical = true, Value = "x" }] }, token)),
        Refusal("LDP-CTL-015", "A control twice breaks the protocol", Observed, LdapResultCode.ProtocolError, (harness, token) =>
            harness.Admin.SearchAllAsync(
                new(harness.BaseDn, LdapSearchScope.Base, LdapFilter.Any) { Controls = [new LdapPagedResultsControl(1) { IsCritical = true }, new LdapPagedResultsControl(2) { IsCritical = true }] }, token)),
        PermissiveCase("LDP-CTL-018", "A permissive modification deletes a value that is not there", LdapModification.Delete("description", "none"), LdapCapabilities.PermissiveValues),
        PermissiveCase("LDP-CTL-019", "A permissive modification deletes a value of an attribute that is not there", LdapModification.Delete("mail", "ann@example.com")),
        PermissiveCase("LDP-CTL-020", "A permissive modification deletes an attribute that is not there", LdapModification.Delete("mail")),
        Refusal("LDP-CTL-016", "An assertion that does not hold stops a search at its base", "RFC 4528", LdapResultCode.AssertionFailed, (harness, token) =>
            harness.Admin.SearchAllAsync(new(harness.BaseDn, LdapSearchScope.Subtree, LdapFilter.Any) { Controls = [Asserting("(ou=nowhere)")] }, token)),
        Refusal("LDP-CTL-017", "An assertion that does not hold stops a comparison", "RFC 4528", LdapResultCode.AssertionFailed, (harness, token) =>
            harness.Admin.CompareAsync(new(harness.BaseDn, "objectClass", "organizationalUnit") { Controls = [Asserting("(ou=nowhere)")] }, token)),
        Refusal("LDP-CTL-021", "A control that is known, but not for the operation, is as unknown", ControlRfc, _ => LdapResultCode.UnavailableCriticalExtension, async (harness, token) =>
        {
            var ann = await PersonAsync(harness, "ann", token).ConfigureAwait(false);
            return () => harness.Admin.DeleteAsync(new(ann) { Controls = [new LdapPagedResultsControl(1) { IsCritical = true }] }, token);
        }),
    ];

    /// <summary>Steps that leave Ann as she is.</summary>
    private static ConformanceCase<LdapHarness> PermissiveCase(string id, string title, LdapModification step, string? capability = null) => Case(id, title, "MS-ADTS 3.1.1.3.4.1.8", async (harness, token) =>
    {
        var ann = await ModifiedAsync(harness, token).ConfigureAwait(false);
        var before = Picture(await ReadAsync(harness, ann, token).ConfigureAwait(false));
        await harness.Admin.ModifyAsync(new(ann, step) { Controls = [LdapControls.PermissiveModify] }, token).ConfigureAwait(false);
        Expect.Equal(before, Picture(await ReadAsync(harness, ann, token).ConfigureAwait(false)), "the entry");
    }, capability);

    private static LdapAssertionControl Asserting(string filter) => new(filter) { IsCritical = true };

    private static async Task ReadAroundModifyAsync(LdapHarness harness, CancellationToken token)
    {
        var ann = await ModifiedAsync(harness, token).ConfigureAwait(false);
        var result = await harness.Admin.ModifyAsync(
            new(ann, LdapModification.Replace("title", "Chief")) { Controls = [new LdapPreReadControl("title"), new LdapPostReadControl("title", "cn")] }, token).ConfigureAwait(false);
        ExpectValues(Expect.NotNull(result.Control<LdapPreReadResultControl>(), "the entry before").Entry, "title", "Boss");
        var after = Expect.NotNull(result.Control<LdapPostReadResultControl>(), "the entry after").Entry;
        ExpectValues(after, "title", "Chief");
        Expect.Equal((ann, 2), (after.Dn, after.Attributes.Count), "the name and the number of attributes");
    }

    private static async Task ReadAfterAddAsync(LdapHarness harness, CancellationToken token)
    {
        var result = await harness.Admin.AddAsync(new(Dn(harness, "cn=ann"), Person("ann")) { Controls = [new LdapPostReadControl("*", "+")] }, token).ConfigureAwait(false);
        var entry = Expect.NotNull(result.Control<LdapPostReadResultControl>(), "the entry after").Entry;
        ExpectValues(entry, "sn", "Lee");
        Expect.Equal((await ReadAsync(harness, Dn(harness, "cn=ann"), token, "entryUUID").ConfigureAwait(false)).GetText("entryUUID"), entry.GetText("entryUUID"), "the identifier");
    }

    private static async Task ReadBeforeDeleteAsync(LdapHarness harness, CancellationToken token)
    {
        var ann = await ModifiedAsync(harness, token).ConfigureAwait(false);
        var result = await harness.Admin.DeleteAsync(new(ann) { Controls = [new LdapPreReadControl()] }, token).ConfigureAwait(false);
        var entry = Expect.NotNull(result.Control<LdapPreReadResultControl>(), "the entry before").Entry;
        Expect.Equal(ann, entry.Dn, "its name");
        ExpectValues(entry, "title", "Boss");
    }

    private static async Task ReadAroundRenameAsync(LdapHarness harness, CancellationToken token)
    {
        var ann = await PersonAsync(harness, "ann", token).ConfigureAwait(false);
        var result = await harness.Admin.ModifyDnAsync(new(ann, "cn=anna") { Controls = [new LdapPreReadControl("cn"), new LdapPostReadControl("cn")] }, token).ConfigureAwait(false);
        var before = Expect.NotNull(result.Control<LdapPreReadResultControl>(), "the entry before").Entry;
        var after = Expect.NotNull(result.Control<LdapPostReadResultControl>(), "the entry after").Entry;
        Expect.Equal((ann, "ann"), (before.Dn, before.GetText("cn")), "name and value before");
        Expect.Equal((Dn(harness, "cn=anna"), "anna"), (after.Dn, after.GetText("cn")), "name and value after");
    }

    private static async Task UnknownControlAsync(LdapHarness harness, CancellationToken token)
    {
        await harness.Admin.AddAsync(new(Dn(harness, "cn=ann"), Person("ann")) { Controls = [new LdapControl("1.2.3.4.5")] }, token).ConfigureAwait(false);
        Expect.Equal(["cn=ann"], await FindAsync(harness, "(cn=ann)", token).ConfigureAwait(false), "who is there");
    }

    private static async Task AssertionHoldsAsync(LdapHarness harness, CancellationToken token)
    {
        var ann = await ModifiedAsync(harness, token).ConfigureAwait(false);
        await harness.Admin.ModifyAsync(new(ann, LdapModification.Replace("title", "Chief")) { Controls = [Asserting("(&(title=boss)(description=one))")] }, token).ConfigureAwait(false);
        ExpectValues(await ReadAsync(harness, ann, token).ConfigureAwait(false), "title", "Chief");
    }

    private static async Task DontUseCopyAsync(LdapHarness harness, CancellationToken token)
    {
        var found = await harness.Admin.SearchAllAsync(
            new(harness.BaseDn, LdapSearchScope.Base, LdapFilter.Any) { Controls = [LdapControls.DontUseCopy with { IsCritical = true }] }, token).ConfigureAwait(false);
        Expect.Equal(1, found.Entries.Count, "the number of entries");
    }

    private static async Task MatchedValuesAsync(LdapHarness harness, CancellationToken token)
    {
        await CrowdAsync(harness, token).ConfigureAwait(false);
        var found = await harness.Admin.SearchAllAsync(
            new(Dn(harness, "cn=carl"), LdapSearchScope.Base, LdapFilter.Any, "mail", "cn") { Controls = [new LdapMatchedValuesControl("(mail=*.org)") { IsCritical = true }] }, token).ConfigureAwait(false);
        ExpectValues(found.Entries[0], "mail", "CARL@example.org");
    }

    private static async Task ProxiedAsync(LdapHarness harness, CancellationToken token)
    {
        var ann = await UserAsync(harness, token).ConfigureAwait(false);
        var result = await harness.Admin.ExtendedAsync(
            new(LdapExtendedOids.WhoAmI) { Controls = [new LdapProxiedAuthorizationControl($"dn:{ann}") { IsCritical = true }] }, token).ConfigureAwait(false);
        Expect.Equal($"dn:{ann}", result.Value?.Text ?? string.Empty, "who it is to the server");
    }

    private static async Task RelaxAsync(LdapHarness harness, CancellationToken token)
    {
        const string Id = "597ae2f6-16a6-1027-98f4-d28b5365dc14";
        await harness.Admin.AddAsync(new(Dn(harness, "cn=ann"), Person("ann", new LdapAttribute("entryUUID", Id))) { Controls = [LdapControls.RelaxRules] }, token).ConfigureAwait(false);
        ExpectValues(await ReadAsync(harness, Dn(harness, "cn=ann"), token, "entryUUID").ConfigureAwait(false), "entryUUID", Id);
    }
}
