namespace FakeDrivers.Compute;

/// <summary>A backup of a server: an image as the newest of a kind.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record BackupServerRequest
{
    /// <summary>The id of the server.</summary>
    public required string ServerId { get; init; }

    /// <summary>The name of the image: 1 to 255 characters.</summary>
    public required string Name { get; init; }

    /// <summary>The kind, such as <c>daily</c>: 1 to 255 characters. Backups of other kinds are left alone.</summary>
    public required string BackupType { get; init; }

    /// <summary>How many backups of the kind to keep, the new one included; 0 makes none.</summary>
    public required int Rotation { get; init; }

    /// <summary>Properties of the image, beside those that the service gives it.</summary>
    /// <value>The default is empty.</value>
    public IReadOnlyDictionary<string, string> Properties { get; init => field = ValueMap<string>.From(value); } = ValueMap<string>.Empty;
}
