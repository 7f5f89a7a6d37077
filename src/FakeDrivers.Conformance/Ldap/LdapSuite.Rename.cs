using FakeDrivers.Ldap;

namespace FakeDrivers.Conformance.Ldap;

public sealed partial class LdapSuite
{
    private const string RenameRfc = "RFC 4511 section 4.9";

    private static ConformanceCase<LdapHarness>[] RenameCases() =>
    [
        Case("LDP-REN-001", "An entry is renamed, and its old value goes", RenameRfc, RenameAsync),
        Case("LDP-REN-002", "Its old value stays when it is to", RenameRfc, RenameKeepsOldAsync),
        Case("LDP-REN-003", "A change of case alone succeeds and is seen", Observed, RenameCaseAsync),
        Case("LDP-REN-004", "An entry moves to another parent", RenameRfc, MoveAsync),
        Case("LDP-REN-005", "All below it moves along, and keeps its identifiers", RenameRfc, RenameTreeAsync),
        Case("LDP-REN-006", "A move to where it is already, by its own name, changes nothing", Observed, MoveToItselfAsync),
        Case("LDP-REN-007", "A new name of another type takes the place of the old one", RenameRfc, RenameTypeAsync),
        Case("LDP-REN-008", "A value that it has already may become its name", RenameRfc, RenameToOwnValueAsync),
    ];

    private static ConformanceCase<LdapHarness>[] RenameRefusals() =>
    [
        Refusal("LDP-REN-020", "An entry that does not exist is refused, and the nearest one is named", RenameRfc, LdapResultCode.NoSuchObject,
            (harness, token) => harness.Admin.ModifyDnAsync(new(Dn(harness, "cn=ann"), "cn=bob"), token), harness => harness.BaseDn),
        RenameRefusal("LDP-REN-021", "A name that is taken is refused", RenameRfc, LdapResultCode.EntryAlreadyExists, _ => "cn=BOB"),
        Refusal("LDP-REN-022", "A new parent that does not exist is refused", RenameRfc, async (harness, token) =>
        {
            var ann = await PersonAsync(harness, "ann", token).ConfigureAwait(false);
            return () => harness.Admin.ModifyDnAsync(new(ann, "cn=ann", newSuperior: Dn(harness, "ou=none")), token);
        }),
        Refusal("LDP-REN-023", "A tree cannot be put below itself", RenameRfc, _ => LdapResultCode.UnwillingToPerform, async (harness, token) =>
        {
            var unit = await UnitAsync(harness, "team", token).ConfigureAwait(false);
            var inner = await UnitAsync(harness, "inner", token, unit).ConfigureAwait(false);
            return () => harness.Admin.ModifyDnAsync(new(unit, "ou=team", newSuperior: inner), token);
        }),
        Refusal("LDP-REN-024", "An entry cannot be put below itself", RenameRfc, _ => LdapResultCode.UnwillingToPerform, async (harness, token) =>
        {
            var unit = await UnitAsync(harness, "team", token).ConfigureAwait(false);
            return () => harness.Admin.ModifyDnAsync(new(unit, "ou=other", newSuperior: unit), token);
        }),
        Refusal("LDP-REN-025", "A move to another naming context is refused", Observed, _ => LdapResultCode.AffectsMultipleDsas, async (harness, token) =>
        {
            var ann = await PersonAsync(harness, "ann", token).ConfigureAwait(false);
            return () => harness.Admin.ModifyDnAsync(new(ann, "cn=ann", newSuperior: harness.OtherSuffix), token);
        }, capability: LdapCapabilities.TwoSuffixes),
        Refusal("LDP-REN-026", "The root of a naming context is refused", Observed, LdapResultCode.AffectsMultipleDsas,
            (harness, token) => harness.Admin.ModifyDnAsync(new(harness.Suffix, "dc=renamed"), token)),
        RenameRefusal("LDP-REN-027", "A name by an attribute that no class of the entry allows is refused", Rules, LdapResultCode.ObjectClassViolation, _ => "uidNumber=1"),
        RenameRefusal("LDP-REN-028", "A name by an attribute that the schema does not have is refused", Rules, null, _ => "noSuchAttribute=x"),
        RenameRefusal("LDP-REN-029", "A name that is none is invalid", "RFC 4514", LdapResultCode.InvalidDnSyntax, _ => "bobby"),
        RenameRefusal("LDP-REN-030", "A name of two parts is invalid", "RFC 4514", LdapResultCode.InvalidDnSyntax, _ => "cn=bobby,ou=team"),
        Refusal("LDP-REN-031", "An old value that the class demands cannot go", Rules, _ => LdapResultCode.ObjectClassViolation, async (harness, token) =>
        {
            var ann = await PersonAsync(harness, "ann", token).ConfigureAwait(false);
            return () => harness.Admin.ModifyDnAsync(new(ann, "uid=ann"), token);
        }),
        Refusal("LDP-REN-032", "A name that is none is invalid: the entry's", "RFC 4514", LdapResultCode.InvalidDnSyntax,
            (harness, token) => harness.Admin.ModifyDnAsync(new("ann", "cn=bob"), token)),
        Refusal("LDP-REN-034", "An entry whose parent does not exist either is refused", RenameRfc, (harness, token) =>
            Call(() => harness.Admin.ModifyDnAsync(new(Dn(harness, "cn=ann,ou=none"), "cn=bob"), token))),
        Refusal("LDP-REN-033", "A name that is none is invalid: the new parent's", "RFC 4514", _ => LdapResultCode.InvalidDnSyntax, async (harness, token) =>
        {
            var ann = await PersonAsync(harness, "ann", token).ConfigureAwait(false);
            return () => harness.Admin.ModifyDnAsync(new(ann, "cn=ann", newSuperior: "nowhere"), token);
        }),
    ];

    private static ConformanceCase<LdapHarness> Refusal(
        string id, string title, string source, Func<LdapHarness, CancellationToken, Task<Func<Task>>> arrange) => Case(id, title, source, async (harness, token) =>
        {
            var call = await arrange(harness, token).ConfigureAwait(false);
            await FailsAsync(call, LdapResultCode.NoSuchObject, harness.Expected.NamesMatchedOfMissingParents ? harness.BaseDn : string.Empty).ConfigureAwait(false);
        });

    /// <summary>What Ann, beside Bob, cannot be renamed to; without a code, it is that of a type that the schema does not have.</summary>
    private static ConformanceCase<LdapHarness> RenameRefusal(
        string id, string title, string source, LdapResultCode? code, Func<LdapHarness, string> newRdn) =>
        Refusal(id, title, source, expected => code ?? expected.UndefinedTypeInRdn, async (harness, token) =>
        {
            var ann = await PersonAsync(harness, "ann", token).ConfigureAwait(false);
            await PersonAsync(harness, "bob", token).ConfigureAwait(false);
            return () => harness.Admin.ModifyDnAsync(new(ann, newRdn(harness), deleteOldRdn: false), token);
        });

    private static async Task RenameAsync(LdapHarness harness, CancellationToken token)
    {
        var ann = await PersonAsync(harness, "ann", token).ConfigureAwait(false);
        await harness.Admin.ModifyDnAsync(new(ann, "cn=Anna"), token).ConfigureAwait(false);
        await ExpectGoneAsync(harness, ann, token).ConfigureAwait(false);
        var entry = await ReadAsync(harness, Dn(harness, "cn=anna"), token).ConfigureAwait(false);
        Expect.Equal(Dn(harness, "cn=Anna"), entry.Dn, "the name");
        ExpectValues(entry, "cn", "Anna");
    }

    private static async Task RenameKeepsOldAsync(LdapHarness harness, CancellationToken token)
    {
        var ann = await PersonAsync(harness, "ann", token).ConfigureAwait(false);
        await harness.Admin.ModifyDnAsync(new(ann, "cn=Anna", deleteOldRdn: false), token).ConfigureAwait(false);
        ExpectValues(await ReadAsync(harness, Dn(harness, "cn=anna"), token).ConfigureAwait(false), "cn", "ann", "Anna");
    }

    private static async Task RenameCaseAsync(LdapHarness harness, CancellationToken token)
    {
        var ann = await PersonAsync(harness, "ann", token).ConfigureAwait(false);
        await harness.Admin.ModifyDnAsync(new(ann, "cn=ANN"), token).ConfigureAwait(false);
        var entry = await ReadAsync(harness, ann, token).ConfigureAwait(false);
        Expect.Equal(Dn(harness, "cn=ANN"), entry.Dn, "the name");
        ExpectValues(entry, "cn", "ANN");
    }

    private static async Task MoveAsync(LdapHarness harness, CancellationToken token)
    {
        var ann = await PersonAsync(harness, "ann", token).ConfigureAwait(false);
        var unit = await UnitAsync(harness, "team", token).ConfigureAwait(false);
        await harness.Admin.ModifyDnAsync(new(ann, "cn=anna", newSuperior: unit), token).ConfigureAwait(false);
        await ExpectGoneAsync(harness, ann, token).ConfigureAwait(false);
        Expect.Equal(["cn=anna"], await FindAsync(harness, LdapFilter.Any, token, LdapSearchScope.OneLevel, unit).ConfigureAwait(false), "who is below the unit");
    }

    private static async Task RenameTreeAsync(LdapHarness harness, CancellationToken token)
    {
        var unit = await UnitAsync(harness, "team", token).ConfigureAwait(false);
        var inner = await UnitAsync(harness, "inner", token, unit).ConfigureAwait(false);
        await UnitAsync(harness, "innermost", token, inner).ConfigureAwait(false);
        var before = (await ReadAsync(harness, inner, token, "entryUUID").ConfigureAwait(false)).GetText("entryUUID");

        await harness.Admin.ModifyDnAsync(new(unit, "ou=crew"), token).ConfigureAwait(false);

        var crew = Dn(harness, "ou=crew");
        var found = await harness.Admin.SearchAllAsync(new(crew, LdapSearchScope.Subtree, LdapFilter.Any), token).ConfigureAwait(false);
        Expect.SameElements([crew, $"ou=inner,{crew}", $"ou=innermost,ou=inner,{crew}"], found.Entries.Select(entry => entry.Dn), "the names");
        Expect.Equal(before, (await ReadAsync(harness, $"ou=inner,{crew}", token, "entryUUID").ConfigureAwait(false)).GetText("entryUUID"), "the identifier");
        await ExpectGoneAsync(harness, inner, token).ConfigureAwait(false);
    }

    private static async Task MoveToItselfAsync(LdapHarness harness, CancellationToken token)
    {
        var ann = await PersonAsync(harness, "ann", token).ConfigureAwait(false);
        await harness.Admin.ModifyDnAsync(new(ann, "cn=ann", newSuperior: harness.BaseDn), token).ConfigureAwait(false);
        ExpectValues(await ReadAsync(harness, ann, token).ConfigureAwait(false), "cn", "ann");
    }

    private static async Task RenameTypeAsync(LdapHarness harness, CancellationToken token)
    {
        var ann = await PersonAsync(harness, "ann", token, new LdapAttribute("cn", "ann", "Ann Lee")).ConfigureAwait(false);
        await harness.Admin.ModifyDnAsync(new(ann, "uid=a1"), token).ConfigureAwait(false);
        var entry = await ReadAsync(harness, Dn(harness, "uid=a1"), token).ConfigureAwait(false);
        ExpectValues(entry, "uid", "a1");
        ExpectValues(entry, "cn", "Ann Lee");
    }

    private static async Task RenameToOwnValueAsync(LdapHarness harness, CancellationToken token)
    {
        var ann = await PersonAsync(harness, "ann", token, new LdapAttribute("cn", "ann", "Ann Lee")).ConfigureAwait(false);
        await harness.Admin.ModifyDnAsync(new(ann, "cn=Ann Lee"), token).ConfigureAwait(false);
        ExpectValues(await ReadAsync(harness, Dn(harness, "cn=ann lee"), token).ConfigureAwait(false), "cn", "Ann Lee");
    }
}
