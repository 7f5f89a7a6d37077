using FakeDrivers.Images;

namespace FakeDrivers.Compute;

/// <content>Key pairs, flavors, images, security groups and quotas.</content>
public sealed partial class FakeComputeApi
{
    /// <inheritdoc/>
    public Task<KeyPair> ImportKeyPairAsync(string name, string publicKey, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.ImportKeyPair, new() { Name = name, PublicKey = publicKey }, ComputeRules.ImportKeyPair, cancellationToken);

    /// <inheritdoc/>
    public Task<KeyPair> ImportKeyPairAsync(ImportKeyPairRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.ImportKeyPair, request, ComputeRules.ImportKeyPair, cancellationToken);

    /// <inheritdoc/>
    public Task<KeyPair> GetKeyPairAsync(string name, string? userId = null, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(ComputeOperations.GetKeyPair, new(name, userId), ComputeRules.GetKeyPair, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<KeyPair> ListKeyPairsAsync(KeyPairQuery? query = null, CancellationToken cancellationToken = default) =>
        _gate.ListAsync(
            ComputeOperations.ListKeyPairs, query ?? new(), ComputeRules.ListKeyPairs, query?.Limit,
            static (last, marker, limit) => last with { Marker = marker, Limit = limit }, static pair => pair.Name, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteKeyPairAsync(string name, string? userId = null, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.DeleteKeyPair, new(name, userId), ComputeRules.DeleteKeyPair, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<Flavor> ListFlavorsAsync(FlavorQuery? query = null, CancellationToken cancellationToken = default) =>
        _gate.ListAsync(
            ComputeOperations.ListFlavors, query ?? new(), ComputeRules.ListFlavors, query?.Limit,
            static (last, marker, limit) => last with { Marker = marker, Limit = limit }, static flavor => flavor.Id, cancellationToken);

    /// <inheritdoc/>
    public Task<Flavor> GetFlavorAsync(string flavorId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(ComputeOperations.GetFlavor, new(flavorId), ComputeRules.GetFlavor, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<Image> ListImagesAsync(ImageQuery? query = null, CancellationToken cancellationToken = default) =>
        _gate.ListAsync(
            ComputeOperations.ListImages, query ?? new(), ImageRules.List, query?.Limit,
            static (last, marker, limit) => last with { Marker = marker, Limit = limit }, static image => image.Id, cancellationToken);

    /// <inheritdoc/>
    public Task<Image> GetImageAsync(string imageId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(ComputeOperations.GetImage, new(imageId), ComputeRules.GetImage, cancellationToken);

    /// <inheritdoc/>
    public Task<Image> FindImageAsync(string nameOrId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(ComputeOperations.FindImage, new(nameOrId), ComputeRules.FindImage, cancellationToken);

    /// <inheritdoc/>
    public Task<ServerSecurityGroup> CreateSecurityGroupAsync(CreateServerSecurityGroupRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.CreateSecurityGroup, request, ComputeRules.CreateSecurityGroup, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ServerSecurityGroup>> ListSecurityGroupsAsync(ServerSecurityGroupQuery? query = null, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.ListSecurityGroups, query ?? new(), ComputeRules.ListSecurityGroups, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteSecurityGroupAsync(string securityGroupId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.DeleteSecurityGroup, new(securityGroupId), ComputeRules.DeleteSecurityGroup, cancellationToken);

    /// <inheritdoc/>
    public Task<ServerSecurityGroupRule> CreateSecurityGroupRuleAsync(CreateServerSecurityGroupRuleRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.CreateSecurityGroupRule, request, ComputeRules.CreateSecurityGroupRule, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteSecurityGroupRuleAsync(string ruleId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.DeleteSecurityGroupRule, new(ruleId), ComputeRules.DeleteSecurityGroupRule, cancellationToken);

    /// <inheritdoc/>
    public Task AddSecurityGroupToServerAsync(string serverId, string nameOrId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.AddSecurityGroup, new(serverId, nameOrId), ComputeRules.AddSecurityGroup, cancellationToken);

    /// <inheritdoc/>
    public Task RemoveSecurityGroupFromServerAsync(string serverId, string nameOrId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.RemoveSecurityGroup, new(serverId, nameOrId), ComputeRules.RemoveSecurityGroup, cancellationToken);

    /// <inheritdoc/>
    public Task<ComputeQuota> GetQuotaAsync(string? projectId = null, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(ComputeOperations.GetQuota, new(projectId), ComputeRules.GetQuota, cancellationToken);

    /// <inheritdoc/>
    public Task<ComputeQuota> UpdateQuotaAsync(UpdateComputeQuotaRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(ComputeOperations.UpdateQuota, request, ComputeRules.UpdateQuota, cancellationToken);

    /// <inheritdoc/>
    public Task<ComputeUsage> GetUsageAsync(string? projectId = null, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(ComputeOperations.GetUsage, new(projectId), ComputeRules.GetUsage, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ServerSecurityGroup>> ListSecurityGroupsOfServerAsync(string serverId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(ComputeOperations.ListServerSecurityGroups, new(serverId), ComputeRules.ListSecurityGroupsOf, cancellationToken);
}
