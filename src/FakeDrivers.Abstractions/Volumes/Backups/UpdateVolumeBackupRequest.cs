namespace FakeDrivers.Volumes;

/// <summary>What to change of a backup; what is absent stays.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Cinder <c>PUT /backups/{id}</c>.</remarks>
public sealed record UpdateVolumeBackupRequest
{
    /// <summary>The id of the backup.</summary>
    public required string BackupId { get; init; }

    /// <summary>The new name, at most 255 characters. Absent, it stays.</summary>
    public string? Name { get; init; }

    /// <summary>The new description, at most 255 characters. Absent, it stays.</summary>
    public string? Description { get; init; }

    /// <summary>All of the new metadata; keys have 1 to 255 characters, values at most 255. Absent, it stays.</summary>
    /// <value>The default is absent. Copied when set.</value>
    public IReadOnlyDictionary<string, string>? Metadata { get; init => field = value is null ? null : ValueMap<string>.From(value); }
}
