using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <content>Reading, finding and listing. Each row that is given away counts as a look at it.</content>
internal static partial class VolumeRules
{
    public static Volume Get(StateView view, VolumeReference request) => Seen(view, Require(view, request.VolumeId));

    public static VolumeSnapshot GetSnapshot(StateView view, VolumeSnapshotReference request) =>
        Seen(view, RequireSnapshot(view, request.SnapshotId));

    /// <summary>By the id, else by the name: among the caller's own, and for administrators then among everybody's.</summary>
    public static Volume Find(StateView view, FindVolumeRequest request) => Seen(view, RequireAny(view, request.NameOrId));

    public static IReadOnlyList<Volume> List(StateView view, VolumeQuery query)
    {
        var limit = PageLimit(query.Limit);
        if (query.Marker is { } marker) Require(view, marker);
        var isAdmin = view.Caller.IsAdmin;
        var project = isAdmin && query is { AllProjects: true, ProjectId: null } ? null
            : isAdmin ? query.ProjectId ?? view.Caller.ProjectId : view.Caller.ProjectId;
        if (!isAdmin) query = query with { Host = null };
        bool Counts(Volume volume) => (project is null || volume.ProjectId == project) && Matches(volume, query);
        var page = query.SortKey is null && !query.IsDescending
            ? PageOf(view, query, project, limit, query.Marker, Counts)
            : view.SortedPage(OrderOf(query, project), project, limit, query.Marker, Counts, most => PageOf(view, query, project, most, null, Counts));
        foreach (var volume in page) Seen(view, volume);
        return page;
    }

    public static IReadOnlyList<VolumeSnapshot> ListSnapshots(StateView view, VolumeSnapshotQuery query)
    {
        var limit = PageLimit(query.Limit);
        if (query.Marker is { } marker) RequireSnapshot(view, marker);
        var project = query.AllProjects && view.Caller.IsAdmin ? null : view.Caller.ProjectId;
        bool Counts(VolumeSnapshot snapshot) =>
            (project is null || snapshot.ProjectId == project)
            && (query.Name is null || snapshot.Name == query.Name)
            && (query.NameContains is null || (snapshot.Name?.Contains(query.NameContains, StringComparison.Ordinal) ?? false))
            && (query.Status is null || snapshot.Status == query.Status)
            && query.Metadata.All(entry => snapshot.Metadata.TryGetValue(entry.Key, out var value) && value == entry.Value);
        var page = query.VolumeId is { } volumeId
            ? view.Page(VolumeTables.SnapshotsByVolume, volumeId, limit, query.Marker, Counts)
            : SnapshotListing.Page(view, project, query.Name, query.Status?.ToText(), limit, query.Marker, Counts);
        foreach (var snapshot in page) Seen(view, snapshot);
        return page;
    }

    private static Volume RequireAny(StateView view, string nameOrId)
    {
        ArgumentNullException.ThrowIfNull(nameOrId);
        if (view.Find(VolumeTables.Volumes, nameOrId) is { } found && view.Sees(found.ProjectId)) return found;
        var project = view.Caller.ProjectId;
        var named = view.Where(VolumeTables.VolumesByName, VolumeTables.InProject(project, nameOrId)).ToList();
        if (named.Count == 0 && view.Caller.IsAdmin) named = [.. view.Where(VolumeTables.VolumesByNameAlone, nameOrId)];
        return named switch
        {
            [var only] => only,
            [] => throw VolumeErrors.NameNotFound(nameOrId, project, view.Where(VolumeTables.VolumesByProject, project).Select(volume => volume.Name)),
            _ => throw VolumeErrors.AmbiguousName(nameOrId, named.Select(volume => volume.Id)),
        };
    }

    // The narrowest way: a group has few, a name fewer than a pool, and a pool or a type fewer than a status that most are in.
    private static IReadOnlyList<Volume> PageOf(StateView view, VolumeQuery query, string? project, int limit, string? marker, Func<Volume, bool> counts) => query switch
    {
        { GroupId: { } groupId } => view.Page(VolumeTables.VolumesByGroup, groupId, limit, marker, counts),
        { Name: null, Host: { } host } => view.PageOfAny(VolumeTables.Volumes, PoolsAt(view, host), [], limit, marker, counts),
        { Name: null, TypeId: { } typeId } when project is null => view.Page(VolumeTables.VolumesByType, typeId, limit, marker, counts),
        { Name: null, TypeId: { } typeId } => view.Page(VolumeTables.VolumesByProjectType, VolumeTables.InProject(project!, typeId), limit, marker, counts),
        _ => VolumeListing.Page(view, project, query.Name, query.Status?.ToText(), limit, marker, counts),
    };

    /// <summary>The pools with volumes that a host, a backend or a pool stands for.</summary>
    private static List<(Index<Volume> Index, IndexText Text)> PoolsAt(StateView view, string host) =>
        [.. view.Rows(VolumeTables.PoolUses).Where(use => IsAt(use.PoolName, host)).Select(use => (VolumeTables.VolumesByHost, (IndexText)use.PoolName))];

    private static RowOrder<Volume> OrderOf(VolumeQuery query, string? project) => new(
        VolumeTables.Volumes,
        [new(query.SortKey?.ToString() ?? "creation", ValueOf(query.SortKey), query.IsDescending)],
        project is null ? null : static volume => volume.ProjectId,
        isNewestFirst: query.IsDescending && query.SortKey is null or VolumeSortKey.CreatedAt);

    private static Func<Volume, SortValue> ValueOf(VolumeSortKey? key) => key switch
    {
        null => static _ => new(0),
        VolumeSortKey.CreatedAt => static volume => new(volume.CreatedAt),
        VolumeSortKey.UpdatedAt => static volume => new(volume.UpdatedAt),
        VolumeSortKey.Name => static volume => new(volume.Name),
        VolumeSortKey.SizeGiB => static volume => new(volume.SizeGiB),
        VolumeSortKey.Status => static volume => new(volume.Status.ToText()),
        VolumeSortKey.AvailabilityZone => static volume => new(volume.AvailabilityZone),
        VolumeSortKey.IsBootable => static volume => new(volume.IsBootable ? 1 : 0),
        VolumeSortKey.Id => static volume => new(volume.Id),
        _ => throw VolumeErrors.NoneOf(nameof(VolumeQuery.SortKey), $"{key}", Enum.GetNames<VolumeSortKey>()),
    };

    private static bool Matches(Volume volume, VolumeQuery query) =>
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
        && (query.Host is null || IsAt(volume.Host, query.Host))
        && query.Metadata.All(entry => volume.Metadata.TryGetValue(entry.Key, out var value) && value == entry.Value);

    // A pool, a backend with all of its pools, or a host with all of its backends.
    private static bool IsAt(string? pool, string host) => pool is not null
        && pool.StartsWith(host, StringComparison.Ordinal) && (pool.Length == host.Length || pool[host.Length] is '#' or '@');

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
