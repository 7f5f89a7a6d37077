using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <content>Errors about types, QoS specs, pools, transfers, backups and groups.</content>
internal static partial class VolumeErrors
{
    public static ResourceNotFoundException TypeNotFound(StateView view, string nameOrId) => new(
        "volume type", nameOrId, $"No volume type '{nameOrId}' was found.{NearMisses.Sentence(nameOrId, TypeNames(view))}");

    public static InvalidRequestException NoSuchType(StateView view, string parameter, string name) => new(
        parameter, $"There is no volume type '{name}'; there are: {string.Join(", ", TypeNames(view))}.");

    public static InvalidRequestException TypeInUse(VolumeType type, int count, string user) => new(
        nameof(VolumeTypeReference.TypeId), $"The volume type '{type.Name}' is in use by {Counted(count, user)}; this can only be done to one that none has.");

    public static InvalidRequestException DefaultType(VolumeType type) => new(
        nameof(VolumeTypeReference.TypeId), $"The volume type '{type.Name}' is the default one, which always is there.");

    public static ConflictException NameTaken(string kind, string name, string otherId) => new(
        kind, name, $"The name '{name}' is borne by the {kind} '{otherId}' already; it must be unique.");

    public static InvalidRequestException PublicType(VolumeType type) => new(
        nameof(VolumeTypeReference.TypeId), $"The volume type '{type.Name}' is public: every project may use it, and access is neither given nor taken.");

    public static ConflictException AccessExists(VolumeType type, string projectId) => new(
        "volume type", type.Id, $"The project '{projectId}' may use the volume type '{type.Name}' already.");

    public static ResourceNotFoundException AccessNotFound(VolumeType type, string projectId) => new(
        "volume type access", projectId,
        $"The project '{projectId}' could not use the volume type '{type.Name}'; these can: {(type.Projects.Count == 0 ? "none" : string.Join(", ", type.Projects))}.");

    public static InvalidRequestException KeySize(int bits) => new(nameof(VolumeEncryption.KeySize), $"A key of {bits} bits cannot be; the size must be 0 bits or more.");

    public static ResourceNotFoundException NoEntry(string where, string key, IEnumerable<string> keys) => new(
        "metadata entry", key, $"The {where} has no entry '{key}'.{NearMisses.Sentence(key, keys)}");

    public static InvalidRequestException NoneOf(string parameter, string value, IEnumerable<string> valid) => new(
        parameter, $"'{value}' is no {parameter}; valid are: {string.Join(", ", valid)}.");

    public static InvalidRequestException Empty(string parameter) => new(parameter, $"The {parameter} is empty; it needs 1 to 255 characters.");

    public static InvalidRequestException NothingToChange() => new("request", "Nothing is to be changed; name one field at least.");

    public static ResourceNotFoundException QosSpecsNotFound(StateView view, string id) => new(
        "QoS specs", id, $"No QoS specs '{id}' were found.{NearMisses.Sentence(id, view.Rows(VolumeTables.QosSpecs).Select(specs => specs.Id))}");

    public static InvalidRequestException QosSpecsInUse(VolumeQosSpecs specs, IEnumerable<VolumeType> types) => new(
        nameof(VolumeQosSpecsReference.QosSpecsId),
        $"The QoS specs '{specs.Name}' are those of the volume types {string.Join(", ", types.Select(type => type.Name))}; take them from these first, or force it.");

    public static InvalidRequestException OtherQosSpecs(VolumeType type, string otherId) => new(
        nameof(VolumeQosAssociationRequest.TypeId), $"The volume type '{type.Name}' has the QoS specs '{otherId}' already; take these from it first.");

    public static ResourceNotFoundException PoolNotFound(StateView view, string name) => new(
        "pool", name, $"No pool '{name}' was found.{NearMisses.Sentence(name, view.Rows(VolumeTables.Pools).Select(pool => pool.Name))}");

    public static ResourceNotFoundException ServiceNotFound(StateView view, string key) => new(
        "service", key, $"No service '{key}' was found; there are: {string.Join(", ", view.Rows(VolumeTables.Services).Select(each => $"{each.Binary} {each.Host}"))}.");

    public static InvalidRequestException NoSuchPool(StateView view, string parameter, string name) => new(
        parameter, $"There is no pool '{name}'; there are: {string.Join(", ", view.Rows(VolumeTables.Pools).Select(pool => pool.Name))}.");

    public static InvalidRequestException NotHeld(string host, string name) => new(
        nameof(VolumePageQuery.Marker), $"The pool '{host}' holds nothing named '{name}' (any more); list it from the start.");

    public static InvalidRequestException PoolTakesNoWork(string parameter, VolumePool pool) => new(
        parameter, $"The service '{pool.ServiceHost}' of the pool '{pool.Name}' is disabled or down.");

    public static InvalidRequestException SamePool(Volume volume) => new(
        nameof(MigrateVolumeRequest.Host), $"The volume '{volume.Id}' is in the pool '{volume.Host}' already.");

    public static InvalidRequestException SameType(Volume volume, VolumeType type) => new(
        nameof(RetypeVolumeRequest.NewType), $"The volume '{volume.Id}' has the type '{type.Name}' already.");

    public static InvalidRequestException MultiattachInUse(Volume volume, VolumeType type) => new(
        nameof(RetypeVolumeRequest.NewType),
        $"The volume '{volume.Id}' is in use, and the type '{type.Name}' {(type.IsMultiattach ? "lets" : "does not let")} it be attached several times; detach it first.");

    public static InvalidRequestException EncryptionInUse(Volume volume, VolumeType type) => new(
        nameof(RetypeVolumeRequest.NewType),
        $"The volume '{volume.Id}' is in use, and the type '{type.Name}' is {(type.Encryption is null ? "not " : "")}encrypted while it is {(volume.IsEncrypted ? "" : "not")}; detach it first.");

    public static InvalidRequestException EncryptedMultiattach(string parameter, VolumeType type) => new(
        parameter, $"The type '{type.Name}' is encrypted and lets volumes be attached several times; no volume can be both.");

    public static InvalidRequestException QosInUse(Volume volume, VolumeType type) => new(
        nameof(RetypeVolumeRequest.NewType), $"The volume '{volume.Id}' is in use, and the type '{type.Name}' has other QoS specs of the front end; detach it first.");

    public static InvalidRequestException EncryptedUnmanaged(Volume volume) => new(
        nameof(VolumeReference.VolumeId), $"The volume '{volume.Id}' is encrypted; its key would be lost, and so it cannot be unmanaged.");

    public static ConflictException SnapshotManagedAlready(string sourceName, VolumeSnapshot snapshot) => new(
        "snapshot", sourceName, $"'{sourceName}' is the snapshot '{snapshot.Id}' already.");

    public static ConflictException ManagedAlready(string sourceName, Volume volume) => new(
        VolumeKind, sourceName, $"'{sourceName}' in the pool '{volume.Host}' is the volume '{volume.Id}' already.");

    public static ResourceNotFoundException TransferNotFound(StateView view, string transferId) => Missing(
        "transfer", transferId, view.Where(VolumeTables.TransfersByProject, view.Caller.ProjectId).FirstOrDefault(row => row.Transfer.Name == transferId)?.Transfer.Id);

    public static InvalidRequestException AuthKey(string transferId) => new(
        nameof(AcceptVolumeTransferRequest.AuthKey), $"It is not the key of the transfer '{transferId}'; the key was told once, when the transfer was made.");

    public static ResourceNotFoundException BackupNotFound(StateView view, string backupId) =>
        Missing("backup", backupId, view.Where(VolumeTables.BackupsByName, Own(view, backupId)).FirstOrDefault()?.Id);

    public static InvalidStateException WrongStatus(VolumeBackup backup, StatusRule<VolumeBackupStatus> rule) => new(
        "backup", backup.Id, backup.Status.ToText(), rule.AllowedTexts,
        $"The backup '{backup.Id}' of the volume '{backup.VolumeId}' is {backup.Status.ToText()}; to {rule.Operation} it must be {OneOf(rule.AllowedTexts)}.");

    public static InvalidRequestException NoRecord(string parameter, string why) => new(parameter, $"The record of a backup cannot be read: {why}.");

    public static ConflictException BackupExists(VolumeBackup backup) => new("backup", backup.Id, $"There is a backup '{backup.Id}' already.");

    public static ResourceNotFoundException NoDefaultType(string projectId) => new(
        "default type", projectId, $"The project '{projectId}' has no default type of its own.");

    public static ResourceNotFoundException NoDefaultGroupType() => new("group type", "default", "The service has no default group type; its options name one.");

    public static InvalidRequestException NoVolumeToAdd(string volumeId) => new(
        nameof(UpdateVolumeGroupRequest.AddVolumeIds), $"There is no volume '{volumeId}' that could be added.");

    public static InvalidStateException HasDependents(VolumeBackup backup, int count) => new(
        "backup", backup.Id, backup.Status.ToText(), Wanted(VolumeBackupStatusRules.Delete, backup.Status),
        $"{Counted(count, "incremental backup")} stand on the backup '{backup.Id}'; delete them first, the newest first.");

    public static InvalidRequestException NoParent(Volume volume) => new(
        nameof(CreateVolumeBackupRequest.IsIncremental),
        $"The volume '{volume.Id}' has no available backup that an incremental one could stand on; make a full one first.");

    public static InvalidRequestException TooSmallForBackup(Volume volume, VolumeBackup backup) => new(
        nameof(RestoreVolumeBackupRequest.VolumeId),
        $"The volume '{volume.Id}' has {volume.SizeGiB} GiB, and the backup '{backup.Id}' needs {backup.SizeGiB} GiB.");

    public static ResourceNotFoundException GroupTypeNotFound(StateView view, string nameOrId) => new(
        "group type", nameOrId,
        $"No group type '{nameOrId}' was found.{NearMisses.Sentence(nameOrId, view.Rows(VolumeTables.GroupTypes).Select(type => type.Name))}");

    public static InvalidRequestException GroupTypeInUse(VolumeGroupType type, int groups) => new(
        nameof(VolumeGroupTypeReference.GroupTypeId), $"The group type '{type.Name}' is in use by {Counted(groups, "group")}; delete them first.");

    public static ResourceNotFoundException GroupNotFound(StateView view, string groupId) =>
        Missing("group", groupId, view.Where(VolumeTables.GroupsByName, Own(view, groupId)).FirstOrDefault()?.Id);

    public static ResourceNotFoundException GroupSnapshotNotFound(StateView view, string id) =>
        Missing("group snapshot", id, view.Where(VolumeTables.GroupSnapshotsByName, Own(view, id)).FirstOrDefault()?.Id);

    public static InvalidStateException WrongStatus(string kind, string id, VolumeGroupStatus status, StatusRule<VolumeGroupStatus> rule) => new(
        kind, id, status.ToText(), rule.AllowedTexts,
        $"The {kind} '{id}' is {status.ToText()}; to {rule.Operation} it must be {OneOf(rule.AllowedTexts)}.");

    public static InvalidStateException GroupHas(VolumeGroup group, int count, string what) => new(
        "group", group.Id, group.Status.ToText(), Wanted(VolumeGroupStatusRules.Delete, group.Status),
        $"The group '{group.Id}' has {Counted(count, what)}; delete them first{(what == VolumeKind ? ", or with the group" : "")}.");

    public static InvalidRequestException SeveralGroupSources() => new(
        nameof(CreateVolumeGroupRequest.GroupSnapshotId), "A group is made from a group snapshot or a group, or empty; name one source at most.");

    public static InvalidRequestException GroupNeeds(string parameter, string what) => new(parameter, $"A group that is no copy needs {what}.");

    public static InvalidRequestException EmptySource(string parameter, string kind, string id) => new(parameter, $"The {kind} '{id}' has no volume.");

    public static InvalidRequestException TypeNotInGroup(VolumeGroup group, string? typeName) => new(
        nameof(CreateVolumeRequest.GroupId), $"The group '{group.Id}' takes no volumes of the type '{typeName}'.");

    public static InvalidRequestException OtherPool(VolumeGroup group, Volume volume, Volume other) => new(
        nameof(UpdateVolumeGroupRequest.AddVolumeIds),
        $"The volume '{volume.Id}' is in the pool '{volume.Host}', but those of the group '{group.Id}' are in '{other.Host}'.");

    public static InvalidRequestException NotInGroup(VolumeGroup group, string volumeId) => new(
        nameof(UpdateVolumeGroupRequest.RemoveVolumeIds), $"The volume '{volumeId}' is not in the group '{group.Id}'.");

    private static IEnumerable<string> TypeNames(StateView view) =>
        view.Rows(VolumeTables.Types).Where(type => type.IsPublic || view.Caller.IsAdmin).Select(type => type.Name);

    private static string Counted(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";
}
