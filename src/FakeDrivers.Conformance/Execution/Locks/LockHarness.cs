using FakeDrivers.Execution;

namespace FakeDrivers.Conformance.Execution;

/// <summary>The locks under test, from two sides.</summary>
public abstract class LockHarness : ConformanceHarness
{
    /// <summary>The provider under test.</summary>
    public abstract ILockProvider Locks { get; }

    /// <summary>The same locks as somebody else takes them: another caller of a world, or another process's provider.</summary>
    public abstract ILockProvider OtherLocks { get; }

    /// <inheritdoc/>
    /// <remarks>This default claims nothing: the suite has no optional part.</remarks>
    public override IReadOnlySet<string> Capabilities { get; } = new HashSet<string>();
}
