namespace FakeDrivers.Networking;

/// <summary>What is to be shared with whom.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record CreateRbacPolicyRequest
{
    /// <summary>The kind of what is shared.</summary>
    public required RbacObjectType ObjectType { get; init; }

    /// <summary>The id of what is shared, which the caller owns.</summary>
    public required string ObjectId { get; init; }

    /// <summary>What the sharing allows; <see cref="RbacAction.AccessAsExternal"/> is about networks and for administrators.</summary>
    public RbacAction Action { get; init; }

    /// <summary>The id of the project to share with, or <see cref="RbacPolicy.EveryProject"/>, for administrators.</summary>
    public required string TargetProjectId { get; init; }
}
