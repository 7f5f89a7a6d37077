using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <content>Limits and use, extensions and zones.</content>
public static partial class NetworkOperations
{
    /// <summary><see cref="INetworkQuotas.GetQuotaAsync"/>.</summary>
    public static Operation<NetworkProjectReference, NetworkQuota> GetQuota { get; } = new(Domain, "get_quota", OperationKind.Read)
    {
        Upstream = "Neutron GET /quotas/{project}",
        Simulates = "defaults and what an administrator set",
    };

    /// <summary><see cref="INetworkQuotas.UpdateQuotaAsync"/>.</summary>
    public static Operation<UpdateNetworkQuotaRequest, NetworkQuota> UpdateQuota { get; } = new(Domain, "update_quota", OperationKind.Write)
    {
        Upstream = "Neutron PUT /quotas/{project}",
        Simulates = "limits of one project",
        Ignores = "whether the project exists",
        Requires = CallerRole.Admin,
    };

    /// <summary><see cref="INetworkQuotas.ResetQuotaAsync"/>.</summary>
    public static Operation<NetworkProjectReference, NoResult> ResetQuota { get; } = new(Domain, "reset_quota", OperationKind.Write)
    {
        Upstream = "Neutron DELETE /quotas/{project}",
        Simulates = "defaults again",
        Requires = CallerRole.Admin,
    };

    /// <summary><see cref="INetworkQuotas.GetUsageAsync"/>.</summary>
    public static Operation<NetworkProjectReference, NetworkUsage> GetUsage { get; } = new(Domain, "get_usage", OperationKind.Read)
    {
        Upstream = "Neutron GET /quotas/{project}/details",
        Simulates = "what a project uses, kept by the rules",
    };

    /// <summary><see cref="INetworkExtensions.ListExtensionsAsync"/>.</summary>
    public static Operation<NetworkListing, IReadOnlyList<NetworkExtension>> ListExtensions { get; } = new(Domain, "list_extensions", OperationKind.Read)
    {
        Upstream = "Neutron GET /extensions",
        Simulates = "the extensions whose behaviour is there",
    };

    /// <summary><see cref="INetworkExtensions.ListAvailabilityZonesAsync"/>.</summary>
    public static Operation<NetworkListing, IReadOnlyList<NetworkAvailabilityZone>> ListAvailabilityZones { get; } = new(Domain, "list_availability_zones", OperationKind.Read)
    {
        Upstream = "Neutron GET /availability_zones",
        Simulates = "zones of agents; available where one works",
    };

    /// <summary><see cref="INetworkQuotas.GetDefaultQuotaAsync"/>.</summary>
    public static Operation<NetworkProjectReference, NetworkQuota> GetDefaultQuota { get; } = new(Domain, "get_default_quota", OperationKind.Read)
    {
        Upstream = "Neutron GET /quotas/{project}/default",
        Simulates = "the limits of the options",
    };

    /// <summary><see cref="INetworkQuotas.ListQuotasAsync"/>.</summary>
    public static Operation<NetworkListing, IReadOnlyList<NetworkQuota>> ListQuotas { get; } = new(Domain, "list_quotas", OperationKind.Read)
    {
        Upstream = "Neutron GET /quotas",
        Simulates = "the projects that have limits of their own",
        Requires = CallerRole.Admin,
    };
}
