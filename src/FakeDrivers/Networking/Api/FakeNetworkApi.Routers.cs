using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <content>Routers, their interfaces and routes.</content>
public sealed partial class FakeNetworkApi
{
    private static readonly Func<StateView, NetworkResourceReference, Router> GetRouterRule = ResourceRules.Get(ResourceKinds.Router);

    /// <inheritdoc/>
    public Task<Router> CreateRouterAsync(CreateRouterRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.CreateRouter, request, RouterRules.Create, cancellationToken);

    /// <inheritdoc/>
    public Task<Router> GetRouterAsync(string routerId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(NetworkOperations.GetRouter, new(routerId), GetRouterRule, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<Router> ListRoutersAsync(RouterQuery? query = null, CancellationToken cancellationToken = default) =>
        _gate.ListAsync(
            NetworkOperations.ListRouters, query ?? new(), RouterRules.List, query?.Limit,
            static (last, marker, limit) => last with { Marker = marker, Limit = limit }, static row => row.Id, cancellationToken);

    /// <inheritdoc/>
    public Task<Router> UpdateRouterAsync(UpdateRouterRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.UpdateRouter, request, RouterRules.Update, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteRouterAsync(string routerId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.DeleteRouter, new(routerId), RouterRules.Delete, cancellationToken);

    /// <inheritdoc/>
    public Task<RouterInterface> AddRouterInterfaceAsync(RouterInterfaceRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.AddRouterInterface, request, RouterRules.AddInterface, cancellationToken);

    /// <inheritdoc/>
    public Task<RouterInterface> RemoveRouterInterfaceAsync(RouterInterfaceRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.RemoveRouterInterface, request, RouterRules.RemoveInterface, cancellationToken);

    /// <inheritdoc/>
    public Task<Router> AddRoutesAsync(RouterRoutesRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.AddRoutes, request, RouterRules.AddRoutes, cancellationToken);

    /// <inheritdoc/>
    public Task<Router> RemoveRoutesAsync(RouterRoutesRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.RemoveRoutes, request, RouterRules.RemoveRoutes, cancellationToken);
}
