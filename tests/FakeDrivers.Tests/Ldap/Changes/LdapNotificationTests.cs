using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Changes;

public sealed class LdapNotificationTests() : LiveTestBase(options => options.Profile = LdapProfile.ActiveDirectory)
{
    private const string Users = "CN=Users," + Suffix;

    [Fact]
    public async Task A_domain_notifies_of_changed_entries_without_a_word_of_how()
    {
        Seed(new LdapEntry($"CN=Ann,{Users}", new("objectClass", "user"), new("cn", "Ann"), new("sAMAccountName", "ann")));
        var next = NextEntryAsync(Admin.SearchMessagesAsync(Search(LdapControls.Notification, Users, scope: LdapSearchScope.OneLevel), Token).GetAsyncEnumerator(Token));

        await Admin.ModifyAsync($"CN=Ann,{Users}", LdapModification.Replace("description", "new"));

        var told = await next;
        told.Entry.GetText("description").Should().Be("new");
        told.Controls.Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_deleted_is_told_as_gone_to_those_who_do_not_see_deleted_entries()
    {
        Seed(new LdapEntry($"CN=Ann,{Users}", new("objectClass", "user"), new("cn", "Ann"), new("sAMAccountName", "ann")));
        var next = NextEntryAsync(Admin.SearchMessagesAsync(Search(new LdapPersistentSearchControl(LdapChangeKinds.All), Users), Token).GetAsyncEnumerator(Token));

        await Admin.DeleteAsync($"CN=Ann,{Users}", Token);

        var told = await next;
        told.Entry.Dn.Should().Be($"CN=Ann,{Users}");
        ((LdapEntryChangeControl)told.Controls[0]).Change.Should().Be(LdapChangeKinds.Delete);
    }

    [Fact]
    public async Task Nobody_follows_a_domain_without_being_bound()
    {
        var end = await EndOfAsync(World.Ldap.Connect().SearchMessagesAsync(Search(LdapControls.Notification, Users), Token).GetAsyncEnumerator(Token));

        end.Code.Should().Be(LdapResultCode.OperationsError);
    }
}
