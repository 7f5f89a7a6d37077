using FakeDrivers.Images;
using FakeDrivers.Volumes;

namespace FakeDrivers.Compute;

/// <content>Errors about interfaces, the log of actions, boot volumes and limits.</content>
internal static partial class ComputeErrors
{
    /// <summary>The properties by which an image says how it rescues a server that boots from a volume.</summary>
    public const string RescueDevice = "hw_rescue_device";

    public const string RescueBus = "hw_rescue_bus";

    public static ResourceNotFoundException InterfaceNotFound(Server server, string portId, IEnumerable<string> ports) => new(
        "port", portId, $"The port '{portId}' is not on the server '{server.Name}' ({server.Id}), which has: {Listed(ports)}.");

    public static ResourceNotFoundException InterfacePortNotFound(string portId) => new("port", portId, $"No port '{portId}' was found.");

    public static ResourceNotFoundException NetworkNotFound(string nameOrId, IEnumerable<string> names) =>
        new("network", nameOrId, $"No network '{nameOrId}' was found.{NearMisses.Sentence(nameOrId, names)}");

    public static InvalidRequestException NetworkAndPort() => new(
        nameof(AttachServerInterfaceRequest.Network), "A network and a port are named; a server is plugged into one of them.");

    public static InvalidRequestException AddressWithoutNetwork() => new(
        nameof(AttachServerInterfaceRequest.FixedIp), "An address is asked for; say on which network.");

    public static InvalidRequestException NoSingleNetwork(IEnumerable<string> ids) => new(
        nameof(AttachServerInterfaceRequest.Network), $"Neither a network nor a port is named, and there is not one network alone but: {Listed(ids)}. Name one.");

    public static InvalidRequestException ActionMarker(string marker, string serverId) => new(
        nameof(InstanceActionQuery.Marker), $"The marker '{marker}' is no action of the server '{serverId}'; give the request id of the last action of the page before.");

    public static ResourceNotFoundException ActionNotFound(InstanceActionReference request, IEnumerable<string> known) => new(
        "instance action", request.RequestId, $"The server '{request.ServerId}' has no action of the request '{request.RequestId}'.{NearMisses.Sentence(request.RequestId, known)}");

    public static InvalidRequestException BootVolumeLater() => new(
        nameof(AttachServerVolumeRequest.IsBootVolume), "A server that is there cannot get a volume to boot from; make one that boots from it.");

    public static InvalidRequestException SharedVolumeOffloaded(Volume volume, Server server) => new(
        nameof(AttachServerVolumeRequest.VolumeId),
        $"The volume '{volume.Id}', which several servers can have, cannot be attached to the server '{server.Name}' ({server.Id}) while that is on no host; unshelve it first.");

    public static ConflictException VolumeNotMade(string volumeId) => new(
        "volume", volumeId, $"The volume '{volumeId}' that was made for the server did not become available.");

    public static ConflictException VolumesNotMadeInTime(IEnumerable<string> volumeIds, TimeSpan time)
    {
        var ids = string.Join("', '", volumeIds);
        return new("volume", ids, $"The volumes '{ids}' that are made for the server were not there after {time.TotalMinutes} minutes.");
    }

    public static InvalidRequestException VolumeTypeOfNothing(string type) => new(
        nameof(CreateServerRequest.BlockDevices), $"The volume type '{type}' is for a volume that is made for the server; a volume that is there has its own, and a local disk none.");

    public static InvalidRequestException NoVolumeType(ResourceNotFoundException unknown) => new(nameof(CreateServerRequest.BlockDevices), unknown.Message);

    public static ConflictException NotReady(Server server, ServerAction action) => new(
        ServerKind, server.Id, $"Cannot '{action.Name}' the server '{server.Name}' ({server.Id}): it is on no host.");

    public static InvalidRequestException NotRescuable(Server server, string? imageId) => new(
        nameof(RescueServerRequest.ImageId),
        $"Cannot 'rescue' the server '{server.Name}' ({server.Id}), which boots from a volume, {(imageId is null ? "without a rescue image" : $"from the image '{imageId}'")}: "
        + $"it needs an image with the property '{RescueDevice}' or '{RescueBus}'.");

    public static InvalidRequestException VolumeTooSmall(Volume volume, Image image, int neededGiB) => new(
        nameof(RebuildServerRequest.ImageId),
        $"The volume '{volume.Id}' that the server boots from is too small for the image '{image.Name}' ({image.Id}): it has {volume.SizeGiB} GiB, and {neededGiB} are needed.");

    public static InvalidRequestException ImageMapping(Image image, string reason) => new(
        nameof(CreateServerRequest.ImageId), $"The property '{ImageMappings.Property}' of the image '{image.Name}' ({image.Id}) cannot be read: {reason}");

    public static InvalidRequestException ImageProperty(string key, int most) => new(
        nameof(CreateServerImageRequest.Properties), $"The property '{key}' is refused: keys have 1 to {most} characters, values at most {most}.");

    public static InvalidRequestException BelowUse(string resource, int limit, long used) => new(
        nameof(UpdateComputeQuotaRequest), $"The limit {limit} of {resource} is below the {used} that are in use; free some first, or force the limit.");

    public static AccessDeniedException DeletedServers(RequestContext caller) => new(
        ComputeOperations.ListServers.FullName, $"{caller} may not list servers that are deleted; only administrators may.");

    public static AccessDeniedException UnshelveHost(RequestContext caller) => new(
        ComputeOperations.UnshelveServer.FullName, $"{caller} may not say on which host a server runs; only administrators may.");

    public static ConflictException ServiceHasServers(Hypervisor host) => new(
        "compute service", host.ServiceId, $"The host '{host.HostName}' of the compute service '{host.ServiceId}' has servers, or some are on their way from or to it; move or delete them first.");
}
