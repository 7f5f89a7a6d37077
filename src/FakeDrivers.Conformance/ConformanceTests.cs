using System.Diagnostics.CodeAnalysis;
using Xunit;
using Xunit.v3;

namespace FakeDrivers.Conformance;

/// <summary>The thin layer between a suite and xunit: one test per case. A driver's author derives from the class of the domain.</summary>
/// <typeparam name="TSuite">The suite.</typeparam>
/// <typeparam name="THarness">What the author of a driver supplies to run the cases.</typeparam>
public abstract class ConformanceTests<TSuite, THarness>
    where TSuite : ConformanceSuite<THarness>, new()
    where THarness : ConformanceHarness
{
    private static readonly TSuite Suite = new();

    /// <summary>The cases as rows of a theory, each labelled with its title.</summary>
    [SuppressMessage("Design", "CA1000", Justification = "xunit reads the rows of a theory from a static member of the test class.")]
    public static IEnumerable<ITheoryDataRow> CaseRows =>
        Suite.Cases.Select(each => new TheoryDataRow<string>(each.Id) { Label = each.ToString() });

    /// <summary>Why the driver cannot be tested on this machine.</summary>
    /// <value>The default, <see langword="null"/>, tests it. A text skips every case with that reason.</value>
    protected virtual string? SkipReason => null;

    /// <summary>The driver keeps the promise of the case. A case whose capability is not claimed is reported as skipped, with its name.</summary>
    /// <param name="caseId">The id of the case.</param>
    [Theory]
    [MemberData(nameof(CaseRows))]
    public async Task Conforms(string caseId)
    {
        if (SkipReason is { } reason) throw Skip(reason);
        var cancellationToken = TestContext.Current.CancellationToken;
        var harness = await CreateHarnessAsync(cancellationToken).ConfigureAwait(false);
        await using (harness.ConfigureAwait(false))
        {
            var outcome = await Suite.RunAsync(caseId, harness, cancellationToken).ConfigureAwait(false);
            if (outcome.Verdict == ConformanceVerdict.Skipped) throw Skip($"The driver does not claim the capability '{outcome.Capability}'.");
        }
    }

    /// <summary>Makes the driver in a clean state. Called once for each case.</summary>
    /// <param name="cancellationToken">Ends the preparation.</param>
    protected abstract ValueTask<THarness> CreateHarnessAsync(CancellationToken cancellationToken);

    private static InvalidOperationException Skip(string reason) => new(DynamicSkipToken.Value + reason);
}
