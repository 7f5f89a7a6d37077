using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Changes;

public sealed class ContentSyncPhaseTests() : LiveTestBase(options => options.Profile = LdapProfile.OpenLdap)
{
    [Fact]
    public async Task Without_a_session_log_a_refresh_names_what_is_still_there()
    {
        Seed(Unit("people"), Person("ann"), Person("bob"), Person("cid"));
        var copy = new SyncCopy(Admin, new(Suffix, LdapSearchScope.Subtree, "(objectClass=person)"));
        await copy.RefreshAsync(reloads: false, Token);
        await Admin.DeleteAsync($"uid=bob,{People}", Token);
        await Admin.ModifyAsync($"uid=cid,{People}", LdapModification.Add("mail", "cid@example.com"));

        var end = await copy.RefreshAsync(reloads: false, Token);

        end.Control<LdapSyncDoneControl>()!.RefreshDeletes.Should().BeFalse();
        copy.Received.OfType<LdapSearchEntry>().Should().ContainSingle().Which.Entry.GetText("uid").Should().Be("cid");
        var present = LdapSyncInfo.Parse(copy.Received.OfType<LdapIntermediateResponse>().Should().ContainSingle().Subject);
        (present.Kind, present.RefreshDeletes, present.EntryUuids.Count).Should().Be((LdapSyncInfoKind.IdSet, false, 1));
        copy.Entries.Select(entry => entry.GetText("uid")).Should().BeEquivalentTo("ann", "cid");
    }
}
