namespace FakeDrivers.Volumes;

/// <summary>A volume to copy to a new image.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Cinder action <c>os-volume_upload_image</c>.</remarks>
public sealed record UploadVolumeRequest
{
    /// <summary>The id of the volume.</summary>
    public required string VolumeId { get; init; }

    /// <summary>The name of the image, 1 to 255 characters.</summary>
    public required string ImageName { get; init; }

    /// <summary>Whether to do it although the volume is in use.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool Force { get; init; }
}
