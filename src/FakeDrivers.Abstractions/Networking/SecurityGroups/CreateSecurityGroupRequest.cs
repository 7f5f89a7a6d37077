namespace FakeDrivers.Networking;

/// <summary>What a new security group is to be.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record CreateSecurityGroupRequest : CreateNetworkResourceRequest
{
    /// <summary>The name: at most 255 characters, not <c>default</c>. Several groups may share it.</summary>
    public required string Name { get; init; }

    /// <summary>Whether answers to what is let through are let through too.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool IsStateful { get; init; } = true;
}
