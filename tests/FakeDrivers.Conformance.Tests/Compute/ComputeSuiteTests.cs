using FakeDrivers.Conformance.Compute;
using FakeDrivers.Worlds;

namespace FakeDrivers.Conformance.Tests.Compute;

public sealed class ComputeSuiteTests
{
    private static readonly ComputeSuite Suite = new();

    [Fact]
    public void Each_case_has_an_id_and_a_title_of_its_own()
    {
        Suite.Cases.Select(each => each.Id).Should().OnlyHaveUniqueItems().And.OnlyContain(id => id.StartsWith("CMP-", StringComparison.Ordinal));
        Suite.Cases.Should().OnlyContain(each => each.Title.Length > 0 && each.Source.Length > 0);
    }

    [Fact]
    public void Each_case_is_noticed_by_a_liar()
    {
        var noticed = ComputeLiars.Table.SelectMany(row => row.Cases).ToHashSet();

        Suite.Cases.Select(each => each.Id).Where(id => !noticed.Contains(id)).Should().BeEmpty("a case that no liar fails may promise nothing");
    }

    [Fact]
    public async Task Each_liar_fails_the_cases_of_its_lie()
    {
        var survivors = new List<string>();
        foreach (var ((liar, cases), row) in ComputeLiars.Table.Select((entry, row) => (entry, row)))
        {
            foreach (var id in cases)
            {
                await using var harness = new FakeComputeHarness(FakeComputeHarness.Paced(Progress.After(TimeSpan.FromSeconds(2))), liar);
                try
                {
                    await Suite.RunAsync(id, harness, TestContext.Current.CancellationToken);
                    survivors.Add($"{id} passes liar {row} ({harness.Compute.GetType().Name})");
                }
                catch (ConformanceException)
                {
                    // The case bites.
                }
            }
        }

        survivors.Should().BeEmpty();
    }
}
