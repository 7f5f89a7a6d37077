using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <content>Address groups.</content>
public static partial class NetworkOperations
{
    /// <summary><see cref="IAddressGroups.CreateAddressGroupAsync"/>.</summary>
    public static Operation<CreateAddressGroupRequest, AddressGroup> CreateAddressGroup { get; } = new(Domain, "create_address_group", OperationKind.Write)
    {
        Upstream = "Neutron POST /address-groups",
        Simulates = "ranges, with the bits after their prefix cleared",
    };

    /// <summary><see cref="IAddressGroups.GetAddressGroupAsync"/>.</summary>
    public static Operation<NetworkResourceReference, AddressGroup> GetAddressGroup { get; } = new(Domain, "get_address_group", OperationKind.Read)
    {
        Upstream = "Neutron GET /address-groups/{id}",
        Simulates = "what the caller sees; another project's is not found",
    };

    /// <summary><see cref="IAddressGroups.ListAddressGroupsAsync"/>: one page.</summary>
    public static Operation<AddressGroupQuery, IReadOnlyList<AddressGroup>> ListAddressGroups { get; } = new(Domain, "list_address_groups", OperationKind.Read)
    {
        Upstream = "Neutron GET /address-groups",
        Simulates = "names and the fields of the query, tags, projects, limit and marker; oldest first",
        Refuses = "other filters and orders",
    };

    /// <summary><see cref="IAddressGroups.UpdateAddressGroupAsync"/>.</summary>
    public static Operation<UpdateAddressGroupRequest, AddressGroup> UpdateAddressGroup { get; } = new(Domain, "update_address_group", OperationKind.Write)
    {
        Upstream = "Neutron PUT /address-groups/{id}",
        Simulates = "the fields of the request, tags as a whole, the expected revision",
    };

    /// <summary><see cref="IAddressGroups.DeleteAddressGroupAsync"/>.</summary>
    public static Operation<NetworkResourceReference, NoResult> DeleteAddressGroup { get; } = new(Domain, "delete_address_group", OperationKind.Write)
    {
        Upstream = "Neutron DELETE /address-groups/{id}",
        Simulates = "rules that name it forbid it",
    };

    /// <summary><see cref="IAddressGroups.AddAddressesAsync"/>.</summary>
    public static Operation<AddressGroupAddressesRequest, AddressGroup> AddAddresses { get; } = new(Domain, "add_addresses", OperationKind.Write)
    {
        Upstream = "Neutron PUT /address-groups/{id}/add_addresses",
        Simulates = "ranges that are new",
    };

    /// <summary><see cref="IAddressGroups.RemoveAddressesAsync"/>.</summary>
    public static Operation<AddressGroupAddressesRequest, AddressGroup> RemoveAddresses { get; } = new(Domain, "remove_addresses", OperationKind.Write)
    {
        Upstream = "Neutron PUT /address-groups/{id}/remove_addresses",
        Simulates = "ranges that are there",
    };
}
