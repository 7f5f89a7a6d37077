using FakeDrivers.Compute;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.RandomWalk;

/// <summary>What holds in every state of a cloud, whatever was done.</summary>
internal static partial class WalkInvariants
{
    /// <summary>Everything. What is found is told, in words.</summary>
    /// <param name="state">The state.</param>
    /// <param name="touched">Ids whose states were set past the rules.</param>
    /// <param name="isBypassed">Whether administrators wrote the volume service's book past the compute service, which then lists what it has lost.</param>
    public static IEnumerable<string> Broken(WorldState state, IReadOnlySet<string> touched, bool isBypassed) =>
    [
        .. SliceCatalog.All.SelectMany(slice => slice.Verify(state.Get(slice))),
        .. WalkReferences.All.SelectMany(reference => Dangling(state, reference)),
        .. Pending(state),
        .. Usages(state),
        .. Hosts(state),
        .. Attachments(state, touched, isBypassed),
        .. Addresses(state),
        .. NetworkCounts(state),
        .. Statuses(state, touched),
    ];

    /// <summary>What can be seen from the rows that a step changed: their references, their places in the indexes.</summary>
    public static IEnumerable<string> BrokenBetween(WorldState before, WorldState after)
    {
        foreach (var slice in SliceCatalog.All)
        {
            var (old, now) = (before.Get(slice), after.Get(slice));
            if (ReferenceEquals(old, now) || !WalkReferences.BySlice.Contains(slice.Name)) continue;
            foreach (var change in slice.Compare(old, now))
            {
                if (change.After is not { } row) continue;
                foreach (var reference in WalkReferences.BySlice[slice.Name])
                {
                    foreach (var dangling in reference.DanglingIn(after, change.Key, row)) yield return dangling;
                }
            }
        }
    }

    public static bool Has(WorldState state, Slice table, string key) => table.Finds(state.Get(table), key);

    private static IEnumerable<TRow> Rows<TRow>(WorldState state, Table<TRow> table)
        where TRow : class => ((TableData<TRow>)state.Get(table)).Order.Select(pair => pair.Value);

    private static TRow? Find<TRow>(WorldState state, Table<TRow> table, string key)
        where TRow : class => ((TableData<TRow>)state.Get(table)).Find(key);

    private static PendingTransitions PendingOf(WorldState state) => (PendingTransitions)state.Get(PendingTransitions.Slice);

    private static bool IsUnderWay(WorldState state, string id) => PendingOf(state).Of(id).Any();

    private static IEnumerable<string> Dangling(WorldState state, WalkReference reference) =>
        reference.From.RowsOf(state.Get(reference.From)).SelectMany(row => reference.DanglingIn(state, row.Key, row.Row));

    private static IEnumerable<string> Pending(WorldState state)
    {
        foreach (var pending in PendingOf(state).All)
        {
            if (!SliceCatalog.All.Any(slice => Has(state, slice, pending.TargetId))) yield return $"{pending} is under way for what is not there.";
        }
    }

    private static IEnumerable<string> Hosts(WorldState state)
    {
        var held = new Dictionary<string, (long Vcpus, long MemoryMiB, long DiskGiB, int Servers)>();
        foreach (var server in Rows(state, ComputeTables.Servers))
        {
            var hasRootDisk = server.ImageId is not null;
            if (server.Move is { } move)
            {
                Hold(move.SourceHost, move.OldFlavor, hasRootDisk, server.Host == move.SourceHost);
                Hold(move.TargetHost, move.NewFlavor, hasRootDisk, server.Host == move.TargetHost && move.TargetHost != move.SourceHost);
            }
            else if (server.Host is { } host)
            {
                Hold(host, server.Flavor, hasRootDisk, isThere: true);
            }
        }

        foreach (var host in Rows(state, ComputeTables.Hypervisors))
        {
            var sum = held.GetValueOrDefault(host.HostName);
            if ((host.VcpusUsed, host.MemoryUsedMiB, host.DiskUsedGiB, host.RunningServers) != sum) yield return $"{host} does not hold the sum {sum} of its servers.";
        }

        void Hold(string host, Flavor flavor, bool hasRootDisk, bool isThere)
        {
            var old = held.GetValueOrDefault(host);
            var disk = (hasRootDisk ? flavor.DiskGiB : 0) + flavor.EphemeralGiB + ((flavor.SwapMiB + 1023) / 1024);
            held[host] = (old.Vcpus + flavor.Vcpus, old.MemoryMiB + flavor.MemoryMiB, old.DiskGiB + disk, old.Servers + (isThere ? 1 : 0));
        }
    }

    private static IEnumerable<string> Attachments(WorldState state, IReadOnlySet<string> touched, bool isBypassed)
    {
        var listed = Rows(state, ComputeTables.Servers).SelectMany(server => server.Volumes, (server, volume) => (volume.AttachmentId, server.Id, volume.VolumeId)).ToHashSet();
        var booked = new HashSet<(string, string, string)>();
        var rows = Rows(state, VolumeTables.Attachments).ToDictionary(row => row.Id);
        foreach (var volume in Rows(state, VolumeTables.Volumes))
        {
            foreach (var attachment in volume.Attachments)
            {
                if (attachment.VolumeId != volume.Id) yield return $"{attachment} is kept with the volume {volume.Id}.";
                if (!rows.Remove(attachment.Id, out var row)) yield return $"The attachment {attachment.Id} of {volume.Id} is not found by its id.";
                else if ((row.VolumeId, row.ProjectId, row.ServerId) != (volume.Id, volume.ProjectId, attachment.ServerId)) yield return $"{row} is not what the volume says: {attachment}.";
                else if (row.IsOfServer) booked.Add((attachment.Id, attachment.ServerId!, volume.Id));
            }

            var attached = volume.Attachments.Select(attachment => attachment.ServerId ?? attachment.HostName).Distinct().Count();
            if (attached > 1 && !volume.IsMultiattach && !touched.Contains(volume.Id)) yield return $"{volume} is for one and has {attached}.";
        }

        foreach (var row in rows.Values) yield return $"{row} is no attachment of its volume.";
        foreach (var missing in booked.Except(listed)) yield return $"The attachment {missing} is not on its server.";
        if (!isBypassed)
        {
            foreach (var missing in listed.Except(booked)) yield return $"The attachment {missing} is on the server only.";
        }

        foreach (var server in Rows(state, ComputeTables.Servers))
        {
            var devices = server.Volumes.Select(volume => DeviceName.LettersOf(volume.Device)).ToList();
            if (devices.Distinct().Count() < devices.Count) yield return $"{server.Id} has a device twice: {string.Join(", ", server.Volumes)}.";
            if (server.Volumes.Any(volume => volume.ServerId != server.Id)) yield return $"{server.Id} lists a volume of another server.";
        }
    }
}
