using FakeDrivers.Images;
using FakeDrivers.Networking;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <summary>Every error of the compute service, so that wording and facts agree.</summary>
internal static partial class ComputeErrors
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

    public static AccessDeniedException AllProjects(Operation operation, RequestContext caller) => new(
        operation.FullName, $"{caller} may not list what all projects have; only administrators may.");

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
        nameof(CreateServerRequest.Networks), $"No network '{nameOrId}' was found.{NearMisses.Sentence(nameOrId, names)}");

    public static ConflictException AmbiguousNetworkName(string name, IEnumerable<string> ids) => new(
        "network", name, $"Several networks are named '{name}': {string.Join(", ", ids)}. Use an id.");

    public static ConflictException AmbiguousNetwork(IEnumerable<string> ids) => new(
        "network", "", $"There are several networks: {string.Join(", ", ids)}. Name those that the server shall be on.");

    public static InvalidRequestException NetworkOrPort() => new(
        nameof(CreateServerRequest.Networks), "A server is plugged into a network or into a port; name one of them.");

    public static InvalidRequestException NoPort(string portId) => new(nameof(CreateServerRequest.Networks), $"No port '{portId}' was found.");

    public static InvalidRequestException PortWithoutAddress(Port port) => new(
        nameof(CreateServerRequest.Networks), $"The port '{port.Id}' has no address; a server needs one.");

    public static InvalidRequestException NoSubnet(Network network) => new(
        nameof(CreateServerRequest.Networks), $"The network '{network.Name}' ({network.Id}) has no subnet; a server needs one.");

    public static AccessDeniedException ExternalNetwork(Operation operation, Network network) => new(
        operation.FullName, $"The external network '{network.Name}' ({network.Id}) is not shared; only administrators may plug servers into it.");

    public static InvalidRequestException NoAutoNetwork(string what) => new(
        nameof(CreateServerRequest.NetworkAllocation), $"No network can be made for the project: there is {what}.");

    public static InvalidRequestException NoPortForGroup(Server server) => new(
        nameof(ServerSecurityGroupRequest.ServerId), $"The server '{server.Name}' ({server.Id}) has no port that a security group can be put on.");

    public static InvalidRequestException GroupName(string name) => new(
        nameof(CreateServerSecurityGroupRequest.Name), $"The name '{name}' is refused: a security group's name has 1 to 255 characters besides blanks at its ends.");

    public static InvalidRequestException GroupDescription(int length) => new(
        nameof(CreateServerSecurityGroupRequest.Description), $"The description has {length} characters; at most 255 are allowed.");

    public static InvalidRequestException GroupExists(SecurityGroup group) => new(
        nameof(CreateServerSecurityGroupRequest.Name), $"The project has a security group '{group.Name}' already; its id is '{group.Id}'.");

    public static InvalidRequestException DefaultGroup(SecurityGroup group) => new(
        nameof(SecurityGroupReference.SecurityGroupId), $"The security group '{group.Id}' is the project's '{group.Name}', which cannot be deleted.");

    public static InvalidRequestException GroupInUse(SecurityGroup group, int ports) => new(
        nameof(SecurityGroupReference.SecurityGroupId),
        $"The security group '{group.Name}' ({group.Id}) is on {ports} port{(ports == 1 ? "" : "s")}; take it off or delete them first.");

    public static InvalidRequestException GroupPortsMissing() => new(
        nameof(CreateServerSecurityGroupRuleRequest.FromPort), "A rule needs its first and last port, for ICMP type and code; only one with a remote group can do without both.");

    public static InvalidRequestException GroupPorts(SecurityGroupProtocol protocol, int from, int to) => new(
        nameof(CreateServerSecurityGroupRuleRequest.FromPort),
        protocol == SecurityGroupProtocol.Icmp
            ? $"Type {from} and code {to} are refused: for ICMP both are -1 (any) to 255."
            : $"The ports {from} to {to} are refused: they are 1 to 65535, the first not above the last.");

    public static InvalidRequestException GroupCidr(string cidr) => new(
        nameof(CreateServerSecurityGroupRuleRequest.Cidr), $"'{cidr}' is no address range; an example of one is '10.254.0.0/16'.");

    public static InvalidRequestException GroupRuleExists(ConflictException same) =>
        new(nameof(CreateServerSecurityGroupRuleRequest.SecurityGroupId), same.Message);

    public static ConflictException AmbiguousGroup(string name, IEnumerable<string> ids) =>
        new("security_group", name, $"Several security groups are named '{name}': {string.Join(", ", ids)}. Use an id.");

    public static AccessDeniedException GroupsOfAllProjects(RequestContext caller) => new(
        ComputeOperations.ListSecurityGroups.FullName, $"{caller} may not list the security groups of all projects; only administrators may.");

    public static InvalidRequestException NoZone(string zone, IEnumerable<string> known) => new(
        nameof(CreateServerRequest.AvailabilityZone), $"There is no availability zone '{zone}'; there is '{string.Join("', '", known)}'.");

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
        nameof(ImportKeyPairRequest.Name), $"The name '{name}' is refused: a key pair's name has 1 to 255 letters, digits, blanks, '_', '-', '@' and '.', and no blank at either end.");

    public static InvalidRequestException NoKeyPairKind(KeyPairKind kind) => new(
        nameof(ImportKeyPairRequest.Kind), $"There is no kind {(int)kind} of key pairs; known are {string.Join(" and ", Enum.GetNames<KeyPairKind>())}.");

    public static InvalidRequestException PublicKey(string reason) => new(
        nameof(ImportKeyPairRequest.PublicKey), $"The public key cannot be read: {reason}. It is one line: type, Base64 and an optional comment, as in a .pub file.");

    public static InvalidRequestException Certificate(string reason) => new(
        nameof(ImportKeyPairRequest.PublicKey), $"The certificate cannot be read: {reason} It is in PEM, from '-----BEGIN CERTIFICATE-----' on.");

    public static AccessDeniedException OtherUsersKeys(Operation operation, RequestContext caller, string userId) => new(
        operation.FullName, $"{caller} may not reach the key pairs of the user '{userId}'; only administrators may.");

    private static string OneOf(IEnumerable<string> states) => string.Join(" or ", states);

    private static string Listed(IEnumerable<string> ids) => string.Join(", ", ids) is { Length: > 0 } text ? text : "none";
}
