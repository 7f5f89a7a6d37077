using FakeDrivers.Volumes;

namespace FakeDrivers.Compute;

/// <content>Errors about hosts, moves, images, guests and disks of servers.</content>
internal static partial class ComputeErrors
{
    public static CapacityExceededException NoValidHost(Flavor flavor, int count, int off, int elsewhere, int unwished, int full) => new(
        "host", 1, 0,
        $"No valid host was found. There are not enough hosts available for the flavor '{flavor.Name}' ({flavor.Vcpus} processors, {flavor.MemoryMiB} MiB, {flavor.DiskGiB} GiB): "
        + $"of {count} hosts {off} are down or disabled, {elsewhere} in another zone, {unwished} not wished for, and {full} have no room.");

    public static InvalidRequestException NoHost(string host, IEnumerable<string> hosts) => new(
        nameof(MoveServerRequest.Host), $"There is no host '{host}'.{NearMisses.Sentence(host, hosts)}");

    public static InvalidRequestException SameHost(Server server, string host) => new(
        nameof(MoveServerRequest.Host), $"The server '{server.Name}' ({server.Id}) is on the host '{host}' already; name another, or none.");

    public static InvalidRequestException HostIsUp(Server server) => new(
        nameof(MoveServerRequest.ServerId), server.Host is { } host
            ? $"The server '{server.Name}' ({server.Id}) cannot be evacuated: its host '{host}' is not down. Move it, or say that the host is down."
            : $"The server '{server.Name}' ({server.Id}) cannot be evacuated: it is on no host.");

    public static ConflictException OnNoHost(Server server) => new(
        ServerKind, server.Id, $"The server '{server.Name}' ({server.Id}) is on no host: it is {server.Status.ToText()}.");

    public static AccessDeniedException HostForAdministrators(RequestContext caller) => new(
        ComputeOperations.CreateServer.FullName, $"{caller} may not say on which host a server runs; only administrators may.");

    public static AccessDeniedException HostFilter(RequestContext caller) => new(
        ComputeOperations.ListServers.FullName, $"{caller} may not list servers by their host; only administrators may.");

    public static InvalidRequestException NoGroupForServer(string groupId) => new(
        nameof(ServerSchedulerHints.GroupId), $"No server group '{groupId}' was found; give the id of a group of the project.");

    public static InvalidRequestException HintIsNoServer(string serverId) => new(
        nameof(CreateServerRequest.SchedulerHints), $"'{serverId}' is no id of a server; a hint names servers by their ids.");

    public static InvalidRequestException SameFlavor(Flavor flavor) => new(
        nameof(ResizeServerRequest.FlavorId), $"The server has the flavor '{flavor.Name}' ({flavor.Id}) already; a resize needs another.");

    public static InvalidRequestException SmallerDisk(Flavor old, Flavor wanted) => new(
        nameof(ResizeServerRequest.FlavorId), $"The disk of the flavor '{wanted.Name}' ({wanted.DiskGiB} GiB) is smaller than the server's ({old.DiskGiB} GiB); a disk cannot shrink.");

    public static InvalidRequestException NoFinishedMove(Server server) => new(
        nameof(ServerReference.ServerId), $"The server '{server.Name}' ({server.Id}) has no finished migration to confirm or revert; it is being confirmed or reverted already, or somebody wrote its state.");

    public static ResourceNotFoundException MigrationNotFound(Server server, string migrationId) => new(
        "migration", migrationId,
        $"No live migration '{migrationId}' of the server '{server.Name}' ({server.Id}) is under way.{(server.Move is { } move ? $" There is '{move.MigrationId}'." : "")}");

    public static InvalidRequestException VolumeBacked(Server server, ServerAction action) => new(
        nameof(ServerReference.ServerId), $"Cannot '{action.Name}' the server '{server.Name}' ({server.Id}): it boots from a volume. Make a snapshot of the volume instead.");

    public static InvalidRequestException EmptyPassword() => new(
        nameof(SetAdminPasswordRequest.AdminPassword), "The password is empty; it needs at least one character.");

    public static InvalidStateException NotOffloaded(Server server) => new(
        ServerKind, server.Id, server.Status.ToText(), [ServerStatus.ShelvedOffloaded.ToText()],
        $"The server '{server.Name}' ({server.Id}) is {server.Status.ToText()}, still on its host '{server.Host}'; a zone or a host can be named once it is offloaded.");

    public static ResourceNotFoundException ShelvedImageGone(string imageId) => new(
        "image", imageId, $"The image '{imageId}' that the server was put aside as is gone.");

    public static InvalidRequestException ImageName(string parameter, string name) => new(
        parameter, $"'{name}' is refused: it has 1 to 255 characters.");

    public static InvalidRequestException Rotation(int rotation) => new(
        nameof(BackupServerRequest.Rotation), $"The number of backups to keep is {rotation}; it must be 0 or more.");

    public static InvalidRequestException ConsoleLines(int lines) => new(
        nameof(ConsoleOutputRequest.Lines), $"The number of lines is {lines}; it must be -1 (all) or more.");

    public static InvalidStateException DoesNotRun(Server server) => new(
        ServerKind, server.Id, server.Status.ToText(), [ServerStatus.Active.ToText(), ServerStatus.Paused.ToText(), ServerStatus.Rescue.ToText()],
        $"The server '{server.Name}' ({server.Id}) does not run: it is {server.Status.ToText()}.");

    public static InvalidRequestException VolumesAndBlockDevices() => new(
        nameof(CreateServerRequest.BlockDevices), "A server's disks are given as volumes or as block devices, not as both.");

    public static InvalidRequestException WrongSource(BlockDevice device) => new(
        nameof(CreateServerRequest.BlockDevices), device.Source == BlockDeviceSource.Blank
            ? "A blank disk has no source, and nothing can boot from it."
            : $"A disk made from a {Lower(device.Source)} needs the {Lower(device.Source)}'s id.");

    public static InvalidRequestException BlockDeviceSize(BlockDevice device) => new(
        nameof(CreateServerRequest.BlockDevices), device.SizeGiB is { } size
            ? $"A disk of {size} GiB is refused; it must have 1 or more."
            : $"A volume from a {Lower(device.Source)} source needs a size.");

    public static InvalidRequestException BlockDevicePlace(BlockDevice device) => new(
        nameof(CreateServerRequest.BlockDevices), device.Source == BlockDeviceSource.Image
            ? "A local disk made from an image is the boot disk, and its image that of the server."
            : $"A disk from a {Lower(device.Source)} is on a volume, not on the host.");

    public static InvalidRequestException NoSnapshot(string snapshotId) => new(
        nameof(CreateServerRequest.BlockDevices), $"No snapshot '{snapshotId}' was found.");

    public static InvalidRequestException EphemeralTooLarge(Flavor flavor, long gib) => new(
        nameof(CreateServerRequest.BlockDevices), $"The blank disks have {gib} GiB together; the flavor '{flavor.Name}' has room for {flavor.EphemeralGiB}.");

    public static InvalidRequestException SwapNotBootable(Volume volume) => new(
        nameof(SwapVolumeRequest.NewVolumeId), $"The server boots from the volume that is to be replaced, and '{volume.Id}' is not bootable.");

    public static InvalidRequestException PortOfSeveral() => new(
        nameof(CreateServerRequest.Networks), "An address or a port can be of one server only; several servers at once take neither. Name networks alone.");

    public static InvalidRequestException VolumeOfSeveral() => new(
        nameof(CreateServerRequest.Volumes), "A volume can be attached to one server only; several servers at once take none that exists.");

    public static InvalidRequestException Counts(int min, int max, int most) => new(
        nameof(CreateServersRequest.MaxCount), $"{min} to {max} servers were asked for; at least 1, at most {most}, and the most not below the least.");

    public static InvalidRequestException SmallerVolume(Volume old, Volume next) => new(
        nameof(SwapVolumeRequest.NewVolumeId), $"The volume '{next.Id}' has {next.SizeGiB} GiB, and is to take the place of one of {old.SizeGiB}; it must not be smaller.");

    public static InvalidStateException VolumeBusy(ServerVolume volume) => new(
        "volume", volume.VolumeId, "attaching or detaching", ["in-use"], $"The volume '{volume.VolumeId}' is on its way to or from the server; wait until it is in-use.");

    public static InvalidStateException VolumeComing(AttachingRow coming) => new(
        "volume", coming.VolumeId, "attaching", ["available", "in-use"], $"The volume '{coming.VolumeId}' is on its way to the server '{coming.ServerId}'; wait until it is there.");

    public static InvalidRequestException UsageSpan(DateTimeOffset start, DateTimeOffset stop) => new(
        nameof(ProjectUsageRequest.Stop), $"The span ends ({stop:O}) before it begins ({start:O}).");

    private static string Lower(BlockDeviceSource source) => source switch
    {
        BlockDeviceSource.Volume => "volume",
        BlockDeviceSource.Image => "image",
        BlockDeviceSource.Snapshot => "snapshot",
        _ => "blank",
    };
}
