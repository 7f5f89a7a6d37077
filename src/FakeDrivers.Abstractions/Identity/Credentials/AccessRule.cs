namespace FakeDrivers.Identity;

/// <summary>One kind of request that an application credential may be used for.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Keystone API v3, access rules. The services check it, not Keystone.</remarks>
public sealed record AccessRule
{
    /// <summary>The type of the service: <c>compute</c>, say.</summary>
    public required string Service { get; init; }

    /// <summary>The method: <c>GET</c>, say.</summary>
    public required string Method { get; init; }

    /// <summary>The path, with <c>{}</c>, <c>*</c> and <c>**</c> for parts of it.</summary>
    public required string Path { get; init; }
}
