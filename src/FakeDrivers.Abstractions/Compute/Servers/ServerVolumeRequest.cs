namespace FakeDrivers.Compute;

/// <summary>An existing volume that a server is to get.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record ServerVolumeRequest
{
    /// <summary>The id of the volume, which must be available.</summary>
    public required string VolumeId { get; init; }

    /// <summary>The device that the server shall see, such as <c>/dev/vdc</c>.</summary>
    /// <value>The default, <see langword="null"/>, lets the service choose. A boot volume is always <c>/dev/vda</c>.</value>
    public string? Device { get; init; }

    /// <summary>Whether the volume is deleted together with the server instead of being freed.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool DeleteOnTermination { get; init; }

    /// <summary>Whether the server boots from the volume, which must then be bootable, and no image is given (<c>boot_index</c> 0).</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IsBootVolume { get; init; }

    /// <summary>A word by which the guest recognises the disk, of 1 to 60 characters without slash and comma. Absent, none.</summary>
    public string? Tag { get; init; }
}
