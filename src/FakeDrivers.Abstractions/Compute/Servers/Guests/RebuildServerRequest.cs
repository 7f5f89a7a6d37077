namespace FakeDrivers.Compute;

/// <summary>How to build a server anew; what is not set stays.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record RebuildServerRequest
{
    /// <summary>The id of the server.</summary>
    public required string ServerId { get; init; }

    /// <summary>The id of the image to build from.</summary>
    public required string ImageId { get; init; }

    /// <summary>The new name: 1 to 255 characters, no blank at either end.</summary>
    /// <value>The default, <see langword="null"/>, keeps the name.</value>
    public string? Name { get; init; }

    /// <summary>The new description, at most 255 characters.</summary>
    /// <value>The default, <see langword="null"/>, keeps the description.</value>
    public string? Description { get; init; }

    /// <summary>The new metadata, which replaces the old as a whole.</summary>
    /// <value>The default, <see langword="null"/>, keeps the metadata.</value>
    public IReadOnlyDictionary<string, string>? Metadata
    {
        get;
        init => field = value is null ? null : ValueMap<string>.From(value);
    }

    /// <summary>The name of one of the user's key pairs.</summary>
    /// <value>The default, <see langword="null"/>, keeps the key.</value>
    public string? KeyName { get; init; }

    /// <summary>The script or data for the first boot, as plain text.</summary>
    /// <value>The default, <see langword="null"/>, keeps the data.</value>
    public string? UserData { get; init; }

    /// <summary>The password of the guest's administrator, which nobody can read back.</summary>
    /// <value>The default, <see langword="null"/>, sets none.</value>
    public string? AdminPassword { get; init; }
}
