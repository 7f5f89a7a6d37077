using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <content>Subnets.</content>
public static partial class NetworkOperations
{
    /// <summary><see cref="ISubnets.CreateSubnetAsync"/>.</summary>
    public static Operation<CreateSubnetRequest, Subnet> CreateSubnet { get; } = new(Domain, "create_subnet", OperationKind.Write)
    {
        Upstream = "Neutron POST /subnets",
        Simulates = "ranges named or from a pool, overlap, gateway, allocation pools, modes of IPv6, name servers, routes, service types, quota",
    };

    /// <summary><see cref="ISubnets.GetSubnetAsync"/>.</summary>
    public static Operation<NetworkResourceReference, Subnet> GetSubnet { get; } = new(Domain, "get_subnet", OperationKind.Read)
    {
        Upstream = "Neutron GET /subnets/{id}",
        Simulates = "what the caller sees; another project's is not found",
    };

    /// <summary><see cref="ISubnets.ListSubnetsAsync"/>: one page.</summary>
    public static Operation<SubnetQuery, IReadOnlyList<Subnet>> ListSubnets { get; } = new(Domain, "list_subnets", OperationKind.Read)
    {
        Upstream = "Neutron GET /subnets",
        Simulates = "names and the fields of the query, tags, projects, limit and marker; oldest first",
        Refuses = "other filters and orders",
    };

    /// <summary><see cref="ISubnets.UpdateSubnetAsync"/>.</summary>
    public static Operation<UpdateSubnetRequest, Subnet> UpdateSubnet { get; } = new(Domain, "update_subnet", OperationKind.Write)
    {
        Upstream = "Neutron PUT /subnets/{id}",
        Simulates = "the fields of the request, tags as a whole, the expected revision; a gateway that a port has stays",
    };

    /// <summary><see cref="ISubnets.DeleteSubnetAsync"/>.</summary>
    public static Operation<NetworkResourceReference, NoResult> DeleteSubnet { get; } = new(Domain, "delete_subnet", OperationKind.Write)
    {
        Upstream = "Neutron DELETE /subnets/{id}",
        Simulates = "given addresses forbid it; those that hosts made go",
    };

    /// <summary><see cref="ISubnets.CreateSubnetsAsync"/>.</summary>
    public static Operation<IReadOnlyList<CreateSubnetRequest>, IReadOnlyList<Subnet>> CreateSubnets { get; } = new(Domain, "create_subnets", OperationKind.Write)
    {
        Upstream = "Neutron POST /subnets with a list",
        Simulates = "as create_subnet; all of them or none",
    };
}
