using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <summary>The operations of the network service, for faults, latencies and queries of the call log.</summary>
public static partial class NetworkOperations
{
    private const string Domain = "networking";

    /// <summary><see cref="INetworks.CreateNetworkAsync"/>.</summary>
    public static Operation<CreateNetworkRequest, Network> CreateNetwork { get; } = new(Domain, "create_network", OperationKind.Write)
    {
        Upstream = "Neutron POST /networks",
        Simulates = "sharing, external networks, segments of the provider, sizes of packets, zones, policies, quota",
    };

    /// <summary><see cref="INetworks.GetNetworkAsync"/>.</summary>
    public static Operation<NetworkResourceReference, Network> GetNetwork { get; } = new(Domain, "get_network", OperationKind.Read)
    {
        Upstream = "Neutron GET /networks/{id}",
        Simulates = "what the caller sees; another project's is not found",
    };

    /// <summary><see cref="INetworks.ListNetworksAsync"/>: one page.</summary>
    public static Operation<NetworkQuery, IReadOnlyList<Network>> ListNetworks { get; } = new(Domain, "list_networks", OperationKind.Read)
    {
        Upstream = "Neutron GET /networks",
        Simulates = "names and the fields of the query, tags, projects, limit and marker; oldest first",
        Refuses = "other filters and orders",
    };

    /// <summary><see cref="INetworks.UpdateNetworkAsync"/>.</summary>
    public static Operation<UpdateNetworkRequest, Network> UpdateNetwork { get; } = new(Domain, "update_network", OperationKind.Write)
    {
        Upstream = "Neutron PUT /networks/{id}",
        Simulates = "the fields of the request, tags as a whole, the expected revision; sharing that others use stays",
    };

    /// <summary><see cref="INetworks.DeleteNetworkAsync"/>.</summary>
    public static Operation<NetworkResourceReference, NoResult> DeleteNetwork { get; } = new(Domain, "delete_network", OperationKind.Write)
    {
        Upstream = "Neutron DELETE /networks/{id}",
        Simulates = "ports but those of the address service forbid it; subnets go along",
    };

    /// <summary><see cref="INetworks.GetIpAvailabilityAsync"/>.</summary>
    public static Operation<NetworkResourceReference, NetworkIpAvailability> GetIpAvailability { get; } = new(Domain, "get_ip_availability", OperationKind.Read)
    {
        Upstream = "Neutron GET /network-ip-availabilities/{id}",
        Simulates = "addresses of the pools and those that are taken, subnet by subnet",
        Requires = CallerRole.Admin,
    };

    /// <summary><see cref="INetworks.CreateNetworksAsync"/>.</summary>
    public static Operation<IReadOnlyList<CreateNetworkRequest>, IReadOnlyList<Network>> CreateNetworks { get; } = new(Domain, "create_networks", OperationKind.Write)
    {
        Upstream = "Neutron POST /networks with a list",
        Simulates = "as create_network; all of them or none",
    };

    /// <summary><see cref="INetworks.ListIpAvailabilitiesAsync"/>.</summary>
    public static Operation<NetworkIpAvailabilityQuery, IReadOnlyList<NetworkIpAvailability>> ListIpAvailabilities { get; } = new(Domain, "list_ip_availabilities", OperationKind.Read)
    {
        Upstream = "Neutron GET /network-ip-availabilities",
        Simulates = "networks by id, name and project, subnets by version",
        Requires = CallerRole.Admin,
    };
}
