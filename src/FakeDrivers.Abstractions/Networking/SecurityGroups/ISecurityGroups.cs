namespace FakeDrivers.Networking;

/// <summary>Security groups and their rules.</summary>
/// <remarks>
/// Every project has the group <c>default</c>, which comes into being at its first use. Implementations are safe for concurrent use. All
/// operations throw <see cref="OperationCanceledException"/> when cancelled.
/// </remarks>
public interface ISecurityGroups
{
    /// <summary>Makes a security group that lets everything out and nothing in.</summary>
    /// <param name="request">What it is to be.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The group with its two rules.</returns>
    /// <exception cref="AccessDeniedException">Another project is named, and the caller is no administrator.</exception>
    /// <exception cref="ConflictException">The name is <c>default</c> (<c>SecurityGroupDefaultAlreadyExists</c>).</exception>
    /// <exception cref="InvalidRequestException">The name or the description is too long.</exception>
    /// <exception cref="QuotaExceededException">The project has as many groups or rules as it may have.</exception>
    /// <remarks>Upstream: Neutron <c>POST /security-groups</c>.</remarks>
    Task<SecurityGroup> CreateSecurityGroupAsync(CreateSecurityGroupRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads one security group.</summary>
    /// <param name="securityGroupId">The id of the group.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The group as it is now.</returns>
    /// <exception cref="ResourceNotFoundException">The group does not exist for the caller.</exception>
    /// <remarks>Upstream: Neutron <c>GET /security-groups/{id}</c>.</remarks>
    Task<SecurityGroup> GetSecurityGroupAsync(string securityGroupId, CancellationToken cancellationToken = default);

    /// <summary>Lists security groups, oldest first; the caller's <c>default</c> is always there.</summary>
    /// <param name="query">Which ones; absent, all that the caller sees.</param>
    /// <param name="cancellationToken">Gives up between two groups.</param>
    /// <returns>The groups that match.</returns>
    /// <exception cref="InvalidRequestException">The limit is negative.</exception>
    /// <exception cref="ResourceNotFoundException">The marker is no group that the caller sees.</exception>
    /// <remarks>Upstream: Neutron <c>GET /security-groups</c>.</remarks>
    IAsyncEnumerable<SecurityGroup> ListSecurityGroupsAsync(SecurityGroupQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Changes a security group.</summary>
    /// <param name="request">The group and what to change.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The group after the change.</returns>
    /// <exception cref="AccessDeniedException">The group is another project's.</exception>
    /// <exception cref="ConflictException">
    /// Its revision is another; it is <c>default</c> and is to get another name; ports carry it and it is to be stateful or not.
    /// </exception>
    /// <exception cref="InvalidRequestException">The name is too long.</exception>
    /// <exception cref="ResourceNotFoundException">The group does not exist for the caller.</exception>
    /// <remarks>Upstream: Neutron <c>PUT /security-groups/{id}</c>.</remarks>
    Task<SecurityGroup> UpdateSecurityGroupAsync(UpdateSecurityGroupRequest request, CancellationToken cancellationToken = default);

    /// <summary>Removes a security group, its rules, and those of other groups that name it.</summary>
    /// <param name="securityGroupId">The id of the group.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when it is gone.</returns>
    /// <exception cref="AccessDeniedException">The group is another project's.</exception>
    /// <exception cref="ConflictException">
    /// Ports carry it (<c>SecurityGroupInUse</c>), or it is <c>default</c> and the caller no administrator (<c>SecurityGroupCannotRemoveDefault</c>).
    /// </exception>
    /// <exception cref="ResourceNotFoundException">The group does not exist for the caller.</exception>
    /// <remarks>Upstream: Neutron <c>DELETE /security-groups/{id}</c>.</remarks>
    Task DeleteSecurityGroupAsync(string securityGroupId, CancellationToken cancellationToken = default);

    /// <summary>Adds a rule to a security group.</summary>
    /// <param name="request">What it is to let through.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="AccessDeniedException">The group is another project's.</exception>
    /// <exception cref="ConflictException">The group has that rule already (<c>SecurityGroupRuleExists</c>).</exception>
    /// <exception cref="InvalidRequestException">
    /// The protocol or the range is none; ports come without a protocol that has any, out of range or the wrong way round; the other side is
    /// named in two ways or is of the other version of IP.
    /// </exception>
    /// <exception cref="QuotaExceededException">The project has as many rules as it may have.</exception>
    /// <exception cref="ResourceNotFoundException">A group does not exist for the caller.</exception>
    /// <remarks>Upstream: Neutron <c>POST /security-group-rules</c>.</remarks>
    Task<SecurityGroupRule> CreateSecurityGroupRuleAsync(CreateSecurityGroupRuleRequest request, CancellationToken cancellationToken = default);

    /// <summary>Reads one rule.</summary>
    /// <param name="ruleId">The id of the rule.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ResourceNotFoundException">The rule does not exist for the caller.</exception>
    /// <remarks>Upstream: Neutron <c>GET /security-group-rules/{id}</c>.</remarks>
    Task<SecurityGroupRule> GetSecurityGroupRuleAsync(string ruleId, CancellationToken cancellationToken = default);

    /// <summary>Lists rules, oldest first.</summary>
    /// <param name="query">Which ones; absent, all that the caller sees.</param>
    /// <param name="cancellationToken">Gives up between two rules.</param>
    /// <returns>The rules that match.</returns>
    /// <exception cref="InvalidRequestException">The limit is negative.</exception>
    /// <exception cref="ResourceNotFoundException">The marker is no rule that the caller sees.</exception>
    /// <remarks>Upstream: Neutron <c>GET /security-group-rules</c>.</remarks>
    IAsyncEnumerable<SecurityGroupRule> ListSecurityGroupRulesAsync(SecurityGroupRuleQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Removes a rule from its security group.</summary>
    /// <param name="ruleId">The id of the rule.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when it is gone.</returns>
    /// <exception cref="AccessDeniedException">The group is another project's.</exception>
    /// <exception cref="ResourceNotFoundException">The rule does not exist for the caller.</exception>
    /// <remarks>Upstream: Neutron <c>DELETE /security-group-rules/{id}</c>.</remarks>
    Task DeleteSecurityGroupRuleAsync(string ruleId, CancellationToken cancellationToken = default);

    /// <summary>Makes several rules with one call: all of them, or none.</summary>
    /// <param name="requests">What they are to be, at least one.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The rules, in the order of the requests.</returns>
    /// <exception cref="AccessDeniedException">As for one.</exception>
    /// <exception cref="ConflictException">As for one.</exception>
    /// <exception cref="InvalidRequestException">There is no request; or as for one.</exception>
    /// <exception cref="QuotaExceededException">As for one.</exception>
    /// <exception cref="ResourceNotFoundException">As for one.</exception>
    /// <remarks>Errors are those of making one. Upstream: Neutron <c>POST /security-group-rules</c> with a list.</remarks>
    Task<IReadOnlyList<SecurityGroupRule>> CreateSecurityGroupRulesAsync(
        IReadOnlyList<CreateSecurityGroupRuleRequest> requests, CancellationToken cancellationToken = default);
}
