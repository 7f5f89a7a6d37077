namespace FakeDrivers.Worlds;

/// <summary>What a call does once it has passed the gate.</summary>
internal interface IGateStep<TRequest, TResult>
{
    /// <summary>Whether <see cref="Apply"/> does it; otherwise <see cref="ApplyAsync"/> does.</summary>
    bool IsSynchronous { get; }

    TResult Apply(WorldKernel kernel, CallRecord call, TRequest request);

    ValueTask<TResult> ApplyAsync(WorldKernel kernel, CallRecord call, TRequest request, CancellationToken cancellationToken);
}
