using FakeDrivers.Worlds;

namespace FakeDrivers.Compute;

/// <content>Operations: making flavors and server groups.</content>
public static partial class ComputeOperations
{
    /// <summary><see cref="IFlavorAdministration.CreateFlavorAsync"/>.</summary>
    public static Operation<CreateFlavorRequest, Flavor> CreateFlavor { get; } = new(Domain, "create_flavor", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Nova POST /flavors",
        Simulates = "names, ids and sizes with their limits; administrators only",
    };

    /// <summary><see cref="IFlavorAdministration.DescribeFlavorAsync"/>.</summary>
    public static Operation<DescribeFlavorRequest, Flavor> DescribeFlavor { get; } = new(Domain, "describe_flavor", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Nova PUT /flavors/{id}",
        Simulates = "the description; servers keep the flavor as it was; administrators only",
    };

    /// <summary><see cref="IFlavorAdministration.DeleteFlavorAsync"/>.</summary>
    public static Operation<FlavorReference, NoResult> DeleteFlavor { get; } = new(Domain, "delete_flavor", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Nova DELETE /flavors/{id}",
        Simulates = "removal, also of a flavor that servers have; administrators only",
    };

    /// <summary><see cref="IFlavorAdministration.SetFlavorExtraSpecsAsync"/>.</summary>
    public static Operation<FlavorExtraSpecsRequest, IReadOnlyDictionary<string, string>> SetFlavorExtraSpecs { get; } = new(Domain, "set_flavor_extra_specs", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Nova POST /flavors/{id}/os-extra_specs",
        Simulates = "keys and values with their limits; administrators only",
        Ignores = "what the specs mean",
    };

    /// <summary><see cref="IFlavorAdministration.DeleteFlavorExtraSpecAsync"/>.</summary>
    public static Operation<FlavorExtraSpecReference, NoResult> DeleteFlavorExtraSpec { get; } = new(Domain, "delete_flavor_extra_spec", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Nova DELETE /flavors/{id}/os-extra_specs/{key}",
        Simulates = "removal; administrators only",
    };

    /// <summary><see cref="IFlavorAdministration.ListFlavorAccessAsync"/>.</summary>
    public static Operation<FlavorReference, IReadOnlyList<string>> ListFlavorAccess { get; } = new(Domain, "list_flavor_access", OperationKind.Read)
    {
        Requires = CallerRole.Admin,
        Upstream = "Nova GET /flavors/{id}/os-flavor-access",
        Simulates = "the projects of a private flavor; administrators only",
    };

    /// <summary><see cref="IFlavorAdministration.AddFlavorAccessAsync"/>.</summary>
    public static Operation<FlavorAccessRequest, NoResult> AddFlavorAccess { get; } = new(Domain, "add_flavor_access", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Nova action addTenantAccess",
        Simulates = "a project that may use a private flavor; administrators only",
    };

    /// <summary><see cref="IFlavorAdministration.RemoveFlavorAccessAsync"/>.</summary>
    public static Operation<FlavorAccessRequest, NoResult> RemoveFlavorAccess { get; } = new(Domain, "remove_flavor_access", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Nova action removeTenantAccess",
        Simulates = "a project that may not use a private flavor any more; administrators only",
    };

    /// <summary><see cref="IServerGroups.CreateServerGroupAsync"/>.</summary>
    public static Operation<CreateServerGroupRequest, ServerGroup> CreateServerGroup { get; } = new(Domain, "create_server_group", OperationKind.Write)
    {
        Upstream = "Nova POST /os-server-groups",
        Simulates = "the four policies, the rule max_server_per_host, quota",
    };

    /// <summary><see cref="IServerGroups.GetServerGroupAsync"/>.</summary>
    public static Operation<ServerGroupReference, ServerGroup> GetServerGroup { get; } = new(Domain, "get_server_group", OperationKind.Read)
    {
        Upstream = "Nova GET /os-server-groups/{id}",
        Simulates = "the group with the servers that are in it now",
    };

    /// <summary><see cref="IServerGroups.ListServerGroupsAsync"/>: one page.</summary>
    public static Operation<ServerGroupQuery, IReadOnlyList<ServerGroup>> ListServerGroups { get; } = new(Domain, "list_server_groups", OperationKind.Read)
    {
        Upstream = "Nova GET /os-server-groups",
        Simulates = "all projects, limit and marker; oldest first",
    };

    /// <summary><see cref="IServerGroups.DeleteServerGroupAsync"/>.</summary>
    public static Operation<ServerGroupReference, NoResult> DeleteServerGroup { get; } = new(Domain, "delete_server_group", OperationKind.Write)
    {
        Upstream = "Nova DELETE /os-server-groups/{id}",
        Simulates = "removal; servers stay where they are",
    };
}
