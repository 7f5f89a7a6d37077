using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Worlds;

public sealed class TableTests
{
    private readonly FakeWorld _world = LedgerWorld.Empty();

    [Fact]
    public void Rows_come_in_order_of_creation_whatever_their_keys()
    {
        Add("c", "a", "b");

        Ids(_world.View().Rows(LedgerTables.Accounts)).Should().Be("cab");
    }

    [Fact]
    public void An_updated_row_keeps_its_place()
    {
        Add("c", "a", "b");

        _world.Change(tx => tx.Update(LedgerTables.Accounts, Row("c") with { Balance = 9 }));

        Ids(_world.View().Rows(LedgerTables.Accounts)).Should().Be("cab");
        _world.View().Find(LedgerTables.Accounts, "c")!.Balance.Should().Be(9);
    }

    [Fact]
    public void A_row_that_was_removed_and_added_again_comes_last()
    {
        Add("c", "a", "b");

        _world.Change(tx =>
        {
            tx.Remove(LedgerTables.Accounts, "c");
            tx.Add(LedgerTables.Accounts, Row("c"));
        });

        Ids(_world.View().Rows(LedgerTables.Accounts)).Should().Be("abc");
        Ids(_world.View().Where(LedgerTables.ByBranch, "main")).Should().Be("abc");
    }

    [Fact]
    public void An_index_finds_rows_by_text_in_order_of_creation_and_leaves_out_those_without()
    {
        _world.Change(tx =>
        {
            foreach (var (id, owner) in new[] { ("d", "ann"), ("c", null), ("b", "bob"), ("a", "ann") })
            {
                tx.Add(LedgerTables.Accounts, Row(id) with { Owner = owner });
            }
        });

        Ids(_world.View().Where(LedgerTables.ByOwner, "ann")).Should().Be("da");
        _world.View().Where(LedgerTables.ByOwner, "an").Should().BeEmpty("a beginning is not the whole text");
        _world.View().Rows(LedgerTables.Accounts).Should().HaveCount(4);
    }

    [Fact]
    public void Texts_that_lead_to_one_place_are_told_apart()
    {
        var (one, other) = Colliding();
        _world.Change(tx =>
        {
            foreach (var (id, owner) in new[] { ("a", one), ("b", other), ("c", one), ("d", other) }) tx.Add(LedgerTables.Accounts, Row(id) with { Owner = owner });
            tx.Update(LedgerTables.Accounts, Row("c") with { Owner = other });
            tx.Remove(LedgerTables.Accounts, "b");
        });

        var view = _world.View();
        Ids(view.Where(LedgerTables.ByOwner, one)).Should().Be("a");
        Ids(view.Where(LedgerTables.ByOwner, other)).Should().Be("cd");
        Ids(view.Page(LedgerTables.ByOwner, other, 1)).Should().Be("c");
        Ids(view.Page(LedgerTables.ByOwner, other, 9, marker: "c")).Should().Be("d");
        Ids(view.PageOfAny(LedgerTables.Accounts, [(LedgerTables.ByOwner, other)], [], 9, marker: null)).Should().Be("cd");
    }

    [Fact]
    public void A_row_moves_between_the_texts_of_an_index_and_keeps_its_order_among_equals()
    {
        Add("a", "b", "c");
        _world.Change(tx => tx.Update(LedgerTables.Accounts, Row("b") with { Branch = "north" }));
        Ids(_world.View().Where(LedgerTables.ByBranch, "main")).Should().Be("ac");
        Ids(_world.View().Where(LedgerTables.ByBranch, "north")).Should().Be("b");

        _world.Change(tx => tx.Update(LedgerTables.Accounts, Row("b")));

        Ids(_world.View().Where(LedgerTables.ByBranch, "main")).Should().Be("abc");
        _world.View().Where(LedgerTables.ByBranch, "north").Should().BeEmpty();
    }

    [Fact]
    public void A_row_enters_and_leaves_an_index_with_its_text()
    {
        Add("a");
        _world.Change(tx => tx.Update(LedgerTables.Accounts, Row("a") with { Owner = "ann" }));
        Ids(_world.View().Where(LedgerTables.ByOwner, "ann")).Should().Be("a");

        _world.Change(tx => tx.Update(LedgerTables.Accounts, Row("a")));

        _world.View().Where(LedgerTables.ByOwner, "ann").Should().BeEmpty();
    }

    [Fact]
    public void A_removed_row_is_in_no_index()
    {
        Add("a", "b");

        _world.Change(tx => tx.Remove(LedgerTables.Accounts, "a"));

        Ids(_world.View().Where(LedgerTables.ByBranch, "main")).Should().Be("b");
        _world.View().Contains(LedgerTables.Accounts, "a").Should().BeFalse();
        _world.View().Count(LedgerTables.Accounts).Should().Be(1);
    }

    [Fact]
    public void Adding_a_key_twice_or_updating_a_missing_one_is_an_error_of_the_rule()
    {
        Add("a");

        _world.Invoking(world => world.Change(tx => tx.Add(LedgerTables.Accounts, Row("a")))).Should().Throw<InvalidOperationException>();
        _world.Invoking(world => world.Change(tx => tx.Update(LedgerTables.Accounts, Row("b")))).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void Updating_a_row_with_an_equal_one_or_removing_a_missing_one_commits_nothing()
    {
        Add("a");

        _world.Change(tx =>
        {
            tx.Update(LedgerTables.Accounts, Row("a"));
            tx.Remove(LedgerTables.Accounts, "nobody");
        });

        _world.Changes.Revision.Should().Be(1);
    }

    [Fact]
    public void An_index_belongs_to_one_table()
    {
        var act = () => new Table<Account>("ledger.copies", account => account.Id, LedgerTables.ByOwner);

        act.Should().Throw<InvalidOperationException>().WithMessage("*owner*ledger.accounts*");
    }

    private static Account Row(string id) => new() { Id = id, Name = id };

    private static string Ids(IEnumerable<Account> rows) => string.Concat(rows.Select(row => row.Id));

    private void Add(params string[] ids) => _world.Change(tx =>
    {
        foreach (var id in ids) tx.Add(LedgerTables.Accounts, Row(id));
    });

    // Of so many texts some have the same hash, whatever the process's own seed of hashes.
    private static (string One, string Other) Colliding()
    {
        var known = new Dictionary<long, string>();
        for (var i = 0; ; i++)
        {
            var text = $"owner {i}";
            if (!known.TryAdd(new IndexText(text).Place, text)) return (known[new IndexText(text).Place], text);
        }
    }
}
