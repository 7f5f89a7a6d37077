using FakeDrivers.Ldap;

namespace FakeDrivers.Conformance.Ldap;

public sealed partial class LdapSuite
{
    private const string SyncRfc = "RFC 4533";

    private static readonly LdapFilter s_lees = "(sn=Lee)";

    private static ConformanceCase<LdapHarness>[] SyncCases() =>
    [
        Sync("LDP-SYN-001", "A first synchronization gives the whole content, and says where the copy stands", FirstSyncAsync),
        Sync("LDP-SYN-002", "By its cookie a copy is told what was added, changed and renamed, and nothing else again", ChangedSyncAsync),
        Sync("LDP-SYN-003", "By its cookie a copy is told what was deleted", DeletedSyncAsync),
        Sync("LDP-SYN-004", "Where nothing changed nothing comes again", IdleSyncAsync),
        Sync("LDP-SYN-005", "What leaves the filter leaves the copy, and what comes into it comes", FilterSyncAsync),
        Sync("LDP-SYN-006", "A synchronization that goes on says when the refresh is over", PersistRefreshAsync),
        Sync("LDP-SYN-007", "A synchronization that goes on tells what is added, changed, renamed and deleted", PersistChangesAsync),
        Sync("LDP-SYN-008", "By a cookie it first brings what was missed, and then goes on", PersistByCookieAsync),
        Sync("LDP-SYN-009", "While it goes on what leaves the filter leaves the copy", PersistFilterAsync),
        Sync("LDP-SYN-010", "The cookie of one that went on serves the next that does not", PersistCookieAsync),
    ];

    private static ConformanceCase<LdapHarness> Sync(string id, string title, Func<LdapHarness, LdapCopy, CancellationToken, Task> body) =>
        Case(id, title, SyncRfc, (harness, token) => body(harness, new(), token), LdapCapabilities.ContentSync);

    private static LdapSearchRequest SyncSearch(LdapHarness harness, LdapSyncMode mode, LdapCopy copy, LdapFilter filter) =>
        new(harness.BaseDn, LdapSearchScope.Subtree, filter, "*", "entryUUID") { Controls = [new LdapSyncRequestControl(mode, copy.Cookie) { IsCritical = true }] };

    /// <summary>Brings the copy up to date, and compares it with the directory.</summary>
    private static async Task RefreshAsync(LdapHarness harness, LdapCopy copy, CancellationToken token, LdapFilter? filter = null)
    {
        copy.Begin();
        await foreach (var message in harness.Admin.SearchMessagesAsync(SyncSearch(harness, LdapSyncMode.RefreshOnly, copy, filter ?? LdapFilter.Any), token).ConfigureAwait(false)) copy.Take(message);
        Expect.True(copy.IsRefreshed, "the synchronization to end");
        await ExpectCopyAsync(harness, copy, token, filter).ConfigureAwait(false);
    }

    private static async Task ExpectCopyAsync(LdapHarness harness, LdapCopy copy, CancellationToken token, LdapFilter? filter = null)
    {
        var there = await harness.Admin.SearchAllAsync(new(harness.BaseDn, LdapSearchScope.Subtree, filter ?? LdapFilter.Any, "*", "entryUUID"), token).ConfigureAwait(false);
        Expect.SameElements(there.Entries.Select(Picture), copy.Entries.Select(Picture), "the copy");
    }

    /// <summary>Synchronizes on: reads up to the end of the refresh, then up to a mark behind each further step; after each the copy is compared with the directory.</summary>
    private static async Task PersistAsync(
        LdapHarness harness, LdapCopy copy, LdapFilter? filter, Func<Task> refreshed, Func<Task>[] steps, CancellationToken token)
    {
        var connection = await harness.ConnectAsync(token).ConfigureAwait(false);
        await connection.BindAsync(new(harness.AdminDn, harness.AdminPassword), token).ConfigureAwait(false);
        copy.Begin();
        var messages = connection.SearchMessagesAsync(SyncSearch(harness, LdapSyncMode.RefreshAndPersist, copy, filter ?? LdapFilter.Any), token).GetAsyncEnumerator(token);
        await using var _ = messages.ConfigureAwait(false);
        while (!copy.IsRefreshed) copy.Take(await NextAsync(messages).ConfigureAwait(false));
        await ExpectCopyAsync(harness, copy, token, filter).ConfigureAwait(false);
        await refreshed().ConfigureAwait(false);
        for (var i = 0; i < steps.Length; i++)
        {
            await steps[i]().ConfigureAwait(false);
            var mark = await PersonAsync(harness, $"mark{Text(i)}", token).ConfigureAwait(false);
            while (!copy.Sent.Contains(mark, StringComparer.OrdinalIgnoreCase)) copy.Take(await NextAsync(messages).ConfigureAwait(false));
            await ExpectCopyAsync(harness, copy, token, filter).ConfigureAwait(false);
        }
    }

    private static async Task<LdapSearchMessage> NextAsync(IAsyncEnumerator<LdapSearchMessage> messages)
    {
        Expect.True(await messages.MoveNextAsync().ConfigureAwait(false), "the search to go on", "it ended");
        if (messages.Current is LdapSearchDone { Result: var end }) throw new LdapException(end with { DiagnosticMessage = $"The search should go on, but ended: {end.DiagnosticMessage}" });
        return messages.Current;
    }

    private static async Task FirstSyncAsync(LdapHarness harness, LdapCopy copy, CancellationToken token)
    {
        await PersonAsync(harness, "ann", token).ConfigureAwait(false);
        await PersonAsync(harness, "bob", token).ConfigureAwait(false);
        await RefreshAsync(harness, copy, token).ConfigureAwait(false);
        Expect.Equal(3, copy.Sent.Count, "the number of entries that came");
        Expect.True(copy.Cookie is not null, "a cookie");
    }

    private static async Task ChangedSyncAsync(LdapHarness harness, LdapCopy copy, CancellationToken token)
    {
        var ann = await PersonAsync(harness, "ann", token).ConfigureAwait(false);
        var bob = await PersonAsync(harness, "bob", token).ConfigureAwait(false);
        await PersonAsync(harness, "cyd", token).ConfigureAwait(false);
        await RefreshAsync(harness, copy, token).ConfigureAwait(false);
        await harness.Admin.ModifyAsync(new(ann, LdapModification.Replace("sn", "Li")), token).ConfigureAwait(false);
        await harness.Admin.ModifyDnAsync(new(bob, "cn=rob"), token).ConfigureAwait(false);
        var dan = await PersonAsync(harness, "dan", token).ConfigureAwait(false);
        await RefreshAsync(harness, copy, token).ConfigureAwait(false);
        Expect.SameElements([ann, Dn(harness, "cn=rob"), dan], copy.Sent, "the entries that came");
    }

    private static async Task DeletedSyncAsync(LdapHarness harness, LdapCopy copy, CancellationToken token)
    {
        var ann = await PersonAsync(harness, "ann", token).ConfigureAwait(false);
        var bob = await PersonAsync(harness, "bob", token).ConfigureAwait(false);
        await PersonAsync(harness, "cyd", token).ConfigureAwait(false);
        await RefreshAsync(harness, copy, token).ConfigureAwait(false);
        await harness.Admin.DeleteAsync(new(ann), token).ConfigureAwait(false);
        await RefreshAsync(harness, copy, token).ConfigureAwait(false);
        await harness.Admin.DeleteAsync(new(bob), token).ConfigureAwait(false);
        await RefreshAsync(harness, copy, token).ConfigureAwait(false);
        Expect.Equal(0, copy.Sent.Count, "the number of entries that came");
    }

    private static async Task IdleSyncAsync(LdapHarness harness, LdapCopy copy, CancellationToken token)
    {
        await PersonAsync(harness, "ann", token).ConfigureAwait(false);
        await RefreshAsync(harness, copy, token).ConfigureAwait(false);
        await RefreshAsync(harness, copy, token).ConfigureAwait(false);
        Expect.Equal(0, copy.Sent.Count, "the number of entries that came");
    }

    private static async Task FilterSyncAsync(LdapHarness harness, LdapCopy copy, CancellationToken token)
    {
        var ann = await PersonAsync(harness, "ann", token).ConfigureAwait(false);
        var bob = await PersonAsync(harness, "bob", token, new LdapAttribute("sn", "Ray")).ConfigureAwait(false);
        await RefreshAsync(harness, copy, token, s_lees).ConfigureAwait(false);
        await harness.Admin.ModifyAsync(new(ann, LdapModification.Replace("sn", "Ray")), token).ConfigureAwait(false);
        await harness.Admin.ModifyAsync(new(bob, LdapModification.Replace("sn", "Lee")), token).ConfigureAwait(false);
        await RefreshAsync(harness, copy, token, s_lees).ConfigureAwait(false);
        Expect.SameElements([bob], copy.Sent, "the entries that came");
    }

    private static async Task PersistRefreshAsync(LdapHarness harness, LdapCopy copy, CancellationToken token)
    {
        await PersonAsync(harness, "ann", token).ConfigureAwait(false);
        var refreshed = () =>
        {
            Expect.Equal(2, copy.Sent.Count, "the number of entries that came");
            Expect.True(copy.Cookie is not null, "a cookie");
            return Task.CompletedTask;
        };
        await PersistAsync(harness, copy, null, refreshed, [], token).ConfigureAwait(false);
    }

    private static async Task PersistChangesAsync(LdapHarness harness, LdapCopy copy, CancellationToken token)
    {
        var ann = await PersonAsync(harness, "ann", token).ConfigureAwait(false);
        await PersistAsync(
            harness,
            copy,
            null,
            () => Task.CompletedTask,
            [
                () => PersonAsync(harness, "bob", token),
                () => harness.Admin.ModifyAsync(new(ann, LdapModification.Replace("sn", "Li")), token),
                () => harness.Admin.ModifyDnAsync(new(ann, "cn=anna"), token),
                () => harness.Admin.DeleteAsync(new(Dn(harness, "cn=bob")), token),
            ],
            token).ConfigureAwait(false);
    }

    private static async Task PersistByCookieAsync(LdapHarness harness, LdapCopy copy, CancellationToken token)
    {
        var ann = await PersonAsync(harness, "ann", token).ConfigureAwait(false);
        await PersonAsync(harness, "bob", token).ConfigureAwait(false);
        await RefreshAsync(harness, copy, token).ConfigureAwait(false);
        await harness.Admin.DeleteAsync(new(ann), token).ConfigureAwait(false);
        var cyd = await PersonAsync(harness, "cyd", token).ConfigureAwait(false);
        await PersistAsync(
            harness,
            copy,
            null,
            () =>
            {
                Expect.SameElements([cyd], copy.Sent, "the entries that came");
                return Task.CompletedTask;
            },
            [() => harness.Admin.DeleteAsync(new(cyd), token)],
            token).ConfigureAwait(false);
    }

    private static async Task PersistFilterAsync(LdapHarness harness, LdapCopy copy, CancellationToken token)
    {
        var ann = await PersonAsync(harness, "ann", token).ConfigureAwait(false);
        var bob = await PersonAsync(harness, "bob", token, new LdapAttribute("sn", "Ray")).ConfigureAwait(false);
        await PersistAsync(
            harness,
            copy,
            s_lees,
            () => Task.CompletedTask,
            [
                () => harness.Admin.ModifyAsync(new(ann, LdapModification.Replace("sn", "Ray")), token),
                () => harness.Admin.ModifyAsync(new(bob, LdapModification.Replace("sn", "Lee")), token),
            ],
            token).ConfigureAwait(false);
    }

    private static async Task PersistCookieAsync(LdapHarness harness, LdapCopy copy, CancellationToken token)
    {
        var ann = await PersonAsync(harness, "ann", token).ConfigureAwait(false);
        await PersistAsync(harness, copy, null, () => Task.CompletedTask, [() => PersonAsync(harness, "bob", token)], token).ConfigureAwait(false);
        await harness.Admin.DeleteAsync(new(ann), token).ConfigureAwait(false);
        var cyd = await PersonAsync(harness, "cyd", token).ConfigureAwait(false);
        await RefreshAsync(harness, copy, token).ConfigureAwait(false);
        Expect.SameElements([cyd], copy.Sent, "the entries that came");
    }
}
