namespace FakeDrivers.Worlds;

/// <summary>Changes the state in one transaction.</summary>
internal readonly struct WriteStep<TRequest, TResult>(Func<Transaction, TRequest, TResult> rule) : IGateStep<TRequest, TResult>
{
    public bool IsSynchronous => true;

    public TResult Apply(WorldKernel kernel, CallRecord call, TRequest request) => kernel.Write(call, request, rule);

    public ValueTask<TResult> ApplyAsync(WorldKernel kernel, CallRecord call, TRequest request, CancellationToken cancellationToken) =>
        new(Apply(kernel, call, request));
}
