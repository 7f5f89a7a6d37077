using FakeDrivers.Conformance.Execution;

namespace FakeDrivers.Conformance.Tests.Execution;

public sealed class SshSuiteTests
{
    private static readonly SshSuite Suite = new();

    public static IEnumerable<TheoryDataRow<string>> CaseIds => Suite.Cases.Select(each => new TheoryDataRow<string>(each.Id));

    [Theory]
    [MemberData(nameof(CaseIds))]
    public async Task Every_case_catches_a_liar(string caseId)
    {
        await using var harness = new FakeSshHarness(SshLiars.ByCase[caseId]);

        var run = () => Suite.RunAsync(caseId, harness, TestContext.Current.CancellationToken);

        (await run.Should().ThrowAsync<ConformanceException>()).Which.CaseId.Should().Be(caseId);
    }

    [Fact]
    public void Every_case_has_an_id_of_its_own() => Suite.Cases.Select(each => each.Id).Should().OnlyHaveUniqueItems();

    [Fact]
    public void Every_liar_lies_about_a_case() => SshLiars.ByCase.Keys.Should().BeEquivalentTo(Suite.Cases.Select(each => each.Id));
}
