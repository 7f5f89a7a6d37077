namespace FakeDrivers.Conformance.Networking;

/// <summary>What a driver of <c>INetworkApi</c> may claim to support beyond what every one must.</summary>
public static class NetworkCapabilities
{
    /// <summary>The harness has an administrator's view: <see cref="NetworkHarness.Administrator"/>.</summary>
    public const string Administration = "administration";

    /// <summary>The harness has a view of another project: <see cref="NetworkHarness.OtherProject"/>.</summary>
    public const string Projects = "projects";

    /// <summary>The harness has an external network: <see cref="NetworkHarness.ExternalNetworkId"/>.</summary>
    public const string External = "external";

    /// <summary>The project starts with the limits that the service ships with.</summary>
    public const string DefaultQuota = "default-quota";
}
