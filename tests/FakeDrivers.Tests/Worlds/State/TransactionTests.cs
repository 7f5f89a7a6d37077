using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Worlds;

public sealed class TransactionTests
{
    private readonly FakeWorld _world = LedgerWorld.Empty();

    [Fact]
    public async Task A_rule_that_throws_in_the_middle_has_changed_nothing()
    {
        var ledger = _world.Ledger();
        var (poor, rich) = (await ledger.OpenAsync("poor", 5), await ledger.OpenAsync("rich", 100));
        var before = _world.Snapshot();

        var act = () => ledger.TransferAsync(poor.Id, rich.Id, 50);

        await act.Should().ThrowAsync<QuotaExceededException>();
        _world.Diff(before, _world.Snapshot()).IsEmpty.Should().BeTrue("the credit came before the debit that failed");
        _world.Snapshot().Revision.Should().Be(before.Revision);
        _world.Changes.Revision.Should().Be(before.Revision);
    }

    [Fact]
    public void A_failed_rule_uses_up_no_id()
    {
        string? failed = null, again = null;

        _world.Invoking(world => world.Change(tx =>
        {
            failed = tx.NewId("account", "x");
            throw new DriverException();
        })).Should().Throw<DriverException>();
        _world.Change(tx => again = tx.NewId("account", "x"));

        again.Should().Be(failed);
    }

    [Fact]
    public void A_rule_sees_its_own_changes()
    {
        _world.Change(tx =>
        {
            tx.Add(LedgerTables.Accounts, new Account { Id = "a", Name = "x", Owner = "ann" });

            tx.Where(LedgerTables.ByOwner, "ann").Should().ContainSingle();
            tx.Count(LedgerTables.Accounts).Should().Be(1);
            _world.View().Count(LedgerTables.Accounts).Should().Be(0, "nobody else does before it is committed");
        });
    }

    [Fact]
    public void A_commit_tells_its_row_changes_in_the_order_of_events()
    {
        _world.Change(tx =>
        {
            tx.Add(LedgerTables.Accounts, new Account { Id = "a", Name = "x" });
            tx.Update(LedgerTables.Accounts, new Account { Id = "a", Name = "y" });
            tx.Remove(LedgerTables.Accounts, "a");
        });

        _world.Changes.ToList().Single().Changes.Select(change => change.Kind)
            .Should().Equal(RowChangeKind.Added, RowChangeKind.Changed, RowChangeKind.Removed);
    }

    [Fact]
    public async Task A_transition_that_throws_is_undone_and_fails_in_its_place_within_the_same_commit()
    {
        var account = await _world.Ledger().OpenAsync(LedgerRules.Refused);

        account.State.Should().Be(AccountState.Error);
        account.Reason.Should().Be("The bank refused.");
        account.Balance.Should().Be(0, "the transition had changed that before it threw");
        _world.View().Where(LedgerTables.ByBranch, "north").Should().BeEmpty();
        _world.Changes.ToList().Should().ContainSingle().Which.Changes
            .Select(change => ((Account)change.After!).State).Should().Equal(AccountState.Opening, AccountState.Error);
    }

    [Fact]
    public async Task A_due_transition_that_throws_is_undone_and_fails_in_its_place()
    {
        var account = await _world.Ledger().OpenAsync(new OpenAccount(LedgerRules.Refused).After(seconds: 10));

        _world.Clock.Advance(TimeSpan.FromSeconds(10));

        var failed = await _world.Ledger().GetAsync(account.Id);
        failed.State.Should().Be(AccountState.Error);
        failed.Balance.Should().Be(0);
        _world.Changes.ToList()[^1].Changes.Should().ContainSingle("what the transition did before it threw never happened");
        _world.Pending.Should().BeEmpty();
    }
}
