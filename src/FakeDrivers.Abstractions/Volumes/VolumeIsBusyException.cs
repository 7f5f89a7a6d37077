namespace FakeDrivers.Volumes;

/// <summary>The backend cannot remove a volume now because something of its own still uses it.</summary>
/// <remarks>
/// A service that meets it at the end of a removal puts the volume back to available instead of error_deleting. Upstream: Cinder
/// <c>VolumeIsBusy</c>.
/// </remarks>
public sealed class VolumeIsBusyException : DriverException
{
    /// <summary>Creates the error.</summary>
    /// <param name="volumeId">The id of the volume.</param>
    public VolumeIsBusyException(string volumeId)
        : base($"The backend says that the volume '{volumeId}' is busy; try the removal again later.") => VolumeId = volumeId;

    /// <summary>The id of the volume.</summary>
    public string VolumeId { get; }
}
