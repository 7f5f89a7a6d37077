namespace FakeDrivers.Networking;

/// <summary>What every request to change a resource of the network service can say; what is not set stays.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public abstract record UpdateNetworkResourceRequest
{
    /// <summary>The id of the resource.</summary>
    public required string Id { get; init; }

    /// <summary>The new free text of at most 255 characters.</summary>
    /// <value>The default, <see langword="null"/>, keeps it.</value>
    public string? Description { get; init; }

    /// <summary>The new tags of at most 255 characters each, which replace the old ones as a whole.</summary>
    /// <value>The default, <see langword="null"/>, keeps them.</value>
    public IReadOnlyList<string>? Tags { get; init => field = value is null ? null : ValueList<string>.From(value); }

    /// <summary>The revision that the resource must have, or the change is refused (<c>If-Match: revision_number=N</c>).</summary>
    /// <value>The default, <see langword="null"/>, accepts every revision.</value>
    public int? ExpectedRevision { get; init; }
}
