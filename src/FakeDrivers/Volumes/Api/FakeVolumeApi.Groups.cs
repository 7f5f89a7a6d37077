namespace FakeDrivers.Volumes;

/// <content>Groups, their types and snapshots.</content>
public sealed partial class FakeVolumeApi
{
    /// <inheritdoc/>
    public Task<VolumeGroupType> CreateGroupTypeAsync(CreateVolumeGroupTypeRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.CreateGroupType, request, VolumeRules.CreateGroupType, cancellationToken);

    /// <inheritdoc/>
    public Task<VolumeGroupType> GetGroupTypeAsync(string groupTypeId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(VolumeOperations.GetGroupType, new(groupTypeId), VolumeRules.GetGroupType, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<VolumeGroupType> ListGroupTypesAsync(CancellationToken cancellationToken = default) =>
        _gate.ListAsync(
            VolumeOperations.ListGroupTypes, new(), VolumeRules.ListGroupTypes, null,
            static (last, marker, limit) => last with { Marker = marker, Limit = limit }, static type => type.Id, cancellationToken);

    /// <inheritdoc/>
    public Task<VolumeGroupType> SetGroupSpecsAsync(
        string groupTypeId, IReadOnlyDictionary<string, string> entries, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.SetGroupSpecs, new(groupTypeId, Copied(entries)), VolumeRules.SetGroupSpecs, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteGroupTypeAsync(string groupTypeId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.DeleteGroupType, new(groupTypeId), VolumeRules.DeleteGroupType, cancellationToken);

    /// <inheritdoc/>
    public Task<VolumeGroup> CreateGroupAsync(CreateVolumeGroupRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.CreateGroup, request, VolumeRules.CreateGroup, cancellationToken);

    /// <inheritdoc/>
    public Task<VolumeGroup> GetGroupAsync(string groupId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(VolumeOperations.GetGroup, new(groupId), VolumeRules.GetGroup, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<VolumeGroup> ListGroupsAsync(VolumeGroupQuery? query = null, CancellationToken cancellationToken = default) =>
        _gate.ListAsync(
            VolumeOperations.ListGroups, query ?? new(), VolumeRules.ListGroups, query?.Limit,
            static (last, marker, limit) => last with { Marker = marker, Limit = limit }, static group => group.Id, cancellationToken);

    /// <inheritdoc/>
    public Task<VolumeGroup> UpdateGroupAsync(UpdateVolumeGroupRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.UpdateGroup, request, VolumeRules.UpdateGroup, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteGroupAsync(string groupId, bool deleteVolumes = false, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.DeleteGroup, new(groupId, deleteVolumes), VolumeRules.DeleteGroup, cancellationToken);

    /// <inheritdoc/>
    public Task<VolumeGroupSnapshot> CreateGroupSnapshotAsync(
        CreateVolumeGroupSnapshotRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.CreateGroupSnapshot, request, VolumeRules.CreateGroupSnapshot, cancellationToken);

    /// <inheritdoc/>
    public Task<VolumeGroupSnapshot> GetGroupSnapshotAsync(string groupSnapshotId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(VolumeOperations.GetGroupSnapshot, new(groupSnapshotId), VolumeRules.GetGroupSnapshot, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<VolumeGroupSnapshot> ListGroupSnapshotsAsync(VolumeGroupQuery? query = null, CancellationToken cancellationToken = default) =>
        _gate.ListAsync(
            VolumeOperations.ListGroupSnapshots, query ?? new(), VolumeRules.ListGroupSnapshots, query?.Limit,
            static (last, marker, limit) => last with { Marker = marker, Limit = limit }, static snapshot => snapshot.Id, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteGroupSnapshotAsync(string groupSnapshotId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.DeleteGroupSnapshot, new(groupSnapshotId), VolumeRules.DeleteGroupSnapshot, cancellationToken);

    /// <inheritdoc/>
    public Task<VolumeGroupType> UnsetGroupSpecAsync(string groupTypeId, string key, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.UnsetGroupSpec, new(groupTypeId, key), VolumeRules.UnsetGroupSpec, cancellationToken);

    /// <inheritdoc/>
    public Task<VolumeGroupType> UpdateGroupTypeAsync(UpdateVolumeGroupTypeRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(VolumeOperations.UpdateGroupType, request, VolumeRules.UpdateGroupType, cancellationToken);

    /// <inheritdoc/>
    public Task<VolumeGroupType> GetDefaultGroupTypeAsync(CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(VolumeOperations.GetDefaultGroupType, new(), VolumeRules.GetDefaultGroupType, cancellationToken);
}
