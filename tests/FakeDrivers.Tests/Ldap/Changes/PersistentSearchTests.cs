using FakeDrivers.Ldap;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Ldap.Changes;

public sealed class PersistentSearchTests : LiveTestBase
{
    public PersistentSearchTests() => Seed(Unit("people"), Unit("staff"), Person("ann"));

    [Fact]
    public async Task What_is_there_comes_first_and_then_each_change()
    {
        var found = Admin.SearchMessagesAsync(Search(new LdapPersistentSearchControl(LdapChangeKinds.All, ChangesOnly: false), People), Token).GetAsyncEnumerator(Token);
        (await NextEntryAsync(found)).Entry.Dn.Should().Be(People);
        (await NextEntryAsync(found)).Entry.Dn.Should().StartWith("uid=ann");

        await Admin.AddAsync(Person("bob"), Token);
        await Admin.ModifyAsync($"uid=bob,{People}", LdapModification.Add("mail", "bob@example.com"));
        await Admin.ModifyDnAsync($"uid=bob,{People}", "uid=rob", cancellationToken: Token);
        await Admin.DeleteAsync($"uid=rob,{People}", Token);

        Change(await NextEntryAsync(found)).Should().Be(new LdapEntryChangeControl(LdapChangeKinds.Add, null, World.Changes.Revision - 3));
        Change(await NextEntryAsync(found)).Change.Should().Be(LdapChangeKinds.Modify);
        Change(await NextEntryAsync(found)).Should().Be(new LdapEntryChangeControl(LdapChangeKinds.ModifyDn, $"uid=bob,{People}", World.Changes.Revision - 1));
        var deleted = await NextEntryAsync(found);
        Change(deleted).Change.Should().Be(LdapChangeKinds.Delete);
        deleted.Entry.GetText("mail").Should().Be("bob@example.com", "the entry is shown as it was");
    }

    [Fact]
    public async Task Changes_between_the_first_part_and_the_rest_are_not_lost()
    {
        var found = Admin.SearchMessagesAsync(Search(new LdapPersistentSearchControl(LdapChangeKinds.All, ChangesOnly: false), People), Token).GetAsyncEnumerator(Token);
        await NextEntryAsync(found);

        await Admin.AddAsync(Person("bob"), Token);

        (await NextEntryAsync(found)).Entry.Dn.Should().StartWith("uid=ann");
        (await NextEntryAsync(found)).Entry.Dn.Should().StartWith("uid=bob");
    }

    [Fact]
    public async Task Only_changes_of_the_wanted_kinds_come_and_without_a_control_if_none_is_wanted()
    {
        var found = Admin.SearchMessagesAsync(Search(new LdapPersistentSearchControl(LdapChangeKinds.Delete | LdapChangeKinds.Add, ReturnEntryChanges: false)), Token).GetAsyncEnumerator(Token);
        var first = NextEntryAsync(found);

        await Admin.ModifyAsync($"uid=ann,{People}", LdapModification.Add("mail", "ann@example.com"));
        await Admin.AddAsync(Person("bob"), Token);

        var told = await first;
        told.Entry.Dn.Should().StartWith("uid=bob");
        told.Controls.Should().BeEmpty();
    }

    [Fact]
    public async Task An_entry_that_enters_or_leaves_the_filter_is_told()
    {
        var found = Admin.SearchMessagesAsync(Search(new LdapPersistentSearchControl(LdapChangeKinds.All), filter: "(mail=*)"), Token).GetAsyncEnumerator(Token);
        var first = NextEntryAsync(found);

        await Admin.AddAsync(Person("bob"), Token);
        await Admin.ModifyAsync($"uid=ann,{People}", LdapModification.Add("mail", "ann@example.com"));
        await Admin.ModifyAsync($"uid=ann,{People}", LdapModification.Delete("mail"));
        await Admin.ModifyAsync($"uid=ann,{People}", LdapModification.Add("description", "unseen"));
        await Admin.ModifyAsync($"uid=bob,{People}", LdapModification.Add("mail", "bob@example.com"));

        (await first).Entry.GetText("mail").Should().Be("ann@example.com");
        (await NextEntryAsync(found)).Entry.Find("mail").Should().BeNull("it left the filter, and is told as it is now");
        (await NextEntryAsync(found)).Entry.Dn.Should().StartWith("uid=bob");
    }

    [Fact]
    public async Task An_entry_that_moves_out_of_the_scope_or_into_it_is_told()
    {
        var found = Admin.SearchMessagesAsync(Search(new LdapPersistentSearchControl(LdapChangeKinds.All), People, scope: LdapSearchScope.OneLevel), Token).GetAsyncEnumerator(Token);
        var first = NextEntryAsync(found);

        await Admin.ModifyDnAsync($"uid=ann,{People}", "uid=ann", "ou=staff," + Suffix, cancellationToken: Token);
        await Admin.ModifyAsync("uid=ann,ou=staff," + Suffix, LdapModification.Add("mail", "ann@example.com"));
        await Admin.ModifyDnAsync("uid=ann,ou=staff," + Suffix, "uid=ann", People, cancellationToken: Token);

        var left = await first;
        left.Entry.Dn.Should().Be("uid=ann,ou=staff," + Suffix);
        Change(left).PreviousDn.Should().Be($"uid=ann,{People}");
        (await NextEntryAsync(found)).Entry.Dn.Should().Be($"uid=ann,{People}");
    }

    [Fact]
    public async Task Cancelling_abandons_it()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var found = Admin.SearchMessagesAsync(Search(new LdapPersistentSearchControl(LdapChangeKinds.All)), stop.Token).GetAsyncEnumerator(stop.Token);
        var next = found.MoveNextAsync().AsTask();

        await stop.CancelAsync();

        var act = () => next;
        (await act.Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.Should().Be(stop.Token);
    }

    [Fact]
    public async Task The_end_of_the_connection_ends_it()
    {
        var connection = World.Ldap.ConnectAs();
        var found = connection.SearchMessagesAsync(Search(new LdapPersistentSearchControl(LdapChangeKinds.All)), Token).GetAsyncEnumerator(Token);
        var end = EndOfAsync(found);

        await connection.UnbindAsync(Token);

        (await end).Code.Should().Be(LdapResultCode.ServerDown);
    }

    [Fact]
    public async Task A_new_bind_abandons_it()
    {
        var connection = World.Ldap.ConnectAs();
        var end = EndOfAsync(connection.SearchMessagesAsync(Search(new LdapPersistentSearchControl(LdapChangeKinds.All)), Token).GetAsyncEnumerator(Token));

        await connection.BindAnonymouslyAsync(Token);

        (await end).Code.Should().Be(LdapResultCode.Canceled);
    }

    [Fact]
    public async Task The_end_of_the_world_ends_it()
    {
        var world = new FakeWorld();
        var found = world.Ldap.ConnectAs().SearchMessagesAsync(Search(new LdapPersistentSearchControl(LdapChangeKinds.All)), Token).GetAsyncEnumerator(Token);
        var next = found.MoveNextAsync().AsTask();

        world.Dispose();

        var act = () => next.WaitAsync(TimeSpan.FromSeconds(30), Token);
        await act.Should().ThrowAsync<ObjectDisposedException>();
    }

    [Fact]
    public async Task Secrets_do_not_come_along_for_those_who_may_not_read_them()
    {
        var found = World.Ldap.Connect().SearchMessagesAsync(Search(new LdapPersistentSearchControl(LdapChangeKinds.All)), Token).GetAsyncEnumerator(Token);
        var first = NextEntryAsync(found);

        await Admin.ModifyAsync($"uid=ann,{People}", LdapModification.Add("userPassword", "secret"));

        (await first).Entry.Find("userPassword").Should().BeNull();
    }

    [Fact]
    public async Task Entries_that_rules_hide_are_never_told()
    {
        using var world = new FakeWorld(new FakeWorldOptions
        {
            Ldap = { AccessRules = { asked => asked.Dn.StartsWith("uid=ann", StringComparison.Ordinal) ? LdapAccessDecision.Hide : null } },
        });
        world.Ldap.Add([Unit("people"), Person("ann")]);
        var admin = world.Ldap.ConnectAs();
        var first = NextEntryAsync(world.Ldap.Connect().SearchMessagesAsync(Search(new LdapPersistentSearchControl(LdapChangeKinds.All)), Token).GetAsyncEnumerator(Token));

        await admin.ModifyAsync($"uid=ann,{People}", LdapModification.Add("mail", "ann@example.com"));
        await admin.AddAsync(Person("bob"), Token);
        await admin.ModifyDnAsync($"uid=bob,{People}", "uid=annabel", cancellationToken: Token);
        await admin.AddAsync(Person("cid"), Token);

        (await first).Entry.Dn.Should().StartWith("uid=bob");
    }

    [Fact]
    public async Task A_base_that_is_not_there_ends_it_at_once()
    {
        var end = await EndOfAsync(Admin.SearchMessagesAsync(Search(new LdapPersistentSearchControl(LdapChangeKinds.All), "ou=none," + Suffix), Token).GetAsyncEnumerator(Token));

        (end.Code, end.MatchedDn).Should().Be((LdapResultCode.NoSuchObject, Suffix));
    }

    [Fact]
    public async Task A_fault_rule_may_end_it_before_it_begins()
    {
        World.Faults.On(LdapOperations.Search).Fail(LdapResultCode.Busy);

        var end = await EndOfAsync(Admin.SearchMessagesAsync(Search(new LdapPersistentSearchControl(LdapChangeKinds.All, ChangesOnly: false)), Token).GetAsyncEnumerator(Token));

        end.Code.Should().Be(LdapResultCode.Busy);
    }

    [Fact]
    public async Task The_whole_result_cannot_be_waited_for()
    {
        var act = () => Admin.SearchAllAsync(Search(new LdapPersistentSearchControl(LdapChangeKinds.All)), Token);

        (await act.Should().ThrowAsync<ArgumentException>()).WithMessage("*SearchMessagesAsync*");
    }

    [Fact]
    public async Task Switched_off_the_control_is_unknown()
    {
        using var world = new FakeWorld(new FakeWorldOptions { Ldap = { Disabled = { LdapPersistentSearchControl.ControlOid } } });

        var result = await world.Ldap.ConnectAs().SearchAllAsync(Search(new LdapPersistentSearchControl(LdapChangeKinds.All)), Token);

        result.Entries.Should().ContainSingle("the control is not critical and so ignored");
    }

    [Fact]
    public async Task A_connection_that_was_closed_follows_nothing()
    {
        var connection = World.Ldap.ConnectAs();
        await connection.UnbindAsync(Token);

        var end = await EndOfAsync(connection.SearchMessagesAsync(Search(new LdapPersistentSearchControl(LdapChangeKinds.All)), Token).GetAsyncEnumerator(Token));

        end.Code.Should().Be(LdapResultCode.ServerDown);
    }

    [Fact]
    public async Task However_many_write_meanwhile_every_entry_comes_exactly_once()
    {
        var writers = Enumerable.Range(0, 4).Select(writer => Task.Run(
            async () =>
            {
                for (var i = 0; i < 50; i++) await Admin.AddAsync(Person($"w{writer}-{i}"), Token);
            },
            Token)).ToList();
        var found = Admin.SearchMessagesAsync(Search(new LdapPersistentSearchControl(LdapChangeKinds.Add, ChangesOnly: false), filter: "(uid=w*)"), Token).GetAsyncEnumerator(Token);

        var names = new List<string>();
        while (names.Count < 200) names.Add((await NextEntryAsync(found)).Entry.Dn);
        await Task.WhenAll(writers);

        names.Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task It_is_one_call_of_the_log()
    {
        var found = Admin.SearchMessagesAsync(Search(new LdapPersistentSearchControl(LdapChangeKinds.All)), Token).GetAsyncEnumerator(Token);
        var first = NextEntryAsync(found);
        await Admin.AddAsync(Person("bob"), Token);
        await first;

        World.Calls.Of(LdapOperations.Search).Should().ContainSingle().Which.Outcome.Should().Be(CallOutcome.Succeeded);
    }

    private static LdapEntryChangeControl Change(LdapSearchEntry entry) => entry.Controls.Should().ContainSingle().Which.Should().BeOfType<LdapEntryChangeControl>().Subject;
}
