using FakeDrivers.Compute;
using FakeDrivers.Networking;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Proofs;

/// <summary>What holds in every state that volumes and servers can be in together.</summary>
internal static class CloudInvariants
{
    /// <summary>Checks a state.</summary>
    /// <param name="snapshot">The state.</param>
    /// <exception cref="InvalidOperationException">Something does not hold; the message shows what and the whole state.</exception>
    public static void Check(WorldSnapshot snapshot)
    {
        var broken = Broken(snapshot).ToList();
        if (broken.Count == 0) return;
        throw new InvalidOperationException($"{string.Join(Environment.NewLine, broken)}{Environment.NewLine}{snapshot.Export()}");
    }

    private static IEnumerable<string> Broken(WorldSnapshot snapshot)
    {
        var (servers, volumes, taken) = (
            snapshot.Rows(ComputeTables.Servers), snapshot.Rows(VolumeTables.Volumes), snapshot.Rows(VolumeTables.Snapshots));
        if (!Listed(servers).SequenceEqual(Booked(volumes))) yield return "The attachment lists of both sides differ.";
        foreach (var server in servers)
        {
            var devices = server.Volumes.Select(volume => DeviceName.LettersOf(volume.Device)).ToList();
            if (devices.Distinct().Count() < devices.Count) yield return $"{server.Name} has a device twice.";
        }

        var ports = snapshot.Rows(NetworkTables.Ports);
        var addresses = ports.SelectMany(port => port.FixedIps).ToList();
        if (addresses.Distinct().Count() < addresses.Count) yield return "Two ports have one address.";
        var plugged = ports.Where(port => port.DeviceOwner.StartsWith("compute:", StringComparison.Ordinal)).Select(port => port.DeviceId);
        if (plugged.Except(servers.Select(server => server.Id)).FirstOrDefault() is { } gone) yield return $"A port outlives its server {gone}.";
        foreach (var problem in Places(snapshot)) yield return problem;
        foreach (var each in taken.Where(each => volumes.All(volume => volume.Id != each.VolumeId))) yield return $"The snapshot {each.Id} has no volume.";
        foreach (var problem in volumes.SelectMany(volume => StatusOf(volume, PendingIn(snapshot)))) yield return problem;
        foreach (var problem in VolumeUsage(snapshot, volumes, taken).Concat(PoolUse(snapshot, volumes)).Concat(ComputeUsage(snapshot, servers))) yield return problem;
    }

    /// <summary>What is plugged into a server, or attached to it, and is not where the server is.</summary>
    public static IEnumerable<string> Places(WorldSnapshot snapshot)
    {
        var servers = snapshot.Rows(ComputeTables.Servers).ToDictionary(server => server.Id);
        foreach (var port in snapshot.Rows(NetworkTables.Ports).Where(port => port.DeviceOwner.StartsWith("compute:", StringComparison.Ordinal)))
        {
            if (!servers.TryGetValue(port.DeviceId, out var server)) continue;
            if (port.Binding.HostId != (server.Host ?? "")) yield return $"The port {port.Id} is bound to '{port.Binding.HostId}' and its server {server.Id} on '{server.Host}'.";
            if (port.DeviceOwner != $"compute:{server.AvailabilityZone}") yield return $"The port {port.Id} is of {port.DeviceOwner} and its server {server.Id} in {server.AvailabilityZone}.";
        }

        foreach (var attachment in snapshot.Rows(VolumeTables.Volumes).SelectMany(volume => volume.Attachments))
        {
            if (attachment.ServerId is not { } serverId || !servers.TryGetValue(serverId, out var server) || server.Volumes.All(volume => volume.AttachmentId != attachment.Id)) continue;
            if (attachment.HostName != server.Host) yield return $"The attachment {attachment.Id} is on '{attachment.HostName}' and its server {server.Id} on '{server.Host}'.";
        }
    }

    private static IEnumerable<(string, string, string, string)> Listed(IEnumerable<Server> servers) => servers
        .SelectMany(server => server.Volumes, (server, volume) => (volume.AttachmentId, server.Id, volume.VolumeId, volume.Device)).Order();

    private static IEnumerable<(string, string, string, string)> Booked(IEnumerable<Volume> volumes) => volumes
        .SelectMany(volume => volume.Attachments, (volume, each) => (each.Id, each.ServerId, volume.Id, each.Device))
        .Where(each => each.ServerId is not null).Select(each => (each.Item1, each.ServerId!, each.Item3, each.Device)).Order();

    private static List<DueTransition> PendingIn(WorldSnapshot snapshot) =>
        [.. ((PendingTransitions)snapshot.State.Get(PendingTransitions.Slice)).All];

    private static IEnumerable<string> StatusOf(Volume volume, List<DueTransition> pending)
    {
        var isAttached = volume.AttachStatus == VolumeAttachStatus.Attached && volume.Status != VolumeStatus.Detaching;
        if (volume.Status == VolumeStatus.Extending)
        {
            // It grows in use as it does when it is available.
            yield break;
        }

        if ((volume.Status == VolumeStatus.InUse) != isAttached) yield return $"{volume.Id} is in use, and not attached, or the other way round.";
        var isForAttachments = volume.Status is VolumeStatus.InUse or VolumeStatus.Attaching or VolumeStatus.Detaching;
        if (volume.Attachments.Count > 0 && !isForAttachments) yield return $"{volume.Id} has attachments and is {volume.Status}.";
        foreach (var each in volume.Attachments.Where(each => each.Status is VolumeAttachStatus.Attaching or VolumeAttachStatus.Detaching))
        {
            var isUnderWay = pending.Exists(one => one.TargetId == volume.Id || one.TargetId == each.ServerId);
            if (!isUnderWay) yield return $"{volume.Id} is {each.Status} for ever.";
        }
    }

    private static IEnumerable<string> VolumeUsage(WorldSnapshot snapshot, IReadOnlyList<Volume> volumes, IReadOnlyList<VolumeSnapshot> taken)
    {
        var growths = snapshot.Rows(VolumeTables.Work).Where(row => row.NewSizeGiB is not null).ToDictionary(row => row.VolumeId, row => row.NewSizeGiB!.Value);
        var counted = snapshot.Rows(VolumeTables.Usages).ToDictionary(usage => usage.ProjectId);
        foreach (var project in volumes.Select(volume => volume.ProjectId).Concat(taken.Select(each => each.ProjectId)).Concat(counted.Keys).Distinct())
        {
            var usage = counted.GetValueOrDefault(project) ?? new() { ProjectId = project };
            var mine = volumes.Where(volume => volume.ProjectId == usage.ProjectId).ToList();
            var ofMine = taken.Where(each => each.ProjectId == usage.ProjectId).ToList();
            var gib = mine.Sum(volume => growths.GetValueOrDefault(volume.Id, volume.SizeGiB)) + ofMine.Sum(each => each.SizeGiB);
            var sum = (mine.Count, ofMine.Count, (long)gib);
            if ((usage.Volumes, usage.Snapshots, usage.TotalGiB) != sum) yield return $"{usage} is not the sum of what there is.";
        }
    }

    private static IEnumerable<string> PoolUse(WorldSnapshot snapshot, IReadOnlyList<Volume> volumes)
    {
        var works = snapshot.Rows(VolumeTables.Work).ToDictionary(work => work.VolumeId);
        var counted = snapshot.Rows(VolumeTables.PoolUses).ToDictionary(use => use.PoolName);
        foreach (var pool in volumes.Select(volume => volume.Host).OfType<string>().Concat(counted.Keys).Distinct())
        {
            var use = counted.GetValueOrDefault(pool) ?? new(pool, 0, 0);
            var held = volumes.Where(volume => volume.Host == pool).ToList();
            var gib = held.Sum(volume => works.GetValueOrDefault(volume.Id) is { IsHopeless: false, NewSizeGiB: { } grown } ? grown : volume.SizeGiB);
            var coming = volumes.Where(volume => works.GetValueOrDefault(volume.Id)?.NewHost == pool).Sum(volume => volume.SizeGiB);
            if ((use.AllocatedGiB, use.VolumeCount) != (gib + coming, held.Count)) yield return $"{use} is not the sum of what there is.";
        }
    }

    private static IEnumerable<string> ComputeUsage(WorldSnapshot snapshot, IReadOnlyList<Server> servers)
    {
        var counted = snapshot.Rows(ComputeTables.Usages).ToDictionary(usage => usage.ProjectId);
        foreach (var project in servers.Select(server => server.ProjectId).Concat(counted.Keys).Distinct())
        {
            var usage = counted.GetValueOrDefault(project) ?? new() { ProjectId = project };
            var mine = servers.Where(server => server.ProjectId == usage.ProjectId).ToList();
            var sum = (mine.Count, (long)mine.Sum(server => server.Flavor.Vcpus), (long)mine.Sum(server => server.Flavor.MemoryMiB));
            if ((usage.Instances, usage.Cores, usage.MemoryMiB) != sum) yield return $"{usage} is not the sum of what there is.";
        }
    }
}
