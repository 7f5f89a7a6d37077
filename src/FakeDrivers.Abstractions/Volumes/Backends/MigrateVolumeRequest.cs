namespace FakeDrivers.Volumes;

/// <summary>A volume to move to another pool.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Cinder action <c>os-migrate_volume</c>.</remarks>
public sealed record MigrateVolumeRequest
{
    /// <summary>The id of the volume.</summary>
    public required string VolumeId { get; init; }

    /// <summary>The pool, <c>host@backend#pool</c>.</summary>
    public required string Host { get; init; }

    /// <summary>Whether nothing else may be done with the volume meanwhile: an available one is in maintenance then.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool LockVolume { get; init; }
}
