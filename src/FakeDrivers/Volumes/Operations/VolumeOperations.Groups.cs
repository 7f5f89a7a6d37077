using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <content>Operations: groups, their types and snapshots.</content>
public static partial class VolumeOperations
{
    /// <summary><see cref="IVolumeGroups.CreateGroupTypeAsync"/>.</summary>
    public static Operation<CreateVolumeGroupTypeRequest, VolumeGroupType> CreateGroupType { get; } = new(Domain, "create_group_type", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Cinder POST /group_types (3.11)",
        Simulates = "unique names, publicity, group specs",
    };

    /// <summary><see cref="IVolumeGroups.GetGroupTypeAsync"/>.</summary>
    public static Operation<VolumeGroupTypeReference, VolumeGroupType> GetGroupType { get; } = new(Domain, "get_group_type", OperationKind.Read)
    {
        Upstream = "Cinder GET /group_types/{id} (3.11)",
        Simulates = "by id or name; one that is not public is not found by users",
    };

    /// <summary><see cref="IVolumeGroups.ListGroupTypesAsync"/>: one page.</summary>
    public static Operation<VolumePageQuery, IReadOnlyList<VolumeGroupType>> ListGroupTypes { get; } = new(Domain, "list_group_types", OperationKind.Read)
    {
        Upstream = "Cinder GET /group_types (3.11)",
        Simulates = "oldest first",
        Refuses = "filters and orders",
    };

    /// <summary><see cref="IVolumeGroups.SetGroupSpecsAsync"/>.</summary>
    public static Operation<VolumeGroupTypeEntriesRequest, VolumeGroupType> SetGroupSpecs { get; } = new(Domain, "set_group_specs", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Cinder POST /group_types/{id}/group_specs (3.11)",
        Simulates = "entries are added or replaced one by one",
    };

    /// <summary><see cref="IVolumeGroups.DeleteGroupTypeAsync"/>.</summary>
    public static Operation<VolumeGroupTypeReference, NoResult> DeleteGroupType { get; } = new(Domain, "delete_group_type", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Cinder DELETE /group_types/{id} (3.11)",
        Simulates = "refused while groups have it",
    };

    /// <summary><see cref="IVolumeGroups.CreateGroupAsync"/>.</summary>
    public static Operation<CreateVolumeGroupRequest, VolumeGroup> CreateGroup { get; } = new(Domain, "create_group", OperationKind.Write)
    {
        Upstream = "Cinder POST /groups (3.13), create-from-src (3.14)",
        Simulates = "empty groups of types, and copies of group snapshots and groups with copies of all volumes; quota of groups",
        Refuses = "replication",
    };

    /// <summary><see cref="IVolumeGroups.GetGroupAsync"/>.</summary>
    public static Operation<VolumeGroupReference, VolumeGroup> GetGroup { get; } = new(Domain, "get_group", OperationKind.Read)
    {
        Upstream = "Cinder GET /groups/{id} (3.13)",
        Simulates = "the group as it is, with the ids of its volumes",
    };

    /// <summary><see cref="IVolumeGroups.ListGroupsAsync"/>: one page.</summary>
    public static Operation<VolumeGroupQuery, IReadOnlyList<VolumeGroup>> ListGroups { get; } = new(Domain, "list_groups", OperationKind.Read)
    {
        Upstream = "Cinder GET /groups/detail (3.13)",
        Simulates = "name, status, all projects, limit and marker; oldest first",
        Ignores = "all projects, when the caller is no administrator",
        Refuses = "other filters and orders",
    };

    /// <summary><see cref="IVolumeGroups.UpdateGroupAsync"/>.</summary>
    public static Operation<UpdateVolumeGroupRequest, VolumeGroup> UpdateGroup { get; } = new(Domain, "update_group", OperationKind.Write)
    {
        Upstream = "Cinder PUT /groups/{id} (3.13)",
        Simulates = "name and description in whatever status; volumes in and out: their types, pools and statuses",
    };

    /// <summary><see cref="IVolumeGroups.DeleteGroupAsync"/>.</summary>
    public static Operation<DeleteVolumeGroupRequest, NoResult> DeleteGroup { get; } = new(Domain, "delete_group", OperationKind.Write)
    {
        Upstream = "Cinder group action delete (3.13)",
        Simulates = "empty groups, or with all volumes; refused while there are group snapshots",
    };

    /// <summary><see cref="IVolumeGroups.CreateGroupSnapshotAsync"/>.</summary>
    public static Operation<CreateVolumeGroupSnapshotRequest, VolumeGroupSnapshot> CreateGroupSnapshot { get; } = new(Domain, "create_group_snapshot", OperationKind.Write)
    {
        Upstream = "Cinder POST /group_snapshots (3.14)",
        Simulates = "a snapshot of each volume, all together; quota of snapshots",
    };

    /// <summary><see cref="IVolumeGroups.GetGroupSnapshotAsync"/>.</summary>
    public static Operation<VolumeGroupSnapshotReference, VolumeGroupSnapshot> GetGroupSnapshot { get; } = new(Domain, "get_group_snapshot", OperationKind.Read)
    {
        Upstream = "Cinder GET /group_snapshots/{id} (3.14)",
        Simulates = "the group snapshot as it is",
    };

    /// <summary><see cref="IVolumeGroups.ListGroupSnapshotsAsync"/>: one page.</summary>
    public static Operation<VolumeGroupQuery, IReadOnlyList<VolumeGroupSnapshot>> ListGroupSnapshots { get; } = new(Domain, "list_group_snapshots", OperationKind.Read)
    {
        Upstream = "Cinder GET /group_snapshots/detail (3.14)",
        Simulates = "name, status, all projects, limit and marker; oldest first",
        Ignores = "all projects, when the caller is no administrator",
        Refuses = "other filters and orders",
    };

    /// <summary><see cref="IVolumeGroups.DeleteGroupSnapshotAsync"/>.</summary>
    public static Operation<VolumeGroupSnapshotReference, NoResult> DeleteGroupSnapshot { get; } = new(Domain, "delete_group_snapshot", OperationKind.Write)
    {
        Upstream = "Cinder DELETE /group_snapshots/{id} (3.14)",
        Simulates = "all of its snapshots go with it",
    };

    /// <summary><see cref="IVolumeGroups.UnsetGroupSpecAsync"/>.</summary>
    public static Operation<VolumeGroupTypeKeyRequest, VolumeGroupType> UnsetGroupSpec { get; } = new(Domain, "unset_group_spec", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Cinder DELETE /group_types/{id}/group_specs/{key} (3.11)",
        Simulates = "one entry goes; one that is not there is not found",
    };

    /// <summary><see cref="IVolumeGroups.UpdateGroupTypeAsync"/>.</summary>
    public static Operation<UpdateVolumeGroupTypeRequest, VolumeGroupType> UpdateGroupType { get; } = new(Domain, "update_group_type", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Cinder PUT /group_types/{id} (3.11)",
        Simulates = "name, description and publicity; unique names",
    };

    /// <summary><see cref="IVolumeGroups.GetDefaultGroupTypeAsync"/>.</summary>
    public static Operation<NoVolumeRequest, VolumeGroupType> GetDefaultGroupType { get; } = new(Domain, "get_default_group_type", OperationKind.Read)
    {
        Upstream = "Cinder GET /group_types/default (3.11)",
        Simulates = "the group type that the options name",
    };
}
