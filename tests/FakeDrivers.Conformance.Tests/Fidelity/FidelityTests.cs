using FakeDrivers.Worlds;

namespace FakeDrivers.Conformance.Tests.Fidelity;

/// <summary>The page on fidelity is made from the code, and so cannot be wrong for long.</summary>
public sealed class FidelityTests
{
    private const string Accept = "FAKEDRIVERS_ACCEPT";

    [Fact]
    public async Task The_page_on_fidelity_is_that_of_the_code()
    {
        var file = Path.Combine(Root(), "docs", "fidelity.md");
        var generated = FidelityDocument.Of(await CaseRun.AllAsync(Token));
        if (Environment.GetEnvironmentVariable(Accept) == "1") await File.WriteAllTextAsync(file, generated, Token);
        var written = File.Exists(file) ? (await File.ReadAllTextAsync(file, Token)).ReplaceLineEndings("\n") : "";

        if (generated != written)
        {
            var stale = written.Split('\n').Except(generated.Split('\n')).Select(line => "- " + line);
            var missing = generated.Split('\n').Except(written.Split('\n')).Select(line => "+ " + line);
            Assert.Fail($"docs/fidelity.md is out of date. Run {Accept}=1 dotnet test tests/FakeDrivers.Conformance.Tests and commit it.\n\n"
                + string.Join('\n', stale.Concat(missing)));
        }
    }

    [Fact]
    public void Every_operation_says_what_it_simulates_and_what_it_stands_for() =>
        FidelityDocument.Operations
            .Where(operation => string.IsNullOrWhiteSpace(operation.Simulates) || string.IsNullOrWhiteSpace(operation.Upstream))
            .Should().BeEmpty();

    [Fact]
    public async Task Every_operation_is_held_by_a_case()
    {
        var runs = await CaseRun.AllAsync(Token);

        FidelityDocument.Operations
            .Where(operation => operation.Kind != OperationKind.Transition && FidelityDocument.CasesOf(operation, runs).Count == 0)
            .Should().BeEquivalentTo(FidelityTopics.HeldByTestsAlone);
    }

    [Fact]
    public async Task Every_case_holds_an_operation()
    {
        var runs = await CaseRun.AllAsync(Token);

        runs.Where(run => !FidelityTopics.All.GetValueOrDefault(run.Topic, []).Any(run.Operations.Contains)).Select(run => run.CaseId).Should().BeEmpty();
    }

    [Fact]
    public async Task A_topic_is_about_operations_that_its_cases_call()
    {
        var called = (await CaseRun.AllAsync(Token)).ToLookup(run => run.Topic, run => run.Operations);

        var idle = FidelityTopics.All.SelectMany(topic => topic.Value
            .Where(operation => !called[topic.Key].Any(operations => operations.Contains(operation)))
            .Select(operation => $"{topic.Key}: {operation}"));

        idle.Should().BeEmpty();
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "FakeDrivers.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException($"No FakeDrivers.sln above {AppContext.BaseDirectory}.");
        }

        return folder.FullName;
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
