namespace FakeDrivers.Identity;

/// <content>Roles and who has them.</content>
public sealed partial class FakeIdentityApi
{
    /// <inheritdoc/>
    public Task<Role> CreateRoleAsync(CreateRoleRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(IdentityOperations.CreateRole, request, IdentityRules.CreateRole, cancellationToken);

    /// <inheritdoc/>
    public Task<Role> GetRoleAsync(string roleId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(IdentityOperations.GetRole, new(roleId), IdentityRules.GetRole, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<Role> ListRolesAsync(RoleQuery? query = null, CancellationToken cancellationToken = default) =>
        _gate.ListAsync(
            IdentityOperations.ListRoles, query ?? new(), IdentityRules.ListRoles, query?.Limit,
            static (last, marker, limit) => last with { Marker = marker, Limit = limit }, static row => row.Id, cancellationToken);

    /// <inheritdoc/>
    public Task<Role> UpdateRoleAsync(UpdateRoleRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(IdentityOperations.UpdateRole, request, IdentityRules.UpdateRole, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteRoleAsync(string roleId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(IdentityOperations.DeleteRole, new(roleId), IdentityRules.DeleteRole, cancellationToken);

    /// <inheritdoc/>
    public Task ImplyRoleAsync(RoleImplication implication, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(IdentityOperations.ImplyRole, implication, IdentityRules.ImplyRole, cancellationToken);

    /// <inheritdoc/>
    public Task RemoveImpliedRoleAsync(RoleImplication implication, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(IdentityOperations.RemoveImpliedRole, implication, IdentityRules.RemoveImpliedRole, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<RoleImplication>> ListImpliedRolesAsync(string? priorRoleId = null, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(IdentityOperations.ListImpliedRoles, new(priorRoleId), IdentityRules.ListImpliedRoles, cancellationToken);

    /// <inheritdoc/>
    public Task GrantRoleAsync(RoleAssignment assignment, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(IdentityOperations.GrantRole, assignment, IdentityRules.GrantRole, cancellationToken);

    /// <inheritdoc/>
    public Task RevokeRoleAsync(RoleAssignment assignment, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(IdentityOperations.RevokeRole, assignment, IdentityRules.RevokeRole, cancellationToken);

    /// <inheritdoc/>
    public Task<bool> IsRoleGrantedAsync(RoleAssignment assignment, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(IdentityOperations.IsRoleGranted, assignment, IdentityRules.IsRoleGranted, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<RoleAssignment>> ListRoleAssignmentsAsync(RoleAssignmentQuery? query = null, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(IdentityOperations.ListRoleAssignments, query ?? new(), IdentityRules.ListRoleAssignments, cancellationToken);
}
