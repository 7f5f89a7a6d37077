namespace FakeDrivers.Networking;

/// <summary>Which fields of a security group to change; what is not set stays.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record UpdateSecurityGroupRequest : UpdateNetworkResourceRequest
{
    /// <summary>The new name; <c>default</c> stays what it is.</summary>
    public string? Name { get; init; }

    /// <summary>Whether answers to what is let through are let through too; not while ports carry the group.</summary>
    public bool? IsStateful { get; init; }
}
