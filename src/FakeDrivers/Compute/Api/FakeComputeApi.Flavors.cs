namespace FakeDrivers.Compute;

/// <content>The face of the fake: making flavors and server groups.</content>
public sealed partial class FakeComputeApi
{
    /// <inheritdoc/>
    public Task<Flavor> CreateFlavorAsync(CreateFlavorRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.CreateFlavor, request, ComputeRules.CreateFlavor, cancellationToken);

    /// <inheritdoc/>
    public Task<Flavor> DescribeFlavorAsync(string flavorId, string? description, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.DescribeFlavor, new(flavorId, description), ComputeRules.DescribeFlavor, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteFlavorAsync(string flavorId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.DeleteFlavor, new(flavorId), ComputeRules.DeleteFlavor, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, string>> SetFlavorExtraSpecsAsync(string flavorId, IReadOnlyDictionary<string, string> extraSpecs, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.SetFlavorExtraSpecs, new(flavorId, ValueMap<string>.From(extraSpecs)), ComputeRules.SetFlavorExtraSpecs, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteFlavorExtraSpecAsync(string flavorId, string key, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.DeleteFlavorExtraSpec, new(flavorId, key), ComputeRules.DeleteFlavorExtraSpec, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> ListFlavorAccessAsync(string flavorId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(ComputeOperations.ListFlavorAccess, new(flavorId), ComputeRules.ListFlavorAccess, cancellationToken);

    /// <inheritdoc/>
    public Task AddFlavorAccessAsync(string flavorId, string projectId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.AddFlavorAccess, new(flavorId, projectId), ComputeRules.AddFlavorAccess, cancellationToken);

    /// <inheritdoc/>
    public Task RemoveFlavorAccessAsync(string flavorId, string projectId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.RemoveFlavorAccess, new(flavorId, projectId), ComputeRules.RemoveFlavorAccess, cancellationToken);

    /// <inheritdoc/>
    public Task<ServerGroup> CreateServerGroupAsync(string name, ServerGroupPolicy policy, int? maxServersPerHost = null, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.CreateServerGroup, new(name, policy, maxServersPerHost), ComputeRules.CreateGroup, cancellationToken);

    /// <inheritdoc/>
    public Task<ServerGroup> GetServerGroupAsync(string serverGroupId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(ComputeOperations.GetServerGroup, new(serverGroupId), ComputeRules.GetGroup, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<ServerGroup> ListServerGroupsAsync(ServerGroupQuery? query = null, CancellationToken cancellationToken = default) =>
        _gate.ListAsync(
            ComputeOperations.ListServerGroups, query ?? new(), ComputeRules.ListGroups, query?.Limit,
            static (last, marker, limit) => last with { Marker = marker, Limit = limit }, static row => row.Id, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteServerGroupAsync(string serverGroupId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.DeleteServerGroup, new(serverGroupId), ComputeRules.DeleteGroup, cancellationToken);
}
