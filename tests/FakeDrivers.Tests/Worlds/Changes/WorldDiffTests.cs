using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Worlds;

public sealed class WorldDiffTests
{
    private readonly FakeWorld _world = LedgerWorld.Empty();

    [Fact]
    public async Task A_difference_shows_rows_added_changed_and_removed()
    {
        var (kept, closed) = (await _world.Ledger().OpenAsync("kept"), await _world.Ledger().OpenAsync("closed", 3));
        var before = _world.Snapshot();
        await _world.Ledger().DepositAsync(kept.Id, 5);
        await _world.Ledger().CloseAsync(closed.Id);
        var added = await _world.Ledger().OpenAsync("added");

        var diff = _world.Diff(before, _world.Snapshot());

        diff.IsEmpty.Should().BeFalse();
        diff.ToString().Split(Environment.NewLine).Should().Equal(
            $"~ ledger.accounts {kept.Id}: Balance: 0 → 5",
            $"+ ledger.accounts {added.Id}: Id=\"{added.Id}\", Name=\"added\", Owner=–, Branch=\"main\", Balance=0, State=Open, Reason=\"opened at 00:00:00\"",
            $"- ledger.accounts {closed.Id}: Id=\"{closed.Id}\", Name=\"closed\", Owner=–, Branch=\"main\", Balance=3, State=Open, Reason=\"opened at 00:00:00\"");
    }

    [Fact]
    public async Task Equal_states_do_not_differ()
    {
        await _world.Ledger().OpenAsync("a");
        var snapshot = _world.Snapshot();

        _world.Diff(snapshot, _world.Snapshot()).IsEmpty.Should().BeTrue();
        _world.Diff(snapshot, snapshot).ToString().Should().Be("(no differences)");
    }

    [Fact]
    public void A_row_that_was_removed_and_added_again_is_one_change_in_both_directions()
    {
        _world.Change(tx => tx.Add(LedgerTables.Accounts, new Account { Id = "a", Name = "first" }));
        var before = _world.Snapshot();
        _world.Change(tx => tx.Remove(LedgerTables.Accounts, "a"));
        _world.Change(tx => tx.Add(LedgerTables.Accounts, new Account { Id = "a", Name = "second" }));
        var after = _world.Snapshot();

        _world.Diff(before, after).ToString().Should().Be("~ ledger.accounts a: Name: \"first\" → \"second\"");
        _world.Diff(after, before).ToString().Should().Be("~ ledger.accounts a: Name: \"second\" → \"first\"");
    }

    [Fact]
    public void Rows_of_two_forks_that_took_the_same_place_are_not_taken_for_one()
    {
        using var fork = _world.Fork();
        _world.Change(tx => tx.Add(LedgerTables.Accounts, new Account { Id = "a", Name = "x" }));
        fork.Change(tx => tx.Add(LedgerTables.Accounts, new Account { Id = "b", Name = "x" }));

        var diff = _world.Diff(_world.Snapshot(), fork.Snapshot());

        diff.Changes.Select(change => (change.Kind, change.Key)).Should().Equal((RowChangeKind.Added, "b"), (RowChangeKind.Removed, "a"));
    }
}
