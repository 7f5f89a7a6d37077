using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Worlds;

public sealed class SortedMapSharingTests
{
    [Fact]
    public void Comparing_versions_that_share_almost_everything_looks_at_few_values()
    {
        var before = SortedMap<int, Looked>.Empty;
        var looks = new Looks();
        for (var i = 0; i < 100_000; i++) before = before.Set(i, new(i, looks));
        var after = before.Set(50_000, new(-1, looks)).Remove(99_000).Set(100_001, new(100_001, looks));

        var differences = SortedMap<int, Looked>.Compare(before, after).Select(difference => difference.Key).ToList();

        differences.Should().Equal(50_000, 99_000, 100_001);
        looks.Count.Should().BeLessThan(200, "only the leaves on the way to a difference are not shared");
    }

    [Fact]
    public void A_version_does_not_see_what_later_ones_change()
    {
        var first = SortedMap<int, string>.Empty.Set(1, "one").Set(2, "two");

        var second = first.Set(1, "uno").Remove(2).Set(3, "tre");

        first.Should().Equal(KeyValuePair.Create(1, "one"), KeyValuePair.Create(2, "two"));
        second.Should().Equal(KeyValuePair.Create(1, "uno"), KeyValuePair.Create(3, "tre"));
    }

    [Fact]
    public void Removing_a_key_that_is_not_there_gives_the_same_map()
    {
        var map = SortedMap<int, int>.Empty.Set(1, 1);

        map.Remove(2).Should().BeSameAs(map);
        SortedMap<int, int>.Empty.Remove(2).Should().BeSameAs(SortedMap<int, int>.Empty);
    }

    [Fact]
    public void Removing_all_keys_leaves_an_empty_map_that_can_be_filled_again()
    {
        var map = SortedMap<int, int>.Empty;
        for (var i = 0; i < 5_000; i++) map = map.Set(i, i);

        for (var i = 4_999; i >= 0; i--) map = map.Remove(i);

        map.Should().BeEmpty();
        map.Count.Should().Be(0);
        map.Seek(0).MoveNext().Should().BeFalse();
        map.Set(7, 7).Should().ContainSingle();
    }

    [Fact]
    public void Appending_fills_nodes_to_the_brim()
    {
        var appended = SortedMap<int, int>.Empty;
        var prepended = SortedMap<int, int>.Empty;
        for (var i = 0; i < 10_000; i++)
        {
            appended = appended.Set(i, i);
            prepended = prepended.Set(-i, i);
        }

        Leaves(appended).Should().Be((10_000 + 31) / 32);
        Leaves(prepended).Should().BeGreaterThan(500, "a split in the middle leaves halves");
    }

    private static int Leaves(SortedMap<int, int> map)
    {
        var root = (SortedMapNode<int, int>)typeof(SortedMap<int, int>)
            .GetField("_root", System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!.GetValue(map)!;
        return Count(root);

        static int Count(SortedMapNode<int, int> node) => node.Children is { } children ? children.Sum(Count) : 1;
    }

    private sealed class Looks
    {
        public int Count { get; set; }
    }

    private sealed class Looked(int value, Looks looks)
    {
        public override bool Equals(object? obj)
        {
            looks.Count++;
            return obj is Looked other && other.GetHashCode() == GetHashCode();
        }

        public override int GetHashCode() => value;
    }
}
