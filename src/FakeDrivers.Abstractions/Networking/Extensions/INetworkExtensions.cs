namespace FakeDrivers.Networking;

/// <summary>What the network service can do, and where.</summary>
/// <remarks>Implementations are safe for concurrent use. All operations throw <see cref="OperationCanceledException"/> when cancelled.</remarks>
public interface INetworkExtensions
{
    /// <summary>Lists what the service can do beyond its core.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>All extensions, by alias.</returns>
    /// <remarks>Upstream: Neutron <c>GET /extensions</c>.</remarks>
    Task<IReadOnlyList<NetworkExtension>> ListExtensionsAsync(CancellationToken cancellationToken = default);

    /// <summary>Lists the zones in which networks and routers can run: those of agents that an administrator lets work.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The zones, by name and resource.</returns>
    /// <remarks>Upstream: Neutron <c>GET /availability_zones</c>.</remarks>
    Task<IReadOnlyList<NetworkAvailabilityZone>> ListAvailabilityZonesAsync(CancellationToken cancellationToken = default);
}
