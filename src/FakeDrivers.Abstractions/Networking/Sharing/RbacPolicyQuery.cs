namespace FakeDrivers.Networking;

/// <summary>Which sharings a listing is to yield; what is not set does not filter.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record RbacPolicyQuery : NetworkResourceQuery
{
    /// <summary>Only sharings of this kind of thing.</summary>
    public AnyOf<RbacObjectType>? ObjectType { get; init; }

    /// <summary>Only sharings of this thing.</summary>
    public AnyOf<string>? ObjectId { get; init; }

    /// <summary>Only sharings with this project.</summary>
    public AnyOf<string>? TargetProjectId { get; init; }

    /// <summary>Only sharings that allow this.</summary>
    public AnyOf<RbacAction>? Action { get; init; }
}
