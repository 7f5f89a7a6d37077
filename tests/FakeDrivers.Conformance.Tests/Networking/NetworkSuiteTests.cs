using FakeDrivers.Conformance.Networking;

namespace FakeDrivers.Conformance.Tests.Networking;

public sealed class NetworkSuiteTests
{
    private static readonly NetworkSuite Suite = new();

    [Fact]
    public void Each_case_has_an_id_and_a_title_of_its_own()
    {
        Suite.Cases.Select(each => each.Id).Should().OnlyHaveUniqueItems().And.OnlyContain(id => id.StartsWith("NET-", StringComparison.Ordinal));
        Suite.Cases.Should().OnlyContain(each => each.Title.Length > 0 && each.Source.Length > 0);
    }

    [Fact]
    public void Each_case_is_noticed_by_a_liar()
    {
        var noticed = NetworkLiars.Table.SelectMany(row => row.Cases).ToHashSet();

        Suite.Cases.Select(each => each.Id).Where(id => !noticed.Contains(id)).Should().BeEmpty("a case that no liar fails may promise nothing");
    }

    [Fact]
    public async Task Each_liar_fails_the_cases_of_its_lie()
    {
        var survivors = new List<string>();
        foreach (var ((liar, cases), row) in NetworkLiars.Table.Select((entry, row) => (entry, row)))
        {
            foreach (var id in cases)
            {
                await using var harness = new FakeNetworkHarness(new(), liar.Invoke);
                try
                {
                    await Suite.RunAsync(id, harness, TestContext.Current.CancellationToken);
                    survivors.Add($"{id} passes liar {row}");
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
