namespace FakeDrivers.Volumes;

/// <summary>A volume whose content is to become that of an image.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Cinder action <c>os-reimage</c> (3.68).</remarks>
public sealed record ReimageVolumeRequest
{
    /// <summary>The id of the volume.</summary>
    public required string VolumeId { get; init; }

    /// <summary>The id of the image.</summary>
    public required string ImageId { get; init; }

    /// <summary>Whether to do it although the volume is reserved, as the compute service does for a rebuild. Upstream: <c>reimage_reserved</c>.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool AllowReserved { get; init; }
}
