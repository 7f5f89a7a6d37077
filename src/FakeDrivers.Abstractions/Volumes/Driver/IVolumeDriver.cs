namespace FakeDrivers.Volumes;

/// <summary>A backend of the volume service: it makes the block devices, and offers them to hosts.</summary>
/// <remarks>
/// <para>
/// What the volume service calls when it does what <see cref="IVolumeApi"/> promises; it knows no projects, quotas or statuses. Upstream:
/// Cinder's <c>VolumeDriver</c>, and before it that of Nova.
/// </para>
/// <para>
/// An operation that fails in the middle undoes what it did. Programs that fail are run again as the driver sees fit, and end in
/// <see cref="Execution.CommandExecutionException"/>. Implementations are safe for concurrent use. All operations throw
/// <see cref="OperationCanceledException"/> when cancelled.
/// </para>
/// </remarks>
public interface IVolumeDriver : IBackendVolumes, IBackendSnapshots, IBackendExports
{
    /// <summary>Checks that the backend is set up.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when it is.</returns>
    /// <exception cref="DriverException">It is not; the message says what is missing.</exception>
    /// <remarks>Upstream: <c>check_for_setup_error</c>.</remarks>
    Task CheckSetupAsync(CancellationToken cancellationToken = default);

    /// <summary>Reads what the backend tells of itself.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The statistics.</returns>
    /// <remarks>Upstream: <c>get_volume_stats</c>.</remarks>
    Task<VolumeDriverStats> GetStatsAsync(CancellationToken cancellationToken = default);
}
