namespace FakeDrivers.Conformance;

/// <summary>All cases of one contract, and the way to run one of them against a driver. Knows no test framework.</summary>
/// <typeparam name="THarness">What the author of a driver supplies to run the cases.</typeparam>
/// <remarks>Immutable after construction and thread-safe: cases may run in parallel, each with a harness of its own.</remarks>
public abstract class ConformanceSuite<THarness>
    where THarness : ConformanceHarness
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(60);

    /// <summary>The interface that the suite holds a driver to, such as <c>IVolumeApi</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The cases in the order of their topics.</summary>
    public abstract IReadOnlyList<ConformanceCase<THarness>> Cases { get; }

    /// <summary>Runs one case: its body when the capability is claimed, else its refusal, else nothing.</summary>
    /// <param name="caseId">The id of the case.</param>
    /// <param name="harness">The driver, clean. It is not disposed here.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <returns>Which of the three it was.</returns>
    /// <exception cref="ArgumentException">The suite has no such case.</exception>
    /// <exception cref="ConformanceException">The driver does not keep the promise, fails in another way, or has not finished after a minute.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<ConformanceOutcome> RunAsync(string caseId, THarness harness, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(harness);
        var found = Cases.SingleOrDefault(candidate => candidate.Id == caseId)
            ?? throw new ArgumentException($"The suite {Name} has no case '{caseId}'.", nameof(caseId));
        var claimed = found.Capability is null || harness.Capabilities.Contains(found.Capability);
        var body = claimed ? found.Body : found.Refusal;
        if (body is null) return new(found.Id, ConformanceVerdict.Skipped, found.Capability);
        await RunBodyAsync(found, body, harness, cancellationToken).ConfigureAwait(false);
        return new(found.Id, claimed ? ConformanceVerdict.Passed : ConformanceVerdict.Refused, found.Capability);
    }

    private static async Task RunBodyAsync(
        ConformanceCase<THarness> running, Func<THarness, CancellationToken, Task> body, THarness harness, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task? task = null;
        try
        {
            task = body(harness, limit.Token);
            await task.WaitAsync(TimeLimit, TimeProvider.System, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (ConformanceException failure)
        {
            throw new ConformanceException(running.Id, running.Title, failure.Expected, failure.Actual, failure);
        }
        catch (TimeoutException late) when (task is { IsCompleted: false })
        {
            await limit.CancelAsync().ConfigureAwait(false);
            throw new ConformanceException(running.Id, running.Title, $"an end within {TimeLimit.TotalSeconds} s", "it still runs", late);
        }
        catch (Exception failure)
        {
            throw new ConformanceException(running.Id, running.Title, "no such error", failure.ToString(), failure);
        }
    }
}
