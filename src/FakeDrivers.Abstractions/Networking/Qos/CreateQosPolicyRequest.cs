namespace FakeDrivers.Networking;

/// <summary>What a new policy is to be.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record CreateQosPolicyRequest : CreateNetworkResourceRequest
{
    /// <summary>The name: 1 to 255 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Whether all projects may use it.</summary>
    public bool IsShared { get; init; }

    /// <summary>Whether new networks of the project get it; one policy of a project at most.</summary>
    public bool IsDefault { get; init; }
}
