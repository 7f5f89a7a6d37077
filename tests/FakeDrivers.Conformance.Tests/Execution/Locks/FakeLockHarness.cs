using FakeDrivers.Conformance.Execution;
using FakeDrivers.Execution;
using FakeDrivers.Worlds;

namespace FakeDrivers.Conformance.Tests.Execution;

/// <summary>The locks of a fresh world, as two of its callers take them.</summary>
public sealed class FakeLockHarness : LockHarness
{
    private static readonly RequestContext Other = new() { ProjectId = "demo", UserId = "alice" };

    private readonly FakeWorld _world = new();

    public FakeLockHarness(Func<ILockProvider, TimeProvider, ILockProvider>? lie = null)
    {
        lie ??= static (honest, _) => honest;
        Locks = lie(_world.Locks, _world.Clock);
        OtherLocks = lie(_world.As(Other).Locks, _world.Clock);
    }

    /// <summary>What the case did to the fake.</summary>
    public CallLog Calls => _world.Calls;

    public override ILockProvider Locks { get; }

    public override ILockProvider OtherLocks { get; }

    public override async Task AdvanceAsync(TimeSpan time, CancellationToken cancellationToken = default)
    {
        _world.Clock.Advance(time);
        await Task.Yield();
    }

    public override ValueTask DisposeAsync()
    {
        _world.Dispose();
        return base.DisposeAsync();
    }
}
