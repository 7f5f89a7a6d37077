using System.Globalization;

namespace FakeDrivers.Tests.RandomWalk;

/// <summary>
/// Random operations of every service in one world, with time, failures and changes from outside: what must hold, holds after each. More
/// operations, or others, may be asked for: <c>WALK_OPERATIONS</c>, <c>WALK_SEED</c>.
/// </summary>
public sealed class RandomWalkTests(ITestOutputHelper output)
{
    private const int Length = 2_500;

    private static readonly int Operations = Asked("WALK_OPERATIONS", 30_000);
    private static readonly int FirstSeed = Asked("WALK_SEED", 1);
    private static readonly int Reports = Asked("WALK_REPORTS", 1);

    [Fact]
    public void Whatever_is_done_to_the_whole_cloud_what_must_hold_holds()
    {
        var walks = Math.Max(1, Operations / Length);
        var report = new WalkReport();
        Parallel.For(FirstSeed, FirstSeed + walks, new() { MaxDegreeOfParallelism = 2 }, (seed, loop) =>
        {
            if (report.Failures.Count < Reports) WalkRun.Go(seed, Length, report);
            else loop.Stop();
        });

        output.WriteLine(report.ToString());
        Assert.True(report.Failures.IsEmpty, string.Join("\n\n", report.Failures));
        report.Steps.Should().BeGreaterThanOrEqualTo(Math.Min(Operations, walks * Length));
        report.Accepted.Should().BeGreaterThan(report.Calls / 4, "much of it can be done");
        report.Unnamed.Select(pair => $"{pair.Key.Call}: {pair.Key.Error} ({pair.Value})").Order(StringComparer.Ordinal).Should().BeEmpty("a call ends with the errors that its contract names");
        if (Operations >= 100_000) report.NeverAccepted.Count.Should().BeLessThan(WalkCalls.All.Count / 20, $"nearly all can be done, but these could not: {string.Join(", ", report.NeverAccepted)}");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void The_same_seed_walks_the_same_way_to_the_same_state(int seed)
    {
        var report = new WalkReport();

        var (first, second, other) = (WalkRun.Go(seed, 1_000, report), WalkRun.Go(seed, 1_000, report), WalkRun.Go(seed + 4, 1_000, report));

        report.Failures.Should().BeEmpty();
        second.Should().Be(first);
        other.Should().NotBe(first);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(7)]
    public void Several_may_walk_through_one_world_at_once(int seed)
    {
        using var world = WalkWorld.Make(seed);
        var walkers = Enumerable.Range(0, 4).Select(number => new Walker(world, seed, new(number), new()) { IsShared = true }).ToList();

        Concurrently.Run(4, number =>
        {
            for (var i = 0; i < 1_500; i++) walkers[number].Step();
        });
        foreach (var walker in walkers) walker.Rest();

        var touched = walkers.SelectMany(walker => walker.Memory.Touched).ToHashSet();
        WalkInvariants.Broken(world.Kernel.State, touched, WalkWorld.IsBypassing(seed)).Should().BeEmpty();
        walkers.Sum(walker => walker.Accepted).Should().BeGreaterThan(1_000);
    }

    private static int Asked(string name, int usual) => int.Parse(Environment.GetEnvironmentVariable(name) ?? $"{usual}", CultureInfo.InvariantCulture);
}
