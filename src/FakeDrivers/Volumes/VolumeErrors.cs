using FakeDrivers.Images;
using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <summary>Every error of the volume service, so that wording and facts agree.</summary>
internal static partial class VolumeErrors
{
    private const string VolumeKind = "volume";
    private const string SnapshotKind = "snapshot";

    public static ResourceNotFoundException NotFound(StateView view, string volumeId) =>
        Missing(VolumeKind, volumeId, view.Where(VolumeTables.VolumesByName, Own(view, volumeId)).FirstOrDefault()?.Id);

    public static ResourceNotFoundException SnapshotNotFound(StateView view, string snapshotId) =>
        Missing(SnapshotKind, snapshotId, view.Where(VolumeTables.SnapshotsByName, Own(view, snapshotId)).FirstOrDefault()?.Id);

    public static ResourceNotFoundException ImageNotFound(string imageId) => new("image", imageId);

    public static InvalidRequestException NoSuchImage(string imageId) => new(
        nameof(CreateVolumeRequest.ImageId), $"There is no image '{imageId}' that the caller can see.");

    public static InvalidRequestException ImageTooLarge(Volume volume, string imageId, int neededGiB) => new(
        nameof(ReimageVolumeRequest.ImageId), $"The image '{imageId}' needs {neededGiB} GiB, and the volume '{volume.Id}' has {volume.SizeGiB} GiB.");

    public static AccessDeniedException PublicImage(Operation operation, RequestContext caller) => new(
        operation.FullName, $"{caller} may not make a public image; only administrators may.");

    public static InvalidRequestException NoReset(VolumeStatus status) => new(
        nameof(ResetVolumeStatusRequest.Status), $"A status cannot be reset to {status.ToText()}, which only an operation brings about.");

    public static InvalidRequestException NoAttachment(string parameter, Volume volume) => new(
        parameter, $"The volume '{volume.Id}' has no attachment, and so can be neither in-use nor attached.");

    public static InvalidRequestException NoAttachStatus(VolumeAttachStatus status) => new(
        nameof(ResetVolumeAttachStatusRequest.Status), $"An attach status is reset to attached or detached, not to {status}.");

    public static ResourceNotFoundException AttachmentNotFound(string attachmentId) => new("attachment", attachmentId);

    public static ResourceNotFoundException AttachmentNotFound(Volume volume, string attachmentId) => new(
        "attachment", attachmentId,
        $"The volume '{volume.Id}' has no attachment '{attachmentId}'; it has: {string.Join(", ", volume.Attachments.Select(each => each.Id))}.");

    public static ResourceNotFoundException NameNotFound(string name, string projectId, IEnumerable<string?> names) => new(
        VolumeKind, name, $"No volume named '{name}' was found in the project '{projectId}'.{NearMisses.Sentence(name, names)}");

    public static ConflictException AmbiguousName(string name, IEnumerable<string> ids) => new(
        VolumeKind, name, $"Several volumes are named '{name}': {string.Join(", ", ids)}. Use an id.");

    public static InvalidStateException WrongStatus(Volume volume, StatusRule<VolumeStatus> rule) => new(
        VolumeKind, volume.Id, volume.Status.ToText(), rule.AllowedTexts,
        $"The volume '{volume.Id}' is {volume.Status.ToText()}; to {rule.Operation} it must be {OneOf(rule.AllowedTexts)}.");

    public static InvalidStateException WrongStatus(VolumeSnapshot snapshot, StatusRule<VolumeSnapshotStatus> rule) => new(
        SnapshotKind, snapshot.Id, snapshot.Status.ToText(), rule.AllowedTexts,
        $"The snapshot '{snapshot.Id}' of the volume '{snapshot.VolumeId}' is {snapshot.Status.ToText()}; " +
        $"to {rule.Operation} it must be {OneOf(rule.AllowedTexts)}.");

    public static InvalidStateException Migrating(Volume volume, StatusRule<VolumeStatus> rule) => new(
        VolumeKind, volume.Id, volume.Status.ToText(), Wanted(rule, volume.Status),
        $"The volume '{volume.Id}' is moving to another pool ({volume.MigrationStatus.ToText()}); to {rule.Operation} it must have arrived.");

    public static InvalidStateException InGroup(Volume volume, string groupId, StatusRule<VolumeStatus> rule) => new(
        VolumeKind, volume.Id, volume.Status.ToText(), Wanted(rule, volume.Status),
        $"The volume '{volume.Id}' is in the group '{groupId}'; to {rule.Operation} it must be taken out of it first.");

    public static InvalidStateException InGroupSnapshot(VolumeSnapshot snapshot, string groupSnapshotId, StatusRule<VolumeSnapshotStatus> rule) => new(
        SnapshotKind, snapshot.Id, snapshot.Status.ToText(), Wanted(rule, snapshot.Status),
        $"The snapshot '{snapshot.Id}' belongs to the group snapshot '{groupSnapshotId}'; to {rule.Operation} that must be deleted.");

    public static InvalidStateException NoGrowthInUse(Volume volume, VolumePool pool) => new(
        VolumeKind, volume.Id, volume.Status.ToText(), [VolumeStatus.Available.ToText()],
        $"The volume '{volume.Id}' is {volume.Status.ToText()}, and the pool '{pool.Name}' lets no volume grow in use; detach it first.");

    public static InvalidStateException WrongStep(VolumeAttachment attachment, string operation, IEnumerable<VolumeAttachStatus> allowed) => new(
        "attachment", attachment.Id, attachment.Status.ToText(), allowed.Select(status => status.ToText()),
        $"The attachment '{attachment.Id}' is {attachment.Status.ToText()}; to {operation} it must be {OneOf(allowed.Select(status => status.ToText()))}.");

    public static ConflictException HeldByServer(VolumeAttachment attachment) => new(
        "attachment", attachment.Id,
        $"The server '{attachment.ServerId}' holds the volume '{attachment.VolumeId}' through the attachment '{attachment.Id}'; detach the volume from the server.");

    public static InvalidRequestException ReadOnly(Volume volume, string parameter) => new(
        parameter, $"The volume '{volume.Id}' may only be read; attach it read-only.");

    public static InvalidRequestException OtherVolumesSnapshot(Volume volume, VolumeSnapshot snapshot) => new(
        nameof(RevertVolumeRequest.SnapshotId), $"The snapshot '{snapshot.Id}' is of the volume '{snapshot.VolumeId}', not of '{volume.Id}'.");

    public static InvalidRequestException NotNewest(VolumeSnapshot snapshot, VolumeSnapshot newest) => new(
        nameof(RevertVolumeRequest.SnapshotId), $"The snapshot '{snapshot.Id}' is not the newest of its volume; that is '{newest.Id}'.");

    public static InvalidRequestException OtherSize(Volume volume, VolumeSnapshot snapshot) => new(
        nameof(RevertVolumeRequest.SnapshotId),
        $"The volume '{volume.Id}' has {volume.SizeGiB} GiB, but had {snapshot.SizeGiB} GiB when the snapshot '{snapshot.Id}' was taken.");

    public static InvalidStateException Attached(Volume volume, StatusRule<VolumeStatus> rule) => new(
        VolumeKind, volume.Id, volume.Status.ToText(), Wanted(rule, volume.Status),
        $"The volume '{volume.Id}' is {volume.Status.ToText()} and attached to {string.Join(", ", volume.Attachments.Select(Target))}; " +
        $"to {rule.Operation} it must be detached first.");

    public static InvalidStateException NotAttached(Volume volume) => new(
        VolumeKind, volume.Id, volume.Status.ToText(), Wanted(VolumeStatusRules.BeginDetaching, volume.Status),
        $"The volume '{volume.Id}' is {volume.Status.ToText()}, but {volume.AttachStatus.ToText()}; to begin to be detached it must be attached.");

    public static InvalidStateException HasSnapshots(Volume volume, int count, StatusRule<VolumeStatus> rule) => new(
        VolumeKind, volume.Id, volume.Status.ToText(), Wanted(rule, volume.Status),
        $"The volume '{volume.Id}' has {count} snapshot{(count == 1 ? "" : "s")}; delete them first, or cascade.");

    public static InvalidStateException OthersSnapshots(Volume volume) => new(
        VolumeKind, volume.Id, volume.Status.ToText(), [],
        $"The volume '{volume.Id}' has snapshots of another project, which did not come with it when it was transferred; only an administrator can delete it with them.");

    public static InvalidRequestException Size(string parameter, int sizeGiB) => new(
        parameter, $"A volume of {sizeGiB} GiB cannot be made; the size must be 1 GiB or more.");

    public static InvalidRequestException SizeMissing() => new(
        nameof(CreateVolumeRequest.SizeGiB), "A volume that is blank or made from an image needs a size in GiB.");

    public static InvalidRequestException SizeTooSmall(int sizeGiB, VolumeSource source) => new(
        nameof(CreateVolumeRequest.SizeGiB),
        $"A volume of {sizeGiB} GiB is too small for the {source.Kind} '{source.Id}', which needs {source.NeededGiB} GiB.");

    public static InvalidRequestException NotLarger(Volume volume, int newSizeGiB) => new(
        nameof(ExtendVolumeRequest.NewSizeGiB),
        $"The volume '{volume.Id}' has {volume.SizeGiB} GiB and cannot be extended to {newSizeGiB} GiB; the new size must be larger.");

    public static InvalidRequestException SeveralSources() => new(
        nameof(CreateVolumeRequest.SnapshotId), "A volume is made from a snapshot, a volume, an image or a backup, or blank; name one source at most.");

    public static InvalidRequestException ImageNotActive(Image image) => new(
        nameof(CreateVolumeRequest.ImageId), $"The image '{image.Id}' is {image.Status.ToText()}; a volume can be made from an active one only.");

    public static InvalidRequestException UnknownZone(string zone, IEnumerable<string> known) => new(
        nameof(CreateVolumeRequest.AvailabilityZone),
        $"There is no availability zone '{zone}'; there is {string.Join(", ", known.Select(each => $"'{each}'"))}.");

    public static InvalidRequestException OtherZone(VolumeSource source, string zone, string wanted) => new(
        nameof(CreateVolumeRequest.AvailabilityZone), $"The {source.Kind} '{source.Id}' is in the zone '{zone}', and a copy of it cannot be in '{wanted}'.");

    public static InvalidRequestException OtherEncryption(VolumeSource source, VolumeType? type) => new(
        nameof(CreateVolumeRequest.VolumeType),
        $"The type '{type?.Name}' is not encrypted as the {source.Kind} '{source.Id}' is; name a type that is, or none.");

    public static InvalidRequestException TooLong(string parameter, string text, int most) => new(
        parameter, $"The {parameter} has {text.Length} characters; at most {most} are allowed.");

    public static InvalidRequestException Metadata(string parameter, string key, int most) => new(
        parameter, $"The metadata entry '{key}' is refused: keys have 1 to {most} characters, values at most {most}.");

    public static InvalidRequestException Key(string parameter, string key) => new(
        parameter, $"The key '{key}' is refused: keys have letters, digits, blanks and - _ : . / only.");

    public static InvalidRequestException Limit(int limit) => new(
        nameof(VolumeQuery.Limit), $"The limit of a listing must be 0 or more, but is {limit}.");

    public static InvalidRequestException NoServer() => new(
        nameof(AttachVolumeRequest.ServerId), "An attachment needs the id of a server, the name of a host, or both.");

    public static InvalidRequestException NoUuid(string serverId) => new(
        nameof(AttachVolumeRequest.ServerId), $"The server id '{serverId}' is no UUID.");

    public static InvalidRequestException Device(string device) => new(
        nameof(AttachVolumeRequest.Device), $"The device name '{device}' is refused: it has 1 to 255 characters, such as '/dev/vdb'.");

    public static InvalidRequestException OtherMode(VolumeAttachment attachment) => new(
        nameof(AttachVolumeRequest.Mode),
        $"The volume '{attachment.VolumeId}' is being attached {attachment.Mode.ToText()}; ask for the same mode, or wait.");

    public static InvalidRequestException WhichAttachment(Volume volume) => new(
        nameof(DetachVolumeRequest.AttachmentId),
        $"The volume '{volume.Id}' has {volume.Attachments.Count} attachments; name one of: {string.Join(", ", volume.Attachments.Select(each => each.Id))}.");

    public static CapacityExceededException NoPlace(long places) => new(
        "aoe places", 1, 0, $"All {places} places for volumes over AoE (shelves and blades) are taken; delete a volume that has one.");

    public static InvalidRequestException NoStatus(string parameter, int value) => new(parameter, $"{value} is no status.");

    public static AccessDeniedException OtherProject(Operation operation, RequestContext caller, string projectId) => new(
        operation.FullName, $"{caller} may not see the project '{projectId}'; only administrators may.");

    private static string Target(VolumeAttachment attachment) =>
        attachment.ServerId is { } server ? $"the server '{server}'" : $"the host '{attachment.HostName}'";

    private static string OneOf(IEnumerable<string> states) => string.Join(" or ", states);

    private static ResourceNotFoundException Missing(string kind, string id, string? namedId) =>
        namedId is null ? new(kind, id) : new(kind, id, $"No {kind} '{id}' was found. One of that name has the id '{namedId}'.");

    private static IndexText Own(StateView view, string name) => VolumeTables.InProject(view.Caller.ProjectId, name);

    /// <summary>The statuses that would have been accepted: none when it is not the status that stands against it.</summary>
    private static IEnumerable<string> Wanted<TStatus>(StatusRule<TStatus> rule, TStatus status)
        where TStatus : struct, Enum => rule.Allows(status) ? [] : rule.AllowedTexts;
}
