using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <summary>Limits, and what is used of them. Whoever adds or removes a row says so to <see cref="Use"/>.</summary>
internal static class NetworkQuotaRules
{
    public static NetworkQuota Get(StateView view, NetworkProjectReference request) => Of(view, ProjectOf(view, request, NetworkOperations.GetQuota));

    public static NetworkQuota GetDefault(StateView view, NetworkProjectReference request) =>
        Default(view, ProjectOf(view, request, NetworkOperations.GetDefaultQuota));

    public static IReadOnlyList<NetworkQuota> List(StateView view, NetworkListing request) => ValueList<NetworkQuota>.From(view.Rows(NetworkTables.Quotas));

    public static NetworkUsage GetUsage(StateView view, NetworkProjectReference request) =>
        UsageOf(view, ProjectOf(view, request, NetworkOperations.GetUsage));

    public static NetworkQuota Update(Transaction tx, UpdateNetworkQuotaRequest request)
    {
        var old = Of(tx, request.ProjectId);
        var quota = old with
        {
            Networks = Limit(nameof(request.Networks), request.Networks, old.Networks),
            Subnets = Limit(nameof(request.Subnets), request.Subnets, old.Subnets),
            Ports = Limit(nameof(request.Ports), request.Ports, old.Ports),
            Routers = Limit(nameof(request.Routers), request.Routers, old.Routers),
            FloatingIps = Limit(nameof(request.FloatingIps), request.FloatingIps, old.FloatingIps),
            SecurityGroups = Limit(nameof(request.SecurityGroups), request.SecurityGroups, old.SecurityGroups),
            SecurityGroupRules = Limit(nameof(request.SecurityGroupRules), request.SecurityGroupRules, old.SecurityGroupRules),
            SubnetPools = Limit(nameof(request.SubnetPools), request.SubnetPools, old.SubnetPools),
            RbacPolicies = Limit(nameof(request.RbacPolicies), request.RbacPolicies, old.RbacPolicies),
            Trunks = Limit(nameof(request.Trunks), request.Trunks, old.Trunks),
        };
        tx.Put(NetworkTables.Quotas, quota);
        return quota;
    }

    public static NoResult Reset(Transaction tx, NetworkProjectReference request)
    {
        var project = request.ProjectId ?? tx.Caller.ProjectId;
        if (!tx.Contains(NetworkTables.Quotas, project)) throw NetworkErrors.NoQuota(project);
        tx.Remove(NetworkTables.Quotas, project);
        return NoResult.Value;
    }

    /// <summary>Counts so many more of a thing, when there is room for them.</summary>
    /// <exception cref="QuotaExceededException">There is none.</exception>
    public static void Take(Transaction tx, string projectId, QuotaResource resource, int more = 1)
    {
        Demand(tx, projectId, resource, more);
        Use(tx, projectId, resource, more);
    }

    /// <summary>Demands that there is room for so many more of a thing, which whoever adds them counts.</summary>
    /// <exception cref="QuotaExceededException">There is none.</exception>
    public static void Demand(StateView view, string projectId, QuotaResource resource, int more = 1)
    {
        var (limit, used) = (resource.LimitIn(Of(view, projectId)), resource.UsedIn(UsageOf(view, projectId)));
        if (limit != NetworkQuota.Unlimited && used + more > limit) throw NetworkErrors.OverQuota(resource.Name, more, used, limit);
    }

    /// <summary>Counts so many more of a thing, or less, whatever the limit.</summary>
    public static void Use(Transaction tx, string projectId, QuotaResource resource, int more)
    {
        // What the service made for itself is nobody's.
        if (projectId.Length == 0) return;
        var usage = resource.With(UsageOf(tx, projectId), more);

        // A project that uses nothing has no row, so that a world where all is gone is the world before.
        if (usage == new NetworkUsage { ProjectId = projectId }) tx.Remove(NetworkTables.Usages, projectId);
        else tx.Put(NetworkTables.Usages, usage);
    }

    private static string ProjectOf(StateView view, NetworkProjectReference request, Operation operation)
    {
        var project = request.ProjectId ?? view.Caller.ProjectId;
        return view.Caller.IsAdmin || project == view.Caller.ProjectId ? project : throw NetworkErrors.OtherProject(operation, view.Caller, project);
    }

    private static NetworkQuota Of(StateView view, string projectId)
    {
        ArgumentNullException.ThrowIfNull(projectId);
        return view.Find(NetworkTables.Quotas, projectId) ?? Default(view, projectId);
    }

    /// <summary>The limits of a project for which nobody set any.</summary>
    public static NetworkQuota Default(StateView view, string projectId)
    {
        var options = view.Options<FakeNetworkOptions>();
        return new()
        {
            ProjectId = projectId,
            Networks = options.MaxNetworks,
            Subnets = options.MaxSubnets,
            Ports = options.MaxPorts,
            Routers = options.MaxRouters,
            FloatingIps = options.MaxFloatingIps,
            SecurityGroups = options.MaxSecurityGroups,
            SecurityGroupRules = options.MaxSecurityGroupRules,
            SubnetPools = options.MaxSubnetPools,
            RbacPolicies = options.MaxRbacPolicies,
            Trunks = options.MaxTrunks,
        };
    }

    private static NetworkUsage UsageOf(StateView view, string projectId) =>
        view.Find(NetworkTables.Usages, projectId) ?? new NetworkUsage { ProjectId = projectId };

    private static int Limit(string parameter, int? wanted, int old) =>
        wanted < NetworkQuota.Unlimited ? throw NetworkErrors.QuotaLimit(parameter, wanted.Value) : wanted ?? old;
}
