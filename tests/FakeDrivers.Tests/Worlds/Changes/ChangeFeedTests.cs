using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Worlds;

public sealed class ChangeFeedTests
{
    private readonly FakeWorld _world = LedgerWorld.Empty(options => options.ChangeFeedCapacity = 10);

    private static CancellationToken Guard => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_commit_tells_who_did_what_when_and_which_rows_it_changed()
    {
        _world.Clock.Advance(TimeSpan.FromSeconds(3));
        var account = await _world.Ledger(LedgerWorld.Alice).OpenAsync("a");

        var commit = _world.Changes.ToList().Single();

        commit.Revision.Should().Be(1);
        commit.At.Should().Be(_world.Clock.Start.AddSeconds(3));
        commit.Cause.Should().Be("ledger.open");
        commit.Caller.Should().Be(LedgerWorld.Alice);
        commit.Changes[0].Should().BeEquivalentTo(new { Table = "ledger.accounts", Key = account.Id, Before = (object?)null, Kind = RowChangeKind.Added });
        commit.Changes[1].Kind.Should().Be(RowChangeKind.Changed);
        commit.Changes[1].After.Should().Be(account);
    }

    [Fact]
    public async Task A_transition_is_a_commit_at_the_instant_at_which_it_was_due_on_behalf_of_who_began_it()
    {
        await _world.Ledger(LedgerWorld.Alice).OpenAsync(new OpenAccount("a").After(seconds: 10));

        _world.Clock.Advance(TimeSpan.FromSeconds(60));

        var commit = _world.Changes.ToList()[^1];
        commit.At.Should().Be(_world.Clock.Start.AddSeconds(10));
        commit.Cause.Should().Be("ledger.finish_open");
        commit.Caller.Should().Be(LedgerWorld.Alice);
    }

    [Fact]
    public async Task A_commit_shows_a_line_a_row()
    {
        var account = await _world.Ledger().OpenAsync("a");
        await _world.Ledger().DepositAsync(account.Id, 5);
        await _world.Ledger().CloseAsync(account.Id);

        _world.Changes.ToList()[1].ToString().Should().Be(
            $"@2 00:00:00.000 ledger.deposit by admin/admin*{Environment.NewLine}  ~ ledger.accounts {account.Id}: Balance: 0 → 5");
        _world.Changes.ToList()[2].ToString().Should().Contain($"  - ledger.accounts {account.Id}: Id=\"{account.Id}\", Name=\"a\"");
    }

    [Fact]
    public async Task A_watch_first_gives_what_happened_since_and_then_what_comes_deletions_included()
    {
        var account = await _world.Ledger().OpenAsync("a");
        await _world.Ledger().DepositAsync(account.Id, 5);
        var watching = _world.Changes.WatchAsync(afterRevision: 1, Guard).TakeAsync(2);

        await _world.Ledger().CloseAsync(account.Id);

        var commits = await watching;
        commits.Select(commit => commit.Cause).Should().Equal("ledger.deposit", "ledger.close");
        commits[1].Changes[^1].Should().BeEquivalentTo(new { Key = account.Id, After = (object?)null, Kind = RowChangeKind.Removed });
    }

    [Fact]
    public async Task Restores_and_resets_are_commits_that_tell_what_they_changed()
    {
        var empty = _world.Snapshot();
        var account = await _world.Ledger().OpenAsync("a");
        var full = _world.Snapshot();

        _world.Restore(empty);
        _world.Restore(full);
        _world.Reset(WorldParts.State);

        var commits = await _world.Changes.WatchAsync(afterRevision: 1, Guard).TakeAsync(3);
        commits.Select(commit => (commit.Revision, commit.Cause, commit.Changes.Single().Kind)).Should().Equal(
            (2, "restore", RowChangeKind.Removed), (3, "restore", RowChangeKind.Added), (4, "reset", RowChangeKind.Removed));
        commits.Should().OnlyContain(commit => commit.Changes[0].Key == account.Id);
    }

    [Fact]
    public async Task A_watcher_that_falls_behind_is_told_the_revision_to_list_again_from()
    {
        for (var i = 0; i < 15; i++) await _world.Ledger().OpenAsync("a");

        var overflow = await _world.Awaiting(world => world.Changes.WatchAsync(afterRevision: 4, Guard).TakeAsync(1)).Should().ThrowAsync<WatchOverflowException>();

        overflow.Which.Newest.Should().Be(15);
        overflow.Which.Message.Should().StartWith("The commits after 4 are not all kept any more");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_replica_that_lists_and_watches_ends_equal_whoever_writes_meanwhile()
    {
        using var world = LedgerWorld.Empty();
        var snapshot = world.Snapshot();
        var replicating = Task.Run(async () =>
        {
            var replica = snapshot.State.Get(LedgerTables.Accounts) is TableData<Account> data ? data.Order.ToDictionary(pair => pair.Value.Id, pair => pair.Value) : [];
            foreach (var change in (await world.Changes.WatchAsync(snapshot.Revision, Guard).TakeAsync(4 * 100 * 3)).SelectMany(commit => commit.Changes))
            {
                if (change.After is Account account) replica[change.Key] = account;
                else replica.Remove(change.Key);
            }

            return replica;
        }, Guard);

        Concurrently.Run(4, thread =>
        {
            for (var i = 0; i < 100; i++)
            {
                var account = world.Ledger().OpenAsync($"{thread}").Ended();
                world.Ledger().DepositAsync(account.Id, i + 1).Ended();
                if (i % 2 == 0) world.Ledger().CloseAsync(account.Id).Ended();
                else world.Ledger().DepositAsync(account.Id, 1).Ended();
            }
        });

        (await replicating).Values.Should().BeEquivalentTo(world.View().Rows(LedgerTables.Accounts));
    }

    [Fact(Timeout = 60_000)]
    public async Task Whoever_is_told_of_a_commit_finds_it_in_the_state()
    {
        using var world = LedgerWorld.Empty();
        var account = await world.Ledger().OpenAsync("a");
        var watching = Task.Run(async () =>
        {
            await foreach (var commit in world.Changes.WatchAsync(afterRevision: 1, Guard))
            {
                if (world.Kernel.State.Revision < commit.Revision) return false;
                if (commit.Revision == 1_001) break;
            }

            return true;
        }, Guard);

        for (var i = 0; i < 1_000; i++) await world.Ledger().DepositAsync(account.Id, 1);

        (await watching).Should().BeTrue();
    }

    [Fact]
    public void Nobody_can_change_what_a_commit_or_a_difference_tells()
    {
        var before = _world.Snapshot();
        _world.Ledger().OpenAsync("a").Ended();

        var commit = _world.Changes.ToList().Single().Changes;
        var difference = _world.Diff(before, _world.Snapshot()).Changes;

        ((IList<RowChange>)commit).IsReadOnly.Should().BeTrue();
        ((IList<RowChange>)difference).IsReadOnly.Should().BeTrue();
    }
}
