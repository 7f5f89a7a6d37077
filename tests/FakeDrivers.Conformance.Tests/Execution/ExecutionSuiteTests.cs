using FakeDrivers.Conformance.Execution;

namespace FakeDrivers.Conformance.Tests.Execution;

public sealed class ExecutionSuiteTests
{
    private static readonly ExecutionSuite Suite = new();

    public static IEnumerable<TheoryDataRow<string>> CaseIds => Suite.Cases.Select(each => new TheoryDataRow<string>(each.Id));

    [Theory]
    [MemberData(nameof(CaseIds))]
    public async Task Every_case_catches_a_liar(string caseId)
    {
        await using var harness = new FakeExecutionHarness(ExecutionLiars.ByCase[caseId]);

        var run = () => Suite.RunAsync(caseId, harness, TestContext.Current.CancellationToken);

        (await run.Should().ThrowAsync<ConformanceException>()).Which.CaseId.Should().Be(caseId);
    }

    [Fact]
    public void Every_case_has_an_id_of_its_own() => Suite.Cases.Select(each => each.Id).Should().OnlyHaveUniqueItems();

    [Fact]
    public void Every_liar_lies_about_a_case() => ExecutionLiars.ByCase.Keys.Should().BeEquivalentTo(Suite.Cases.Select(each => each.Id));

    [Fact]
    public async Task A_driver_that_throws_a_time_out_is_not_taken_for_one_that_still_runs()
    {
        await using var harness = new FakeExecutionHarness((honest, _) => new Liar(honest, (_, _) => throw new TimeoutException("no route")));

        var run = () => Suite.RunAsync("EXE-EXIT-001", harness, TestContext.Current.CancellationToken);

        (await run.Should().ThrowAsync<ConformanceException>()).Which.Actual.Should().Contain("no route");
    }

    [Fact]
    public async Task A_case_whose_capability_is_not_claimed_is_skipped_with_its_name()
    {
        await using var harness = new FakeExecutionHarness(capabilities: []);

        var outcome = await Suite.RunAsync("EXE-EXIT-007", harness, TestContext.Current.CancellationToken);

        outcome.Should().Be(new ConformanceOutcome("EXE-EXIT-007", ConformanceVerdict.Skipped, ExecutionCapabilities.Signals));
    }
}
