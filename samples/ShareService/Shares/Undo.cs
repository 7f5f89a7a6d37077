using Microsoft.Extensions.Logging;

namespace ShareService.Shares;

/// <summary>How to take back what was done so far, the latest first.</summary>
/// <remarks>
/// A step is pushed <em>before</em> it is tried: when it is cancelled, or its reply gets lost, nobody knows whether it happened. So every
/// way back must cope with a step that did not.
/// </remarks>
internal sealed class Undo(ILogger logger)
{
    private readonly Stack<(string Step, Func<Task> WayBack)> _steps = new();

    /// <param name="step">What an operator would have to do instead: <c>detach alpha</c>.</param>
    /// <param name="wayBack">Does it.</param>
    public void Push(string step, Func<Task> wayBack) => _steps.Push((step, wayBack));

    /// <summary>From here on there is no way back.</summary>
    public void Forget() => _steps.Clear();

    /// <summary>Takes everything back that can be. Nothing here is cancelled, since the caller's token may be the cause.</summary>
    /// <param name="cause">Why.</param>
    /// <exception cref="UndoFailedException">Something stays behind.</exception>
    public async Task RunAsync(Exception cause)
    {
        if (_steps.Count == 0) return;
        logger.LogWarning("{Error}, so: {Steps}", cause.GetType().Name, string.Join(", ", _steps.Select(step => step.Step)));
        var failures = new List<(string Step, Exception Error)>();
        while (_steps.TryPop(out var step))
        {
            try
            {
                await step.WayBack();
            }
            catch (Exception error)
            {
                logger.LogError(error, "Could not {Step}", step.Step);
                failures.Add((step.Step, error));
            }
        }

        if (failures.Count > 0) throw new UndoFailedException(cause, failures);
    }
}
