namespace FakeDrivers.Tests.Worlds;

public sealed class PagingTests
{
    private readonly FakeWorld _world = LedgerWorld.Empty();

    public PagingTests() => _world.Change(tx =>
    {
        for (var i = 0; i < 2_500; i++)
        {
            tx.Add(LedgerTables.Accounts, new Account { Id = $"{i:0000}", Name = "x", Balance = i, Branch = i % 2 == 0 ? "even" : "odd" });
        }
    });

    [Fact]
    public void A_page_starts_after_its_marker_and_holds_no_more_than_its_limit()
    {
        var page = _world.View().Page(LedgerTables.Accounts, limit: 3, marker: "0041");

        page.Select(row => row.Id).Should().Equal("0042", "0043", "0044");
    }

    [Fact]
    public void The_first_page_has_no_marker_and_the_last_may_be_short()
    {
        _world.View().Page(LedgerTables.Accounts, limit: 2).Select(row => row.Id).Should().Equal("0000", "0001");
        _world.View().Page(LedgerTables.Accounts, limit: 2, marker: "2498").Select(row => row.Id).Should().Equal("2499");
        _world.View().Page(LedgerTables.Accounts, limit: 2, marker: "2499").Should().BeEmpty();
    }

    [Fact]
    public void A_predicate_chooses_the_rows_that_count()
    {
        var page = _world.View().Page(LedgerTables.Accounts, limit: 2, marker: "0010", predicate: row => row.Balance % 100 == 0);

        page.Select(row => row.Id).Should().Equal("0100", "0200");
    }

    [Fact]
    public void A_page_of_an_index_holds_its_rows_alone_and_stops_at_their_end()
    {
        var view = _world.View();

        view.Page(LedgerTables.ByBranch, "even", limit: 2, marker: "0004").Select(row => row.Id).Should().Equal("0006", "0008");
        view.Page(LedgerTables.ByBranch, "even", limit: 9, marker: "2496").Select(row => row.Id).Should().Equal("2498");
        view.Page(LedgerTables.ByBranch, "even", limit: 2, marker: "0005").Select(row => row.Id).Should().Equal(["0006", "0008"], "a marker is a place, in any index");
        view.Page(LedgerTables.ByBranch, "even", limit: 1, predicate: row => row.Balance > 9).Select(row => row.Id).Should().Equal("0010");
    }

    [Fact]
    public void A_marker_that_names_nothing_is_refused_by_name()
    {
        var act = () => _world.View().Page(LedgerTables.Accounts, limit: 2, marker: "9999");

        act.Should().Throw<InvalidRequestException>().WithMessage("*'9999'*").Which.Parameter.Should().Be("Marker");
    }

    [Fact]
    public async Task A_listing_takes_all_pages_each_of_which_is_a_call()
    {
        var rows = await ToListAsync(_world.Ledger().ListAsync());

        rows.Select(row => row.Balance).Should().Equal(Enumerable.Range(0, 2_500));
        _world.Calls.Of(LedgerOperations.List).Should().HaveCount(3);
    }

    [Fact]
    public async Task A_listing_ends_at_the_limit_of_its_query()
    {
        var rows = await ToListAsync(_world.Ledger().ListAsync(new() { Branch = "odd", Limit = 1_100 }));

        rows.Should().HaveCount(1_100).And.OnlyContain(row => row.Branch == "odd");
        _world.Calls.Of(LedgerOperations.List).Should().HaveCount(2);
        (await ToListAsync(_world.Ledger().ListAsync(new() { Limit = 0 }))).Should().BeEmpty();
    }

    [Fact]
    public async Task A_row_that_is_created_during_a_listing_is_seen_and_none_is_seen_twice()
    {
        var seen = new List<string>();

        await foreach (var row in _world.Ledger().ListAsync())
        {
            seen.Add(row.Id);
            if (row.Balance == 500) _world.Change(tx => tx.Add(LedgerTables.Accounts, new Account { Id = "late", Name = "x" }));
        }

        seen.Should().HaveCount(2_501).And.OnlyHaveUniqueItems().And.EndWith("late");
    }

    [Fact]
    public async Task Who_lists_may_delete_what_he_is_given()
    {
        await foreach (var row in _world.Ledger().ListAsync()) _world.Change(tx => tx.Remove(LedgerTables.Accounts, row.Id));

        _world.View().Count(LedgerTables.Accounts).Should().Be(0);
    }

    private static async Task<List<Account>> ToListAsync(IAsyncEnumerable<Account> rows)
    {
        var list = new List<Account>();
        await foreach (var row in rows.WithCancellation(TestContext.Current.CancellationToken)) list.Add(row);
        return list;
    }
}
