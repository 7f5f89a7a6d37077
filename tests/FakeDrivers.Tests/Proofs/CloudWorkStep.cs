using FakeDrivers.Compute;
using FakeDrivers.Volumes;

namespace FakeDrivers.Tests.Proofs;

/// <summary>Something that a user does to a world: what, and a number that picks to which of the volumes and servers that there are.</summary>
internal sealed record CloudWorkStep(CloudStepKind Kind, int Pick)
{
    /// <summary>Does it. What needs something that there is none of is asked of what does not exist.</summary>
    /// <param name="world">The world.</param>
    /// <param name="caller">Who does it, to what is theirs.</param>
    /// <param name="isBypassing">Whether the book of attachments is also written for volumes that servers have.</param>
    public Task Do(FakeWorld world, RequestContext caller, bool isBypassing)
    {
        var snapshot = world.Snapshot();
        var (volumes, compute) = (world.As(caller).Volumes, world.As(caller).Compute);
        var servers = snapshot.Rows(ComputeTables.Servers).Where(server => server.ProjectId == caller.ProjectId).ToList();
        var mine = snapshot.Rows(VolumeTables.Volumes).Where(volume => volume.ProjectId == caller.ProjectId).ToList();
        var isServers = servers.SelectMany(server => server.Volumes).Select(volume => volume.VolumeId).ToHashSet();
        var volume = Picked(mine)?.Id ?? "none";
        var inBook = Picked(mine.Where(each => isBypassing || !isServers.Contains(each.Id)).ToList())?.Id ?? "none";
        var taken = Picked(snapshot.Rows(VolumeTables.Snapshots).Where(each => each.ProjectId == caller.ProjectId).ToList())?.Id ?? "none";
        var server = Picked(servers)?.Id ?? "none";
        var image = snapshot.Rows(FakeDrivers.Images.ImageTables.Images)[0].Id;
        return Kind switch
        {
            CloudStepKind.CreateVolume => volumes.CreateVolumeAsync(new() { Name = $"v{Pick % 2}", SizeGiB = 1 + (Pick % 3) }),
            CloudStepKind.Clone => volumes.CreateVolumeAsync(new() { SourceVolumeId = volume }),
            CloudStepKind.Extend => volumes.ExtendVolumeAsync(volume, 2 + Pick),
            CloudStepKind.DeleteVolume => volumes.DeleteVolumeAsync(volume, cascade: Pick % 2 == 0),
            CloudStepKind.Snapshot => volumes.CreateSnapshotAsync(new() { VolumeId = volume, Force = true }),
            CloudStepKind.Copy => volumes.CreateVolumeAsync(new() { SnapshotId = taken }),
            CloudStepKind.DeleteSnapshot => volumes.DeleteSnapshotAsync(taken),
            CloudStepKind.Reserve => volumes.ReserveVolumeAsync(inBook),
            CloudStepKind.Unreserve => volumes.UnreserveVolumeAsync(inBook),
            CloudStepKind.BookAttach => volumes.AttachVolumeAsync(new() { VolumeId = inBook, HostName = "host", Device = "/dev/sdb" }),
            CloudStepKind.BeginDetaching => volumes.BeginDetachingAsync(inBook),
            CloudStepKind.RollDetaching => volumes.RollDetachingAsync(inBook),
            CloudStepKind.BookDetach => volumes.DetachVolumeAsync(inBook),
            CloudStepKind.CreateServer => compute.CreateServerAsync(new() { Name = $"s{Pick % 2}", FlavorId = "1", ImageId = image }),
            CloudStepKind.CreateServerWithVolume => compute.CreateServerAsync(new()
            {
                Name = "s",
                FlavorId = "2",
                ImageId = image,
                Volumes = [new() { VolumeId = volume, DeleteOnTermination = Pick % 2 == 0 }],
            }),
            CloudStepKind.DeleteServer => compute.DeleteServerAsync(server),
            CloudStepKind.Stop => compute.StopServerAsync(server),
            CloudStepKind.Start => compute.StartServerAsync(server),
            CloudStepKind.Reboot => compute.RebootServerAsync(server),
            CloudStepKind.Attach or CloudStepKind.AttachAgain => compute.AttachVolumeAsync(server, volume),
            CloudStepKind.Detach => compute.DetachVolumeAsync(server, Picked(servers) is { Volumes: [var first, ..] } ? first.VolumeId : volume),
            _ => AdvanceAsync(world),
        };
    }

    /// <summary>The step as code, to be pasted into a test.</summary>
    public override string ToString() => $"new(CloudStepKind.{Kind}, {Pick})";

    private TRow? Picked<TRow>(IReadOnlyList<TRow> rows)
        where TRow : class => rows.Count == 0 ? null : rows[Pick % rows.Count];

    private Task AdvanceAsync(FakeWorld world)
    {
        world.Clock.Advance(TimeSpan.FromSeconds(Pick));
        return world.SettleAsync();
    }
}
