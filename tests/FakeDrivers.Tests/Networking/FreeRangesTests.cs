using FakeDrivers.Networking;

namespace FakeDrivers.Tests.Networking;

public sealed class FreeRangesTests
{
    [Fact]
    public void Numbers_are_taken_and_come_back_as_in_a_set()
    {
        var random = new Random(7);
        for (var round = 0; round < 50; round++)
        {
            var (free, model) = (FreeRanges.None.Add(10, 40), new SortedSet<int>(Enumerable.Range(10, 31)));
            for (var step = 0; step < 200; step++)
            {
                var number = random.Next(8, 43);
                if (random.Next(2) == 0)
                {
                    free = free.Take((uint)number);
                    model.Remove(number);
                }
                else if (number is >= 10 and <= 40 && model.Add(number)) free = free.Add((uint)number, (uint)number);

                free.Ranges.SelectMany(range => Enumerable.Range((int)range.First, (int)(range.Last - range.First) + 1)).Should().Equal(model);
                free.Contains((uint)number).Should().Be(model.Contains(number));
                (free.TryLowest(out var lowest) ? (int)lowest : -1).Should().Be(model.Count == 0 ? -1 : model.Min);
            }
        }
    }

    [Fact]
    public void The_whole_of_version_6_is_one_range()
    {
        var all = FreeRanges.None.Add(0, UInt128.MaxValue);

        all.Take(UInt128.MaxValue).Add(UInt128.MaxValue, UInt128.MaxValue).Ranges.Should().Equal(new NumberRange(0, UInt128.MaxValue));
        all.TakeAll(5, UInt128.MaxValue).Ranges.Should().Equal(new NumberRange(0, 4));
    }
}
