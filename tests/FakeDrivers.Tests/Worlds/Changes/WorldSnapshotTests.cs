using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Worlds;

public sealed class WorldSnapshotTests
{
    private readonly FakeWorld _world = LedgerWorld.Empty();


    [Fact]
    public async Task It_holds_rows_and_what_is_under_way()
    {
        var account = await _world.Ledger().OpenAsync(new OpenAccount("a").After(seconds: 10));
        var snapshot = _world.Snapshot();
        await _world.Ledger().CloseAsync(account.Id);

        _world.Restore(snapshot);

        (await _world.Ledger().GetAsync(account.Id)).Should().Be(account);
        _world.Pending.Should().ContainSingle().Which.DueAt.Should().Be(_world.Clock.Start.AddSeconds(10));
        _world.Clock.Advance(TimeSpan.FromSeconds(10));
        (await _world.Ledger().GetAsync(account.Id)).State.Should().Be(AccountState.Open);
    }

    [Fact]
    public void It_holds_the_positions_of_the_draws()
    {
        _world.Kernel.Draw("stream");
        var snapshot = _world.Snapshot();
        var next = _world.Kernel.Draw("stream");

        _world.Restore(snapshot);

        _world.Kernel.Draw("stream").Should().Be(next);
    }

    [Fact]
    public async Task It_holds_neither_the_log_nor_the_faults_nor_the_clock()
    {
        var snapshot = _world.Snapshot();
        await _world.Ledger().OpenAsync("a");
        var rule = _world.Faults.On(LedgerOperations.Open).Hang();
        _world.Clock.Advance(TimeSpan.FromHours(1));

        _world.Restore(snapshot);

        _world.Calls.Count.Should().Be(1);
        _world.Faults.Rules.Should().Equal(rule);
        _world.Clock.GetUtcNow().Should().Be(_world.Clock.Start.AddHours(1));
        _world.View().Count(LedgerTables.Accounts).Should().Be(0);
    }

    [Fact]
    public async Task Restoring_moves_no_clock_and_settles_what_is_due_by_now()
    {
        var account = await _world.Ledger().OpenAsync(new OpenAccount("a").After(seconds: 10));
        var snapshot = _world.Snapshot();
        _world.Clock.Advance(TimeSpan.FromSeconds(60));

        _world.Restore(snapshot);

        _world.View().Find(LedgerTables.Accounts, account.Id)!.Reason.Should().Be("opened at 00:00:10");
        _world.Changes.ToList().Select(commit => commit.Cause).Should().Equal("ledger.open", "ledger.finish_open", "restore", "ledger.finish_open");
        _world.Changes.Revision.Should().Be(4, "a restore is a new revision, not an old one");
    }

    [Fact]
    public void A_snapshot_of_another_world_is_refused_and_one_of_a_fork_is_not()
    {
        using var other = LedgerWorld.Empty();
        using var fork = _world.Fork();

        _world.Invoking(world => world.Restore(other.Snapshot())).Should().Throw<FakeDriversException>().WithMessage("The snapshot is of another world.*");
        _world.Invoking(world => world.Diff(world.Snapshot(), other.Snapshot())).Should().Throw<FakeDriversException>();

        _world.Restore(fork.Snapshot());
        fork.Restore(_world.Snapshot());
    }

    [Fact]
    public async Task A_snapshot_is_taken_after_what_is_due_was_settled()
    {
        var clock = new ManualTimeProvider();
        using var world = LedgerWorld.Empty(options => options.TimeProvider = clock);
        await world.Ledger().OpenAsync(new OpenAccount("a").After(seconds: 10));

        clock.Now += TimeSpan.FromSeconds(10);

        world.Snapshot().Export().Should().Contain("State=Open,").And.NotContain("pending");
    }

    [Fact]
    public async Task Equal_runs_export_equal_texts()
    {
        async Task<string> RunAsync()
        {
            using var world = LedgerWorld.Empty();
            var account = await world.Ledger(LedgerWorld.Alice).OpenAsync("a", 5);
            await world.Ledger().DepositAsync(account.Id, 2);
            var range = Progress.Between(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(9));
            await world.Ledger().OpenAsync(new OpenAccount("b") { Takes = range });
            await world.Ledger().OpenAsync(new OpenAccount("c") { Takes = Progress.AfterObservations(3) });
            return world.Snapshot().Export() + world.Calls + string.Concat(world.Changes.ToList());
        }

        var first = await RunAsync();

        (await RunAsync()).Should().Be(first);
        first.Should().StartWith("[ledger.accounts]\n").And.Contain("pending: ledger.finish_open of ").And.Contain("after 3 more observations");
    }

    [Fact]
    public void A_snapshot_shows_its_revision() => _world.Snapshot().ToString().Should().Be("snapshot at revision 0");

    [Fact(Timeout = 60_000)]
    public async Task A_snapshot_under_load_never_holds_half_of_a_change()
    {
        var (a, b) = (await _world.Ledger().OpenAsync("a", 1_000), await _world.Ledger().OpenAsync("b", 1_000));
        var sums = new List<int>();

        Concurrently.Run(3, thread =>
        {
            for (var i = 0; i < 300; i++)
            {
                if (thread == 0) _world.Ledger().TransferAsync(a.Id, b.Id, 1).Ended();
                else if (thread == 1) _world.Ledger().TransferAsync(b.Id, a.Id, 1).Ended();
                else sums.Add(((TableData<Account>)_world.Snapshot().State.Get(LedgerTables.Accounts)).Order.Sum(pair => pair.Value.Balance));
            }
        });

        sums.Should().OnlyContain(sum => sum == 2_000);
    }
}
