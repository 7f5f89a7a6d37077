using System.Text.RegularExpressions;
using FakeDrivers.Networking;
using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <content>
/// Listing servers. The narrowest index that the query names leads to its rows; whatever else is asked for is looked at row by row. A listing
/// in another order than that of creation walks through that order; one with servers that are gone looks at all rows that match for each page.
/// </content>
internal static partial class ComputeRules
{
    private static readonly TimeSpan PatternTime = TimeSpan.FromSeconds(1);

    public static IReadOnlyList<Server> ListServers(StateView view, ServerQuery query)
    {
        if (query.AllProjects && !view.Caller.IsAdmin) throw ComputeErrors.AllProjects(ComputeOperations.ListServers, view.Caller);
        if (query.Host is not null && !view.Caller.IsAdmin) throw ComputeErrors.HostFilter(view.Caller);
        var isOfGone = query.Deleted == true || query.Status == ServerStatus.Deleted;
        if (isOfGone && !view.Caller.IsAdmin) throw ComputeErrors.DeletedServers(view.Caller);
        var limit = PageLimit.Of(query.Limit);
        var withGone = isOfGone || (query.Deleted is null && (query.ChangedSince ?? query.ChangedBefore) is not null);
        if (query.Marker is { } marker && !IsMarker(view, ComputeTables.Servers, marker) && !(withGone && IsMarker(view, ComputeTables.DeletedServers, marker)))
        {
            throw ComputeErrors.Marker(marker);
        }

        var matches = FilterOf(view, query);
        var page = withGone ? PageWithGone(view, query, limit, matches, isOfGone)
            : query.Sort.Count == 0 ? PageOf(view, query, limit, matches)
            : view.SortedPage(
                OrderOf(query), query.AllProjects ? null : view.Caller.ProjectId, limit, query.Marker, matches, most => PageOf(view, query with { Marker = null }, most, matches));
        return [.. page.Select(server => Seen(view, server))];
    }

    private static IReadOnlyList<Server> PageOf(StateView view, ServerQuery query, int limit, Func<Server, bool> matches)
    {
        var project = view.Caller.ProjectId;
        return query switch
        {
            { Name: { } name, AllProjects: true } => view.Page(ComputeTables.ServersByName, name, limit, query.Marker, matches),
            { Name: { } name } => view.Page(ComputeTables.ServersByProjectName, ComputeTables.InProject(project, name), limit, query.Marker, matches),
            { ReservationId: { Length: > 0 } reservation } => view.Page(
                ComputeTables.ServersByReservation, reservation, limit, query.Marker, server => (query.AllProjects || server.ProjectId == project) && matches(server)),
            { Host: { } host } => view.Page(ComputeTables.ServersByHost, host, limit, query.Marker, server => (query.AllProjects || server.ProjectId == project) && matches(server)),
            { Status: { } status, AllProjects: true } => view.Page(ComputeTables.ServersByStatus, status.ToText(), limit, query.Marker, matches),
            { Status: { } status } => view.Page(
                ComputeTables.ServersByProjectStatus, ComputeTables.InProject(project, status.ToText()), limit, query.Marker, matches),
            { AllProjects: true } => view.Page(ComputeTables.Servers, limit, query.Marker, matches),
            _ => view.Page(ComputeTables.ServersByProject, project, limit, query.Marker, matches),
        };
    }

    private static bool IsMarker(StateView view, Table<Server> table, string id) => view.Find(table, id) is { } server && view.Sees(server.ProjectId);

    /// <summary>Servers that are gone, and either those that are only marked as deleted or all that are there, in the order in which they were made.</summary>
    private static List<Server> PageWithGone(StateView view, ServerQuery query, int limit, Func<Server, bool> matches, bool isOfGone)
    {
        var there = isOfGone ? Marked(view, query, matches) : AllOf(view, query, matches);
        var gone = query.AllProjects ? view.Rows(ComputeTables.DeletedServers) : view.Where(ComputeTables.DeletedServersByProject, view.Caller.ProjectId);
        return SortedPageOf(there.Concat(gone.Where(server => server.Id == query.Marker || matches(server))).OrderBy(server => server.CreatedAt), query, limit);
    }

    /// <summary>Servers that are only marked as deleted and match, and the last of the page before, whatever became of it.</summary>
    private static IEnumerable<Server> Marked(StateView view, ServerQuery query, Func<Server, bool> matches)
    {
        var status = ServerStatus.SoftDeleted.ToText();
        var marked = query.AllProjects
            ? view.Where(ComputeTables.ServersByStatus, status)
            : view.Where(ComputeTables.ServersByProjectStatus, ComputeTables.InProject(view.Caller.ProjectId, status));
        var found = marked.Where(server => server.Id == query.Marker || matches(server));
        return query.Marker is { } marker && view.Find(ComputeTables.Servers, marker) is { VmState: not ServerVmState.SoftDeleted } last ? found.Append(last) : found;
    }

    /// <summary>All servers that are there and match, and the last of the page before even when it changed meanwhile so that it matches no more.</summary>
    private static IReadOnlyList<Server> AllOf(StateView view, ServerQuery query, Func<Server, bool> matches)
    {
        var isNarrow = query.Marker is null || (view.Find(ComputeTables.Servers, query.Marker) is { } last && matches(last));
        var place = isNarrow ? query with { Marker = null } : query with { Marker = null, Name = null, Status = null, Host = null };
        return PageOf(view, place, int.MaxValue, server => server.Id == query.Marker || matches(server));
    }

    private static List<Server> SortedPageOf(IEnumerable<Server> sorted, ServerQuery query, int limit)
    {
        foreach (var sort in query.Sort.Reverse())
        {
            sorted = sort.IsDescending ? sorted.OrderByDescending(ValueOf(sort.Key)) : sorted.OrderBy(ValueOf(sort.Key));
        }

        if (query.Marker is { } marker) sorted = sorted.SkipWhile(server => server.Id != marker).Skip(1);
        return [.. sorted.Take(limit)];
    }

    private static RowOrder<Server> OrderOf(ServerQuery query) => new(
        ComputeTables.Servers,
        [.. query.Sort.Select(sort => new RowSort<Server>(sort.Key.ToString(), ValueOf(sort.Key), sort.IsDescending))],
        query.AllProjects ? null : static server => server.ProjectId);

    private static Func<Server, SortValue> ValueOf(ServerSortKey key) => key switch
    {
        ServerSortKey.CreatedAt => static server => new(server.CreatedAt),
        ServerSortKey.UpdatedAt => static server => new(server.UpdatedAt),
        ServerSortKey.LaunchedAt => static server => new(server.LaunchedAt),
        ServerSortKey.Name => static server => new(server.Name),
        ServerSortKey.Id => static server => new(server.Id),
        ServerSortKey.Host => static server => new(server.Host),
        ServerSortKey.ProjectId => static server => new(server.ProjectId),
        ServerSortKey.UserId => static server => new(server.UserId),
        ServerSortKey.VmState => static server => new(server.VmState.ToText()),
        ServerSortKey.TaskState => static server => new(server.TaskState.ToText()),
        ServerSortKey.PowerState => static server => new((long)server.PowerState),
        ServerSortKey.AvailabilityZone => static server => new(server.AvailabilityZone),
        ServerSortKey.KeyName => static server => new(server.KeyName),
        ServerSortKey.ImageId => static server => new(server.ImageId),
        ServerSortKey.Locked => static server => new(server.Lock == ServerLock.None ? 0 : 1),
        _ => throw ComputeErrors.SortKey(key),
    };

    private static Func<Server, bool> FilterOf(StateView view, ServerQuery query)
    {
        var pattern = query.NamePattern is { } text ? PatternOf(text) : null;

        // As upstream, servers that are marked as deleted are listed only when somebody asks for such, or for changes.
        var withMarked = query.Deleted == true || query.Status == ServerStatus.SoftDeleted || (query.Deleted is null && (query.ChangedSince ?? query.ChangedBefore) is not null);
        return server =>
            (withMarked || server.VmState != ServerVmState.SoftDeleted)
            && (query.Name is null || server.Name == query.Name)
            && (query.Status is null || server.Status == query.Status)
            && (query.VmState is null || server.VmState == query.VmState)
            && (query.TaskState is null || server.TaskState == query.TaskState)
            && (query.PowerState is null || server.PowerState == query.PowerState)
            && (query.KeyName is null || server.KeyName == query.KeyName)
            && (query.FlavorId is null || server.Flavor.Id == query.FlavorId)
            && (query.ImageId is null || server.ImageId == query.ImageId)
            && (query.Host is null || server.Host == query.Host)
            && (query.AvailabilityZone is null || server.AvailabilityZone == query.AvailabilityZone)
            && (query.UserId is null || server.UserId == query.UserId)
            && (query.ReservationId is null || server.ReservationId == query.ReservationId)
            && (query.IsLocked is not { } isLocked || isLocked == (server.Lock != ServerLock.None))
            && !(server.UpdatedAt < query.ChangedSince)
            && !(server.UpdatedAt > query.ChangedBefore)
            && HasTags(server, query)
            && HasAddress(view, server, query.Ipv4Part, isIpv6: false)
            && HasAddress(view, server, query.Ipv6Part, isIpv6: true)
            && (pattern is null || pattern.IsMatch(server.Name));
    }

    private static bool HasAddress(StateView view, Server server, string? part, bool isIpv6)
    {
        if (part is null) return true;
        var hasPorts = false;
        foreach (var port in view.Where(NetworkTables.PortsByDevice, server.Id))
        {
            if (port.FixedIps.Any(ip => Fits(ip.IpAddress))) return true;
            hasPorts = true;
        }

        // One without ports shows what was written on it.
        return !hasPorts && server.Addresses.Any(address => Fits(address.Address));

        bool Fits(string address) => address.Contains(':') == isIpv6 && address.Contains(part, StringComparison.OrdinalIgnoreCase);
    }

    private static bool HasTags(Server server, ServerQuery query) =>
        query.Tags.All(server.Tags.Contains)
        && (query.AnyTags.Count == 0 || query.AnyTags.Any(server.Tags.Contains))
        && (query.NotTags.Count == 0 || !query.NotTags.All(server.Tags.Contains))
        && !query.NotAnyTags.Any(server.Tags.Contains);

    /// <summary>The pattern, as one that never goes back: its time grows with the name alone.</summary>
    private static Regex PatternOf(string text)
    {
        try
        {
            return new(text, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTime);
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            throw ComputeErrors.NamePattern(text, error.Message);
        }
    }
}
