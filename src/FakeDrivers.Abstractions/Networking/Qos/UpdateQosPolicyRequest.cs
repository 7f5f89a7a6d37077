namespace FakeDrivers.Networking;

/// <summary>Which fields of a policy to change; what is not set stays.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record UpdateQosPolicyRequest : UpdateNetworkResourceRequest
{
    /// <summary>The new name.</summary>
    public string? Name { get; init; }

    /// <summary>Whether all projects may use it.</summary>
    public bool? IsShared { get; init; }

    /// <summary>Whether new networks of the project get it; one policy of a project at most.</summary>
    public bool? IsDefault { get; init; }
}
