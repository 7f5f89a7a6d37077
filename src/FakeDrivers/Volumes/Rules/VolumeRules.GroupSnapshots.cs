using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <content>Snapshots of whole groups.</content>
internal static partial class VolumeRules
{
    public static VolumeGroupSnapshot CreateGroupSnapshot(Transaction tx, CreateVolumeGroupSnapshotRequest request)
    {
        var group = RequireGroup(tx, request.GroupId);
        DemandText(nameof(request.Name), request.Name);
        DemandText(nameof(request.Description), request.Description);
        Demand(group, VolumeGroupStatusRules.Snapshot);
        var volumes = tx.Where(VolumeTables.VolumesByGroup, group.Id).ToList();
        if (volumes.Count == 0) throw VolumeErrors.EmptySource(nameof(request.GroupId), "group", group.Id);
        foreach (var volume in volumes) Demand(volume, VolumeStatusRules.SnapshotByForce);

        var snapshot = new VolumeGroupSnapshot
        {
            Id = tx.NewId("group_snapshot", request.Name ?? string.Empty),
            Name = request.Name,
            Description = request.Description,
            GroupId = group.Id,
            GroupTypeId = group.GroupTypeId,
            Status = VolumeGroupStatus.Creating,
            ProjectId = tx.Caller.ProjectId,
            UserId = tx.Caller.UserId,
            CreatedAt = tx.Now,
        };
        tx.Add(VolumeTables.GroupSnapshots, snapshot);
        foreach (var volume in volumes)
        {
            DemandQuota(tx, tx.Caller.ProjectId, volume.TypeName, snapshots: 1, gib: VolumeBook.SnapshotGiB(tx, volume.SizeGiB));
            TakeSnapshot(tx, volume, new() { VolumeId = volume.Id, Name = request.Name, Description = request.Description }, snapshot.Id);
        }

        tx.Begin(VolumeTransitions.FinishCreateGroupSnapshot, snapshot.Id, tx.Options<FakeVolumeOptions>().CreateSnapshot);
        return RequireGroupSnapshot(tx, snapshot.Id);
    }

    public static VolumeGroupSnapshot GetGroupSnapshot(StateView view, VolumeGroupSnapshotReference request)
    {
        var snapshot = RequireGroupSnapshot(view, request.GroupSnapshotId);
        view.Observe(snapshot.Id);
        return snapshot;
    }

    public static IReadOnlyList<VolumeGroupSnapshot> ListGroupSnapshots(StateView view, VolumeGroupQuery query)
    {
        if (query.Marker is { } marker) RequireGroupSnapshot(view, marker);
        var limit = PageLimit(query.Limit);
        var project = query.AllProjects && view.Caller.IsAdmin ? null : view.Caller.ProjectId;
        bool Counts(VolumeGroupSnapshot snapshot) => (query.Name is null || snapshot.Name == query.Name) && (query.Status is null || snapshot.Status == query.Status);
        var page = GroupSnapshotListing.Page(view, project, query.Name, query.Status?.ToText(), limit, query.Marker, Counts);
        foreach (var snapshot in page) view.Observe(snapshot.Id);
        return page;
    }

    public static NoResult DeleteGroupSnapshot(Transaction tx, VolumeGroupSnapshotReference request)
    {
        var group = RequireGroupSnapshot(tx, request.GroupSnapshotId);
        Demand(group, VolumeGroupStatusRules.Delete);
        var snapshots = tx.Where(VolumeTables.SnapshotsByGroupSnapshot, group.Id).ToList();
        foreach (var snapshot in snapshots) Demand(snapshot, VolumeSnapshotStatusRules.DeleteWithGroup);
        foreach (var snapshot in snapshots) Become(tx, snapshot, VolumeSnapshotStatusRules.DeleteWithGroup.During);
        Become(tx, group, VolumeGroupStatusRules.Delete.During);
        tx.Begin(VolumeTransitions.FinishDeleteGroupSnapshot, group.Id, tx.Options<FakeVolumeOptions>().DeleteSnapshot);
        return NoResult.Value;
    }

    public static void Become(Transaction tx, VolumeGroupSnapshot snapshot, VolumeGroupStatus? status) =>
        tx.Update(VolumeTables.GroupSnapshots, snapshot with { Status = status ?? snapshot.Status });

    private static VolumeGroupSnapshot RequireGroupSnapshot(StateView view, string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return view.Find(VolumeTables.GroupSnapshots, id) is { } snapshot && view.Sees(snapshot.ProjectId) ? snapshot : throw VolumeErrors.GroupSnapshotNotFound(view, id);
    }

    private static void Demand(VolumeGroupSnapshot snapshot, StatusRule<VolumeGroupStatus> rule)
    {
        if (!rule.Allows(snapshot.Status)) throw VolumeErrors.WrongStatus("group snapshot", snapshot.Id, snapshot.Status, rule);
    }
}
