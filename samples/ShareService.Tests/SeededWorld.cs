namespace ShareService.Tests;

/// <summary>A world with two shares, made once. Tests never touch it: each takes a fork, which costs nothing.</summary>
public sealed class SeededWorld : IAsyncLifetime
{
    private readonly Lab _origin = new();

    public async ValueTask InitializeAsync()
    {
        await _origin.Shares.CreateAsync("alpha", 10, Lab.Clients);
        await _origin.Shares.CreateAsync("beta", 20, Lab.Clients);
    }

    internal Lab Fork() => new(_origin.World.Fork());

    public ValueTask DisposeAsync()
    {
        _origin.Dispose();
        return ValueTask.CompletedTask;
    }
}
