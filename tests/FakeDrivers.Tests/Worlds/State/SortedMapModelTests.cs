using FakeDrivers.Worlds;
using FsCheck;
using FsCheck.Fluent;

namespace FakeDrivers.Tests.Worlds;

public sealed class SortedMapModelTests
{
    private static readonly Gen<(bool IsRemoval, int Key)[]> Steps =
        Gen.Choose(0, 9).SelectMany(kind => Gen.Choose(0, 300).Select(key => (kind < 4, key))).ArrayOf(600);

    [Fact]
    public void Sets_and_removals_in_any_order_agree_with_a_sorted_dictionary() => Laws.Hold(Steps, steps =>
    {
        var (map, model) = (SortedMap<int, int>.Empty, new SortedDictionary<int, int>());
        for (var i = 0; i < steps.Length; i++)
        {
            var (isRemoval, key) = steps[i];
            map = isRemoval ? map.Remove(key) : map.Set(key, i);
            if (isRemoval) model.Remove(key);
            else model[key] = i;
        }

        return map.SequenceEqual(model) && map.Count == model.Count
            && Enumerable.Range(-1, 303).All(key => map.TryGet(key, out var value) == model.TryGetValue(key, out var known) && value == known);
    });

    [Fact]
    public void A_set_of_large_keys_agrees_with_a_sorted_set() => Laws.Hold(Steps, steps =>
    {
        var (map, model) = (SortedMap<Large, NoValue>.Empty, new SortedSet<Large>());
        foreach (var (isRemoval, key) in steps)
        {
            var large = new Large(key, 0, 0, 0);
            map = isRemoval ? map.Remove(large) : map.Set(large, default);
            if (isRemoval) model.Remove(large);
            else model.Add(large);
        }

        var (keys, rebuilt) = (map.Select(pair => pair.Key).ToArray(), SortedMap<Large, NoValue>.FromSorted([.. model], new NoValue[model.Count]));
        return keys.SequenceEqual(model) && map.Count == model.Count && rebuilt.Select(pair => pair.Key).SequenceEqual(keys)
            && ReferenceEquals(map.Set(keys[0], default), map) && map.TryGet(keys[^1], out _) && !map.TryGet(new(-1, 0, 0, 0), out _);
    });

    [Fact]
    public void Enumerating_from_any_key_gives_what_is_not_less() => Laws.Hold(Steps, steps =>
    {
        var (map, model) = Build(steps);
        return Enumerable.Range(-1, 303).All(key => map.From(key).SequenceEqual(model.Where(pair => pair.Key >= key)));
    }, tests: 30);

    [Fact]
    public void Looking_up_one_key_after_the_other_finds_what_single_look_ups_find() => Laws.Hold(Steps, steps =>
    {
        var (map, model) = Build(steps);
        SortedMapNode<int, int>? leaf = null;
        return steps.Select(step => step.Key).Concat(Enumerable.Range(-1, 303))
            .All(key => map.TryGet(key, ref leaf, out var value) == model.TryGetValue(key, out var known) && value == known);
    });

    [Fact]
    public void Comparing_any_two_gives_exactly_the_keys_that_differ() => Laws.Hold(Steps.Two(), pair =>
    {
        var (before, modelBefore) = Build(pair.Item1);
        var (after, modelAfter) = Build(pair.Item2);
        return SortedMap<int, int>.Compare(before, after).SequenceEqual(Differences(modelBefore, modelAfter));
    });

    [Fact]
    public void Comparing_a_map_with_its_descendant_gives_exactly_the_keys_that_differ() => Laws.Hold(Steps.Two(), pair =>
    {
        var (before, modelBefore) = Build(pair.Item1);
        var (after, modelAfter) = (before, new SortedDictionary<int, int>(modelBefore));
        foreach (var (isRemoval, key) in pair.Item2.Take(40))
        {
            after = isRemoval ? after.Remove(key) : after.Set(key, -key);
            if (isRemoval) modelAfter.Remove(key);
            else modelAfter[key] = -key;
        }

        return SortedMap<int, int>.Compare(before, after).SequenceEqual(Differences(modelBefore, modelAfter))
            && SortedMap<int, int>.Compare(after, before).SequenceEqual(Differences(modelAfter, modelBefore));
    });

    [Theory]
    [InlineData(1)]
    [InlineData(7919)]
    [InlineData(130_003 - 1)]
    public void A_map_of_many_keys_in_any_order_of_arrival_agrees_with_the_model_while_it_grows_and_shrinks(int stride)
    {
        const int Size = 130_003; // a prime, so that every stride visits all keys
        var map = SortedMap<int, int>.Empty;
        for (var i = 0; i < Size; i++)
        {
            var key = (int)((long)i * stride % Size);
            map = map.Set(key, -key);
        }

        var whole = map;
        for (var i = 0; i < Size; i++)
        {
            var key = (int)((long)i * stride % Size);
            if (key % 100 != 0) map = map.Remove(key);
        }

        whole.Select(pair => pair.Key).SequenceEqual(Enumerable.Range(0, Size)).Should().BeTrue("all keys are there, in order");
        map.Select(pair => pair.Key).SequenceEqual(Enumerable.Range(0, 1301).Select(i => i * 100)).Should().BeTrue("every hundredth is left");
        map.From(64_950).First().Key.Should().Be(65_000);
        SortedMap<int, int>.Compare(map, whole).Count().Should().Be(Size - 1301);
    }

    private static (SortedMap<int, int> Map, SortedDictionary<int, int> Model) Build((bool IsRemoval, int Key)[] steps)
    {
        var (map, model) = (SortedMap<int, int>.Empty, new SortedDictionary<int, int>());
        foreach (var (isRemoval, key) in steps)
        {
            map = isRemoval ? map.Remove(key) : map.Set(key, key % 7);
            if (isRemoval) model.Remove(key);
            else model[key] = key % 7;
        }

        return (map, model);
    }

    private static IEnumerable<SortedMapDifference<int, int>> Differences(SortedDictionary<int, int> before, SortedDictionary<int, int> after) =>
        from key in before.Keys.Union(after.Keys).Order()
        let had = before.TryGetValue(key, out var _)
        let has = after.TryGetValue(key, out var _)
        let old = had ? before[key] : 0
        let now = has ? after[key] : 0
        where had != has || old != now
        select new SortedMapDifference<int, int>(key, had, old, has, now);

    private readonly record struct Large(long First, long Second, long Third, long Fourth) : IComparable<Large>
    {
        public int CompareTo(Large other) => First.CompareTo(other.First);
    }
}
