namespace FakeDrivers.Networking;

/// <summary>Whom a sharing is to be with instead.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record UpdateRbacPolicyRequest
{
    /// <summary>The id of the sharing.</summary>
    public required string Id { get; init; }

    /// <summary>The id of the project to share with, or <see cref="RbacPolicy.EveryProject"/>, for administrators.</summary>
    public required string TargetProjectId { get; init; }
}
