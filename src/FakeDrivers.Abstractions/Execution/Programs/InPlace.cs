namespace FakeDrivers.Execution;

/// <summary>
/// Waiting for a task that others wait for as well. When a task ends, it lets one of those who await it go on in place and sends the others
/// to the pool; whoever awaits a task of their own goes on in place, so that on a fake clock nothing happens later than it should.
/// </summary>
internal static class InPlace
{
    /// <summary>A task of its own that ends as the other does.</summary>
    public static Task AwaitAsync(Task task) => Task.WhenAll(task, Task.CompletedTask); // Of one task alone it would be that very task.

    /// <summary>A task of its own that ends as the other does, or when the token is cancelled.</summary>
    public static async Task<T> AwaitAsync<T>(Task<T> task, CancellationToken cancellationToken)
    {
        await AwaitAsync(task).WaitAsync(cancellationToken).ConfigureAwait(false);
        return await task.ConfigureAwait(false);
    }
}
