using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <content>What projects used over time.</content>
internal static partial class ComputeRules
{
    public static ProjectUsage GetProjectUsage(StateView view, ProjectUsageRequest request)
    {
        var project = ProjectOf(view, new(request.ProjectId), ComputeOperations.GetProjectUsage);
        return UsageOf(view, request, project);
    }

    public static IReadOnlyList<ProjectUsage> ListProjectUsages(StateView view, ProjectUsageRequest request)
    {
        var projects = view.Rows(ComputeTables.PastServers).Select(row => row.ProjectId)
            .Concat(view.Rows(ComputeTables.Usages).Select(usage => usage.ProjectId)).Distinct();
        return [.. projects.Select(project => UsageOf(view, request, project)).Where(usage => usage.Servers.Count > 0)];
    }

    private static ProjectUsage UsageOf(StateView view, ProjectUsageRequest request, string project)
    {
        if (request.Stop < request.Start) throw ComputeErrors.UsageSpan(request.Start, request.Stop);
        var there = view.Where(ComputeTables.ServersByProject, project)
            .Where(server => server.LaunchedAt is not null)
            .Select(server => UsageOf(server, server.LaunchedAt!.Value, null));
        var gone = view.Where(ComputeTables.PastServersByProject, project).Select(row => row.Usage);
        var stop = request.Stop < view.Now ? request.Stop : view.Now;
        var usages = gone.Concat(there)
            .Where(usage => usage.StartedAt <= stop && (usage.EndedAt ?? stop) >= request.Start)
            .OrderBy(usage => usage.StartedAt)
            .Select(usage => usage with { Hours = HoursOf(usage, request.Start, stop) });
        return new() { ProjectId = project, Start = request.Start, Stop = request.Stop, Servers = [.. usages] };
    }

    /// <summary>What a server uses, its hours still to be counted.</summary>
    public static ServerUsage UsageOf(Server server, DateTimeOffset startedAt, DateTimeOffset? endedAt) => new()
    {
        ServerId = server.Id,
        Name = server.Name,
        FlavorName = server.Flavor.Name,
        Vcpus = server.Flavor.Vcpus,
        MemoryMiB = server.Flavor.MemoryMiB,
        DiskGiB = server.Flavor.DiskGiB + server.Flavor.EphemeralGiB,
        StartedAt = startedAt,
        EndedAt = endedAt,
        Hours = 0,
    };

    private static double HoursOf(ServerUsage usage, DateTimeOffset start, DateTimeOffset stop)
    {
        var from = usage.StartedAt > start ? usage.StartedAt : start;
        var to = usage.EndedAt is { } ended && ended < stop ? ended : stop;
        return to > from ? (to - from).TotalHours : 0;
    }
}
