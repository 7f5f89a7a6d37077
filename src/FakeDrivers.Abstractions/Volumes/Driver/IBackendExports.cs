namespace FakeDrivers.Volumes;

/// <summary>Offering block devices to hosts, and finding them there.</summary>
/// <remarks>Implementations are safe for concurrent use. All operations throw <see cref="OperationCanceledException"/> when cancelled.</remarks>
public interface IBackendExports
{
    /// <summary>Offers a volume to hosts. One that is offered already stays as it is.</summary>
    /// <param name="volume">The volume.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How it is offered.</returns>
    /// <exception cref="CapacityExceededException">No blade or target is free.</exception>
    /// <exception cref="ResourceNotFoundException">The backend has no such volume.</exception>
    /// <remarks>Upstream: <c>create_export</c>.</remarks>
    Task<VolumeExport> CreateExportAsync(BackendVolume volume, CancellationToken cancellationToken = default);

    /// <summary>Sees to it, after a start of the backend, that a volume is offered as before.</summary>
    /// <param name="volume">The volume.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How it is offered.</returns>
    /// <exception cref="ResourceNotFoundException">The volume was never offered.</exception>
    /// <remarks>Upstream: <c>ensure_export</c>.</remarks>
    Task<VolumeExport> EnsureExportAsync(BackendVolume volume, CancellationToken cancellationToken = default);

    /// <summary>Offers a volume no more. Its blade or target is free then.</summary>
    /// <param name="volume">The volume.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when it is not.</returns>
    /// <exception cref="ResourceNotFoundException">The volume is not offered, and the backend's way of offering is one that refuses then.</exception>
    /// <remarks>Upstream: <c>remove_export</c>. Nova's AoE driver refused; its iSCSI driver did nothing.</remarks>
    Task RemoveExportAsync(BackendVolume volume, CancellationToken cancellationToken = default);

    /// <summary>Checks that what offers a volume runs.</summary>
    /// <param name="volume">The volume.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when it does.</returns>
    /// <exception cref="DriverException">It does not run.</exception>
    /// <exception cref="ResourceNotFoundException">The volume is not offered.</exception>
    /// <remarks>Upstream: <c>check_for_export</c>.</remarks>
    Task CheckExportAsync(BackendVolume volume, CancellationToken cancellationToken = default);

    /// <summary>Tells how a host reaches a volume.</summary>
    /// <param name="volume">The volume.</param>
    /// <param name="connector">The host.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The way.</returns>
    /// <exception cref="ResourceNotFoundException">The volume is not offered.</exception>
    /// <remarks>Upstream: <c>initialize_connection</c>.</remarks>
    Task<VolumeConnectionInfo> InitializeConnectionAsync(BackendVolume volume, VolumeConnector connector, CancellationToken cancellationToken = default);

    /// <summary>Says that a host does not reach a volume any more.</summary>
    /// <param name="volume">The volume.</param>
    /// <param name="connector">The host.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when it is noted.</returns>
    /// <remarks>Upstream: <c>terminate_connection</c>.</remarks>
    Task TerminateConnectionAsync(BackendVolume volume, VolumeConnector connector, CancellationToken cancellationToken = default);

    /// <summary>Looks for a volume on the host that this runs on.</summary>
    /// <param name="volume">The volume.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The path of its device. Absent when the host does not see it.</returns>
    /// <exception cref="ResourceNotFoundException">The volume is not offered.</exception>
    /// <remarks>Upstream: <c>discover_volume</c> of Nova's drivers.</remarks>
    Task<string?> DiscoverVolumeAsync(BackendVolume volume, CancellationToken cancellationToken = default);

    /// <summary>Lets go of a volume on the host that this runs on.</summary>
    /// <param name="volume">The volume.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when it has.</returns>
    /// <remarks>Upstream: <c>undiscover_volume</c> of Nova's drivers.</remarks>
    Task UndiscoverVolumeAsync(BackendVolume volume, CancellationToken cancellationToken = default);

    /// <summary>The path of a volume on the backend itself.</summary>
    /// <param name="volume">The volume.</param>
    /// <returns>The path, such as <c>/dev/mapper/nova--volumes-volume--00000001</c>.</returns>
    /// <remarks>Upstream: <c>local_path</c>.</remarks>
    string GetLocalPath(BackendVolume volume);
}
