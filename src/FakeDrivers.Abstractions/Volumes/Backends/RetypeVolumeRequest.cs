namespace FakeDrivers.Volumes;

/// <summary>A volume whose type is to change.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Cinder action <c>os-retype</c>.</remarks>
public sealed record RetypeVolumeRequest
{
    /// <summary>The id of the volume.</summary>
    public required string VolumeId { get; init; }

    /// <summary>The name or id of the new type.</summary>
    public required string NewType { get; init; }

    /// <summary>Whether the volume may move to another pool for it.</summary>
    /// <value>The default is <see cref="VolumeMigrationPolicy.Never"/>.</value>
    public VolumeMigrationPolicy MigrationPolicy { get; init; }
}
