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

    /// <summary>The new metadata, which replaces the old as a whole: keys of 1 to 255 characters, values of at most 255.</summary>
    /// <value>The default, <see langword="null"/>, keeps the metadata.</value>
    public IReadOnlyDictionary<string, string>? Metadata
    {
        get;
        init => field = value is null ? null : ValueMap<string>.From(value);
    }
}
