namespace FakeDrivers.Functional;

/// <summary>A turn that is given back when it is disposed.</summary>
internal readonly struct Turn : IDisposable
{
    private readonly SemaphoreSlim _semaphore;

    private Turn(SemaphoreSlim semaphore) => _semaphore = semaphore;

    public static async Task<Turn> TakeAsync(SemaphoreSlim semaphore, CancellationToken cancellationToken)
    {
        await semaphore.WaitAsync(cancellationToken).ConfigureAwait(false);
        return new(semaphore);
    }

    public void Dispose() => _semaphore.Release();
}
