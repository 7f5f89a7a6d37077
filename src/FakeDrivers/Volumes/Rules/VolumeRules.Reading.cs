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
        var page = query.SortKey is null && !query.IsDescending ? Page(view, query, limit, query.Marker) : Sorted(view, query, limit);
        foreach (var volume in page) Seen(view, volume);
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
            && (query.NameContains is null || (snapshot.Name?.Contains(query.NameContains, StringComparison.Ordinal) ?? false))
            && (query.Status is null || snapshot.Status == query.Status)
            && query.Metadata.All(entry => snapshot.Metadata.TryGetValue(entry.Key, out var value) && value == entry.Value);
        var page = query switch
        {
            { VolumeId: { } volumeId } => view.Page(VolumeTables.SnapshotsByVolume, volumeId, limit, query.Marker, matches),
            _ when isOfAll => view.Page(VolumeTables.Snapshots, limit, query.Marker, matches),
            { Name: { } name } => view.Page(VolumeTables.SnapshotsByName, VolumeTables.InProject(project, name), limit, query.Marker, matches),
            { Status: { } status } => view.Page(
                VolumeTables.SnapshotsByStatus, VolumeTables.InProject(project, status.ToText()), limit, query.Marker, matches),
            _ => view.Page(VolumeTables.SnapshotsByProject, project, limit, query.Marker, matches),
        };
        foreach (var snapshot in page) Seen(view, snapshot);
        return page;
    }

    private static IReadOnlyList<Volume> Page(StateView view, VolumeQuery query, int limit, string? marker)
    {
        var isAdmin = view.Caller.IsAdmin;
        var project = isAdmin ? query.ProjectId ?? view.Caller.ProjectId : view.Caller.ProjectId;
        var isOfAll = isAdmin && query is { AllProjects: true, ProjectId: null };
        Func<Volume, bool> matches = volume => (isOfAll || volume.ProjectId == project) && Matches(volume, query, isAdmin);
        return query switch
        {
            { GroupId: { } groupId } => view.Page(VolumeTables.VolumesByGroup, groupId, limit, marker, matches),
            _ when isOfAll => view.Page(VolumeTables.Volumes, limit, marker, matches),
            { Name: { } name } => view.Page(VolumeTables.VolumesByName, VolumeTables.InProject(project, name), limit, marker, matches),
            { Status: { } status } => view.Page(VolumeTables.VolumesByStatus, VolumeTables.InProject(project, status.ToText()), limit, marker, matches),
            _ => view.Page(VolumeTables.VolumesByProject, project, limit, marker, matches),
        };
    }

    // There is no index for it: all that match are read and sorted.
    private static IReadOnlyList<Volume> Sorted(StateView view, VolumeQuery query, int limit)
    {
        var all = Page(view, query, int.MaxValue, null);
        IEnumerable<Volume> sorted = query.SortKey switch
        {
            VolumeSortKey.UpdatedAt => Order(volume => volume.UpdatedAt ?? DateTimeOffset.MinValue, Comparer<DateTimeOffset>.Default),
            VolumeSortKey.Name => Order(volume => volume.Name ?? string.Empty, StringComparer.Ordinal),
            VolumeSortKey.SizeGiB => Order(volume => volume.SizeGiB, Comparer<int>.Default),
            VolumeSortKey.Status => Order(volume => volume.Status.ToText(), StringComparer.Ordinal),
            VolumeSortKey.AvailabilityZone => Order(volume => volume.AvailabilityZone, StringComparer.Ordinal),
            VolumeSortKey.IsBootable => Order(volume => volume.IsBootable, Comparer<bool>.Default),
            VolumeSortKey.Id => Order(volume => volume.Id, StringComparer.Ordinal),
            _ => query.IsDescending ? all.Reverse() : all,
        };
        if (query.Marker is { } marker) sorted = sorted.SkipWhile(volume => volume.Id != marker).Skip(1);
        return [.. sorted.Take(limit)];

        IEnumerable<Volume> Order<TKey>(Func<Volume, TKey> key, IComparer<TKey> comparer) =>
            query.IsDescending ? all.OrderByDescending(key, comparer) : all.OrderBy(key, comparer);
    }

    private static bool Matches(Volume volume, VolumeQuery query, bool isAdmin) =>
        (query.Name is null || volume.Name == query.Name)
        && (query.Status is null || volume.Status == query.Status)
        && (query.NameContains is null || (volume.Name?.Contains(query.NameContains, StringComparison.Ordinal) ?? false))
        && (query.IsBootable is null || volume.IsBootable == query.IsBootable)
        && (query.ConsumesQuota is null || volume.ConsumesQuota == query.ConsumesQuota)
        && (query.MigrationStatus is null || volume.MigrationStatus == query.MigrationStatus)
        && (query.AvailabilityZone is null || volume.AvailabilityZone == query.AvailabilityZone)
        && (query.SizeGiB is null || volume.SizeGiB == query.SizeGiB)
        && (query.TypeId is null || volume.TypeId == query.TypeId)
        && (query.GroupId is null || volume.GroupId == query.GroupId)
        && (query.Host is null || !isAdmin || IsAt(volume, query.Host))
        && query.Metadata.All(entry => volume.Metadata.TryGetValue(entry.Key, out var value) && value == entry.Value);

    // A pool, a backend with all of its pools, or a host with all of its backends.
    private static bool IsAt(Volume volume, string host) => volume.Host is { } own
        && own.StartsWith(host, StringComparison.Ordinal) && (own.Length == host.Length || own[host.Length] is '#' or '@');

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

    // A look at a volume is a look at what goes on with it: its backup, or the removal of its group.
    private static Volume Seen(StateView view, Volume volume)
    {
        view.Observe(volume.Id);
        if (volume.Status == VolumeStatus.BackingUp && view.Find(VolumeTables.Work, volume.Id) is { BackupId: { } backupId }) view.Observe(backupId);
        if (volume is { Status: VolumeStatus.Deleting, GroupId: { } groupId }) view.Observe(groupId);
        return volume;
    }

    private static VolumeSnapshot Seen(StateView view, VolumeSnapshot snapshot)
    {
        view.Observe(snapshot.Id);
        if (snapshot.GroupSnapshotId is { } groupSnapshotId) view.Observe(groupSnapshotId);
        if (snapshot.Status == VolumeSnapshotStatus.Restoring) view.Observe(snapshot.VolumeId);
        return snapshot;
    }

    public static VolumeSummary GetSummary(StateView view, VolumeSummaryRequest request)
    {
        var volumes = (request.AllProjects && view.Caller.IsAdmin ? view.Rows(VolumeTables.Volumes) : view.Where(VolumeTables.VolumesByProject, view.Caller.ProjectId)).ToList();
        var metadata = volumes.SelectMany(volume => volume.Metadata).GroupBy(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal)
            .Select(group => new KeyValuePair<string, IReadOnlyList<string>>(group.Key, [.. group.Distinct().Order(StringComparer.Ordinal)]));
        return new() { Count = volumes.Count, TotalGiB = volumes.Sum(volume => (long)volume.SizeGiB), Metadata = ValueMap<IReadOnlyList<string>>.From(metadata) };
    }
}
