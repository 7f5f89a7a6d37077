using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FakeDrivers.Tests.RandomWalk;

/// <summary>
/// Random operations of every service in one world, with time, failures and changes from outside: what must hold, holds after each.
/// Another number of operations, or another first seed, may be asked for: <c>WALK_OPERATIONS</c>, <c>WALK_SEED</c>.
/// </summary>
public sealed class RandomWalkTests(ITestOutputHelper output)
{
    private const int Length = 2_500;

    private static readonly int Operations = int.Parse(Environment.GetEnvironmentVariable("WALK_OPERATIONS") ?? "100000", CultureInfo.InvariantCulture);
    private static readonly int FirstSeed = int.Parse(Environment.GetEnvironmentVariable("WALK_SEED") ?? "1", CultureInfo.InvariantCulture);

    private static readonly int Reports = int.Parse(Environment.GetEnvironmentVariable("WALK_REPORTS") ?? "1", CultureInfo.InvariantCulture);

    [Fact]
    public void Whatever_is_done_to_the_whole_cloud_what_must_hold_holds()
    {
        var walks = Math.Max(1, Operations / Length);
        var reports = new WalkReport();
        Parallel.For(FirstSeed, FirstSeed + walks, new() { MaxDegreeOfParallelism = 2 }, (seed, loop) =>
        {
            if (reports.Failures.Count < Reports) WalkRun.Go(seed, Length, reports);
            else loop.Stop();
        });
        output.WriteLine(reports.ToString());
        Assert.True(reports.Failures.IsEmpty, string.Join("\n\n", reports.Failures));
        reports.Accepted.Should().BeGreaterThan(reports.Steps / 4, "much of it can be done");
    }
}
