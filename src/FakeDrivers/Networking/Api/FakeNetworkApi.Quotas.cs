namespace FakeDrivers.Networking;

/// <content>Limits and use, extensions and zones.</content>
public sealed partial class FakeNetworkApi
{
    /// <inheritdoc/>
    public Task<NetworkQuota> GetQuotaAsync(string? projectId = null, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(NetworkOperations.GetQuota, new(projectId), NetworkQuotaRules.Get, cancellationToken);

    /// <inheritdoc/>
    public Task<NetworkQuota> UpdateQuotaAsync(UpdateNetworkQuotaRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.UpdateQuota, request, NetworkQuotaRules.Update, cancellationToken);

    /// <inheritdoc/>
    public Task ResetQuotaAsync(string projectId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.ResetQuota, new(projectId), NetworkQuotaRules.Reset, cancellationToken);

    /// <inheritdoc/>
    public Task<NetworkUsage> GetUsageAsync(string? projectId = null, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(NetworkOperations.GetUsage, new(projectId), NetworkQuotaRules.GetUsage, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<NetworkExtension>> ListExtensionsAsync(CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(NetworkOperations.ListExtensions, NetworkListing.All, ExtensionRules.List, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<NetworkAvailabilityZone>> ListAvailabilityZonesAsync(CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(NetworkOperations.ListAvailabilityZones, NetworkListing.All, AgentRules.ListZones, cancellationToken);

    /// <inheritdoc/>
    public Task<NetworkQuota> GetDefaultQuotaAsync(string? projectId = null, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(NetworkOperations.GetDefaultQuota, new(projectId), NetworkQuotaRules.GetDefault, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<NetworkQuota>> ListQuotasAsync(CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(NetworkOperations.ListQuotas, NetworkListing.All, NetworkQuotaRules.List, cancellationToken);
}
