namespace FakeDrivers.Worlds;

/// <summary>Runs something that is not a rule over the state: a reply that a test scripted, which may take its time.</summary>
internal readonly struct InvokeStep<TRequest, TResult>(Func<TRequest, CallRecord, CancellationToken, ValueTask<TResult>> work)
    : IGateStep<TRequest, TResult>
{
    public bool IsSynchronous => false;

    public TResult Apply(WorldKernel kernel, CallRecord call, TRequest request) => throw new InvalidOperationException("The work is asynchronous.");

    public ValueTask<TResult> ApplyAsync(WorldKernel kernel, CallRecord call, TRequest request, CancellationToken cancellationToken) =>
        work(request, call, cancellationToken);
}
