using FakeDrivers.Conformance.Ldap;
using FakeDrivers.Ldap;

namespace FakeDrivers.Conformance.Tests.Ldap;

public sealed class LdapSuiteTests
{
    private static readonly LdapSuite Suite = new();

    [Fact]
    public void Each_case_has_an_id_and_a_title_of_its_own()
    {
        Suite.Cases.Select(each => each.Id).Should().OnlyHaveUniqueItems().And.OnlyContain(id => id.StartsWith("LDP-", StringComparison.Ordinal));
        Suite.Cases.Should().OnlyContain(each => each.Title.Length > 0 && each.Source.Length > 0);
    }

    [Fact]
    public void Each_case_is_noticed_by_a_liar()
    {
        var noticed = LdapLiars.Table.SelectMany(row => row.Cases).ToHashSet();

        Suite.Cases.Select(each => each.Id).Should().OnlyContain(id => noticed.Contains(id), "a case that no liar fails may promise nothing");
    }

    [Fact]
    public async Task Each_liar_fails_the_cases_of_its_lie()
    {
        var survivors = new List<string>();
        foreach (var (liar, cases) in LdapLiars.Table)
        {
            foreach (var id in cases)
            {
                await using var harness = new FakeLdapHarness(LdapProfile.Rfc, liar);
                try
                {
                    await Suite.RunAsync(id, harness, TestContext.Current.CancellationToken);
                    survivors.Add($"{id} passes {harness.Admin.GetType().Name}");
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
