using FakeDrivers.Worlds;
using FsCheck;
using FsCheck.Fluent;

namespace FakeDrivers.Tests.Worlds;

/// <summary>Pages in another order than that of creation.</summary>
public sealed class SortedPageTests
{
    private const int Accounts = 1_000;

    private static readonly RowSort<Account>[] Sorts =
    [
        new("balance", account => new(account.Balance), IsDescending: true),
        new("name", account => new(account.Name), IsDescending: false),
    ];

    private static readonly RowOrder<Account> OfAll = new(LedgerTables.Accounts, Sorts);

    private static readonly RowOrder<Account> OfBranches = new(LedgerTables.Accounts, Sorts, account => account.Branch);

    private readonly FakeWorld _world = LedgerWorld.Empty();

    public SortedPageTests() => _world.Change(tx =>
    {
        for (var i = 0; i < Accounts; i++) tx.Add(LedgerTables.Accounts, At(i, i * 7919 % 50));
    });

    // What happens between two pages: an account is made, changed or closed, or the world goes back to where it was.
    private static readonly Gen<(int Kind, int Id, int Balance)[]> Changes =
        (from kind in Gen.Choose(0, 9) from id in Gen.Choose(0, Accounts + 40) from balance in Gen.Choose(0, 50) select (kind, id, balance)).ArrayOf(30);

    [Fact]
    public void Pages_in_an_order_agree_with_rows_that_are_sorted_whatever_happens_between_them() => Laws.Hold(Changes, changes =>
    {
        using var world = _world.Fork();
        var snapshot = world.Snapshot();
        foreach (var (kind, id, balance) in changes)
        {
            if (kind == 9) world.Restore(snapshot);
            else world.Change(tx => Apply(tx, kind, id, balance));
            var expected = Sorted(world, branch: null);
            var marker = expected[id % expected.Count];
            var page = PageOf(world, OfAll, null, 7, marker);
            if (!page.SequenceEqual(expected.SkipWhile(each => each != marker).Skip(1).Take(7))) return false;
            if (!PageOf(world, OfBranches, "odd", 9, null).SequenceEqual(Sorted(world, "odd").Take(9))) return false;
        }

        return true;
    }, tests: 20);

    [Fact]
    public void All_pages_together_hold_each_row_once()
    {
        var seen = new List<string>();
        for (string? marker = null; PageOf(_world, OfBranches, "even", 64, marker) is { Count: > 0 } page; marker = page[^1]) seen.AddRange(page);

        seen.Should().Equal(Sorted(_world, "even"));
    }

    [Fact]
    public void A_page_after_a_row_that_no_longer_counts_goes_on_from_its_place()
    {
        var all = Sorted(_world, branch: null);
        var last = all[99];

        Page(row => row.Id != last).Should().Equal(all.Skip(100).Take(5), "the order is walked through");
        Page(row => row.Balance == 49 && row.Id != last, few: true).Should().Equal(
            all.Skip(100).Where(id => _world.View().Find(LedgerTables.Accounts, id)!.Balance == 49).Take(5), "there are few, which are sorted");

        List<string> Page(Func<Account, bool> predicate, bool few = false)
        {
            var view = _world.View();
            var page = view.SortedPage(OfAll, null, 5, last, predicate, most => view.Page(LedgerTables.Accounts, most, null, predicate));
            view.Page(LedgerTables.Accounts, 257, null, predicate).Count.Should().Match(count => few ? count < 257 : count == 257);
            return [.. page.Select(row => row.Id)];
        }
    }

    [Fact]
    public void A_page_looks_at_few_rows_more_than_it_gives()
    {
        var first = PageOf(_world, OfAll, null, 1, null)[0];
        var looks = 0;

        var page = _world.View().SortedPage(OfAll, null, 10, first, _ => ++looks > 0, most => _world.View().Page(LedgerTables.Accounts, most));

        page.Should().HaveCount(10);
        looks.Should().Be(10);
    }

    [Theory]
    [InlineData(300, 300)]
    [InlineData(3_000, 10_000)]
    public void Rows_that_are_few_beside_all_and_last_in_the_order_are_not_looked_for_among_all(int rare, int most)
    {
        // Those that count have the least balance, so that all others come before them.
        _world.Change(tx =>
        {
            for (var i = Accounts; i < 10 * Accounts; i++) tx.Add(LedgerTables.Accounts, At(i, i < (10 * Accounts) - rare ? i * 7919 % 50 : -(i % 7)));
        });
        var (view, looks, marker, seen) = (_world.View(), 0, default(string), new List<string>());

        for (var page = 0; page < 5; page++)
        {
            looks = 0;
            var rows = view.SortedPage(OfAll, null, 7, marker, row => ++looks > 0 && row.Balance <= 0, limit => view.Page(LedgerTables.Accounts, limit, null, row => row.Balance <= 0));
            seen.AddRange(rows.Select(row => row.Id));
            marker = seen[^1];
            looks.Should().BeLessThan(most);
        }

        seen.Should().Equal(_world.View().Rows(LedgerTables.Accounts).Where(row => row.Balance <= 0)
            .OrderByDescending(row => row.Balance).ThenBy(row => row.Name, StringComparer.Ordinal).Select(row => row.Id).Take(35));
    }

    [Fact]
    public void Many_orders_do_not_stay_for_ever()
    {
        for (var i = 0; i < 100; i++)
        {
            var name = $"order{i}";
            var order = new RowOrder<Account>(LedgerTables.Accounts, [new(name, account => new(account.Id), IsDescending: true)]);

            PageOf(_world, order, null, 1, null).Should().Equal("0999");
        }

        _world.Kernel.Orders.Count.Should().BeLessThanOrEqualTo(16);
    }

    private static Account At(int i, int balance) => new() { Id = $"{i:0000}", Name = $"n{i % 3}", Balance = balance, Branch = i % 2 == 0 ? "even" : "odd" };

    private static void Apply(Transaction tx, int kind, int id, int balance)
    {
        var account = At(id, balance);
        if (!tx.Contains(LedgerTables.Accounts, account.Id)) tx.Add(LedgerTables.Accounts, account);
        else if (kind < 3) tx.Remove(LedgerTables.Accounts, account.Id);
        else tx.Update(LedgerTables.Accounts, account with { Branch = kind < 6 ? account.Branch : "odd" });
    }

    private static List<string> Sorted(FakeWorld world, string? branch) =>
        [.. world.View().Rows(LedgerTables.Accounts).Where(row => branch is null || row.Branch == branch)
            .OrderByDescending(row => row.Balance).ThenBy(row => row.Name, StringComparer.Ordinal).Select(row => row.Id)];

    private static List<string> PageOf(FakeWorld world, RowOrder<Account> order, string? group, int limit, string? marker)
    {
        var view = world.View();
        return [.. view.SortedPage(order, group, limit, marker, _ => true, most => view.Page(LedgerTables.Accounts, most)).Select(row => row.Id)];
    }
}
