namespace FakeDrivers.Volumes;

/// <summary>Where a group of volumes, or a snapshot of one, is in its life.</summary>
/// <remarks>Source: Cinder API v3. The words of the wire are in <see cref="VolumeStatusText"/>.</remarks>
public enum VolumeGroupStatus
{
    /// <summary>It is being made.</summary>
    Creating,

    /// <summary>It is whole.</summary>
    Available,

    /// <summary>Its volumes are being changed.</summary>
    Updating,

    /// <summary>It is being removed.</summary>
    Deleting,

    /// <summary>Something of it failed.</summary>
    Error,

    /// <summary>Its removal failed.</summary>
    ErrorDeleting,
}
