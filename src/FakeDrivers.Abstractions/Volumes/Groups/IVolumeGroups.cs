namespace FakeDrivers.Volumes;

/// <summary>Groups of volumes that are snapshotted, copied and removed together. Consistency groups are groups of a consistent type.</summary>
/// <remarks>Implementations are safe for concurrent use. All operations throw <see cref="OperationCanceledException"/> when cancelled.</remarks>
public interface IVolumeGroups
{
    /// <summary>Makes a group type.</summary>
    /// <param name="request">What to make.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The group type.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">A text is empty or too long.</exception>
    /// <exception cref="ConflictException">A group type bears the name.</exception>
    /// <remarks>Upstream: Cinder <c>POST /group_types</c> (3.11).</remarks>
    Task<VolumeGroupType> CreateGroupTypeAsync(CreateVolumeGroupTypeRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads one group type.</summary>
    /// <param name="groupTypeId">The id of the group type, or its name.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The group type.</returns>
    /// <exception cref="ResourceNotFoundException">There is none that the caller may use.</exception>
    /// <remarks>Upstream: Cinder <c>GET /group_types/{id}</c> (3.11).</remarks>
    Task<VolumeGroupType> GetGroupTypeAsync(string groupTypeId, CancellationToken cancellationToken = default);

    /// <summary>Lists the group types that the caller may use, oldest first.</summary>
    /// <param name="cancellationToken">Gives up between two group types.</param>
    /// <returns>The group types.</returns>
    /// <remarks>Upstream: Cinder <c>GET /group_types</c> (3.11).</remarks>
    IAsyncEnumerable<VolumeGroupType> ListGroupTypesAsync(CancellationToken cancellationToken = default);

    /// <summary>Adds specs to a group type, or puts others in the place of those with the same keys.</summary>
    /// <param name="groupTypeId">The id of the group type.</param>
    /// <param name="entries">The specs; keys have 1 to 255 characters, values at most 255.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The group type after the change.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">An entry is too long.</exception>
    /// <exception cref="ResourceNotFoundException">The group type does not exist.</exception>
    /// <remarks>Upstream: Cinder <c>POST /group_types/{id}/group_specs</c> (3.11).</remarks>
    Task<VolumeGroupType> SetGroupSpecsAsync(string groupTypeId, IReadOnlyDictionary<string, string> entries, CancellationToken cancellationToken = default);

    /// <summary>Removes a spec of a group type.</summary>
    /// <param name="groupTypeId">The id of the group type.</param>
    /// <param name="key">The key of the spec.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The group type after the change.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="ResourceNotFoundException">The group type does not exist, or has no such spec.</exception>
    /// <remarks>Upstream: Cinder <c>DELETE /group_types/{id}/group_specs/{key}</c> (3.11).</remarks>
    Task<VolumeGroupType> UnsetGroupSpecAsync(string groupTypeId, string key, CancellationToken cancellationToken = default);

    /// <summary>Changes the name, the description or the publicity of a group type.</summary>
    /// <param name="request">The group type and what to change.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The group type after the change.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">A text is empty or too long, or nothing is to be changed.</exception>
    /// <exception cref="ResourceNotFoundException">The group type does not exist.</exception>
    /// <exception cref="ConflictException">Another group type bears the name.</exception>
    /// <remarks>Upstream: Cinder <c>PUT /group_types/{id}</c> (3.11).</remarks>
    Task<VolumeGroupType> UpdateGroupTypeAsync(UpdateVolumeGroupTypeRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads the group type of groups that name none, where the service has one.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The group type.</returns>
    /// <exception cref="ResourceNotFoundException">The service has none.</exception>
    /// <remarks>Upstream: Cinder <c>GET /group_types/default</c> (3.11).</remarks>
    Task<VolumeGroupType> GetDefaultGroupTypeAsync(CancellationToken cancellationToken = default);

    /// <summary>Removes a group type that no group has.</summary>
    /// <param name="groupTypeId">The id of the group type.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the group type is gone.</returns>
    /// <exception cref="AccessDeniedException">The caller is no administrator.</exception>
    /// <exception cref="InvalidRequestException">Groups have it.</exception>
    /// <exception cref="ResourceNotFoundException">The group type does not exist.</exception>
    /// <remarks>Upstream: Cinder <c>DELETE /group_types/{id}</c> (3.11).</remarks>
    Task DeleteGroupTypeAsync(string groupTypeId, CancellationToken cancellationToken = default);

    /// <summary>Starts a group: an empty one, or a copy with copies of all volumes.</summary>
    /// <param name="request">What to make.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The group as accepted: <see cref="VolumeGroupStatus.Creating"/>, or further when the service is that quick.</returns>
    /// <exception cref="InvalidRequestException">
    /// A text is too long, several sources are named, an empty group names no group type or no volume type, or the source is empty.
    /// </exception>
    /// <exception cref="ResourceNotFoundException">The group type, a volume type or the source does not exist.</exception>
    /// <exception cref="InvalidStateException">The source, or a snapshot or volume of it, is not in a status to be copied.</exception>
    /// <exception cref="QuotaExceededException">The project's groups, or for a copy its volumes or GiB, would pass the quota.</exception>
    /// <remarks>Upstream: Cinder <c>POST /groups</c> (3.13), <c>POST /groups/action create-from-src</c> (3.14). Ends in available or error.</remarks>
    Task<VolumeGroup> CreateGroupAsync(CreateVolumeGroupRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads one group.</summary>
    /// <param name="groupId">The id of the group.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The group as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">The group does not exist, or no longer.</exception>
    /// <remarks>Upstream: Cinder <c>GET /groups/{id}</c> (3.13).</remarks>
    Task<VolumeGroup> GetGroupAsync(string groupId, CancellationToken cancellationToken = default);

    /// <summary>Lists groups, oldest first.</summary>
    /// <param name="query">Which ones; absent, all of the caller's project.</param>
    /// <param name="cancellationToken">Gives up between two groups.</param>
    /// <returns>The groups that match.</returns>
    /// <exception cref="InvalidRequestException">The limit is negative.</exception>
    /// <exception cref="ResourceNotFoundException">The marker is no group that the caller can see.</exception>
    /// <remarks>Upstream: Cinder <c>GET /groups/detail</c> (3.13).</remarks>
    IAsyncEnumerable<VolumeGroup> ListGroupsAsync(VolumeGroupQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Changes the name, the description or the volumes of a group.</summary>
    /// <param name="request">The group and what to change.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The group as accepted.</returns>
    /// <exception cref="InvalidRequestException">
    /// A text is too long; nothing is to be changed; a volume to add has a type that the group does not take, is in another pool or another
    /// group, or does not exist; one to take out is not in the group.
    /// </exception>
    /// <exception cref="ResourceNotFoundException">The group does not exist.</exception>
    /// <exception cref="InvalidStateException">Volumes are to change and the group is not available; a volume to add is neither available nor in use.</exception>
    /// <remarks>Upstream: Cinder <c>PUT /groups/{id}</c> (3.13).</remarks>
    Task<VolumeGroup> UpdateGroupAsync(UpdateVolumeGroupRequest request, CancellationToken cancellationToken = default);

    /// <summary>Starts the removal of a group.</summary>
    /// <param name="groupId">The id of the group.</param>
    /// <param name="deleteVolumes">Whether its volumes go with it. Without it a group that has volumes is refused.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the removal is accepted; it is done when the group is no longer found.</returns>
    /// <exception cref="InvalidStateException">
    /// The group is neither available nor in error, has volumes or group snapshots; or, with <paramref name="deleteVolumes"/>, a volume cannot
    /// be removed.
    /// </exception>
    /// <exception cref="ResourceNotFoundException">The group does not exist.</exception>
    /// <remarks>Upstream: Cinder group action <c>delete</c> (3.13).</remarks>
    Task DeleteGroupAsync(string groupId, bool deleteVolumes = false, CancellationToken cancellationToken = default);

    /// <summary>Starts snapshots of all volumes of a group.</summary>
    /// <param name="request">The group, and what the snapshot is called.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The group snapshot as accepted: <see cref="VolumeGroupStatus.Creating"/>, or further when the service is that quick.</returns>
    /// <exception cref="InvalidRequestException">A text is too long, or the group has no volume.</exception>
    /// <exception cref="ResourceNotFoundException">The group does not exist.</exception>
    /// <exception cref="InvalidStateException">The group is not available, or a volume of it neither available nor in use.</exception>
    /// <exception cref="QuotaExceededException">The project's snapshots or GiB would pass the quota.</exception>
    /// <remarks>Upstream: Cinder <c>POST /group_snapshots</c> (3.14). Ends in available or error.</remarks>
    Task<VolumeGroupSnapshot> CreateGroupSnapshotAsync(CreateVolumeGroupSnapshotRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads one group snapshot. Its snapshots name it.</summary>
    /// <param name="groupSnapshotId">The id of the group snapshot.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The group snapshot as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">The group snapshot does not exist, or no longer.</exception>
    /// <remarks>Upstream: Cinder <c>GET /group_snapshots/{id}</c> (3.14).</remarks>
    Task<VolumeGroupSnapshot> GetGroupSnapshotAsync(string groupSnapshotId, CancellationToken cancellationToken = default);

    /// <summary>Lists group snapshots, oldest first.</summary>
    /// <param name="query">Which ones; absent, all of the caller's project.</param>
    /// <param name="cancellationToken">Gives up between two group snapshots.</param>
    /// <returns>The group snapshots that match.</returns>
    /// <exception cref="InvalidRequestException">The limit is negative.</exception>
    /// <exception cref="ResourceNotFoundException">The marker is no group snapshot that the caller can see.</exception>
    /// <remarks>Upstream: Cinder <c>GET /group_snapshots/detail</c> (3.14).</remarks>
    IAsyncEnumerable<VolumeGroupSnapshot> ListGroupSnapshotsAsync(VolumeGroupQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Starts the removal of a group snapshot with all of its snapshots.</summary>
    /// <param name="groupSnapshotId">The id of the group snapshot.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the removal is accepted; it is done when the group snapshot is no longer found.</returns>
    /// <exception cref="InvalidStateException">The group snapshot is neither available nor in error.</exception>
    /// <exception cref="ResourceNotFoundException">The group snapshot does not exist.</exception>
    /// <remarks>Upstream: Cinder <c>DELETE /group_snapshots/{id}</c> (3.14). Ends in not found or error_deleting.</remarks>
    Task DeleteGroupSnapshotAsync(string groupSnapshotId, CancellationToken cancellationToken = default);
}
