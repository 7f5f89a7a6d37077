using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Worlds;

/// <summary>Worlds that hold nothing but the ledger.</summary>
internal static class LedgerWorld
{
    public static readonly RequestContext Alice = new() { ProjectId = "sales", UserId = "alice" };

    public static readonly RequestContext Bob = new() { ProjectId = "sales", UserId = "bob" };

    private static readonly Operation<Action<Transaction>, NoResult> AnyChange = new("ledger", "change", OperationKind.Write);

    public static FakeWorld Empty(Action<FakeWorldOptions>? configure = null)
    {
        var options = new FakeWorldOptions { WorldSeed = WorldSeeds.Empty };
        options.Compute.Hosts = 0;
        configure?.Invoke(options);
        return new(options);
    }

    public static Ledger Ledger(this FakeWorld world, RequestContext? caller = null) => new(new(world.Kernel, caller ?? RequestContext.Admin));

    /// <summary>Runs a rule that no operation has.</summary>
    public static void Change(this FakeWorld world, Action<Transaction> rule) =>
        new Gate(world.Kernel, RequestContext.Admin).WriteAsync(AnyChange, rule, static (tx, rule) =>
        {
            rule(tx);
            return NoResult.Value;
        }, default).Ended();

    /// <summary>Looks at the state, past the gate and without settling.</summary>
    public static StateView View(this FakeWorld world) => new(world.Kernel, world.Kernel.State, world.Kernel.Now, RequestContext.Admin);

    public static OpenAccount After(this OpenAccount request, int seconds) => request with { Takes = Progress.After(TimeSpan.FromSeconds(seconds)) };
}
