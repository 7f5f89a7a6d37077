using System.Text;
using FakeDrivers.Images;
using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <content>Making servers.</content>
internal static partial class ComputeRules
{
    private const int MostUserData = 65535;

    public static Server CreateServer(Transaction tx, CreateServerRequest request) => CreateServer(tx, request, string.Empty, 0);

    private static Server CreateServer(Transaction tx, CreateServerRequest request, string reservationId, int launchIndex)
    {
        request = WithMappedDisks(tx, request);
        DemandName(request.Name);
        DemandUserData(request.UserData);
        DemandMetadata(tx, tx.Caller.ProjectId, request.Metadata);
        DemandDetails(tx, request);
        var options = tx.Options<FakeComputeOptions>();
        var flavor = FlavorFor(tx, request);
        var image = ImageFor(tx, request);
        if (image is not null) DemandFits(flavor, image);
        if (request.KeyName is { } keyName) DemandKeyPair(tx, tx.Caller.UserId, keyName);
        DemandBlockDevices(tx, request, flavor);
        var groups = GroupsFor(tx, request);
        var networks = PlugsFor(tx, request);
        DemandQuota(tx, flavor);
        var disks = DisksFor(tx, request);
        request = request with { AvailabilityZone = request.AvailabilityZone ?? ZoneOfVolumes(tx, disks) };

        var id = tx.NewId("server", request.Name);
        var server = new Server
        {
            Id = id,
            Name = request.Name,
            ProjectId = tx.Caller.ProjectId,
            UserId = tx.Caller.UserId,
            Flavor = flavor,
            ImageId = request.ImageId,
            KeyName = request.KeyName,
            UserData = request.UserData,
            AvailabilityZone = request.AvailabilityZone ?? options.AvailabilityZone,
            PinnedAvailabilityZone = request.AvailabilityZone,
            HostName = request.HostName ?? HostNameOf(request.Name, id),
            Description = request.Description,
            ReservationId = reservationId,
            LaunchIndex = launchIndex,
            HasConfigDrive = request.HasConfigDrive,
            DiskConfig = request.DiskConfig,
            AccessIpv4 = request.AccessIpv4,
            AccessIpv6 = request.AccessIpv6,
            SchedulerHints = request.SchedulerHints,
            Tags = request.Tags.Count == 0 ? request.Tags : [.. request.Tags.Distinct()],
            Metadata = request.Metadata,
            VmState = ServerVmState.Building,
            TaskState = ServerTaskState.Spawning,
            CreatedAt = tx.Now,
            UpdatedAt = tx.Now,
        };
        server = Placed(tx, server, request, out DriverException? failure);
        if (failure is null) disks = WithMadeVolumes(tx, disks, server.AvailabilityZone, ref failure);
        if (failure is not null) server = server with { Host = null };
        Use(tx, server, 1);
        if (failure is not null) AddFailed(tx, server, failure);
        else Schedule(tx, WithDisks(tx, server, disks), networks, groups);
        return Shown(tx, Require(tx, server.Id));
    }

    /// <summary>Adds a server for which there is no host, or not all that it needs: in ERROR at once, without addresses and volumes.</summary>
    private static void AddFailed(Transaction tx, Server server, DriverException failure)
    {
        tx.Add(ComputeTables.Servers, server);
        ComputeEndings.BuildFailed(tx, server.Id, failure);
    }

    private static void DemandDetails(Transaction tx, CreateServerRequest request)
    {
        DemandServerText(nameof(request.Description), request.Description);
        DemandHostName(request.HostName);
        DemandTags(request.Tags);
        DemandAccessAddress(nameof(request.AccessIpv4), request.AccessIpv4, System.Net.Sockets.AddressFamily.InterNetwork);
        DemandAccessAddress(nameof(request.AccessIpv6), request.AccessIpv6, System.Net.Sockets.AddressFamily.InterNetworkV6);
        if (request.AdminPassword is { Length: 0 }) throw ComputeErrors.EmptyPassword();
        if (request.Host is not null && !tx.Caller.IsAdmin) throw ComputeErrors.HostForAdministrators(tx.Caller);
        DemandHost(tx, request.Host);
        DemandZone(tx, request.AvailabilityZone);
        DemandHints(tx, request.SchedulerHints);
    }

    /// <summary>Adds the server with its ports and begins the build; a server without an address fails at once, as one without a host.</summary>
    private static void Schedule(Transaction tx, Server server, IReadOnlyList<ServerPlug> plugs, IReadOnlyList<string> groups)
    {
        tx.Add(ComputeTables.Servers, server);
        CapacityExceededException? full = null;
        try
        {
            foreach (var plug in plugs) Plug(tx, server, plug, groups);
        }
        catch (CapacityExceededException error)
        {
            full = error;
        }

        if (full is null)
        {
            BeginBuild(tx, server.Id);
            return;
        }

        TakeBackDisks(tx, server.Id);
        ComputeEndings.BuildFailed(tx, server.Id, full);
    }

    private static Flavor FlavorFor(Transaction tx, CreateServerRequest request)
    {
        if (UsableFlavor(tx, request.FlavorId) is { } flavor) return flavor;
        if (!tx.Options<FakeComputeOptions>().Lenient || tx.Contains(ComputeTables.Flavors, request.FlavorId)) throw ComputeErrors.NoFlavor(request.FlavorId, FlavorHint(tx, request.FlavorId));
        flavor = ComputeDefaults.Flavor(request.FlavorId, request.FlavorId, vcpus: 1, memoryMiB: 512, diskGiB: 1);
        tx.Add(ComputeTables.Flavors, flavor);
        return flavor;
    }

    private static Image? ImageFor(Transaction tx, CreateServerRequest request)
    {
        var bootVolumes = request.Volumes.Count(volume => volume.IsBootVolume) + request.BlockDevices.Count(IsBootVolume);
        if (request.ImageId is null && bootVolumes == 0) throw ComputeErrors.NothingToBootFrom();
        if (bootVolumes > (request.ImageId is null ? 1 : 0)) throw ComputeErrors.TwoToBootFrom();
        if (request.ImageId is not { } imageId) return null;
        if (ImageRules.FindVisible(tx, imageId) is { } image)
        {
            return image.Status == ImageStatus.Active ? image : throw ComputeErrors.ImageNotActive(image);
        }

        if (!tx.Options<FakeComputeOptions>().Lenient || tx.Contains(ImageTables.Images, imageId)) throw ComputeErrors.NoImage(ImageErrors.NotFound(tx, imageId));
        image = new Image { Id = imageId, Name = imageId, CreatedAt = tx.Now, UpdatedAt = tx.Now };
        ImageRows.Add(tx, image);
        return image;
    }

    private static void DemandFits(Flavor flavor, Image image)
    {
        const long GiB = 1L << 30;
        if (flavor.MemoryMiB < image.MinMemoryMiB) throw ComputeErrors.FlavorTooSmall(flavor, "MiB of memory", image.MinMemoryMiB, flavor.MemoryMiB);
        if (flavor.DiskGiB == 0) return;
        if (flavor.DiskGiB < image.MinDiskGiB) throw ComputeErrors.FlavorTooSmall(flavor, "GiB of disk", image.MinDiskGiB, flavor.DiskGiB);
        if (image.SizeBytes is { } size && flavor.DiskGiB * GiB < size) throw ComputeErrors.FlavorTooSmall(flavor, "bytes of disk", size, flavor.DiskGiB * GiB);
    }

    private static void DemandKeyPair(Transaction tx, string userId, string name)
    {
        if (tx.Contains(ComputeTables.KeyPairs, ComputeTables.KeyPairKey(userId, name))) return;
        if (!tx.Options<FakeComputeOptions>().Lenient) throw ComputeErrors.NoKeyPair(name, KeyPairNames(tx, userId));
        AddKeyPair(tx, userId, new() { Name = name, PublicKey = SshPublicKey.PlaceholderOf(name) });
    }

    private static void DemandUserData(string? userData)
    {
        if (userData is null) return;
        var bytes = (Encoding.UTF8.GetByteCount(userData) + 2) / 3 * 4;
        if (bytes > MostUserData) throw ComputeErrors.UserData(bytes, MostUserData);
    }
}
