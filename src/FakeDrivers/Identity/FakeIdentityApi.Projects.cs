namespace FakeDrivers.Identity;

/// <content>Domains and projects.</content>
public sealed partial class FakeIdentityApi
{
    /// <inheritdoc/>
    public Task<IdentityDomain> CreateDomainAsync(CreateDomainRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(IdentityOperations.CreateDomain, request, IdentityRules.CreateDomain, cancellationToken);

    /// <inheritdoc/>
    public Task<IdentityDomain> GetDomainAsync(string domainId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(IdentityOperations.GetDomain, new(domainId), IdentityRules.GetDomain, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<IdentityDomain> ListDomainsAsync(DomainQuery? query = null, CancellationToken cancellationToken = default) =>
        _gate.ListAsync(
            IdentityOperations.ListDomains, query ?? new(), IdentityRules.ListDomains, query?.Limit,
            static (last, marker, limit) => last with { Marker = marker, Limit = limit }, static row => row.Id, cancellationToken);

    /// <inheritdoc/>
    public Task<IdentityDomain> UpdateDomainAsync(UpdateDomainRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(IdentityOperations.UpdateDomain, request, IdentityRules.UpdateDomain, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteDomainAsync(string domainId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(IdentityOperations.DeleteDomain, new(domainId), IdentityRules.DeleteDomain, cancellationToken);

    /// <inheritdoc/>
    public Task<Project> CreateProjectAsync(CreateProjectRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(IdentityOperations.CreateProject, request, IdentityRules.CreateProject, cancellationToken);

    /// <inheritdoc/>
    public Task<Project> GetProjectAsync(string projectId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(IdentityOperations.GetProject, new(projectId), IdentityRules.GetProject, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<Project> ListProjectsAsync(ProjectQuery? query = null, CancellationToken cancellationToken = default) =>
        _gate.ListAsync(
            IdentityOperations.ListProjects, query ?? new(), IdentityRules.ListProjects, query?.Limit,
            static (last, marker, limit) => last with { Marker = marker, Limit = limit }, static row => row.Id, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Project>> ListParentsAsync(string projectId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(IdentityOperations.ListParents, new(projectId), IdentityRules.ListParents, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Project>> ListSubtreeAsync(string projectId, CancellationToken cancellationToken = default) =>
        _gate.ReadAsync(IdentityOperations.ListSubtree, new(projectId), IdentityRules.ListSubtree, cancellationToken);

    /// <inheritdoc/>
    public Task<Project> UpdateProjectAsync(UpdateProjectRequest request, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(IdentityOperations.UpdateProject, request, IdentityRules.UpdateProject, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteProjectAsync(string projectId, CancellationToken cancellationToken = default) =>
        _gate.WriteAsync(IdentityOperations.DeleteProject, new(projectId), IdentityRules.DeleteProject, cancellationToken);
}
