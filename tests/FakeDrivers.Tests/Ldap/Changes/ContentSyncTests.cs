using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Changes;

public sealed class ContentSyncTests : LiveTestBase
{
    private readonly SyncCopy _copy;

    public ContentSyncTests()
    {
        Seed(Unit("people"), Person("ann"), Person("bob"), Person("cid"));
        _copy = new(Admin, new(Suffix, LdapSearchScope.Subtree, "(objectClass=person)"));
    }

    [Fact]
    public async Task The_first_refresh_adds_everything_and_gives_a_cookie()
    {
        var end = await _copy.RefreshAsync(reloads: false, Token);

        end.Code.Should().Be(LdapResultCode.Success);
        end.Control<LdapSyncDoneControl>()!.Cookie.Should().NotBeNull();
        _copy.Received.OfType<LdapSearchEntry>().Should().OnlyContain(entry => ((LdapSyncStateControl)entry.Controls[0]).State == LdapSyncState.Add).And.HaveCount(3);
        var uuid = (await Admin.FindAsync($"uid=ann,{People}", "entryUUID"))!.GetText("entryUUID");
        ((LdapSyncStateControl)_copy.Received[0].Controls[0]).EntryUuid.Should().Be(Guid.Parse(uuid!));
    }

    [Fact]
    public async Task A_later_refresh_gives_what_changed_and_what_is_gone()
    {
        await _copy.RefreshAsync(reloads: false, Token);
        await Admin.AddAsync(Person("dan"), Token);
        await Admin.ModifyAsync($"uid=ann,{People}", LdapModification.Add("mail", "ann@example.com"));
        await Admin.DeleteAsync($"uid=bob,{People}", Token);
        await Admin.ModifyAsync(People, LdapModification.Add("description", "not in the content"));

        var end = await _copy.RefreshAsync(reloads: false, Token);

        end.Control<LdapSyncDoneControl>()!.RefreshDeletes.Should().BeTrue();
        States().Should().Equal((LdapSyncState.Modify, $"uid=ann,{People}"), (LdapSyncState.Add, $"uid=dan,{People}"), (LdapSyncState.Delete, $"uid=bob,{People}"));
        Names().Should().Equal("uid=ann", "uid=cid", "uid=dan");
    }

    [Fact]
    public async Task Nothing_changed_gives_nothing_but_a_cookie()
    {
        await _copy.RefreshAsync(reloads: false, Token);

        await _copy.RefreshAsync(reloads: false, Token);

        _copy.Received.Should().ContainSingle().Which.Should().BeOfType<LdapSearchDone>();
        _copy.Entries.Should().HaveCount(3);
    }

    [Fact]
    public async Task What_came_and_went_meanwhile_is_not_mentioned()
    {
        await _copy.RefreshAsync(reloads: false, Token);
        await Admin.AddAsync(Person("dan"), Token);
        await Admin.DeleteAsync($"uid=dan,{People}", Token);

        await _copy.RefreshAsync(reloads: false, Token);

        _copy.Received.Should().ContainSingle();
    }

    [Fact]
    public async Task Several_that_are_gone_are_named_by_a_set()
    {
        await _copy.RefreshAsync(reloads: false, Token);
        await Admin.DeleteTreeAsync(People, Token);

        await _copy.RefreshAsync(reloads: false, Token);

        var info = LdapSyncInfo.Parse(_copy.Received.OfType<LdapIntermediateResponse>().Should().ContainSingle().Subject);
        (info.Kind, info.RefreshDeletes, info.EntryUuids.Count).Should().Be((LdapSyncInfoKind.IdSet, true, 3));
        _copy.Entries.Should().BeEmpty();
    }

    [Fact]
    public async Task An_entry_that_leaves_the_filter_is_gone_and_one_that_enters_is_new()
    {
        var copy = new SyncCopy(Admin, new(Suffix, LdapSearchScope.Subtree, "(mail=*)"));
        await copy.RefreshAsync(reloads: false, Token);
        await Admin.ModifyAsync($"uid=ann,{People}", LdapModification.Add("mail", "ann@example.com"));
        await copy.RefreshAsync(reloads: false, Token);
        copy.Entries.Should().ContainSingle();

        await Admin.ModifyAsync($"uid=ann,{People}", LdapModification.Delete("mail"));
        await copy.RefreshAsync(reloads: false, Token);

        copy.Entries.Should().BeEmpty();
    }

    [Fact]
    public async Task A_renamed_parent_renames_all_in_the_copy()
    {
        await _copy.RefreshAsync(reloads: false, Token);
        await Admin.ModifyDnAsync(People, "ou=folks", cancellationToken: Token);

        await _copy.RefreshAsync(reloads: false, Token);

        _copy.Entries.Should().OnlyContain(entry => entry.Dn.EndsWith("ou=folks," + Suffix)).And.HaveCount(3);
    }

    [Fact]
    public async Task A_cookie_older_than_what_is_kept_asks_for_a_new_start()
    {
        using var world = new FakeWorld(new FakeWorldOptions { ChangeFeedCapacity = 3 });
        world.Ldap.Add([Unit("people"), Person("ann")]);
        var admin = world.Ldap.ConnectAs();
        var copy = new SyncCopy(admin, new(Suffix, LdapSearchScope.Subtree, "(objectClass=person)"));
        await copy.RefreshAsync(reloads: false, Token);
        await admin.DeleteAsync($"uid=ann,{People}", Token);
        foreach (var name in new[] { "bob", "cid", "dan" }) await admin.AddAsync(Person(name), Token);

        var refused = await copy.RefreshAsync(reloads: false, Token);
        var reloaded = await copy.RefreshAsync(reloads: true, Token);

        refused.Code.Should().Be(LdapResultCode.SyncRefreshRequired);
        reloaded.Control<LdapSyncDoneControl>()!.RefreshDeletes.Should().BeFalse("what is not named is gone");
        copy.Entries.Select(entry => entry.GetText("uid")).Should().Equal("bob", "cid", "dan");
    }

    [Fact]
    public async Task A_cookie_of_another_search_or_none_at_all_asks_for_a_new_start()
    {
        await _copy.RefreshAsync(reloads: false, Token);

        foreach (var cookie in new LdapValue?[] { _copy.Cookie, "nonsense", "ldap.entries,999999,00000000" })
        {
            var other = Search(new LdapSyncRequestControl(LdapSyncMode.RefreshOnly, cookie), filter: "(objectClass=device)");
            (await EndOfAsync(Admin.SearchMessagesAsync(other, Token).GetAsyncEnumerator(Token))).Code.Should().Be(LdapResultCode.SyncRefreshRequired);
        }
    }

    [Fact]
    public async Task A_fork_takes_cookies_of_the_moment_it_began_at_and_restores_are_synchronized()
    {
        await _copy.RefreshAsync(reloads: false, Token);
        using var fork = World.Fork();
        var snapshot = fork.Snapshot();
        await fork.Ldap.ConnectAs().DeleteAsync($"uid=ann,{People}", Token);
        var inFork = new SyncCopy(fork.Ldap.ConnectAs(), new(Suffix, LdapSearchScope.Subtree, "(objectClass=person)"));
        await inFork.RefreshAsync(reloads: false, Token);

        fork.Restore(snapshot);
        await inFork.RefreshAsync(reloads: false, Token);

        inFork.Entries.Should().BeEquivalentTo(_copy.Entries);
    }

    [Fact]
    public async Task Persisting_goes_on_after_the_refresh_and_each_commit_ends_with_a_cookie()
    {
        var live = _copy.Follow(Token);
        for (var i = 0; i < 4; i++) _copy.Take(await NextAsync(live));
        LdapSyncInfo.Parse((LdapIntermediateResponse)live.Current).Kind.Should().Be(LdapSyncInfoKind.RefreshPresent);

        await Admin.AddAsync(Person("dan"), Token);
        await Admin.ModifyAsync($"uid=dan,{People}", LdapModification.Add("mail", "dan@example.com"));
        await Admin.DeleteAsync($"uid=ann,{People}", Token);
        await Admin.ModifyAsync(People, LdapModification.Add("description", "not in the content"));
        var messages = new List<LdapSearchMessage>();
        for (var i = 0; i < 4; i++) messages.Add(await NextAsync(live));

        messages.OfType<LdapSearchEntry>().Select(entry => (LdapSyncStateControl)entry.Controls[0]).Select(state => state.State)
            .Should().Equal(LdapSyncState.Add, LdapSyncState.Modify, LdapSyncState.Delete);
        messages.OfType<LdapSearchEntry>().Should().OnlyContain(entry => ((LdapSyncStateControl)entry.Controls[0]).Cookie != null);
        LdapSyncInfo.Parse((LdapIntermediateResponse)messages[3]).Kind.Should().Be(LdapSyncInfoKind.NewCookie, "the copy is up to date, and stands further on");
        foreach (var message in messages) _copy.Take(message);
        Names().Should().Equal("uid=bob", "uid=cid", "uid=dan");

        await _copy.RefreshAsync(reloads: false, Token);
        _copy.Received.Should().ContainSingle("the last cookie stands for all that was told");
    }

    [Fact]
    public async Task Resumed_persisting_begins_with_what_is_gone()
    {
        await _copy.RefreshAsync(reloads: false, Token);
        await Admin.DeleteAsync($"uid=bob,{People}", Token);

        var live = _copy.Follow(Token);
        _copy.Take(await NextAsync(live));
        var phase = await NextAsync(live);

        LdapSyncInfo.Parse((LdapIntermediateResponse)phase).Kind.Should().Be(LdapSyncInfoKind.RefreshDelete);
        Names().Should().Equal("uid=ann", "uid=cid");
    }

    [Fact]
    public async Task A_synchronization_that_ends_also_comes_as_a_list()
    {
        var result = await Admin.SearchAllAsync(Search(new LdapSyncRequestControl(LdapSyncMode.RefreshOnly), filter: "(objectClass=person)"), Token);

        result.Entries.Should().HaveCount(3);
        result.Control<LdapSyncDoneControl>()!.Cookie.Should().NotBeNull();
    }

    [Fact]
    public async Task Pages_and_persistent_search_do_not_go_with_it()
    {
        foreach (var other in new LdapControl[] { new LdapPagedResultsControl(2), new LdapPersistentSearchControl(LdapChangeKinds.All) })
        {
            var both = Search(new LdapSyncRequestControl(LdapSyncMode.RefreshOnly)) with { Controls = [new LdapSyncRequestControl(LdapSyncMode.RefreshOnly), other] };
            (await EndOfAsync(Admin.SearchMessagesAsync(both, Token).GetAsyncEnumerator(Token))).Code.Should().Be(LdapResultCode.ProtocolError);
        }
    }

    [Fact]
    public async Task A_filter_on_memberships_is_refreshed_from_the_start_since_they_change_by_themselves()
    {
        Seed(Group("g", "ann"));
        var copy = new SyncCopy(Admin, new(Suffix, LdapSearchScope.Subtree, $"(memberOf=cn=g,{Suffix})"));
        await copy.RefreshAsync(reloads: false, Token);
        copy.Entries.Should().ContainSingle();

        await Admin.ModifyAsync($"cn=g,{Suffix}", LdapModification.Replace("member", $"uid=bob,{People}"));
        await copy.RefreshAsync(reloads: false, Token);

        copy.Entries.Should().ContainSingle().Which.GetText("uid").Should().Be("bob");
    }

    private static LdapEntry Group(string cn, params string[] uids) =>
        new($"cn={cn},{Suffix}", new("objectClass", "groupOfNames"), new("cn", cn), new("member", uids.Select(uid => (LdapValue)$"uid={uid},{People}")));

    private IEnumerable<string> Names() => _copy.Entries.Select(entry => entry.Dn.Split(',')[0]).Order(StringComparer.Ordinal);

    private IEnumerable<(LdapSyncState, string)> States() => _copy.Received.OfType<LdapSearchEntry>().Select(entry => (((LdapSyncStateControl)entry.Controls[0]).State, entry.Entry.Dn));
}
