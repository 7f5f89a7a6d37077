using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Store;

public sealed class EntryMapTests
{
    [Theory]
    [InlineData(1, 40)]
    [InlineData(30, 5)]
    [InlineData(1_000, 3_000)]
    [InlineData(40_000, 50)]
    public void Many_at_once_are_as_one_after_the_other(int first, int count)
    {
        var random = new Random(first);
        var before = Of(Enumerable.Range(0, 100).Select(_ => (long)random.Next(2_000)).Distinct().Order());
        StoredEntry[] more = [.. Enumerable.Range(0, count).Select(i => Entry(first + (long)(i * random.Next(1, 3)))).DistinctBy(entry => entry.Id).OrderBy(entry => entry.Id)];

        var was = before.ToList();

        var one = more.Aggregate(before, static (map, entry) => map.Set(entry));
        var all = before.SetAll(more);

        all.Should().Equal(one).And.HaveCount(all.Count);
        all.Count.Should().Be(one.Count);
        foreach (var entry in more) all.Find(entry.Id).Should().BeSameAs(entry);
        before.Should().Equal(was, "the map before is as it was");
        EntryMap.Compare(one, all).Should().BeEmpty();
    }

    [Fact]
    public void Nothing_added_is_the_same_map()
    {
        var map = Of([1, 2, 3]);

        map.SetAll([]).Should().BeSameAs(map);
    }

    private static EntryMap Of(IEnumerable<long> ids) => ids.Aggregate(EntryMap.Empty, static (map, id) => map.Set(Entry(id)));

    private static StoredEntry Entry(long id) => new()
    {
        Id = id,
        ParentId = 0,
        Dn = $"cn={id}",
        Key = $"cn={id}",
        Attributes = [],
        Classes = null!,
        Origin = null!,
        Change = id,
    };
}
