using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <content>Quality of service policies.</content>
public static partial class NetworkOperations
{
    /// <summary><see cref="IQosPolicies.CreateQosPolicyAsync"/>.</summary>
    public static Operation<CreateQosPolicyRequest, QosPolicy> CreateQosPolicy { get; } = new(Domain, "create_qos_policy", OperationKind.Write)
    {
        Upstream = "Neutron POST /qos/policies",
        Simulates = "sharing, the project's default policy",
        Requires = CallerRole.Admin,
    };

    /// <summary><see cref="IQosPolicies.GetQosPolicyAsync"/>.</summary>
    public static Operation<NetworkResourceReference, QosPolicy> GetQosPolicy { get; } = new(Domain, "get_qos_policy", OperationKind.Read)
    {
        Upstream = "Neutron GET /qos/policies/{id}",
        Simulates = "what the caller sees; another project's is not found",
    };

    /// <summary><see cref="IQosPolicies.ListQosPoliciesAsync"/>: one page.</summary>
    public static Operation<QosPolicyQuery, IReadOnlyList<QosPolicy>> ListQosPolicies { get; } = new(Domain, "list_qos_policies", OperationKind.Read)
    {
        Upstream = "Neutron GET /qos/policies",
        Simulates = "names and the fields of the query, tags, projects, limit and marker; oldest first",
        Refuses = "other filters and orders",
    };

    /// <summary><see cref="IQosPolicies.UpdateQosPolicyAsync"/>.</summary>
    public static Operation<UpdateQosPolicyRequest, QosPolicy> UpdateQosPolicy { get; } = new(Domain, "update_qos_policy", OperationKind.Write)
    {
        Upstream = "Neutron PUT /qos/policies/{id}",
        Simulates = "the fields of the request, tags as a whole, the expected revision",
        Requires = CallerRole.Admin,
    };

    /// <summary><see cref="IQosPolicies.DeleteQosPolicyAsync"/>.</summary>
    public static Operation<NetworkResourceReference, NoResult> DeleteQosPolicy { get; } = new(Domain, "delete_qos_policy", OperationKind.Write)
    {
        Upstream = "Neutron DELETE /qos/policies/{id}",
        Simulates = "networks, ports and floating IPs with it forbid it",
        Requires = CallerRole.Admin,
    };

    /// <summary><see cref="IQosPolicies.PutQosRuleAsync"/>.</summary>
    public static Operation<QosRuleRequest, QosRule> PutQosRule { get; } = new(Domain, "put_qos_rule", OperationKind.Write)
    {
        Upstream = "Neutron POST /qos/policies/{id}/bandwidth_limit_rules",
        Simulates = "limits and minima of bandwidth, minima of packet rates, marks; one of a kind and direction",
        Ignores = "what a rule would do to traffic",
        Requires = CallerRole.Admin,
    };

    /// <summary><see cref="IQosPolicies.DeleteQosRuleAsync"/>.</summary>
    public static Operation<NetworkChildReference, NoResult> DeleteQosRule { get; } = new(Domain, "delete_qos_rule", OperationKind.Write)
    {
        Upstream = "Neutron DELETE /qos/policies/{id}/bandwidth_limit_rules/{id}",
        Simulates = "removal",
        Requires = CallerRole.Admin,
    };
}
