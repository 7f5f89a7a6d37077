using FakeDrivers.Ldap;

namespace FakeDrivers.Conformance.Ldap;

public sealed partial class LdapSuite
{
    private const string DeleteRfc = "RFC 4511 section 4.8";

    private static ConformanceCase<LdapHarness>[] DeleteCases() =>
    [
        Case("LDP-DEL-001", "A deleted entry is gone, and its name is free", DeleteRfc, DeleteAsync),
        Refusal("LDP-DEL-002", "An entry that does not exist is refused, and the nearest one is named", DeleteRfc, LdapResultCode.NoSuchObject,
            (harness, token) => harness.Admin.DeleteAsync(new(Dn(harness, "cn=ann,ou=none")), token), harness => harness.BaseDn),
        Refusal("LDP-DEL-003", "An entry with others below it is refused", DeleteRfc, _ => LdapResultCode.NotAllowedOnNonLeaf, async (harness, token) =>
        {
            var unit = await UnitAsync(harness, "team", token).ConfigureAwait(false);
            await UnitAsync(harness, "inner", token, unit).ConfigureAwait(false);
            return () => harness.Admin.DeleteAsync(new(unit), token);
        }),
        Refusal("LDP-DEL-004", "The root is refused", Observed, LdapResultCode.UnwillingToPerform, (harness, token) => harness.Admin.DeleteAsync(new(""), token)),
        Refusal("LDP-DEL-005", "A name outside of every naming context is refused", Observed, expected => expected.OutsideOfSuffixes,
            (harness, token) => Call(() => harness.Admin.DeleteAsync(new("cn=ann,dc=elsewhere"), token))),
        Refusal("LDP-DEL-006", "A name that is none is invalid", "RFC 4514", LdapResultCode.InvalidDnSyntax,
            (harness, token) => harness.Admin.DeleteAsync(new("ann"), token)),
        Case("LDP-DEL-007", "A leaf that is deleted leaves its parent deletable", DeleteRfc, DeleteUpwardsAsync),
        Case("LDP-DEL-008", "With the control, all below goes as well", "draft-armijo-ldap-treedelete-02", DeleteTreeAsync, LdapCapabilities.SubtreeDelete),
        Refusal("LDP-DEL-009", "A name is no pattern", DeleteRfc, _ => LdapResultCode.NoSuchObject, async (harness, token) =>
        {
            await PersonAsync(harness, "ann", token).ConfigureAwait(false);
            return () => harness.Admin.DeleteAsync(new(Dn(harness, "cn=a*")), token);
        }, harness => harness.BaseDn),
    ];

    private static async Task DeleteAsync(LdapHarness harness, CancellationToken token)
    {
        var ann = await PersonAsync(harness, "ann", token).ConfigureAwait(false);
        await PersonAsync(harness, "bob", token).ConfigureAwait(false);

        await harness.Admin.DeleteAsync(new($"CN=Ann,{harness.BaseDn}"), token).ConfigureAwait(false);

        await ExpectGoneAsync(harness, ann, token).ConfigureAwait(false);
        Expect.Equal(["cn=bob"], await FindAsync(harness, "(cn=*)", token).ConfigureAwait(false), "who is left");
        await PersonAsync(harness, "ann", token).ConfigureAwait(false);
    }

    private static async Task DeleteUpwardsAsync(LdapHarness harness, CancellationToken token)
    {
        var unit = await UnitAsync(harness, "team", token).ConfigureAwait(false);
        var inner = await UnitAsync(harness, "inner", token, unit).ConfigureAwait(false);
        await harness.Admin.DeleteAsync(new(inner), token).ConfigureAwait(false);
        await harness.Admin.DeleteAsync(new(unit), token).ConfigureAwait(false);
        await ExpectGoneAsync(harness, unit, token).ConfigureAwait(false);
    }

    private static async Task DeleteTreeAsync(LdapHarness harness, CancellationToken token)
    {
        var unit = await UnitAsync(harness, "team", token).ConfigureAwait(false);
        var inner = await UnitAsync(harness, "inner", token, unit).ConfigureAwait(false);
        await UnitAsync(harness, "innermost", token, inner).ConfigureAwait(false);
        await UnitAsync(harness, "other", token).ConfigureAwait(false);

        await harness.Admin.DeleteAsync(new(unit) { Controls = [LdapControls.SubtreeDelete] }, token).ConfigureAwait(false);

        Expect.Equal(["ou=other"], await FindAsync(harness, LdapFilter.Any, token, LdapSearchScope.OneLevel).ConfigureAwait(false), "what is left");
        await ExpectGoneAsync(harness, inner, token).ConfigureAwait(false);
    }
}
