using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.ActiveDirectory;

public sealed class ActiveDirectorySearchTests : ActiveDirectoryTestBase
{
    [Fact]
    public async Task Identifiers_are_found_as_octets_and_as_text()
    {
        await AddAnnAsync();
        var entry = await ReadAsync(Ann, "objectGUID", "objectSid");
        var (guid, sid) = (entry["objectGUID"][0], entry["objectSid"][0]);

        (await FindAsync($"(objectGUID={Escaped(guid)})")).Should().Equal("Ann");
        (await FindAsync($"(objectGUID={new Guid(guid.Octets.Span)})")).Should().Equal("Ann");
        (await FindAsync($"(objectSid={Escaped(sid)})")).Should().Equal("Ann");
        (await FindAsync($"(objectSid={LdapSid.Format(sid.Octets.Span)})")).Should().Equal("Ann");
        (await FindAsync($"(distinguishedName={Ann})")).Should().Equal("Ann");
    }

    [Fact]
    public async Task Categories_have_short_names()
    {
        await AddAnnAsync();

        (await FindAsync("(&(objectCategory=person)(sAMAccountName=ann))")).Should().Equal("Ann");
        (await FindAsync($"(&(objectCategory=CN=Person,CN=Schema,CN=Configuration,{Domain})(sAMAccountName=ann))")).Should().Equal("Ann");
        (await FindAsync("(&(objectCategory=group)(sAMAccountName=ann))")).Should().BeEmpty();
    }

    [Fact]
    public async Task Ambiguous_names_are_resolved()
    {
        await Admin.AddAsync(User("u1", new("givenName", "John"), new("sn", "Smith"), new("displayName", "Smith, John")), Token);
        await Admin.AddAsync(User("u2", new LdapAttribute("mail", "john@corp.example")), Token);
        await Admin.AddAsync(User("johnny"), Token);
        await Admin.AddAsync(User("u3", new LdapAttribute("description", "john")), Token);

        (await FindAsync("(anr=joh)")).Should().Equal("u1", "u2", "johnny");
        (await FindAsync("(anr=john sm)")).Should().Equal("u1");
        (await FindAsync("(anr=smith jo)")).Should().Equal("u1");
        (await FindAsync("(anr==johnny)")).Should().Equal("johnny");
    }

    [Fact]
    public async Task A_search_without_pages_ends_after_a_thousand_entries_and_pages_go_on()
    {
        World.Ldap.Add(Enumerable.Range(0, 1200).Select(number => User($"u{number}")));

        var cut = await RefusedAsync(() => Admin.SearchAllAsync(new(Users, LdapSearchScope.OneLevel, "(sAMAccountName=u*)"), Token));
        var paged = new List<string>();
        var sizes = new List<int>();
        LdapValue cookie = default;
        do
        {
            var page = await Admin.SearchAllAsync(new(Users, LdapSearchScope.OneLevel, "(sAMAccountName=u*)") { Controls = [new LdapPagedResultsControl(5000, cookie)] }, Token);
            paged.AddRange(page.Entries.Select(entry => entry.Dn));
            sizes.Add(page.Entries.Count);
            cookie = page.Controls.OfType<LdapPagedResultsControl>().Single().Cookie;
        }
        while (cookie.Length > 0);

        cut.ResultCode.Should().Be(LdapResultCode.SizeLimitExceeded);
        ((LdapSearchResult)cut.Result).Entries.Should().HaveCount(1000);
        sizes.Should().Equal(1000, 200);
        paged.Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task A_deleted_entry_stays_for_those_who_ask_for_it()
    {
        await AddAnnAsync();
        var guid = (await ReadAsync(Ann, "objectGUID"))["objectGUID"][0];
        var sid = (await ReadAsync(Ann, "objectSid"))["objectSid"][0];
        await Admin.DeleteAsync(Ann, Token);

        (await FindAsync("(sAMAccountName=ann)")).Should().BeEmpty();
        (await BindCodeAsync("ann@corp.example", "Secret-1")).Should().Be("525");
        var deleted = (await Admin.SearchAllAsync(new(Domain, LdapSearchScope.Subtree, "(isDeleted=TRUE)") { Controls = [LdapControls.ShowDeleted] }, Token)).Entries.Single(entry => entry.GetText("sAMAccountName") == "Ann");
        deleted.Dn.Should().Be($"CN=Ann\\0ADEL:{new Guid(guid.Octets.Span)},CN=Deleted Objects,{Domain}");
        deleted["objectGUID"][0].Should().Be(guid);
        deleted["objectSid"][0].Should().Be(sid);
        deleted.GetText("lastKnownParent").Should().Be(Users);
        deleted.Find("accountExpires").Should().BeNull("little is kept");
        (await RefusedAsync(() => ReadAsync(deleted.Dn))).ResultCode.Should().Be(LdapResultCode.NoSuchObject);
        await Admin.AddAsync(User("Ann"), Token);
    }

    [Fact]
    public async Task A_deleted_entry_can_come_back()
    {
        await AddAnnAsync();
        var sid = (await ReadAsync(Ann, "objectSid"))["objectSid"][0];
        await Admin.DeleteAsync(Ann, Token);
        var deleted = (await Admin.SearchAllAsync(new(Domain, LdapSearchScope.Subtree, "(sAMAccountName=ann)") { Controls = [LdapControls.ShowDeleted] }, Token)).Entries.Single();

        await Admin.ModifyAsync(
            new(deleted.Dn, [new(LdapModificationKind.Delete, new("isDeleted")), Replace("distinguishedName", Ann)]) { Controls = [LdapControls.ShowDeleted] }, Token);

        var entry = await ReadAsync(Ann);
        entry["objectSid"][0].Should().Be(sid);
        entry.Find("isDeleted").Should().BeNull();
        entry.GetText("cn").Should().Be("Ann");
    }

    [Fact]
    public async Task The_system_s_own_entries_cannot_be_deleted() =>
        (await RefusedAsync(() => Admin.DeleteAsync($"CN=Guest,{Users}", Token))).ResultCode.Should().Be(LdapResultCode.UnwillingToPerform);

    [Fact]
    public async Task Names_come_with_their_identifiers_when_asked_for()
    {
        await AddAnnAsync();
        await Admin.AddAsync(Group("Staff", Ann), Token);

        var group = (await Admin.SearchAllAsync(new(Domain, LdapSearchScope.Subtree, "(sAMAccountName=staff)") { Controls = [new LdapExtendedDnControl()] }, Token)).Entries.Single();

        group.Dn.Should().MatchRegex($"^<GUID=[0-9a-f-]{{36}}>;<SID=S-1-5-21-[0-9-]+>;CN=Staff,{Users}$");
        group.GetText("member").Should().MatchRegex($"^<GUID=[0-9a-f-]{{36}}>;<SID=S-1-5-21-[0-9-]+>;{Ann}$");
        var digits = (await Admin.SearchAllAsync(new(Domain, LdapSearchScope.Subtree, "(sAMAccountName=staff)") { Controls = [new LdapExtendedDnControl(AsText: false)] }, Token)).Entries.Single();
        digits.Dn.Should().MatchRegex("^<GUID=[0-9a-f]{32}>;<SID=0105[0-9a-f]+>;");
    }

    [Fact]
    public async Task A_synchronization_gives_what_changed_since()
    {
        await AddAnnAsync();
        var (_, cookie) = await SyncAsync(default);
        await Admin.AddAsync(User("Ben"), Token);
        await Admin.ModifyAsync(new LdapModifyRequest(Ann, [Replace("description", "changed")]), Token);

        var (changed, next) = await SyncAsync(cookie);
        await Admin.DeleteAsync($"CN=Ben,{Users}", Token);
        var (deleted, last) = await SyncAsync(next);

        changed.Should().BeEquivalentTo("Ann", "Ben");
        deleted.Should().Equal("Ben");
        (await SyncAsync(last)).Names.Should().BeEmpty();
    }

    [Fact]
    public async Task A_query_over_an_attribute_looks_at_what_it_names()
    {
        await AddAnnAsync();
        await Admin.AddAsync(User("Ben"), Token);
        await Admin.AddAsync(Group("Staff", Ann, $"CN=Ben,{Users}"), Token);

        var result = await Admin.SearchAllAsync(
            new($"CN=Staff,{Users}", LdapSearchScope.Base, "(sAMAccountName=b*)") { Controls = [new LdapAttributeScopedQueryControl("member") { IsCritical = true }] }, Token);

        result.Entries.Select(entry => entry.GetText("cn")).Should().Equal("Ben");
    }

    [Fact]
    public async Task Controls_without_effect_here_are_taken()
    {
        LdapControl[] controls = [LdapControls.DomainScope, new LdapSearchOptionsControl(1) { IsCritical = true }, new LdapSecurityDescriptorFlagsControl(7) { IsCritical = true }, LdapControls.ShowRecycled];

        (await FindAsync("(sAMAccountName=guest)", controls)).Should().Equal("Guest");
        await Admin.AddAsync(new LdapAddRequest(User("Ben").Dn, User("Ben").Attributes) { Controls = [LdapControls.LazyCommit, new LdapVerifyNameControl("dc1") { IsCritical = true }] }, Token);
    }

    private static string Escaped(LdapValue octets) => string.Concat(octets.Octets.ToArray().Select(octet => $"\\{octet:x2}"));

    private async Task<(string[] Names, LdapValue Cookie)> SyncAsync(LdapValue cookie)
    {
        var result = await Admin.SearchAllAsync(new(Domain, LdapSearchScope.Subtree, "(objectClass=user)") { Controls = [new LdapDirSyncControl(0, 1048576, cookie) { IsCritical = true }] }, Token);
        var answer = result.Controls.OfType<LdapDirSyncResultControl>().Single();
        answer.HasMore.Should().BeFalse();
        return ([.. result.Entries.Select(entry => LdapDn.Parse(entry.Dn).Rdn!.Value.Text.Split('\n')[0])], answer.Cookie);
    }
}
