using FakeDrivers.Conformance.Volumes;
using FakeDrivers.Volumes;

namespace FakeDrivers.Conformance.Tests.Volumes;

public sealed class VolumeDriverSuiteTests
{
    private static readonly VolumeDriverSuite Suite = new();

    [Fact]
    public void Each_case_has_an_id_and_a_title_of_its_own()
    {
        Suite.Cases.Select(each => each.Id).Should().OnlyHaveUniqueItems().And.OnlyContain(id => id.StartsWith("VDR-", StringComparison.Ordinal));
        Suite.Cases.Should().OnlyContain(each => each.Title.Length > 0 && each.Source.Length > 0);
    }

    [Fact]
    public void Each_case_is_noticed_by_a_liar()
    {
        var noticed = VolumeDriverLiars.Table.SelectMany(row => row.Cases).ToHashSet();
        Suite.Cases.Select(each => each.Id).Should().OnlyContain(id => noticed.Contains(id), "a case that no liar fails may promise nothing");
    }

    [Fact]
    public async Task Each_liar_fails_the_cases_of_its_lie()
    {
        var survivors = new List<string>();
        foreach (var (liar, cases) in VolumeDriverLiars.Table)
        {
            foreach (var id in cases)
            {
                await using var harness = new FakeVolumeDriverHarness(VolumeTransport.Aoe, liar);
                try
                {
                    await Suite.RunAsync(id, harness, TestContext.Current.CancellationToken);
                    survivors.Add($"{id} passes {harness.Driver.GetType().Name}");
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
