namespace FakeDrivers.Compute;

/// <content>The face of the fake: several servers at once, metadata items and tags.</content>
public sealed partial class FakeComputeApi
{
    /// <inheritdoc/>
    public Task<CreatedServers> CreateServersAsync(CreateServerRequest request, int minCount = 1, int? maxCount = null, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.CreateServers, new(request, minCount, maxCount), ComputeRules.CreateServers, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, string>> SetMetadataItemsAsync(string serverId, IReadOnlyDictionary<string, string> items, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.SetMetadataItems, new(serverId, ValueMap<string>.From(items)), ComputeRules.SetMetadataItems, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteMetadataItemAsync(string serverId, string key, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.DeleteMetadataItem, new(serverId, key), ComputeRules.DeleteMetadataItem, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> SetServerTagsAsync(string serverId, IReadOnlyList<string> tags, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.SetServerTags, new(serverId, ValueList<string>.From(tags)), ComputeRules.SetTags, cancellationToken);

    /// <inheritdoc/>
    public Task AddServerTagAsync(string serverId, string tag, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.AddServerTag, new(serverId, tag), ComputeRules.AddTag, cancellationToken);

    /// <inheritdoc/>
    public Task RemoveServerTagAsync(string serverId, string tag, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.RemoveServerTag, new(serverId, tag), ComputeRules.RemoveTag, cancellationToken);
}
