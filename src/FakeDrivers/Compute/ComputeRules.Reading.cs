using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <content>Reading, finding and listing servers. Each row that is given away counts as a look at it.</content>
internal static partial class ComputeRules
{
    public static Server GetServer(StateView view, ServerReference request) => Seen(view, Require(view, request.ServerId));

    /// <summary>By id; else by name in the caller's project; else, for an administrator, by name in all.</summary>
    public static Server FindServer(StateView view, FindServerRequest request)
    {
        if (view.Find(ComputeTables.Servers, request.NameOrId) is { } found && view.Sees(found.ProjectId)) return Seen(view, found);
        var project = view.Caller.ProjectId;
        var named = view.Where(ComputeTables.ServersByProjectName, ComputeTables.InProject(project, request.NameOrId)).ToList();
        if (named.Count == 0 && view.Caller.IsAdmin) named = [.. view.Where(ComputeTables.ServersByName, request.NameOrId)];
        return named switch
        {
            [var only] => Seen(view, only),
            [] => throw ComputeErrors.ServerNameNotFound(
                request.NameOrId, view.Where(ComputeTables.ServersByProject, project).Select(server => server.Name)),
            _ => throw ComputeErrors.AmbiguousServer(request.NameOrId, named.Select(server => server.Id)),
        };
    }

    public static IReadOnlyList<ServerVolume> ListVolumes(StateView view, ServerReference request) =>
        Observed(view, Require(view, request.ServerId)).Volumes;

    private static Server Seen(StateView view, Server server) => Shown(view, Observed(view, server));

    private static Server Observed(StateView view, Server server)
    {
        // Who looks at a server looks at the volumes that it waits for.
        if (server.TaskState == ServerTaskState.BlockDeviceMapping && view.Find(ComputeTables.AwaitedDisks, server.Id) is { } awaited)
        {
            foreach (var disk in awaited.Disks) view.Observe(disk.VolumeId);
        }

        view.Observe(server.Id);
        return server;
    }
}
