using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <content>Sharing with other projects.</content>
public static partial class NetworkOperations
{
    /// <summary><see cref="IRbacPolicies.CreateRbacPolicyAsync"/>.</summary>
    public static Operation<CreateRbacPolicyRequest, RbacPolicy> CreateRbacPolicy { get; } = new(Domain, "create_rbac_policy", OperationKind.Write)
    {
        Upstream = "Neutron POST /rbac-policies",
        Simulates = "sharing with one project or all, as shared or as external; quota",
    };

    /// <summary><see cref="IRbacPolicies.GetRbacPolicyAsync"/>.</summary>
    public static Operation<NetworkResourceReference, RbacPolicy> GetRbacPolicy { get; } = new(Domain, "get_rbac_policy", OperationKind.Read)
    {
        Upstream = "Neutron GET /rbac-policies/{id}",
        Simulates = "what the caller sees; another project's is not found",
    };

    /// <summary><see cref="IRbacPolicies.ListRbacPoliciesAsync"/>: one page.</summary>
    public static Operation<RbacPolicyQuery, IReadOnlyList<RbacPolicy>> ListRbacPolicies { get; } = new(Domain, "list_rbac_policies", OperationKind.Read)
    {
        Upstream = "Neutron GET /rbac-policies",
        Simulates = "names and the fields of the query, tags, projects, limit and marker; oldest first",
        Refuses = "other filters and orders",
    };

    /// <summary><see cref="IRbacPolicies.UpdateRbacPolicyAsync"/>.</summary>
    public static Operation<UpdateRbacPolicyRequest, RbacPolicy> UpdateRbacPolicy { get; } = new(Domain, "update_rbac_policy", OperationKind.Write)
    {
        Upstream = "Neutron PUT /rbac-policies/{id}",
        Simulates = "another target",
    };

    /// <summary><see cref="IRbacPolicies.DeleteRbacPolicyAsync"/>.</summary>
    public static Operation<NetworkResourceReference, NoResult> DeleteRbacPolicy { get; } = new(Domain, "delete_rbac_policy", OperationKind.Write)
    {
        Upstream = "Neutron DELETE /rbac-policies/{id}",
        Simulates = "use by the project that loses it forbids it",
    };
}
