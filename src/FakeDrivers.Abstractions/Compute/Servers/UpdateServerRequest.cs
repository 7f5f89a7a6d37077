namespace FakeDrivers.Compute;

/// <summary>Which describing fields of a server to change; what is not set stays.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record UpdateServerRequest
{
    /// <summary>The id of the server.</summary>
    public required string ServerId { get; init; }

    /// <summary>The new name: 1 to 255 characters, no blank at either end.</summary>
    /// <value>The default, <see langword="null"/>, keeps the name.</value>
    public string? Name { get; init; }

    /// <summary>What to write about the server, at most 255 characters; empty takes it away.</summary>
    /// <value>The default, <see langword="null"/>, keeps what is there.</value>
    public string? Description { get; init; }

    /// <summary>The server's own name for itself: letters, digits, <c>-</c> and <c>.</c>, at most 255.</summary>
    /// <value>The default, <see langword="null"/>, keeps it.</value>
    public string? HostName { get; init; }

    /// <summary>The IPv4 address under which the server is to be reached; empty takes it away.</summary>
    /// <value>The default, <see langword="null"/>, keeps it.</value>
    public string? AccessIpv4 { get; init; }

    /// <summary>The IPv6 address under which the server is to be reached; empty takes it away.</summary>
    /// <value>The default, <see langword="null"/>, keeps it.</value>
    public string? AccessIpv6 { get; init; }

    /// <summary>How its disk is laid out.</summary>
    /// <value>The default, <see langword="null"/>, keeps that.</value>
    public ServerDiskConfig? DiskConfig { get; init; }

    /// <summary>The new metadata, which replaces the old as a whole: keys of 1 to 255 characters, values of at most 255.</summary>
    /// <value>The default, <see langword="null"/>, keeps the metadata.</value>
    public IReadOnlyDictionary<string, string>? Metadata
    {
        get;
        init => field = value is null ? null : ValueMap<string>.From(value);
    }
}
