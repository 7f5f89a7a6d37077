using FakeDrivers.Ldap;

namespace FakeDrivers.Conformance.Ldap;

public sealed partial class LdapSuite
{
    private const string PasswordRfc = "RFC 3062";
    private const string TransactionRfc = "RFC 5805";
    private const string RootRfc = "RFC 4512 section 5.1";

    private static ConformanceCase<LdapHarness>[] ExtendedCases() =>
    [
        Case("LDP-EXT-001", "The server says who the connection is", "RFC 4532", async (harness, token) =>
            Expect.Equal($"dn:{harness.AdminDn}", await WhoAsync(harness.Admin, token).ConfigureAwait(false), "who it is to the server")),
        Case("LDP-EXT-002", "An anonymous connection is nobody", "RFC 4532", async (harness, token) =>
        {
            var connection = await harness.ConnectAsync(token).ConfigureAwait(false);
            Expect.Equal(string.Empty, await WhoAsync(connection, token).ConfigureAwait(false), "who it is to the server");
        }),
        Case("LDP-EXT-003", "An operation that nobody knows breaks the protocol", "RFC 4511 section 4.12", (harness, token) =>
            FailsAsync(() => harness.Admin.ExtendedAsync(new("1.2.3.4.5"), token), LdapResultCode.ProtocolError)),
        Case("LDP-EXT-004", "An administrator sets a password", PasswordRfc, SetPasswordAsync),
        Case("LDP-EXT-005", "A user changes the own password by the old one", PasswordRfc, ChangePasswordAsync),
        Case("LDP-EXT-006", "A wrong old password is refused, and the old one holds", PasswordRfc, WrongOldPasswordAsync),
        Case("LDP-EXT-007", "A password of an entry that does not exist is refused", PasswordRfc, async (harness, token) =>
        {
            var error = await Expect.ThrowsAsync<LdapException>(
                () => harness.Admin.ExtendedAsync(new(LdapExtendedOids.ModifyPassword, PasswordChange(Dn(harness, "cn=nobody"), null, "new")), token), "the operation").ConfigureAwait(false);
            Expect.Equal(LdapResultCode.NoSuchObject, error.ResultCode, "the result code");
        }),
        Case("LDP-EXT-008", "Without a new password one is made up, and holds", PasswordRfc, GeneratePasswordAsync),
        Case("LDP-EXT-009", "An operation that is not there cannot be cancelled", "RFC 3909", (harness, token) =>
            FailsAsync(() => harness.Admin.ExtendedAsync(new(LdapExtendedOids.Cancel, new byte[] { 0x30, 0x04, 0x02, 0x02, 0x30, 0x39 }), token), LdapResultCode.NoSuchOperation)),
        Case("LDP-EXT-010", "A request whose value is none of its kind breaks the protocol", "RFC 3062", (harness, token) =>
            FailsAsync(() => harness.Admin.ExtendedAsync(new(LdapExtendedOids.ModifyPassword, "x"), token), LdapResultCode.ProtocolError)),
    ];

    private static ConformanceCase<LdapHarness>[] TransactionCases() =>
    [
        Case("LDP-TXN-001", "Updates of a transaction happen when it ends, all of them", TransactionRfc, CommitAsync, LdapCapabilities.Transactions),
        Case("LDP-TXN-002", "Updates of a transaction that is given up do not happen", TransactionRfc, RollBackAsync, LdapCapabilities.Transactions),
        Case("LDP-TXN-003", "When one update of a transaction fails, none happens", TransactionRfc, FailingTransactionAsync, LdapCapabilities.Transactions),
    ];

    private static ConformanceCase<LdapHarness>[] RootCases() =>
    [
        Case("LDP-DSE-001", "The root says its naming contexts, its version and where its schema is", RootRfc, RootAsync),
        Case("LDP-DSE-002", "The root shows only its class to who asks for user attributes", RootRfc, RootUserAttributesAsync),
        Case("LDP-DSE-003", "The controls and operations that the root names are there", RootRfc, RootListsAsync),
        Case("LDP-DSE-004", "Anybody may read the root", RootRfc, RootAnonymousAsync),
        Case("LDP-DSE-005", "The filter counts at the root too", Observed, RootFilterAsync),
    ];

    /// <summary>The value of a change of password: SEQUENCE { [0] identity, [1] old, [2] new }.</summary>
    private static byte[] PasswordChange(string? identity, string? oldPassword, string? newPassword)
    {
        var fields = new List<byte>();
        string?[] texts = [identity, oldPassword, newPassword];
        for (var tag = 0; tag < texts.Length; tag++)
        {
            if (texts[tag] is not { } text) continue;
            var octets = System.Text.Encoding.UTF8.GetBytes(text);
            fields.AddRange([(byte)(0x80 + tag), (byte)octets.Length, .. octets]);
        }

        return [0x30, (byte)fields.Count, .. fields];
    }

    private static async Task SetPasswordAsync(LdapHarness harness, CancellationToken token)
    {
        var ann = await UserAsync(harness, token).ConfigureAwait(false);
        await harness.Admin.ExtendedAsync(new(LdapExtendedOids.ModifyPassword, PasswordChange(ann, null, "other")), token).ConfigureAwait(false);
        await ExpectPasswordAsync(harness, ann, "other", "secret", token).ConfigureAwait(false);
    }

    private static async Task ChangePasswordAsync(LdapHarness harness, CancellationToken token)
    {
        var ann = await UserAsync(harness, token).ConfigureAwait(false);
        var user = await harness.ConnectAsync(token).ConfigureAwait(false);
        await user.BindAsync(new(ann, "secret"), token).ConfigureAwait(false);
        await user.ExtendedAsync(new(LdapExtendedOids.ModifyPassword, PasswordChange(null, "secret", "other")), token).ConfigureAwait(false);
        await ExpectPasswordAsync(harness, ann, "other", "secret", token).ConfigureAwait(false);
    }

    private static async Task WrongOldPasswordAsync(LdapHarness harness, CancellationToken token)
    {
        var ann = await UserAsync(harness, token).ConfigureAwait(false);
        var user = await harness.ConnectAsync(token).ConfigureAwait(false);
        await user.BindAsync(new(ann, "secret"), token).ConfigureAwait(false);
        await FailsAsync(
            () => user.ExtendedAsync(new(LdapExtendedOids.ModifyPassword, PasswordChange(ann, "wrong", "other")), token), harness.Expected.WrongOldPassword).ConfigureAwait(false);
        await ExpectPasswordAsync(harness, ann, "secret", "other", token).ConfigureAwait(false);
    }

    private static async Task GeneratePasswordAsync(LdapHarness harness, CancellationToken token)
    {
        var ann = await UserAsync(harness, token).ConfigureAwait(false);
        var result = await harness.Admin.ExtendedAsync(new(LdapExtendedOids.ModifyPassword, PasswordChange(ann, null, null)), token).ConfigureAwait(false);
        var octets = (result.Value ?? default).Octets.ToArray();
        Expect.True(octets.Length > 4 && octets[0] == 0x30 && octets[2] == 0x80 && octets[3] == octets.Length - 4, "the response to hold a password", Convert.ToHexString(octets));
        await ExpectPasswordAsync(harness, ann, System.Text.Encoding.UTF8.GetString(octets, 4, octets.Length - 4), "secret", token).ConfigureAwait(false);
    }

    private static async Task ExpectPasswordAsync(LdapHarness harness, string dn, string right, string wrong, CancellationToken token)
    {
        var connection = await harness.ConnectAsync(token).ConfigureAwait(false);
        await FailsAsync(() => connection.BindAsync(new(dn, wrong), token), LdapResultCode.InvalidCredentials).ConfigureAwait(false);
        await connection.BindAsync(new(dn, right), token).ConfigureAwait(false);
    }

    private static async Task<LdapTransactionSpecificationControl> BeginAsync(LdapHarness harness, CancellationToken token)
    {
        var started = await harness.Admin.ExtendedAsync(new(LdapExtendedOids.StartTransaction), token).ConfigureAwait(false);
        return new(started.Value ?? default) { IsCritical = true };
    }

    /// <summary>Ends a transaction: SEQUENCE { commit BOOLEAN DEFAULT TRUE, identifier OCTET STRING }.</summary>
    private static Task<LdapExtendedResult> EndAsync(LdapHarness harness, LdapTransactionSpecificationControl transaction, bool commits, CancellationToken token)
    {
        var id = transaction.TransactionId.Octets.ToArray();
        byte[] commit = commits ? [] : [0x01, 0x01, 0x00];
        byte[] body = [.. commit, 0x04, (byte)id.Length, .. id];
        return harness.Admin.ExtendedAsync(new(LdapExtendedOids.EndTransaction, (byte[])[0x30, (byte)body.Length, .. body]), token);
    }

    private static async Task CommitAsync(LdapHarness harness, CancellationToken token)
    {
        var transaction = await BeginAsync(harness, token).ConfigureAwait(false);
        await harness.Admin.AddAsync(new(Dn(harness, "cn=ann"), Person("ann")) { Controls = [transaction] }, token).ConfigureAwait(false);
        await harness.Admin.AddAsync(new(Dn(harness, "cn=bob"), Person("bob")) { Controls = [transaction] }, token).ConfigureAwait(false);
        Expect.Equal(0, (await FindAsync(harness, "(cn=*)", token).ConfigureAwait(false)).Count, "the number of entries before the end");
        await EndAsync(harness, transaction, commits: true, token).ConfigureAwait(false);
        Expect.SameElements(["cn=ann", "cn=bob"], await FindAsync(harness, "(cn=*)", token).ConfigureAwait(false), "who is there");
    }

    private static async Task RollBackAsync(LdapHarness harness, CancellationToken token)
    {
        var transaction = await BeginAsync(harness, token).ConfigureAwait(false);
        await harness.Admin.AddAsync(new(Dn(harness, "cn=ann"), Person("ann")) { Controls = [transaction] }, token).ConfigureAwait(false);
        await EndAsync(harness, transaction, commits: false, token).ConfigureAwait(false);
        Expect.Equal(0, (await FindAsync(harness, "(cn=*)", token).ConfigureAwait(false)).Count, "the number of entries");
    }

    private static async Task FailingTransactionAsync(LdapHarness harness, CancellationToken token)
    {
        var bob = await PersonAsync(harness, "bob", token).ConfigureAwait(false);
        var transaction = await BeginAsync(harness, token).ConfigureAwait(false);
        await harness.Admin.AddAsync(new(Dn(harness, "cn=ann"), Person("ann")) { Controls = [transaction] }, token).ConfigureAwait(false);
        await harness.Admin.AddAsync(new(bob, Person("bob")) { Controls = [transaction] }, token).ConfigureAwait(false);
        await FailsAsync(() => EndAsync(harness, transaction, commits: true, token), LdapResultCode.EntryAlreadyExists).ConfigureAwait(false);
        Expect.Equal(["cn=bob"], await FindAsync(harness, "(cn=*)", token).ConfigureAwait(false), "who is there");
    }

    private static async Task<LdapEntry> RootEntryAsync(ILdapConnection connection, CancellationToken token, params string[] attributes)
    {
        var found = await connection.SearchAllAsync(new("", LdapSearchScope.Base, LdapFilter.Any, attributes), token).ConfigureAwait(false);
        Expect.Equal([""], found.Entries.Select(entry => entry.Dn), "the names of what is found");
        return found.Entries[0];
    }

    private static async Task RootAsync(LdapHarness harness, CancellationToken token)
    {
        var root = await RootEntryAsync(harness.Admin, token, "+").ConfigureAwait(false);
        Expect.True(root.GetTexts("namingContexts").Contains(harness.Suffix, StringComparer.OrdinalIgnoreCase), "the suffix to be among the naming contexts", root);
        Expect.True(root.GetTexts("supportedLDAPVersion").Contains("3"), "3 to be among the versions", root);
        var schema = await harness.Admin.SearchAllAsync(new(root.GetText("subschemaSubentry") ?? "nowhere=x", LdapSearchScope.Base, "(objectClass=subschema)", "1.1"), token).ConfigureAwait(false);
        Expect.Equal(1, schema.Entries.Count, "the number of schema entries");
    }

    private static async Task RootUserAttributesAsync(LdapHarness harness, CancellationToken token)
    {
        var root = await RootEntryAsync(harness.Admin, token).ConfigureAwait(false);
        Expect.Equal(["objectclass"], root.Attributes.Select(attribute => attribute.Description.ToLowerInvariant()), "the attributes");
    }

    private static async Task RootListsAsync(LdapHarness harness, CancellationToken token)
    {
        var root = await RootEntryAsync(harness.Admin, token, "supportedControl", "supportedExtension", "supportedFeatures").ConfigureAwait(false);
        string[] controls = [LdapPagedResultsControl.ControlOid, LdapControls.ManageDsaIt.Oid, LdapAssertionControl.ControlOid, LdapPreReadControl.ControlOid, LdapPostReadControl.ControlOid];
        string[] operations = [LdapExtendedOids.WhoAmI, LdapExtendedOids.ModifyPassword, LdapExtendedOids.Cancel];
        string[] features = ["1.3.6.1.4.1.4203.1.5.1", "1.3.6.1.4.1.4203.1.5.2", "1.3.6.1.4.1.4203.1.5.3", "1.3.6.1.1.14"];
        Expect.SameElements(controls, controls.Intersect(root.GetTexts("supportedControl")), "the controls");
        Expect.SameElements(operations, operations.Intersect(root.GetTexts("supportedExtension")), "the operations");
        Expect.SameElements(features, features.Intersect(root.GetTexts("supportedFeatures")), "the features");
    }

    private static async Task RootAnonymousAsync(LdapHarness harness, CancellationToken token)
    {
        var connection = await harness.ConnectAsync(token).ConfigureAwait(false);
        var root = await RootEntryAsync(connection, token, "namingContexts").ConfigureAwait(false);
        Expect.True(root["namingContexts"].Count > 0, "naming contexts to be there");
    }

    private static async Task RootFilterAsync(LdapHarness harness, CancellationToken token)
    {
        var found = await harness.Admin.SearchAllAsync(new("", LdapSearchScope.Base, "(objectClass=person)"), token).ConfigureAwait(false);
        Expect.Equal(0, found.Entries.Count, "the number of entries");
    }
}
