namespace FakeDrivers.Compute;

/// <summary>The security groups of the caller's project, their rules, and the servers that carry them.</summary>
/// <remarks>
/// Every project has the group <c>default</c>, which servers carry that name none. This is Nova's old proxy in front of the network service,
/// kept because Manila's fake has it. Implementations are safe for concurrent use. All operations throw
/// <see cref="OperationCanceledException"/> when cancelled.
/// </remarks>
public interface IServerSecurityGroups
{
    /// <summary>Makes a security group without rules.</summary>
    /// <param name="request">Its name and description.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The group.</returns>
    /// <exception cref="InvalidRequestException">
    /// The name is empty, longer than 255 characters or borne by another group of the project (<c>default</c> always is); the description is
    /// longer than 255 characters.
    /// </exception>
    /// <exception cref="QuotaExceededException">The project has as many groups as it may have.</exception>
    /// <remarks>Upstream: manila <c>compute.API.security_group_create</c>, Nova <c>POST /os-security-groups</c>.</remarks>
    Task<ServerSecurityGroup> CreateSecurityGroupAsync(CreateServerSecurityGroupRequest request, CancellationToken cancellationToken = default);

    /// <summary>The security groups with their rules, oldest first.</summary>
    /// <param name="query">Which ones; absent, all of the caller's project.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The groups at one moment; the caller's <c>default</c> is always among them.</returns>
    /// <exception cref="AccessDeniedException">All projects are asked for, and the caller is no administrator.</exception>
    /// <remarks>Upstream: manila <c>compute.API.security_group_list</c>, Nova <c>GET /os-security-groups</c>.</remarks>
    Task<IReadOnlyList<ServerSecurityGroup>> ListSecurityGroupsAsync(ServerSecurityGroupQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Removes a security group and the rules that name it.</summary>
    /// <param name="securityGroupId">The id of the group.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the group is gone.</returns>
    /// <exception cref="InvalidRequestException">It is <c>default</c>, or a server carries it.</exception>
    /// <exception cref="ResourceNotFoundException">The group does not exist.</exception>
    /// <remarks>Upstream: Nova <c>DELETE /os-security-groups/{id}</c>.</remarks>
    Task DeleteSecurityGroupAsync(string securityGroupId, CancellationToken cancellationToken = default);

    /// <summary>Adds a rule to a security group.</summary>
    /// <param name="request">The group, and what the rule allows.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="InvalidRequestException">
    /// The ports are missing without a remote group, out of range or the wrong way round; the address range is none; the group has the same
    /// rule already.
    /// </exception>
    /// <exception cref="QuotaExceededException">The project has as many rules as it may have.</exception>
    /// <exception cref="ResourceNotFoundException">The group or the remote group does not exist.</exception>
    /// <remarks>Upstream: manila <c>compute.API.security_group_rule_create</c>, Nova <c>POST /os-security-group-rules</c>.</remarks>
    Task<ServerSecurityGroupRule> CreateSecurityGroupRuleAsync(CreateServerSecurityGroupRuleRequest request, CancellationToken cancellationToken = default);

    /// <summary>Removes a rule from its security group.</summary>
    /// <param name="ruleId">The id of the rule.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the rule is gone.</returns>
    /// <exception cref="ResourceNotFoundException">The rule does not exist.</exception>
    /// <remarks>Upstream: Nova <c>DELETE /os-security-group-rules/{id}</c>.</remarks>
    Task DeleteSecurityGroupRuleAsync(string ruleId, CancellationToken cancellationToken = default);

    /// <summary>Puts a security group on a server. Does nothing when it is there already.</summary>
    /// <param name="serverId">The id of the server.</param>
    /// <param name="nameOrId">The name or the id of the group.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the server carries the group.</returns>
    /// <exception cref="ConflictException">Several groups bear the name.</exception>
    /// <exception cref="InvalidRequestException">The server has no port that a group can be put on.</exception>
    /// <exception cref="ResourceNotFoundException">The server or the group does not exist.</exception>
    /// <remarks>Upstream: manila <c>compute.API.add_security_group_to_server</c>, Nova action <c>addSecurityGroup</c>.</remarks>
    Task AddSecurityGroupToServerAsync(string serverId, string nameOrId, CancellationToken cancellationToken = default);

    /// <summary>Takes a security group off a server.</summary>
    /// <param name="serverId">The id of the server.</param>
    /// <param name="nameOrId">The name or the id of the group.</param>
    /// <param name="cancellationToken">Gives up before the service has accepted the request.</param>
    /// <returns>A task that ends when the server no longer carries the group.</returns>
    /// <exception cref="ConflictException">Several groups bear the name.</exception>
    /// <exception cref="ResourceNotFoundException">The server or the group does not exist, or the server does not carry it.</exception>
    /// <remarks>Upstream: Nova action <c>removeSecurityGroup</c>.</remarks>
    Task RemoveSecurityGroupFromServerAsync(string serverId, string nameOrId, CancellationToken cancellationToken = default);

    /// <summary>The security groups of a server's ports with their rules, each once.</summary>
    /// <param name="serverId">The id of the server.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The groups at one moment.</returns>
    /// <exception cref="ResourceNotFoundException">The server does not exist, or no longer.</exception>
    /// <remarks>Upstream: Nova <c>GET /servers/{id}/os-security-groups</c>.</remarks>
    Task<IReadOnlyList<ServerSecurityGroup>> ListSecurityGroupsOfServerAsync(string serverId, CancellationToken cancellationToken = default);
}
