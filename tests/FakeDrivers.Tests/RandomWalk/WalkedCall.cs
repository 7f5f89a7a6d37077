using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.RandomWalk;

/// <summary>A call that was made on a walk, and the world as it was before it.</summary>
internal sealed record WalkedCall(FakeWorld Before, WalkCall Call, RequestContext Caller, object?[] Arguments, Exception? Error, WorldState After)
{
    /// <summary>Whether it changed any row.</summary>
    public bool IsChange => !ReferenceEquals(Before.Kernel.State, After)
        && SliceCatalog.All.Any(slice => slice.Compare(Before.Kernel.State.Get(slice), After.Get(slice)).Any());

    /// <summary>Makes it again in a fork of that world.</summary>
    public Task Again(FakeWorld fork, CancellationToken cancellationToken = default)
    {
        var arguments = Arguments.ToArray();
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] is CancellationToken) arguments[i] = cancellationToken;
            if (arguments[i] is Stream stream) stream.Position = 0;
        }

        return Call.Start(WalkCalls.FacesOf(fork.As(Caller))[Call.Face], arguments);
    }
}
