using FakeDrivers.Ldap;

namespace FakeDrivers.Conformance.Ldap;

public sealed partial class LdapSuite
{
    private const string PersistentDraft = "draft-ietf-ldapext-psearch-03";

    private static ConformanceCase<LdapHarness>[] PersistentCases() =>
    [
        Persistent("LDP-PSR-001", "Changes come as they happen, and say of which kind they are", KindsAsync),
        Persistent("LDP-PSR-002", "A renamed entry says its name before", PreviousNameAsync),
        Persistent("LDP-PSR-003", "Only those kinds of changes come that were asked for", SomeKindsAsync),
        Persistent("LDP-PSR-004", "What is there already comes first where it was asked for", ThereAlreadyAsync),
        Persistent("LDP-PSR-005", "Who does not ask for the kinds of changes is not told them", WithoutKindsAsync),
        Persistent("LDP-PSR-006", "What the filter does not select is not told", OtherChangesAsync),
    ];

    private static ConformanceCase<LdapHarness> Persistent(string id, string title, Func<LdapHarness, CancellationToken, Task> body) =>
        Case(id, title, PersistentDraft, body, LdapCapabilities.PersistentSearch);

    /// <summary>What a persistent search gives of changes that are made on the same connection, so that they come after its begin. Deletions must be among what it asks for: one is the mark that ends it.</summary>
    private static async Task<List<LdapSearchEntry>> FollowAsync(
        LdapHarness harness, LdapFilter filter, LdapPersistentSearchControl control, Func<ILdapConnection, Task> change, CancellationToken token)
    {
        var mark = await PersonAsync(harness, "mark", token).ConfigureAwait(false);
        var connection = await harness.ConnectAsync(token).ConfigureAwait(false);
        await connection.BindAsync(new(harness.AdminDn, harness.AdminPassword), token).ConfigureAwait(false);
        var search = new LdapSearchRequest(harness.BaseDn, LdapSearchScope.OneLevel, filter) { Controls = [control with { IsCritical = true }] };
        var messages = connection.SearchMessagesAsync(search, token).GetAsyncEnumerator(token);
        await using var _ = messages.ConfigureAwait(false);
        var next = NextAsync(messages);
        await change(connection).ConfigureAwait(false);
        await connection.DeleteAsync(new(mark), token).ConfigureAwait(false);
        var told = new List<LdapSearchEntry>();
        while (await next.ConfigureAwait(false) is var message)
        {
            if (message is LdapSearchEntry entry)
            {
                // Where what is there comes first, so does the mark; that is no change.
                if (entry.Entry.Dn == mark && (control.ChangesOnly || entry.Controls.Any(one => one is LdapEntryChangeControl))) break;
                told.Add(entry);
            }

            next = NextAsync(messages);
        }

        return told;
    }

    private static IEnumerable<string> Kinds(List<LdapSearchEntry> told) =>
        told.Select(entry => $"{entry.Entry.Dn.Split(',')[0]} {entry.Controls.OfType<LdapEntryChangeControl>().SingleOrDefault()?.Change.ToString() ?? "-"}");

    private static async Task ChangeAsync(LdapHarness harness, ILdapConnection connection, string name, CancellationToken token)
    {
        var dn = Dn(harness, $"cn={name}");
        await connection.AddAsync(new(dn, Person(name)), token).ConfigureAwait(false);
        await connection.ModifyAsync(new(dn, LdapModification.Add("description", "new")), token).ConfigureAwait(false);
        await connection.DeleteAsync(new(dn), token).ConfigureAwait(false);
    }

    private static async Task KindsAsync(LdapHarness harness, CancellationToken token)
    {
        var told = await FollowAsync(harness, LdapFilter.Any, new(LdapChangeKinds.All), connection => ChangeAsync(harness, connection, "ann", token), token).ConfigureAwait(false);
        Expect.Equal(["cn=ann Add", "cn=ann Modify", "cn=ann Delete"], Kinds(told), "what was told");
    }

    private static async Task PreviousNameAsync(LdapHarness harness, CancellationToken token)
    {
        var ann = await PersonAsync(harness, "ann", token).ConfigureAwait(false);
        var told = await FollowAsync(harness, LdapFilter.Any, new(LdapChangeKinds.All), connection => connection.ModifyDnAsync(new(ann, "cn=anna"), token), token).ConfigureAwait(false);
        Expect.Equal(["cn=anna ModifyDn"], Kinds(told), "what was told");
        Expect.Equal(ann, told[0].Controls.OfType<LdapEntryChangeControl>().Single().PreviousDn, "the name before");
    }

    private static async Task SomeKindsAsync(LdapHarness harness, CancellationToken token)
    {
        var told = await FollowAsync(harness, LdapFilter.Any, new(LdapChangeKinds.Delete), connection => ChangeAsync(harness, connection, "ann", token), token).ConfigureAwait(false);
        Expect.Equal(["cn=ann Delete"], Kinds(told), "what was told");
    }

    private static async Task ThereAlreadyAsync(LdapHarness harness, CancellationToken token)
    {
        await PersonAsync(harness, "ann", token).ConfigureAwait(false);
        var told = await FollowAsync(
            harness, LdapFilter.Any, new(LdapChangeKinds.All, ChangesOnly: false), connection => connection.AddAsync(new(Dn(harness, "cn=bob"), Person("bob")), token), token).ConfigureAwait(false);
        Expect.SameElements(["cn=ann -", "cn=mark -"], Kinds(told).Take(2), "what was there");
        Expect.Equal(["cn=bob Add"], Kinds(told).Skip(2), "what was told");
    }

    private static async Task WithoutKindsAsync(LdapHarness harness, CancellationToken token)
    {
        var told = await FollowAsync(
            harness, LdapFilter.Any, new(LdapChangeKinds.All, ReturnEntryChanges: false), connection => ChangeAsync(harness, connection, "ann", token), token).ConfigureAwait(false);
        Expect.Equal(["cn=ann -", "cn=ann -", "cn=ann -"], Kinds(told), "what was told");
    }

    private static async Task OtherChangesAsync(LdapHarness harness, CancellationToken token)
    {
        var told = await FollowAsync(
            harness,
            s_lees,
            new(LdapChangeKinds.All),
            async connection =>
            {
                await connection.AddAsync(new(Dn(harness, "cn=bob"), Person("bob", new LdapAttribute("sn", "Ray"))), token).ConfigureAwait(false);
                await connection.AddAsync(new(Dn(harness, "cn=ann"), Person("ann")), token).ConfigureAwait(false);
            },
            token).ConfigureAwait(false);
        Expect.Equal(["cn=ann Add"], Kinds(told), "what was told");
    }
}
