using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <content>Security groups and their rules.</content>
public sealed partial class FakeNetworkApi
{
    private static readonly Func<StateView, NetworkResourceReference, SecurityGroup> GetSecurityGroupRule = ResourceRules.Get(ResourceKinds.SecurityGroup);

    private static readonly Func<StateView, NetworkResourceReference, SecurityGroupRule> GetSecurityGroupRuleRule = ResourceRules.Get(ResourceKinds.SecurityGroupRule);

    /// <inheritdoc/>
    public Task<SecurityGroup> CreateSecurityGroupAsync(CreateSecurityGroupRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.CreateSecurityGroup, request, SecurityGroupRules.Create, cancellationToken);

    /// <inheritdoc/>
    public Task<SecurityGroup> GetSecurityGroupAsync(string securityGroupId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(NetworkOperations.GetSecurityGroup, new(securityGroupId), GetSecurityGroupRule, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<SecurityGroup> ListSecurityGroupsAsync(SecurityGroupQuery? query = null, CancellationToken cancellationToken = default) =>
        _gate.ListWritingAsync(
            NetworkOperations.ListSecurityGroups, query ?? new(), SecurityGroupRules.List, query?.Limit,
            static (last, marker, limit) => last with { Marker = marker, Limit = limit }, static row => row.Id, cancellationToken);

    /// <inheritdoc/>
    public Task<SecurityGroup> UpdateSecurityGroupAsync(UpdateSecurityGroupRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.UpdateSecurityGroup, request, SecurityGroupRules.Update, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteSecurityGroupAsync(string securityGroupId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.DeleteSecurityGroup, new(securityGroupId), SecurityGroupRules.Delete, cancellationToken);

    /// <inheritdoc/>
    public Task<SecurityGroupRule> CreateSecurityGroupRuleAsync(CreateSecurityGroupRuleRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.CreateSecurityGroupRule, request, SecurityGroupRules.CreateRule, cancellationToken);

    /// <inheritdoc/>
    public Task<SecurityGroupRule> GetSecurityGroupRuleAsync(string ruleId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(NetworkOperations.GetSecurityGroupRule, new(ruleId), GetSecurityGroupRuleRule, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<SecurityGroupRule> ListSecurityGroupRulesAsync(SecurityGroupRuleQuery? query = null, CancellationToken cancellationToken = default) =>
        _gate.ListAsync(
            NetworkOperations.ListSecurityGroupRules, query ?? new(), SecurityGroupRules.ListRules, query?.Limit,
            static (last, marker, limit) => last with { Marker = marker, Limit = limit }, static row => row.Id, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteSecurityGroupRuleAsync(string ruleId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.DeleteSecurityGroupRule, new(ruleId), SecurityGroupRules.DeleteRule, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<SecurityGroupRule>> CreateSecurityGroupRulesAsync(IReadOnlyList<CreateSecurityGroupRuleRequest> requests, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(NetworkOperations.CreateSecurityGroupRules, ValueList<CreateSecurityGroupRuleRequest>.From(requests), SecurityGroupRules.CreateRules, cancellationToken);
}
