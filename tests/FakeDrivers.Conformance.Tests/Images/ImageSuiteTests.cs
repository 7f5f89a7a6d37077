using FakeDrivers.Conformance.Images;

namespace FakeDrivers.Conformance.Tests.Images;

public sealed class ImageSuiteTests
{
    private static readonly ImageSuite Suite = new();

    [Fact]
    public void Each_case_has_an_id_and_a_title_of_its_own()
    {
        Suite.Cases.Select(each => each.Id).Should().OnlyHaveUniqueItems().And.OnlyContain(id => id.StartsWith("IMG-", StringComparison.Ordinal));
        Suite.Cases.Should().OnlyContain(each => each.Title.Length > 0 && each.Source.Length > 0);
    }

    [Fact]
    public async Task Each_case_is_noticed_by_a_liar_and_each_liar_by_a_case()
    {
        var (unnoticed, survivors) = (Suite.Cases.Select(each => each.Id).ToHashSet(), new List<string>());
        foreach (var (name, lie) in ImageLiars.All)
        {
            var isCaught = false;
            foreach (var each in Suite.Cases)
            {
                await using var harness = new FakeImageHarness(new(), lie);
                try
                {
                    await Suite.RunAsync(each.Id, harness, TestContext.Current.CancellationToken);
                }
                catch (ConformanceException)
                {
                    isCaught = true;
                    unnoticed.Remove(each.Id);
                }
            }

            if (!isCaught) survivors.Add(name);
        }

        unnoticed.Should().BeEmpty("a case that no liar fails may promise nothing");
        survivors.Should().BeEmpty("a liar that no case catches shows that one is missing");
    }
}
