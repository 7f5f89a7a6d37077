namespace FakeDrivers.Compute;

/// <summary>The sizes that servers can have.</summary>
/// <remarks>Implementations are safe for concurrent use. All operations throw <see cref="OperationCanceledException"/> when cancelled.</remarks>
public interface IFlavors
{
    /// <summary>Lists the flavors, oldest first.</summary>
    /// <param name="query">Which ones; absent, all.</param>
    /// <param name="cancellationToken">Gives up between two flavors.</param>
    /// <returns>The flavors that match.</returns>
    /// <exception cref="InvalidRequestException">The limit is negative, or the marker is no flavor.</exception>
    /// <remarks>Upstream: Nova <c>GET /flavors/detail</c>.</remarks>
    IAsyncEnumerable<Flavor> ListFlavorsAsync(FlavorQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Reads one flavor.</summary>
    /// <param name="flavorId">The id of the flavor, which is not its name.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The flavor.</returns>
    /// <exception cref="ResourceNotFoundException">The flavor does not exist; the message shows the nearest ids and names.</exception>
    /// <remarks>Upstream: Nova <c>GET /flavors/{id}</c>.</remarks>
    Task<Flavor> GetFlavorAsync(string flavorId, CancellationToken cancellationToken = default);
}
