using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <content>Groups of volumes.</content>
internal static partial class VolumeRules
{
    public static VolumeGroup CreateGroup(Transaction tx, CreateVolumeGroupRequest request)
    {
        DemandText(nameof(request.Name), request.Name);
        DemandText(nameof(request.Description), request.Description);
        if (request is { GroupSnapshotId: not null, SourceGroupId: not null }) throw VolumeErrors.SeveralGroupSources();
        var group = new VolumeGroup
        {
            Id = tx.NewId("group", request.Name ?? string.Empty),
            Name = request.Name,
            Description = request.Description,
            Status = VolumeGroupStatus.Creating,
            GroupTypeId = string.Empty,
            GroupSnapshotId = request.GroupSnapshotId,
            SourceGroupId = request.SourceGroupId,
            AvailabilityZone = tx.Options<FakeVolumeOptions>().AvailabilityZone,
            ProjectId = tx.Caller.ProjectId,
            UserId = tx.Caller.UserId,
            CreatedAt = tx.Now,
        };
        var copies = new List<CreateVolumeRequest>();
        if (request.GroupSnapshotId is { } snapshotId) (group, copies) = FromGroupSnapshot(tx, group, snapshotId);
        else if (request.SourceGroupId is { } sourceId) (group, copies) = FromGroup(tx, group, sourceId);
        else group = FromTypes(tx, group, request);
        DemandGroupQuota(tx, group.ProjectId);

        VolumeBook.Put(tx, group with { Status = VolumeGroupStatus.Available });
        foreach (var copy in copies) Create(tx, copy with { GroupId = group.Id });
        VolumeBook.Put(tx, group);
        tx.Begin(VolumeTransitions.FinishCreateGroup, group.Id, tx.Options<FakeVolumeOptions>().CreateGroup);
        return Shown(tx, RequireGroup(tx, group.Id));
    }

    public static VolumeGroup GetGroup(StateView view, VolumeGroupReference request)
    {
        var group = RequireGroup(view, request.GroupId);
        view.Observe(group.Id);
        return Shown(view, group);
    }

    public static IReadOnlyList<VolumeGroup> ListGroups(StateView view, VolumeGroupQuery query)
    {
        if (query.Marker is { } marker) RequireGroup(view, marker);
        var limit = PageLimit(query.Limit);
        var project = query.AllProjects && view.Caller.IsAdmin ? null : view.Caller.ProjectId;
        bool Counts(VolumeGroup group) => (query.Name is null || group.Name == query.Name) && (query.Status is null || group.Status == query.Status);
        var page = GroupListing.Page(view, project, query.Name, query.Status?.ToText(), limit, query.Marker, Counts);
        foreach (var group in page) view.Observe(group.Id);
        return [.. page.Select(group => Shown(view, group))];
    }

    public static VolumeGroup UpdateGroup(Transaction tx, UpdateVolumeGroupRequest request)
    {
        var group = RequireGroup(tx, request.GroupId);
        var isOfVolumes = request is not { AddVolumeIds: [], RemoveVolumeIds: [] };
        if (!isOfVolumes && (request.Name is null || request.Name == group.Name) && (request.Description is null || request.Description == group.Description))
        {
            throw VolumeErrors.NothingToChange();
        }

        DemandText(nameof(request.Name), request.Name);
        DemandText(nameof(request.Description), request.Description);
        if (isOfVolumes) Demand(group, VolumeGroupStatusRules.Update);
        var removed = request.RemoveVolumeIds.Distinct().Select(id => LeavingGroup(tx, group, id)).ToList();
        var added = request.AddVolumeIds.Distinct().Select(id => JoiningGroup(tx, group, id)).ToList();

        foreach (var volume in removed) Become(tx, volume with { GroupId = null }, null);
        foreach (var volume in added) Become(tx, volume with { GroupId = group.Id }, null);
        var changed = group with { Name = request.Name ?? group.Name, Description = request.Description ?? group.Description };
        Become(tx, changed, isOfVolumes ? VolumeGroupStatusRules.Update.During : null);
        if (!isOfVolumes) return Shown(tx, RequireGroup(tx, group.Id));
        tx.Begin(VolumeTransitions.FinishUpdateGroup, group.Id, tx.Options<FakeVolumeOptions>().UpdateGroup);
        return Shown(tx, RequireGroup(tx, group.Id));
    }

    public static NoResult DeleteGroup(Transaction tx, DeleteVolumeGroupRequest request)
    {
        var group = RequireGroup(tx, request.GroupId);
        Demand(group, VolumeGroupStatusRules.Delete);
        if (tx.Where(VolumeTables.GroupSnapshotsByGroup, group.Id).Count() is > 0 and var snapshots) throw VolumeErrors.GroupHas(group, snapshots, "group snapshot");
        var volumes = tx.Where(VolumeTables.VolumesByGroup, group.Id).ToList();
        if (volumes.Count > 0 && !request.DeleteVolumes) throw VolumeErrors.GroupHas(group, volumes.Count, "volume");
        foreach (var volume in volumes)
        {
            DemandDetached(volume, VolumeStatusRules.DeleteWithGroup);
            Demand(volume, VolumeStatusRules.DeleteWithGroup);
            DemandNoSnapshots(tx, volume, VolumeStatusRules.DeleteWithGroup);
        }

        foreach (var volume in volumes) Become(tx, Abandon(tx, volume), VolumeStatusRules.DeleteWithGroup.During);
        Become(tx, group, VolumeGroupStatusRules.Delete.During);
        tx.Begin(VolumeTransitions.FinishDeleteGroup, group.Id, tx.Options<FakeVolumeOptions>().DeleteGroup);
        return NoResult.Value;
    }

    public static void Become(Transaction tx, VolumeGroup group, VolumeGroupStatus? status) =>
        VolumeBook.Put(tx, group with { Status = status ?? group.Status, UpdatedAt = tx.Now });

    private static VolumeGroup FromTypes(Transaction tx, VolumeGroup group, CreateVolumeGroupRequest request)
    {
        if (request.GroupType is not { } groupType) throw VolumeErrors.GroupNeeds(nameof(request.GroupType), "a group type");
        if (request.VolumeTypes.Count == 0) throw VolumeErrors.GroupNeeds(nameof(request.VolumeTypes), "one volume type at least");
        return group with
        {
            GroupTypeId = RequireGroupType(tx, groupType).Id,
            VolumeTypeIds = [.. request.VolumeTypes.Select(name => RequireType(tx, name).Id).Distinct()],
        };
    }

    private static (VolumeGroup Group, List<CreateVolumeRequest> Copies) FromGroupSnapshot(Transaction tx, VolumeGroup group, string groupSnapshotId)
    {
        var source = RequireGroupSnapshot(tx, groupSnapshotId);
        Demand(source, VolumeGroupStatusRules.Clone);
        var origin = RequireGroup(tx, source.GroupId);
        var copies = tx.Where(VolumeTables.SnapshotsByGroupSnapshot, source.Id)
            .Select(snapshot => new CreateVolumeRequest { SnapshotId = snapshot.Id, Name = tx.Find(VolumeTables.Volumes, snapshot.VolumeId)?.Name }).ToList();
        if (copies.Count == 0) throw VolumeErrors.EmptySource(nameof(CreateVolumeGroupRequest.GroupSnapshotId), "group snapshot", source.Id);
        return (group with { GroupTypeId = source.GroupTypeId, VolumeTypeIds = origin.VolumeTypeIds, AvailabilityZone = origin.AvailabilityZone }, copies);
    }

    private static (VolumeGroup Group, List<CreateVolumeRequest> Copies) FromGroup(Transaction tx, VolumeGroup group, string sourceGroupId)
    {
        var source = RequireGroup(tx, sourceGroupId);
        Demand(source, VolumeGroupStatusRules.Clone);
        var copies = tx.Where(VolumeTables.VolumesByGroup, source.Id)
            .Select(volume => new CreateVolumeRequest { SourceVolumeId = volume.Id, Name = volume.Name }).ToList();
        if (copies.Count == 0) throw VolumeErrors.EmptySource(nameof(CreateVolumeGroupRequest.SourceGroupId), "group", source.Id);
        return (group with { GroupTypeId = source.GroupTypeId, VolumeTypeIds = source.VolumeTypeIds, AvailabilityZone = source.AvailabilityZone }, copies);
    }

    /// <summary>The group, when a new volume of that type can be in it.</summary>
    private static VolumeGroup RequireGroupFor(StateView view, string groupId, VolumeType? type)
    {
        var group = RequireGroup(view, groupId);
        Demand(group, VolumeGroupStatusRules.TakeVolume);
        return type is not null && group.VolumeTypeIds.Contains(type.Id) ? group : throw VolumeErrors.TypeNotInGroup(group, type?.Name);
    }

    private static Volume JoiningGroup(StateView view, VolumeGroup group, string volumeId)
    {
        if (view.Find(VolumeTables.Volumes, volumeId) is not { } volume || !view.Sees(volume.ProjectId)) throw VolumeErrors.NoVolumeToAdd(volumeId);
        Demand(volume, VolumeStatusRules.JoinGroup);
        if (volume.TypeId is not { } typeId || !group.VolumeTypeIds.Contains(typeId)) throw VolumeErrors.TypeNotInGroup(group, volume.TypeName);
        var other = view.Where(VolumeTables.VolumesByGroup, group.Id).FirstOrDefault();
        return other is null || other.Host == volume.Host ? volume : throw VolumeErrors.OtherPool(group, volume, other);
    }

    private static Volume LeavingGroup(StateView view, VolumeGroup group, string volumeId)
    {
        if (view.Find(VolumeTables.Volumes, volumeId) is not { } volume || volume.GroupId != group.Id) throw VolumeErrors.NotInGroup(group, volumeId);
        Demand(volume, VolumeStatusRules.LeaveGroup);
        return volume;
    }

    private static VolumeGroup RequireGroup(StateView view, string groupId)
    {
        ArgumentNullException.ThrowIfNull(groupId);
        return view.Find(VolumeTables.Groups, groupId) is { } group && view.Sees(group.ProjectId) ? group : throw VolumeErrors.GroupNotFound(view, groupId);
    }

    private static VolumeGroup Shown(StateView view, VolumeGroup group) =>
        group with { VolumeIds = [.. view.Where(VolumeTables.VolumesByGroup, group.Id).Select(volume => volume.Id)] };

    private static void Demand(VolumeGroup group, StatusRule<VolumeGroupStatus> rule)
    {
        if (!rule.Allows(group.Status)) throw VolumeErrors.WrongStatus("group", group.Id, group.Status, rule);
    }
}
