using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <content>Subnet pools and address scopes.</content>
public static partial class NetworkOperations
{
    /// <summary><see cref="ISubnetPools.CreateSubnetPoolAsync"/>.</summary>
    public static Operation<CreateSubnetPoolRequest, SubnetPool> CreateSubnetPool { get; } = new(Domain, "create_subnet_pool", OperationKind.Write)
    {
        Upstream = "Neutron POST /subnetpools",
        Simulates = "ranges joined, prefix lengths, address scopes, sharing, the default pool, quota",
    };

    /// <summary><see cref="ISubnetPools.GetSubnetPoolAsync"/>.</summary>
    public static Operation<NetworkResourceReference, SubnetPool> GetSubnetPool { get; } = new(Domain, "get_subnet_pool", OperationKind.Read)
    {
        Upstream = "Neutron GET /subnetpools/{id}",
        Simulates = "what the caller sees; another project's is not found",
    };

    /// <summary><see cref="ISubnetPools.ListSubnetPoolsAsync"/>: one page.</summary>
    public static Operation<SubnetPoolQuery, IReadOnlyList<SubnetPool>> ListSubnetPools { get; } = new(Domain, "list_subnet_pools", OperationKind.Read)
    {
        Upstream = "Neutron GET /subnetpools",
        Simulates = "names and the fields of the query, tags, projects, limit and marker; oldest first",
        Refuses = "other filters and orders",
    };

    /// <summary><see cref="ISubnetPools.UpdateSubnetPoolAsync"/>.</summary>
    public static Operation<UpdateSubnetPoolRequest, SubnetPool> UpdateSubnetPool { get; } = new(Domain, "update_subnet_pool", OperationKind.Write)
    {
        Upstream = "Neutron PUT /subnetpools/{id}",
        Simulates = "the fields of the request, tags as a whole, the expected revision; ranges only grow",
    };

    /// <summary><see cref="ISubnetPools.DeleteSubnetPoolAsync"/>.</summary>
    public static Operation<NetworkResourceReference, NoResult> DeleteSubnetPool { get; } = new(Domain, "delete_subnet_pool", OperationKind.Write)
    {
        Upstream = "Neutron DELETE /subnetpools/{id}",
        Simulates = "subnets from it forbid it",
    };

    /// <summary><see cref="ISubnetPools.CreateAddressScopeAsync"/>.</summary>
    public static Operation<CreateAddressScopeRequest, AddressScope> CreateAddressScope { get; } = new(Domain, "create_address_scope", OperationKind.Write)
    {
        Upstream = "Neutron POST /address-scopes",
        Simulates = "both versions of IP, sharing",
    };

    /// <summary><see cref="ISubnetPools.GetAddressScopeAsync"/>.</summary>
    public static Operation<NetworkResourceReference, AddressScope> GetAddressScope { get; } = new(Domain, "get_address_scope", OperationKind.Read)
    {
        Upstream = "Neutron GET /address-scopes/{id}",
        Simulates = "what the caller sees; another project's is not found",
    };

    /// <summary><see cref="ISubnetPools.ListAddressScopesAsync"/>: one page.</summary>
    public static Operation<AddressScopeQuery, IReadOnlyList<AddressScope>> ListAddressScopes { get; } = new(Domain, "list_address_scopes", OperationKind.Read)
    {
        Upstream = "Neutron GET /address-scopes",
        Simulates = "names and the fields of the query, tags, projects, limit and marker; oldest first",
        Refuses = "other filters and orders",
    };

    /// <summary><see cref="ISubnetPools.UpdateAddressScopeAsync"/>.</summary>
    public static Operation<UpdateAddressScopeRequest, AddressScope> UpdateAddressScope { get; } = new(Domain, "update_address_scope", OperationKind.Write)
    {
        Upstream = "Neutron PUT /address-scopes/{id}",
        Simulates = "the fields of the request, tags as a whole, the expected revision",
    };

    /// <summary><see cref="ISubnetPools.DeleteAddressScopeAsync"/>.</summary>
    public static Operation<NetworkResourceReference, NoResult> DeleteAddressScope { get; } = new(Domain, "delete_address_scope", OperationKind.Write)
    {
        Upstream = "Neutron DELETE /address-scopes/{id}",
        Simulates = "pools of it forbid it",
    };

    /// <summary><see cref="ISubnetPools.AddPrefixesAsync"/>.</summary>
    public static Operation<SubnetPoolPrefixesRequest, SubnetPool> AddPrefixes { get; } = new(Domain, "add_prefixes", OperationKind.Write)
    {
        Upstream = "Neutron PUT /subnetpools/{id}/add_prefixes",
        Simulates = "ranges joined with those that they touch; the address scope",
    };

    /// <summary><see cref="ISubnetPools.RemovePrefixesAsync"/>.</summary>
    public static Operation<SubnetPoolPrefixesRequest, SubnetPool> RemovePrefixes { get; } = new(Domain, "remove_prefixes", OperationKind.Write)
    {
        Upstream = "Neutron PUT /subnetpools/{id}/remove_prefixes",
        Simulates = "ranges that no subnet needs",
    };
}
