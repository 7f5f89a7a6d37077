using FakeDrivers.Images;
using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <content>Putting servers aside.</content>
internal static partial class ComputeRules
{
    public static NoResult ShelveServer(Transaction tx, ServerReference request)
    {
        var server = Require(tx, request.ServerId, ServerActions.Shelve);

        // What boots from a volume needs no image: the volume is kept.
        if (server.ImageId is not null)
        {
            var name = server.Name.Length > MostCharacters - 8 ? server.Name[..(MostCharacters - 8)] : server.Name;
            Become(tx, server with { ShelvedImageId = AddImage(tx, server, $"{name}-shelved", ValueMap<string>.Empty, null).Id });
        }

        return Begin(tx, server.Id, ServerActions.Shelve, ComputeTransitions.FinishShelve, tx.Options<FakeComputeOptions>().Shelve);
    }

    public static NoResult ShelveOffloadServer(Transaction tx, ServerReference request)
    {
        Begin(tx, request.ServerId, ServerActions.ShelveOffload, ComputeTransitions.FinishShelveOffload, tx.Options<FakeComputeOptions>().Shelve);
        return NoResult.Value;
    }

    public static NoResult UnshelveServer(Transaction tx, UnshelveServerRequest request)
    {
        var server = Require(tx, request.ServerId, ServerActions.Unshelve);
        DemandZone(tx, request.AvailabilityZone);
        if (request.Host is not null && !tx.Caller.IsAdmin) throw ComputeErrors.UnshelveHost(tx.Caller);
        DemandHost(tx, request.Host);
        if (server.Host is not null)
        {
            if (request.AvailabilityZone is not null || request.Host is not null) throw ComputeErrors.NotOffloaded(server);
        }
        else
        {
            var zone = request.AvailabilityZone ?? server.PinnedAvailabilityZone;
            var wish = new HostWish(server.Flavor, server.ImageId is not null, zone, request.Host, null, server.SchedulerHints, server.Id);

            // Without a host it stays as it is, as upstream, where only the logs tell of it.
            if (FindHost(tx, wish, out var none) is not { } host)
            {
                NoteDone(tx, server, ServerActions.Unshelve, none);
                return NoResult.Value;
            }

            Become(tx, OnHost(tx, server, host.HostName) with { PinnedAvailabilityZone = zone });
        }

        return Begin(tx, server.Id, ServerActions.Unshelve, ComputeTransitions.FinishUnshelve, tx.Options<FakeComputeOptions>().Shelve);
    }

    /// <summary>Begins an image of the server's disk; it needs the flavor's disk to boot from, and has the properties of the image that the server was made from.</summary>
    private static Image AddImage(Transaction tx, Server server, string name, IReadOnlyDictionary<string, string> properties, string? backupType)
    {
        var origin = server.ImageId is { } imageId ? tx.Find(ImageTables.Images, imageId) : null;
        var all = new Dictionary<string, string>(origin?.Properties ?? ValueMap<string>.Empty);
        foreach (var (key, value) in properties) all[key] = value;
        all["image_type"] = backupType is null ? "snapshot" : "backup";
        if (backupType is not null) all["backup_type"] = backupType;
        all["instance_uuid"] = server.Id;
        all["user_id"] = tx.Caller.UserId;
        all["base_image_ref"] = server.ImageId ?? string.Empty;
        var image = new Image
        {
            Id = tx.NewId("image", name),
            Name = name,
            Owner = server.ProjectId,
            Visibility = ImageVisibility.Private,
            DiskFormat = origin?.DiskFormat,
            ContainerFormat = origin?.ContainerFormat,
            VirtualSizeBytes = origin?.VirtualSizeBytes,
            MinDiskGiB = Math.Max(server.Flavor.DiskGiB, origin?.MinDiskGiB ?? 0),
            MinMemoryMiB = origin?.MinMemoryMiB ?? 0,
            Properties = all,
        };
        return ImageRules.BeginFor(tx, image, server.Id, ImageRules.ContentFor(tx, origin));
    }
}
