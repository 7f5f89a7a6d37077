using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <content>Reading, finding and listing. Each row that is given away counts as a look at it.</content>
internal static partial class VolumeRules
{
    public static Volume Get(StateView view, VolumeReference request) => Seen(view, Require(view, request.VolumeId));

    public static VolumeSnapshot GetSnapshot(StateView view, VolumeSnapshotReference request) =>
        Seen(view, RequireSnapshot(view, request.SnapshotId));

    public static Volume Find(StateView view, FindVolumeRequest request) => Seen(view, RequireByName(view, request.Name));

    public static IReadOnlyList<Volume> List(StateView view, VolumeQuery query)
    {
        var limit = PageLimit(query.Limit);
        if (query.Marker is { } marker) Require(view, marker);
        var project = view.Caller.ProjectId;
        Func<Volume, bool> matches = volume =>
            (query.Name is null || volume.Name == query.Name) && (query.Status is null || volume.Status == query.Status);
        var page = query switch
        {
            { AllProjects: true } when view.Caller.IsAdmin => view.Page(VolumeTables.Volumes, limit, query.Marker, matches),
            { Name: { } name } => view.Page(VolumeTables.VolumesByName, VolumeTables.InProject(project, name), limit, query.Marker, matches),
            { Status: { } status } => view.Page(
                VolumeTables.VolumesByStatus, VolumeTables.InProject(project, status.ToText()), limit, query.Marker),
            _ => view.Page(VolumeTables.VolumesByProject, project, limit, query.Marker),
        };
        foreach (var volume in page) view.Observe(volume.Id);
        return page;
    }

    public static IReadOnlyList<VolumeSnapshot> ListSnapshots(StateView view, VolumeSnapshotQuery query)
    {
        var limit = PageLimit(query.Limit);
        if (query.Marker is { } marker) RequireSnapshot(view, marker);
        var project = view.Caller.ProjectId;
        var isOfAll = query.AllProjects && view.Caller.IsAdmin;
        Func<VolumeSnapshot, bool> matches = snapshot =>
            (isOfAll || snapshot.ProjectId == project)
            && (query.Name is null || snapshot.Name == query.Name)
            && (query.Status is null || snapshot.Status == query.Status);
        var page = query switch
        {
            { VolumeId: { } volumeId } => view.Page(VolumeTables.SnapshotsByVolume, volumeId, limit, query.Marker, matches),
            _ when isOfAll => view.Page(VolumeTables.Snapshots, limit, query.Marker, matches),
            { Name: { } name } => view.Page(VolumeTables.SnapshotsByName, VolumeTables.InProject(project, name), limit, query.Marker, matches),
            { Status: { } status } => view.Page(
                VolumeTables.SnapshotsByStatus, VolumeTables.InProject(project, status.ToText()), limit, query.Marker),
            _ => view.Page(VolumeTables.SnapshotsByProject, project, limit, query.Marker),
        };
        foreach (var snapshot in page) view.Observe(snapshot.Id);
        return page;
    }

    private static Volume RequireByName(StateView view, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var project = view.Caller.ProjectId;
        var found = view.Where(VolumeTables.VolumesByName, VolumeTables.InProject(project, name)).ToList();
        return found switch
        {
            [var only] => only,
            [] => throw VolumeErrors.NameNotFound(
                name, project, view.Where(VolumeTables.VolumesByProject, project).Select(volume => volume.Name)),
            _ => throw VolumeErrors.AmbiguousName(name, found.Select(volume => volume.Id)),
        };
    }

    private static int PageLimit(int? limit) =>
        limit < 0 ? throw VolumeErrors.Limit(limit.Value) : Math.Min(limit ?? Gate.PageSize, Gate.PageSize);

    private static Volume Seen(StateView view, Volume volume)
    {
        view.Observe(volume.Id);
        return volume;
    }

    private static VolumeSnapshot Seen(StateView view, VolumeSnapshot snapshot)
    {
        view.Observe(snapshot.Id);
        return snapshot;
    }
}
