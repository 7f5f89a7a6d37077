using FakeDrivers.Images;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <summary>Every error of the compute service, so that wording and facts agree.</summary>
internal static class ComputeErrors
{
    private const string ServerKind = "server";
    private const string KeyPairKind = "keypair";

    public static ResourceNotFoundException ServerNotFound(string serverId, Server? named) => new(
        ServerKind, serverId,
        $"No server '{serverId}' was found.{(named is null ? "" : $" A server of that name has the id '{named.Id}'; find it by its name.")}");

    public static ResourceNotFoundException ServerNameNotFound(string nameOrId, IEnumerable<string> names) =>
        new(ServerKind, nameOrId, $"No server with the id or name '{nameOrId}' was found.{NearMisses.Sentence(nameOrId, names)}");

    public static ConflictException AmbiguousServer(string name, IEnumerable<string> ids) =>
        new(ServerKind, name, $"Several servers are named '{name}': {string.Join(", ", ids)}. Use an id.");

    public static InvalidStateException WrongState(Server server, ServerAction action)
    {
        var status = server.Status.ToText();
        var allowed = action.Statuses.ToList();
        var current = action.VmStates.Contains(server.VmState) ? $"task_state {server.TaskState.ToText() ?? "none"}" : $"vm_state {server.VmState.ToText()}";
        var task = action.TaskStates is [ServerTaskState.None] ? " and no task" : "";
        return new(
            ServerKind, server.Id, status, allowed,
            $"Cannot '{action.Name}' the server '{server.Name}' ({server.Id}) while it is {status} with {current}; it needs {OneOf(allowed)}{task}.");
    }

    public static InvalidStateException NeverLaunched(Server server, ServerAction action) => new(
        ServerKind, server.Id, server.Status.ToText(), action.Statuses,
        $"Cannot '{action.Name}' the server '{server.Name}' ({server.Id}): it never ran. It is {server.Status.ToText()}; delete it and make another.");

    public static InvalidStateException Locked(Server server, ServerAction action) => new(
        ServerKind, server.Id, "locked", ["unlocked"],
        $"Cannot '{action.Name}' the server '{server.Name}' ({server.Id}): it was locked by {(server.Lock == ServerLock.Admin ? "an administrator" : "its owner")}; unlock it first.");

    public static AccessDeniedException AdministratorsLock(Server server, RequestContext caller) => new(
        ComputeOperations.UnlockServer.FullName,
        $"{caller} may not unlock the server '{server.Name}' ({server.Id}): an administrator locked it.");

    public static AccessDeniedException OtherProject(Operation operation, RequestContext caller, string projectId) =>
        new(operation.FullName, $"{caller} may not see the project '{projectId}'; only administrators may.");

    public static AccessDeniedException AllProjects(RequestContext caller) => new(
        ComputeOperations.ListServers.FullName, $"{caller} may not list the servers of all projects; only administrators may.");

    public static InvalidRequestException Marker(string marker) => new(
        nameof(ServerQuery.Marker), $"The marker '{marker}' is no server that the caller can see; give the id of the last server of the page before.");

    public static InvalidRequestException ResetState(ServerVmState vmState) => new(
        nameof(ResetServerStateRequest.VmState), $"A state is reset to active or error, not to {vmState}.");

    public static InvalidRequestException Name(string name) => new(
        nameof(CreateServerRequest.Name), $"The name '{name}' is refused: a server's name has 1 to 255 characters and no blank at either end.");

    public static InvalidRequestException UserData(int bytes, int most) => new(
        nameof(CreateServerRequest.UserData), $"The user data has {bytes} bytes in Base64; at most {most} are allowed.");

    public static InvalidRequestException Metadata(string key, int most) => new(
        nameof(CreateServerRequest.Metadata), $"The metadata entry '{key}' is refused: keys have 1 to {most} characters, values at most {most}.");

    public static InvalidRequestException NoFlavor(string flavorId, string hint) => new(
        nameof(CreateServerRequest.FlavorId), $"No flavor '{flavorId}' was found.{hint}");

    public static ResourceNotFoundException FlavorNotFound(string flavorId, string hint) =>
        new("flavor", flavorId, $"No flavor '{flavorId}' was found.{hint}");

    public static InvalidRequestException NoImage(ResourceNotFoundException missing) =>
        new(nameof(CreateServerRequest.ImageId), missing.Message);

    public static InvalidRequestException ImageNotActive(Image image) => new(
        nameof(CreateServerRequest.ImageId), $"The image '{image.Name}' ({image.Id}) is {image.Status.ToText()}; a server boots from an active one only.");

    public static InvalidRequestException FlavorTooSmall(Flavor flavor, string what, long neededByImage, long inFlavor) => new(
        nameof(CreateServerRequest.FlavorId), $"The flavor '{flavor.Name}' ({flavor.Id}) is too small for the image: it has {inFlavor} {what}, and {neededByImage} are needed.");

    public static InvalidRequestException NothingToBootFrom() => new(
        nameof(CreateServerRequest.ImageId), "A server needs an image, or a boot volume among its volumes.");

    public static InvalidRequestException TwoToBootFrom() => new(
        nameof(CreateServerRequest.Volumes), "A server boots from its image or from one boot volume, not from several.");

    public static InvalidRequestException NoKeyPair(string name, IEnumerable<string> names) => new(
        nameof(CreateServerRequest.KeyName), $"No key pair '{name}' was found.{NearMisses.Sentence(name, names)}");

    public static InvalidRequestException NoSecurityGroup(string nameOrId, IEnumerable<string> names) => new(
        nameof(CreateServerRequest.SecurityGroups), $"No security group '{nameOrId}' was found.{NearMisses.Sentence(nameOrId, names)}");

    public static InvalidRequestException NoNetwork(string nameOrId, IEnumerable<string> names) => new(
        nameof(CreateServerRequest.Networks), $"No network '{nameOrId}' was found, or several.{NearMisses.Sentence(nameOrId, names)}");

    public static ConflictException AmbiguousNetwork(IEnumerable<string> ids) => new(
        "network", "", $"There are several networks: {string.Join(", ", ids)}. Name those that the server shall be on.");

    public static InvalidRequestException NoZone(string zone, string known) => new(
        nameof(CreateServerRequest.AvailabilityZone), $"There is no availability zone '{zone}'; there is '{known}'.");

    public static InvalidRequestException NoVolume(string volumeId) => new(
        nameof(CreateServerRequest.Volumes), $"No volume '{volumeId}' was found.");

    public static InvalidRequestException VolumeTwice(string volumeId) => new(
        nameof(CreateServerRequest.Volumes), $"The volume '{volumeId}' is named twice.");

    public static InvalidRequestException NotBootable(Volume volume) => new(
        nameof(CreateServerRequest.Volumes), $"The volume '{volume.Id}' is not bootable; one that is made from an image is.");

    public static ResourceNotFoundException VolumeNotFound(string volumeId) => new("volume", volumeId);

    public static ResourceNotFoundException VolumeNotOnServer(Server server, string volumeId) => new(
        "volume_attachment", volumeId,
        $"The volume '{volumeId}' is not on the server '{server.Name}' ({server.Id}), which has: {Listed(server.Volumes.Select(volume => volume.VolumeId))}.");

    public static InvalidRequestException VolumeOnServer(ServerVolume volume) => new(
        nameof(AttachServerVolumeRequest.VolumeId), $"The volume '{volume.VolumeId}' is on this server already, as {volume.Device}.");

    public static InvalidRequestException BootVolume(ServerVolume volume) => new(
        nameof(ServerVolumeReference.VolumeId), $"The server boots from the volume '{volume.VolumeId}'; it cannot be detached while the server exists.");

    public static InvalidRequestException OtherZone(Volume volume, string zone) => new(
        nameof(AttachServerVolumeRequest.VolumeId),
        $"The volume '{volume.Id}' is in the availability zone '{volume.AvailabilityZone}', the server in '{zone}', and attaching across zones is off.");

    public static InvalidRequestException Device(string device) => new(
        nameof(AttachServerVolumeRequest.Device), $"'{device}' is no disk's device; an example of one is '/dev/vdb'.");

    public static ConflictException DeviceTaken(string device, string serverName) => new(
        "device", device, $"The server '{serverName}' has a disk on {device} already; leave the device to the service, or name another.");

    public static QuotaExceededException TooManyDisks(int disks, int most) => new("max_disk_devices_to_attach", 1, disks, most);

    public static ResourceNotFoundException KeyPairNotFound(string name, IEnumerable<string> names) =>
        new(KeyPairKind, name, $"No key pair '{name}' was found.{NearMisses.Sentence(name, names)}");

    public static ConflictException KeyPairExists(string name) =>
        new(KeyPairKind, name, $"There is a key pair '{name}' already; delete it first, or use another name.");

    public static InvalidRequestException KeyPairName(string name) => new(
        nameof(ImportKeyPairRequest.Name), $"The name '{name}' is refused: a key pair's name has 1 to 255 letters, digits, blanks, '_' and '-', and no blank at either end.");

    public static InvalidRequestException PublicKey(string reason) => new(
        nameof(ImportKeyPairRequest.PublicKey), $"The public key cannot be read: {reason}. It is one line: type, Base64 and an optional comment, as in a .pub file.");

    public static InvalidRequestException QuotaLimit(string parameter, int limit) => new(
        parameter, $"A limit must be -1 (no limit) or more, but {parameter} is {limit}.");

    private static string OneOf(IEnumerable<string> states) => string.Join(" or ", states);

    private static string Listed(IEnumerable<string> ids) => string.Join(", ", ids) is { Length: > 0 } text ? text : "none";
}
