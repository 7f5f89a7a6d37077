using System.Collections.Concurrent;
using System.Globalization;
using FakeDrivers.Ldap;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Ldap.Rules;

public sealed class LdapIsolationTests : LdapTestBase
{
    public LdapIsolationTests() => Seed(Unit("people"), Person("ann"));

    [Fact]
    public async Task A_fork_starts_with_everything_and_neither_sees_the_other()
    {
        using var fork = World.Fork();
        await using var there = fork.Ldap.ConnectAs();

        await there.DeleteAsync(new("uid=ann," + People), Token);
        await Admin.AddAsync(new(Person("bob").Dn, Person("bob").Attributes), Token);

        (await FindAsync("(uid=*)")).Should().Equal("uid=ann", "uid=bob");
        (await there.SearchAllAsync(new(Suffix, LdapSearchScope.Subtree, "(uid=*)"), Token)).Entries.Should().BeEmpty();
    }

    [Fact]
    public async Task Snapshots_go_back_to_what_was_and_a_reset_to_the_suffixes()
    {
        var snapshot = World.Snapshot();
        await Admin.ModifyAsync(new("uid=ann," + People, LdapModification.Replace("sn", "Other")), Token);

        World.Diff(snapshot, World.Snapshot()).ToString().Should().Contain("~ ldap.entries uid=ann").And.Contain("Other");
        World.Restore(snapshot);

        (await FindAsync("(sn=Other)")).Should().BeEmpty();
        World.Reset(WorldParts.State);
        World.Ldap.Count.Should().Be(1);
    }

    [Fact]
    public async Task A_search_goes_on_over_the_moment_at_which_it_began()
    {
        Seed(Person("bob"), Person("cid"));
        await using var search = Admin.SearchAsync(new(People, LdapSearchScope.OneLevel, LdapFilter.Any), Token).GetAsyncEnumerator(Token);

        await search.MoveNextAsync();
        foreach (var uid in new[] { "ann", "bob", "cid" }) await Admin.DeleteAsync(new($"uid={uid},{People}"), Token);
        var rest = new List<string?>();
        while (await search.MoveNextAsync()) rest.Add(search.Current.GetText("uid"));

        rest.Should().Equal("bob", "cid");
    }

    [Fact]
    public async Task What_readers_see_beside_writers_is_always_what_some_order_of_the_writes_makes()
    {
        // Each writer moves one unit from one counter to another in one modification of one entry, so that the sum never changes, and counts its own up.
        const int Writers = 8;
        const int Rounds = 200;
        var counters = Enumerable.Range(0, Writers).Select(i => new LdapAttribute("description", FormattableString.Invariant($"w{i}:0"))).ToArray();
        Seed(Person("sum", more: new LdapAttribute("description", counters.SelectMany(counter => counter.Values))));
        var seen = new ConcurrentBag<string>();
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 8).Select(_ => Task.Run(ReadAsync, Token)).ToArray();

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(i => Task.Run(() => WriteAsync(i), Token)));
        await done.CancelAsync();
        await Task.WhenAll(readers);

        seen.Should().BeEmpty();
        (await Admin.SearchAllAsync(new("uid=sum," + People, LdapSearchScope.Base, LdapFilter.Any), Token)).Entries[0].GetTexts("description")
            .Should().BeEquivalentTo(Enumerable.Range(0, Writers).Select(i => FormattableString.Invariant($"w{i}:{Rounds}")));

        async Task WriteAsync(int writer)
        {
            await using var connection = World.Ldap.ConnectAs();
            for (var round = 0; round < Rounds; round++)
            {
                await connection.ModifyAsync(
                    new(
                        "uid=sum," + People,
                        LdapModification.Delete("description", FormattableString.Invariant($"w{writer}:{round}")),
                        LdapModification.Add("description", FormattableString.Invariant($"w{writer}:{round + 1}"))),
                    Token);
            }
        }

        async Task ReadAsync()
        {
            await using var connection = World.Ldap.ConnectAs();
            var last = new int[Writers];
            while (!done.IsCancellationRequested)
            {
                var entry = (await connection.SearchAllAsync(new("uid=sum," + People, LdapSearchScope.Base, LdapFilter.Any), Token)).Entries[0];
                var values = entry.GetTexts("description");
                if (values.Count != Writers) seen.Add($"{values.Count} counters");
                foreach (var value in values)
                {
                    var writer = value[1] - '0';
                    var count = int.Parse(value[3..], CultureInfo.InvariantCulture);
                    if (count < last[writer]) seen.Add($"{value} after {last[writer]}");
                    last[writer] = count;
                }
            }
        }
    }
}
