namespace FakeDrivers.Volumes;

/// <summary>Where volumes are: the pools and services behind the API, and the moves between them.</summary>
/// <remarks>Implementations are safe for concurrent use. All operations throw <see cref="OperationCanceledException"/> when cancelled.</remarks>
public interface IVolumeBackends
{
    /// <summary>Lists the pools that volumes are kept in, with what is free there.</summary>
    /// <param name="cancellationToken">Gives up between two pools.</param>
    /// <returns>The pools in order of their making.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <remarks>Upstream: Cinder <c>GET /scheduler-stats/get_pools?detail=true</c>.</remarks>
    IAsyncEnumerable<VolumePool> ListPoolsAsync(CancellationToken cancellationToken = default);

    /// <summary>Lists the services.</summary>
    /// <param name="cancellationToken">Gives up between two services.</param>
    /// <returns>The services in order of their making.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <remarks>Upstream: Cinder <c>GET /os-services</c>.</remarks>
    IAsyncEnumerable<VolumeService> ListServicesAsync(CancellationToken cancellationToken = default);

    /// <summary>Lets a service take new work, or keeps it from doing so; what it holds stays.</summary>
    /// <param name="binary">What kind it is, such as <c>cinder-volume</c>.</param>
    /// <param name="host">Where it is: <c>host@backend</c> for one that keeps volumes.</param>
    /// <param name="isEnabled">Whether it takes new work.</param>
    /// <param name="disabledReason">Why not, at most 255 characters. Absent, nobody says.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The service after the change.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">The reason is too long.</exception>
    /// <exception cref="ResourceNotFoundException">There is no such service.</exception>
    /// <remarks>Upstream: Cinder <c>PUT /os-services/enable</c>, <c>disable</c>, <c>disable-log-reason</c>.</remarks>
    Task<VolumeService> SetServiceEnabledAsync(
        string binary, string host, bool isEnabled, string? disabledReason = null, CancellationToken cancellationToken = default);

    /// <summary>Starts the change of a volume's type; it moves to another pool when the new type needs one and the policy allows it.</summary>
    /// <param name="request">The volume, the new type and the policy.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the change is accepted; it is done when the volume has its former status and the new type.</returns>
    /// <exception cref="InvalidRequestException">
    /// The volume has that type already; the types differ in encryption or multi-attach in a way that the volume's status does not allow.
    /// </exception>
    /// <exception cref="ResourceNotFoundException">The volume or the type does not exist.</exception>
    /// <exception cref="InvalidStateException">The volume is neither available nor in use, is migrating or is in a group.</exception>
    /// <exception cref="QuotaExceededException">The project's limits for the new type would be passed.</exception>
    /// <remarks>
    /// Upstream: Cinder action <c>os-retype</c>. Retyping meanwhile; when no pool takes the new type, or the policy forbids the move, the volume
    /// has its former status and type in the end.
    /// </remarks>
    Task RetypeVolumeAsync(RetypeVolumeRequest request, CancellationToken cancellationToken = default);

    /// <summary>Starts the move of a volume to another pool.</summary>
    /// <param name="request">The volume and the pool.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the move is accepted; it is done when the migration status is success or error.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">There is no such pool, its service takes no work, or the volume is there already.</exception>
    /// <exception cref="ResourceNotFoundException">The volume does not exist.</exception>
    /// <exception cref="InvalidStateException">
    /// The volume is neither available nor in use, is migrating, is in a group or has snapshots.
    /// </exception>
    /// <remarks>Upstream: Cinder action <c>os-migrate_volume</c>. The status of the volume stays, unless it is to be locked: maintenance then.</remarks>
    Task MigrateVolumeAsync(MigrateVolumeRequest request, CancellationToken cancellationToken = default);

    /// <summary>Starts taking something that a backend holds under management, as a volume of the caller's project.</summary>
    /// <param name="request">What to take, and what the volume is called.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The volume as accepted: <see cref="VolumeStatus.Managing"/>, or further when the service is that quick.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">There is no such pool, a text is too long, or the size is not positive.</exception>
    /// <exception cref="ResourceNotFoundException">The type does not exist.</exception>
    /// <exception cref="ConflictException">The pool's resource is a volume already.</exception>
    /// <exception cref="QuotaExceededException">The project's limits would be passed.</exception>
    /// <remarks>Upstream: Cinder <c>POST /manageable_volumes</c>. Ends in available or error_managing.</remarks>
    Task<Volume> ManageVolumeAsync(ManageVolumeRequest request, CancellationToken cancellationToken = default);

    /// <summary>Forgets a volume, and leaves what its backend holds.</summary>
    /// <param name="volumeId">The id of the volume.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the request is accepted; it is done when the volume is no longer found.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">The volume is encrypted; its key would be lost.</exception>
    /// <exception cref="ResourceNotFoundException">The volume does not exist.</exception>
    /// <exception cref="InvalidStateException">The volume is attached, has snapshots, or is in a status in which it cannot be removed.</exception>
    /// <remarks>Upstream: Cinder action <c>os-unmanage</c>. Unmanaging meanwhile; ends in not found or error_unmanaging.</remarks>
    Task UnmanageVolumeAsync(string volumeId, CancellationToken cancellationToken = default);

    /// <summary>Lists the availability zones that volumes can be in.</summary>
    /// <param name="cancellationToken">Gives up between two zones.</param>
    /// <returns>The zones in ordinal order of their names.</returns>
    /// <remarks>Upstream: Cinder <c>GET /os-availability-zone</c>.</remarks>
    IAsyncEnumerable<VolumeAvailabilityZone> ListAvailabilityZonesAsync(CancellationToken cancellationToken = default);
}
