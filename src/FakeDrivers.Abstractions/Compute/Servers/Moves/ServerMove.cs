namespace FakeDrivers.Compute;

/// <summary>Where a server is going, or has gone and may come back from.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Upstream: the migration context of Nova's <c>instance</c>, with its <c>old_flavor</c> and <c>new_flavor</c>.</remarks>
public sealed record ServerMove
{
    /// <summary>The id of the migration.</summary>
    public required string MigrationId { get; init; }

    /// <summary>The host that the server came from, on which its old size is kept until the move is over.</summary>
    public required string SourceHost { get; init; }

    /// <summary>The host that it goes to, on which its new size is kept from the beginning.</summary>
    public required string TargetHost { get; init; }

    /// <summary>The flavor before.</summary>
    public required Flavor OldFlavor { get; init; }

    /// <summary>The flavor after; the same unless it is a resize.</summary>
    public required Flavor NewFlavor { get; init; }

    /// <summary>The stable state before, to which a resize leads back.</summary>
    public ServerVmState OldVmState { get; init; }
}
