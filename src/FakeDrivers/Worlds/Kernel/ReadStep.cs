namespace FakeDrivers.Worlds;

/// <summary>Looks at the state.</summary>
internal readonly struct ReadStep<TRequest, TResult>(Func<StateView, TRequest, TResult> rule) : IGateStep<TRequest, TResult>
{
    public bool IsSynchronous => true;

    public TResult Apply(WorldKernel kernel, CallRecord call, TRequest request) => kernel.Read(call, request, rule);

    public ValueTask<TResult> ApplyAsync(WorldKernel kernel, CallRecord call, TRequest request, CancellationToken cancellationToken) =>
        new(Apply(kernel, call, request));
}
