namespace FakeDrivers.Conformance;

/// <summary>What the author of a driver supplies: the driver in a clean state, what it can do, and how time passes for it.</summary>
/// <remarks>One harness serves one case and is disposed after it, so that cases cannot influence each other.</remarks>
public abstract class ConformanceHarness : IAsyncDisposable
{
    /// <summary>What the driver claims to support, out of the suite's capability constants. A claim is tested; without it the case is skipped.</summary>
    public abstract IReadOnlySet<string> Capabilities { get; }

    /// <summary>Lets time pass for the driver. A fake advances its clock; this default waits on the system's clock.</summary>
    /// <param name="time">How long.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public virtual Task AdvanceAsync(TimeSpan time, CancellationToken cancellationToken = default) =>
        Task.Delay(time, TimeProvider.System, cancellationToken);

    /// <summary>Removes what the case left behind. This default has nothing to remove.</summary>
    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return default;
    }
}
