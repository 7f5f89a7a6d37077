using FakeDrivers.Worlds;

namespace FakeDrivers.Execution;

/// <content>What was run.</content>
public sealed partial class FakeExecute
{
    /// <summary>
    /// What was run in the world since the start or the last <see cref="ClearLog"/>, an entry for each attempt, in the order in which they
    /// began; what still runs is there too.
    /// </summary>
    /// <returns>A copy, which later calls do not change. Texts that a command calls secret are three stars.</returns>
    /// <remarks>It is read from the world's call log, and shares its bounds.</remarks>
    public IReadOnlyList<ExecutedCommand> Calls => _registry.ReadCalls();

    /// <summary>The attempts of calls that ended, as in <see cref="Calls"/>, and forgets them in the same step, as <see cref="ClearLog"/> does.</summary>
    /// <returns>The attempts: each is taken once, however many take. What is in flight comes when it has ended.</returns>
    public IReadOnlyList<ExecutedCommand> TakeCalls() => _registry.TakeCalls();

    /// <summary>
    /// What was run in the world since the start or the last <see cref="ClearLog"/>: a joined text for each call, however many attempts it
    /// made, in the order in which the calls ended; then those that are still in flight. Upstream: manila <c>fake_execute_get_log</c>.
    /// </summary>
    /// <returns>A copy, which later calls do not change. Texts that a command calls secrets are three stars.</returns>
    /// <remarks>The texts come from the world's call log, where <see cref="ExecutionOperations.Run"/> has the whole typed calls, and share its bounds.</remarks>
    public IReadOnlyList<string> GetLog()
    {
        var (ended, inFlight) = _gate.Kernel.Calls.ReadAll();
        var cleared = _registry.LogCleared;
        var shown = ended.Where(call => call.Sequence > cleared).Select(call => call.RequestObject)
            .Concat(inFlight.Select(call => call.RequestObject));
        return [.. shown.Select(LogText).OfType<string>()];
    }

    /// <summary>
    /// Lets <see cref="Calls"/> and <see cref="GetLog"/> begin anew; the world's call log keeps its entries. Upstream: manila
    /// <c>fake_execute_clear_log</c>, after which a log that was fetched before is stale; here it is a copy anyway.
    /// </summary>
    public void ClearLog() => _registry.LogCleared = _gate.Kernel.Calls.LastSequence;

    /// <summary>Waits until a command was run a number of times; what <see cref="Calls"/> has counts, ended or in flight.</summary>
    /// <param name="program">The program, as for <see cref="When(ProgramName)"/>.</param>
    /// <param name="arguments">The arguments, as for <see cref="When(ProgramName, Argument[])"/>; <see langword="null"/> when they do not matter.</param>
    /// <param name="count">How many attempts, at least 1.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The attempt of that number among those that match.</returns>
    /// <exception cref="FakeDriversException">The token was cancelled first; the message shows what ran.</exception>
    public async Task<ExecutedCommand> WaitForCallAsync(
        ProgramName program, IEnumerable<Argument>? arguments = null, int count = 1, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var pattern = new VectorPattern([program], arguments);
        while (true)
        {
            // In this order: what comes after the look ends one of these.
            var changed = Task.WhenAny(_registry.Attempted.Next, _gate.Kernel.Calls.Changed);
            var calls = Calls;
            var matching = calls.Where(call => pattern.Matches(call.Command)).ToList();
            if (matching.Count >= count) return matching[count - 1];
            try
            {
                await changed.WaitAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException cancelled)
            {
                throw ExecutionErrors.NotReached($"{count} runs of {pattern.ShowVector(CodeText.Literal)}", matching.Count, calls, cancelled);
            }
        }
    }
}
