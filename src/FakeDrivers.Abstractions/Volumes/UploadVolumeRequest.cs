using FakeDrivers.Images;

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

    /// <summary>The format of the image's disk: vmdk, vhd, vhdx, raw, qcow2, vdi, ploop or iso.</summary>
    /// <value>The default is <c>raw</c>.</value>
    public string DiskFormat { get; init; } = "raw";

    /// <summary>The format of what holds the image's disk: bare, ovf, ova, docker or compressed.</summary>
    /// <value>The default is <c>bare</c>.</value>
    public string ContainerFormat { get; init; } = "bare";

    /// <summary>Who sees the image. Public is for administrators. Upstream: 3.1.</summary>
    /// <value>The default is <see cref="ImageVisibility.Private"/>.</value>
    public ImageVisibility Visibility { get; init; } = ImageVisibility.Private;

    /// <summary>Whether the image is kept from removal. Upstream: <c>protected</c> (3.1).</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IsProtected { get; init; }
}
