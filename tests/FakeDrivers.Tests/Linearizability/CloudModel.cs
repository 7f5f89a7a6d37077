using static FakeDrivers.Tests.Linearizability.CloudStepKind;

namespace FakeDrivers.Tests.Linearizability;

/// <summary>
/// What volumes and servers do, as simple as it can be written: a list of each, where everything goes at once. It shares no line with the
/// rules, so that it checks them too; a fork of the world in its place would agree with them even where they are wrong, and its states could
/// not be compared as cheaply as the search asks.
/// </summary>
internal static class CloudModel
{
    public const int MaxVolumes = 3;
    public const int MaxTotalGiB = 7;
    public const int MaxServers = 2;

    /// <summary>One volume of one GiB and one server.</summary>
    public static readonly ModelCloud Initial = new ModelCloud(ValueMap<int>.From(new Dictionary<string, int> { ["a"] = 1, ["s"] = 1 }))
        .Add(new ModelVolume("a#1", 1)).Add(new ModelServer("s#1", 0));

    public static readonly SequentialModel<ModelCloud, CloudStep, string> Instance = new(Initial, Step);

    private static (ModelCloud Next, string Result) Step(ModelCloud cloud, CloudStep step)
    {
        switch (step.Kind)
        {
            case CreateVolume:
                return Create(cloud, step);
            case ListVolumes:
                return (cloud, string.Join("; ", cloud.Volumes));
            case GetVolumeUsage:
                return (cloud, $"{cloud.Volumes.Count} volumes, {cloud.TotalGiB} GiB");
            case CreateServer:
                return CreateWithVolume(cloud, step);
            case GetServer or StopServer or StartServer or DeleteServer or AttachVolume or DetachVolume:
                return cloud.Server(step.Server) is { } server ? OnServer(cloud, server, step) : (cloud, "no server");
            default:
                return cloud.Volume(step.Volume) is { } volume ? OnVolume(cloud, volume, step) : (cloud, "no volume");
        }
    }

    private static (ModelCloud, string) Create(ModelCloud cloud, CloudStep step)
    {
        if (cloud.TotalGiB + step.Number > MaxTotalGiB) return (cloud, $"no room: gigabytes {cloud.TotalGiB}");
        if (cloud.Volumes.Count == MaxVolumes) return (cloud, $"no room: volumes {MaxVolumes}");
        var (next, name) = cloud.Number(step.VolumeName);
        var volume = new ModelVolume(name, step.Number);
        return (next.Add(volume), $"{volume}");
    }

    private static (ModelCloud, string) OnVolume(ModelCloud cloud, ModelVolume volume, CloudStep step)
    {
        (ModelCloud, string) Become(ModelVolume changed) => (cloud.Set(changed), "done");
        var wrong = (cloud, $"wrong state: {volume.Status}");
        switch (step.Kind)
        {
            case GetVolume:
                return (cloud, $"{volume}");
            case DescribeVolume:
                volume = volume with { Description = $"{step.Number}" };
                return (cloud.Set(volume), $"{volume}");
            case DeleteVolume:
                return volume.Status == "available" ? (cloud.Remove(volume), "done") : wrong;
            case ExtendVolume:
                if (volume.Status is not ("available" or "in-use")) return wrong;
                if (step.Number <= volume.SizeGiB) return (cloud, "bad request");
                if (cloud.TotalGiB - volume.SizeGiB + step.Number > MaxTotalGiB) return (cloud, $"no room: gigabytes {cloud.TotalGiB}");
                return Become(volume with { SizeGiB = step.Number });
            case Reserve:
                return volume.Status == "available" ? Become(volume with { Status = "attaching" }) : wrong;
            case Unreserve:
                return volume.Status == "attaching" ? Become(volume with { Status = "available" }) : (cloud, "done");
            case Connect:
                if (volume is { Status: "in-use", Place: "host as /dev/sdx" }) return (cloud, "done");
                return volume.Status is "available" or "attaching" ? Become(Attached(volume, "host as /dev/sdx")) : wrong;
            case BeginDetaching:
                return volume.Status == "in-use" ? Become(volume with { Status = "detaching" }) : wrong;
            case RollDetaching:
                return volume.Status == "detaching" ? Become(volume with { Status = "in-use" }) : (cloud, "done");
            default:
                // What a server holds is detached there.
                return cloud.Servers.Any(server => server.Disks.Any(disk => disk.Volume == volume.Name)) ? (cloud, "conflict") : Become(Freed(volume));
        }
    }

    private static (ModelCloud, string) CreateWithVolume(ModelCloud cloud, CloudStep step)
    {
        if (cloud.Servers.Count == MaxServers) return (cloud, $"no room: instances {MaxServers}");
        var address = Enumerable.Range(0, MaxServers).First(number => cloud.Servers.All(other => other.Address != number));
        var (next, name) = cloud.Number("s");
        var server = new ModelServer(name, address);
        if (step.Number % 2 == 0) return (next.Add(server), $"{server}");
        if (cloud.Volume(step.Volume) is not { } volume) return (cloud, "bad request");
        if (volume.Status != "available") return (cloud, $"wrong state: {volume.Status}");
        (volume, server) = Joined(volume, server, "/dev/vdb");
        return (next.Set(volume).Add(server), $"{server}");
    }

    private static (ModelCloud, string) OnServer(ModelCloud cloud, ModelServer server, CloudStep step)
    {
        (ModelCloud, string) Become(string from, string to) => server.Status == from
            ? (cloud.Set(server with { Status = to }), "done")
            : (cloud, $"wrong state: {server.Status}");
        switch (step.Kind)
        {
            case GetServer:
                return (cloud, $"{server}");
            case StopServer:
                return Become("ACTIVE", "SHUTOFF");
            case StartServer:
                return Become("SHUTOFF", "ACTIVE");
            case DeleteServer:
                foreach (var disk in server.Disks) cloud = cloud.Set(Freed(cloud.Volume(disk.Volume)!));
                return (cloud.Remove(server), "done");
            case AttachVolume:
                return Attach(cloud, server, step);
            default:
                return Detach(cloud, server, step);
        }
    }

    private static (ModelCloud, string) Attach(ModelCloud cloud, ModelServer server, CloudStep step)
    {
        if (cloud.Volume(step.Volume) is not { } volume) return (cloud, "no volume");
        if (server.Disks.Any(disk => disk.Volume == volume.Name)) return (cloud, "bad request");
        if (volume.Status != "available") return (cloud, $"wrong state: {volume.Status}");
        var device = new[] { "/dev/vdb", "/dev/vdc", "/dev/vdd", "/dev/vde" }.First(name => server.Disks.All(disk => disk.Device != name));
        (volume, server) = Joined(volume, server, device);
        return (cloud.Set(volume).Set(server), device);
    }

    private static (ModelCloud, string) Detach(ModelCloud cloud, ModelServer server, CloudStep step)
    {
        if (server.Disks.FirstOrDefault(disk => disk.Volume == step.Volume) is not { } disk) return (cloud, "no volume_attachment");
        var without = server with { Disks = ValueList<ModelDisk>.From(server.Disks.Where(other => other != disk)) };
        var volume = cloud.Volume(disk.Volume)!;
        return volume.Status == "in-use" ? (cloud.Set(without).Set(Freed(volume)), "done") : (cloud, $"wrong state: {volume.Status}");
    }

    private static ModelVolume Attached(ModelVolume volume, string place) =>
        volume with { Status = "in-use", Place = place };

    private static ModelVolume Freed(ModelVolume volume) => volume with { Status = "available", Place = null };

    private static (ModelVolume Volume, ModelServer Server) Joined(ModelVolume volume, ModelServer server, string device)
    {
        volume = Attached(volume, $"{server.Name} as {device}");
        return (volume, server with { Disks = ValueList<ModelDisk>.From([.. server.Disks, new(volume.Name, device)]) });
    }
}
