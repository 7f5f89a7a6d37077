using FakeDrivers.Ldap;

namespace FakeDrivers.Conformance.Ldap;

public sealed partial class LdapSuite
{
    private const string BindRfc = "RFC 4511 section 4.2, RFC 4513 section 5.1";

    private static ConformanceCase<LdapHarness>[] BindCases() =>
    [
        Case("LDP-BND-001", "The right password makes the connection who it says", BindRfc, BindAsync),
        BindRefusal("LDP-BND-002", "A wrong password is invalid credentials", BindRfc, LdapResultCode.InvalidCredentials, ann => (ann, "wrong")),
        BindRefusal("LDP-BND-003", "A name that does not exist is invalid credentials, not that it does not exist", BindRfc,
            LdapResultCode.InvalidCredentials, ann => ($"cn=nobody,{ann}", "secret")),
        Case("LDP-BND-004", "An entry without a password is invalid credentials", Observed, BindWithoutPasswordAsync),
        BindRefusal("LDP-BND-005", "A password without a name is invalid credentials", Observed, LdapResultCode.InvalidCredentials, _ => ("", "secret")),
        BindRefusal("LDP-BND-006", "A name without a password is refused, for it would not show who it is", "RFC 4513 section 5.1.2",
            LdapResultCode.UnwillingToPerform, ann => (ann, "")),
        BindRefusal("LDP-BND-007", "A name that is none is invalid", BindRfc, LdapResultCode.InvalidDnSyntax, _ => ("no name", "secret")),
        Case("LDP-BND-008", "A name in another spelling succeeds, and the identity is spelled as it is stored", Observed, BindOtherSpellingAsync),
        Case("LDP-BND-009", "An empty name and password make the connection anonymous", "RFC 4513 section 5.1.1", BindAnonymousAsync),
        Case("LDP-BND-010", "After a bind that failed the connection is anonymous", "RFC 4511 section 4.2.1", BindFailsAsync),
        Case("LDP-BND-011", "Any of several passwords will do", "RFC 4519 section 2.41", BindSeveralAsync),
        Case("LDP-BND-012", "A password counts by its octets, case included", "RFC 4519 section 2.41", BindCaseAsync),
        Case("LDP-BND-013", "A password that is changed holds from then on", BindRfc, BindChangedAsync),
        Case("LDP-BND-014", "A salted hash is checked", "RFC 2307 section 5.3, {SSHA} as in slapd", BindHashAsync),
        Case("LDP-BND-015", "A SASL mechanism that nobody knows is not supported", "RFC 4513 section 5.2", (harness, token) => FailsAsync(
            () => harness.Admin.BindAsync(new() { Credentials = new LdapSaslCredentials("NO-SUCH-THING") }, token), LdapResultCode.AuthMethodNotSupported),
            LdapCapabilities.SaslPlain),
    ];

    private static ConformanceCase<LdapHarness>[] SessionCases() =>
    [
        Case("LDP-SES-001", "After an unbind, calls fail as when the server is down", "RFC 4511 section 4.3", UnbindAsync),
        Case("LDP-SES-002", "A second unbind does nothing", "RFC 4511 section 4.3", UnbindTwiceAsync),
        Case("LDP-SES-003", "A call with a cancelled token does nothing", "ILdapUpdate", CancelledAsync),
        Case("LDP-SES-004", "Connections are bound each by itself", BindRfc, TwoConnectionsAsync),
        Case("LDP-SES-005", "Many calls at once on one connection each get their own answer", "RFC 4511 section 4.1.1.1", ManyCallsAsync),
        Case("LDP-SES-006", "A caller who has shown nothing may not write", Observed, WriteAnonymousAsync),
        Case("LDP-SES-007", "A user without rights may not write", Observed, WriteAsUserAsync),
    ];

    private static ConformanceCase<LdapHarness> BindRefusal(
        string id, string title, string source, LdapResultCode code, Func<string, (string Name, string Password)> who) => Case(id, title, source, async (harness, token) =>
        {
            var ann = await UserAsync(harness, token).ConfigureAwait(false);
            var connection = await harness.ConnectAsync(token).ConfigureAwait(false);
            var (name, password) = who(ann);
            await FailsAsync(() => connection.BindAsync(new(name, password), token), code).ConfigureAwait(false);
            Expect.Equal(string.Empty, connection.BoundDn, "the name that the connection is bound as");
        });

    /// <summary>Ann, whose password is <c>secret</c>.</summary>
    private static Task<string> UserAsync(LdapHarness harness, CancellationToken token) =>
        PersonAsync(harness, "ann", token, new LdapAttribute("userPassword", "secret"));

    private static async Task<string> WhoAsync(ILdapConnection connection, CancellationToken token)
    {
        var result = await connection.ExtendedAsync(new(LdapExtendedOids.WhoAmI), token).ConfigureAwait(false);
        return result.Value?.Text ?? string.Empty;
    }

    private static async Task BindAsync(LdapHarness harness, CancellationToken token)
    {
        var ann = await UserAsync(harness, token).ConfigureAwait(false);
        var connection = await harness.ConnectAsync(token).ConfigureAwait(false);
        Expect.Equal(false, connection.IsBound, "whether it is bound at first");

        await connection.BindAsync(new(ann, "secret"), token).ConfigureAwait(false);

        Expect.Equal((true, ann), (connection.IsBound, connection.BoundDn), "whom it is bound as");
        Expect.Equal($"dn:{ann}", await WhoAsync(connection, token).ConfigureAwait(false), "who it is to the server");
    }

    private static async Task BindWithoutPasswordAsync(LdapHarness harness, CancellationToken token)
    {
        var ann = await PersonAsync(harness, "ann", token).ConfigureAwait(false);
        var connection = await harness.ConnectAsync(token).ConfigureAwait(false);
        await FailsAsync(() => connection.BindAsync(new(ann, "secret"), token), LdapResultCode.InvalidCredentials).ConfigureAwait(false);
    }

    private static async Task BindOtherSpellingAsync(LdapHarness harness, CancellationToken token)
    {
        var ann = await UserAsync(harness, token).ConfigureAwait(false);
        var connection = await harness.ConnectAsync(token).ConfigureAwait(false);
        await connection.BindAsync(new($"CommonName = ANN , {harness.BaseDn.ToUpperInvariant()}", "secret"), token).ConfigureAwait(false);
        Expect.Equal($"dn:{ann}", await WhoAsync(connection, token).ConfigureAwait(false), "who it is to the server");
    }

    private static async Task BindAnonymousAsync(LdapHarness harness, CancellationToken token)
    {
        var ann = await UserAsync(harness, token).ConfigureAwait(false);
        var connection = await harness.ConnectAsync(token).ConfigureAwait(false);
        await connection.BindAsync(new(ann, "secret"), token).ConfigureAwait(false);

        await connection.BindAsync(new(), token).ConfigureAwait(false);

        Expect.Equal((false, ""), (connection.IsBound, connection.BoundDn), "whom it is bound as");
        Expect.Equal(string.Empty, await WhoAsync(connection, token).ConfigureAwait(false), "who it is to the server");
    }

    private static async Task BindFailsAsync(LdapHarness harness, CancellationToken token)
    {
        var ann = await UserAsync(harness, token).ConfigureAwait(false);
        var connection = await harness.ConnectAsync(token).ConfigureAwait(false);
        await connection.BindAsync(new(ann, "secret"), token).ConfigureAwait(false);

        await FailsAsync(() => connection.BindAsync(new(ann, "wrong"), token), LdapResultCode.InvalidCredentials).ConfigureAwait(false);

        Expect.Equal((false, ""), (connection.IsBound, connection.BoundDn), "whom it is bound as");
        Expect.Equal(string.Empty, await WhoAsync(connection, token).ConfigureAwait(false), "who it is to the server");
    }

    private static async Task BindSeveralAsync(LdapHarness harness, CancellationToken token)
    {
        var ann = await PersonAsync(harness, "ann", token, new LdapAttribute("userPassword", "one", "two")).ConfigureAwait(false);
        var connection = await harness.ConnectAsync(token).ConfigureAwait(false);
        await connection.BindAsync(new(ann, "one"), token).ConfigureAwait(false);
        await connection.BindAsync(new(ann, "two"), token).ConfigureAwait(false);
    }

    private static async Task BindCaseAsync(LdapHarness harness, CancellationToken token)
    {
        var ann = await UserAsync(harness, token).ConfigureAwait(false);
        var connection = await harness.ConnectAsync(token).ConfigureAwait(false);
        await FailsAsync(() => connection.BindAsync(new(ann, "SECRET"), token), LdapResultCode.InvalidCredentials).ConfigureAwait(false);
    }

    private static async Task BindChangedAsync(LdapHarness harness, CancellationToken token)
    {
        var ann = await UserAsync(harness, token).ConfigureAwait(false);
        await harness.Admin.ModifyAsync(new(ann, LdapModification.Replace("userPassword", "other")), token).ConfigureAwait(false);
        var connection = await harness.ConnectAsync(token).ConfigureAwait(false);
        await FailsAsync(() => connection.BindAsync(new(ann, "secret"), token), LdapResultCode.InvalidCredentials).ConfigureAwait(false);
        await connection.BindAsync(new(ann, "other"), token).ConfigureAwait(false);
    }

    private static async Task BindHashAsync(LdapHarness harness, CancellationToken token)
    {
        // SHA-1 of "secret" and the salt "salt", and the salt.
        var ann = await PersonAsync(harness, "ann", token, new LdapAttribute("userPassword", "{SSHA}" + SaltedSecret())).ConfigureAwait(false);
        var connection = await harness.ConnectAsync(token).ConfigureAwait(false);
        await FailsAsync(() => connection.BindAsync(new(ann, "wrong"), token), LdapResultCode.InvalidCredentials).ConfigureAwait(false);
        await connection.BindAsync(new(ann, "secret"), token).ConfigureAwait(false);
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA5350", Justification = "It is the scheme that directories have.")]
    private static string SaltedSecret() =>
        Convert.ToBase64String([.. System.Security.Cryptography.SHA1.HashData("secretsalt"u8), .. "salt"u8]);

    private static async Task UnbindAsync(LdapHarness harness, CancellationToken token)
    {
        var connection = await harness.ConnectAsync(token).ConfigureAwait(false);
        await connection.BindAsync(new(harness.AdminDn, harness.AdminPassword), token).ConfigureAwait(false);

        await connection.UnbindAsync(token).ConfigureAwait(false);

        await FailsAsync(() => connection.SearchAllAsync(new(harness.Suffix, LdapSearchScope.Base, LdapFilter.Any), token), LdapResultCode.ServerDown).ConfigureAwait(false);
        await FailsAsync(() => connection.BindAsync(new(harness.AdminDn, harness.AdminPassword), token), LdapResultCode.ServerDown).ConfigureAwait(false);
        Expect.Equal((false, ""), (connection.IsBound, connection.BoundDn), "whom it is bound as");
    }

    private static async Task UnbindTwiceAsync(LdapHarness harness, CancellationToken token)
    {
        var connection = await harness.ConnectAsync(token).ConfigureAwait(false);
        await connection.UnbindAsync(token).ConfigureAwait(false);
        await connection.UnbindAsync(token).ConfigureAwait(false);
        await connection.DisposeAsync().ConfigureAwait(false);
    }

    private static async Task CancelledAsync(LdapHarness harness, CancellationToken token)
    {
        var cancelled = new CancellationToken(canceled: true);
        var before = await PictureAsync(harness, token).ConfigureAwait(false);
        await Expect.ThrowsAsync<OperationCanceledException>(
            () => harness.Admin.AddAsync(new(Dn(harness, "cn=ann"), Person("ann")), cancelled), "the call").ConfigureAwait(false);
        Expect.Equal(before, await PictureAsync(harness, token).ConfigureAwait(false), "the subtree");
    }

    private static async Task TwoConnectionsAsync(LdapHarness harness, CancellationToken token)
    {
        var ann = await UserAsync(harness, token).ConfigureAwait(false);
        var one = await harness.ConnectAsync(token).ConfigureAwait(false);
        var other = await harness.ConnectAsync(token).ConfigureAwait(false);
        await one.BindAsync(new(ann, "secret"), token).ConfigureAwait(false);
        Expect.Equal(string.Empty, await WhoAsync(other, token).ConfigureAwait(false), "who the other connection is");
        await other.UnbindAsync(token).ConfigureAwait(false);
        Expect.Equal($"dn:{ann}", await WhoAsync(one, token).ConfigureAwait(false), "who the one connection is");
    }

    private static async Task ManyCallsAsync(LdapHarness harness, CancellationToken token)
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => AccountAsync(harness, $"user{Text(number)}", number, token))).ConfigureAwait(false);
        var found = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => FindAsync(harness, new LdapEqualityFilter("uidNumber", Text(number)), token))).ConfigureAwait(false);
        Expect.Equal(Enumerable.Range(0, 20).Select(number => $"cn=user{Text(number)}"), found.Select(each => string.Join(' ', each)), "what the searches found");
    }

    private static async Task WriteAnonymousAsync(LdapHarness harness, CancellationToken token)
    {
        var ann = await UserAsync(harness, token).ConfigureAwait(false);
        var anonymous = await harness.ConnectAsync(token).ConfigureAwait(false);
        await EachWriteFailsAsync(harness, anonymous, ann, LdapResultCode.StrongerAuthRequired, token).ConfigureAwait(false);
    }

    private static async Task WriteAsUserAsync(LdapHarness harness, CancellationToken token)
    {
        var ann = await UserAsync(harness, token).ConfigureAwait(false);
        var bob = await PersonAsync(harness, "bob", token).ConfigureAwait(false);
        var user = await harness.ConnectAsync(token).ConfigureAwait(false);
        await user.BindAsync(new(ann, "secret"), token).ConfigureAwait(false);
        await EachWriteFailsAsync(harness, user, bob, LdapResultCode.InsufficientAccessRights, token).ConfigureAwait(false);
    }

    private static async Task EachWriteFailsAsync(LdapHarness harness, ILdapConnection connection, string dn, LdapResultCode code, CancellationToken token)
    {
        var before = await PictureAsync(harness, token).ConfigureAwait(false);
        await FailsAsync(() => connection.AddAsync(new(Dn(harness, "cn=new"), Person("new")), token), code).ConfigureAwait(false);
        await FailsAsync(() => connection.ModifyAsync(new(dn, LdapModification.Replace("description", "x")), token), code).ConfigureAwait(false);
        await FailsAsync(() => connection.ModifyDnAsync(new(dn, "cn=renamed"), token), code).ConfigureAwait(false);
        await FailsAsync(() => connection.DeleteAsync(new(dn), token), code).ConfigureAwait(false);
        Expect.Equal(before, await PictureAsync(harness, token).ConfigureAwait(false), "the subtree");
    }
}
