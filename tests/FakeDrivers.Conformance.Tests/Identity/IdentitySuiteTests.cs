using FakeDrivers.Conformance.Identity;

namespace FakeDrivers.Conformance.Tests.Identity;

public sealed class IdentitySuiteTests
{
    private static readonly IdentitySuite Suite = new();

    [Fact]
    public void Each_case_has_an_id_and_a_title_of_its_own()
    {
        Suite.Cases.Select(each => each.Id).Should().OnlyHaveUniqueItems().And.OnlyContain(id => id.StartsWith("IDN-", StringComparison.Ordinal));
        Suite.Cases.Should().OnlyContain(each => each.Title.Length > 0 && each.Source.Length > 0);
    }

    [Fact]
    public void Each_case_is_noticed_by_a_liar()
    {
        var noticed = IdentityLiars.Table.SelectMany(row => row.Cases).ToHashSet();

        Suite.Cases.Select(each => each.Id).Should().OnlyContain(id => noticed.Contains(id), "a case that no liar fails may promise nothing");
    }

    [Fact]
    public async Task Each_liar_fails_the_cases_of_its_lie()
    {
        var survivors = new List<string>();
        foreach (var (name, liar, cases) in IdentityLiars.Table)
        {
            foreach (var id in cases)
            {
                await using var harness = new FakeIdentityHarness(liar);
                if (await PassesAsync(id, harness)) survivors.Add($"{id} passes one who {name}");
            }
        }

        survivors.Should().BeEmpty();
    }

    [Fact]
    public async Task A_store_that_keeps_nothing_is_noticed()
    {
        await using var harness = new FakeIdentityHarness(storesTokens: false);

        (await PassesAsync("IDN-STO-001", harness)).Should().BeFalse();
    }

    private static async Task<bool> PassesAsync(string id, IdentityHarness harness)
    {
        try
        {
            await Suite.RunAsync(id, harness, TestContext.Current.CancellationToken);
            return true;
        }
        catch (ConformanceException)
        {
            return false;
        }
    }
}
