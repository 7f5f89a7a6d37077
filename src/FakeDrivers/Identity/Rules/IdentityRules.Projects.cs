using FakeDrivers.Worlds;

namespace FakeDrivers.Identity;

/// <content>Projects and how they stand below one another.</content>
internal static partial class IdentityRules
{
    public static Project CreateProject(Transaction tx, CreateProjectRequest request)
    {
        var parent = request.ParentId is { } parentId && parentId != request.DomainId ? tx.Find(IdentityTables.Projects, parentId) : null;
        var domainId = request.DomainId ?? parent?.DomainId
            ?? (request.ParentId is { } above && tx.Contains(IdentityTables.Domains, above) ? above : IdentityDomain.DefaultId);
        IdentityPolicy.DemandManages(tx, IdentityOperations.CreateProject, domainId);
        DemandName(nameof(request.Name), request.Name, MostOfShortName);
        DemandTags(request.Tags);
        if (!tx.Contains(IdentityTables.Domains, domainId))
        {
            throw IdentityErrors.Unknown(nameof(request.DomainId), IdentityErrors.Domain, domainId, Known(tx, IdentityTables.Domains));
        }

        if (parent is not null) DemandParent(tx, parent, domainId);
        else if (request.ParentId is { } unknown && unknown != domainId)
        {
            throw IdentityErrors.Unknown(nameof(request.ParentId), IdentityErrors.Project, unknown, Known(tx, IdentityTables.Projects));
        }

        DemandFree(tx, IdentityTables.ProjectsByName, IdentityTables.InDomain(domainId, request.Name), IdentityErrors.Project, request.Name);
        var project = new Project
        {
            Id = NewId(tx, "project", request.Name),
            Name = request.Name,
            DomainId = domainId,
            ParentId = parent?.Id ?? domainId,
            Description = OrNothing(request.Description, null),
            IsEnabled = request.IsEnabled,
            Tags = request.Tags,
            Options = Kept(nameof(request.Options), request.Options),
            Extra = Kept(nameof(request.Extra), request.Extra),
        };
        tx.Add(IdentityTables.Projects, project);
        return project;
    }

    public static Project GetProject(StateView view, IdentityReference request) => RequireSeen(view, request.Id, IdentityOperations.GetProject);

    public static IReadOnlyList<Project> ListProjects(StateView view, ProjectQuery query)
    {
        if (query is { DomainId: null, UserId: null }) query = query with { DomainId = IdentityPolicy.OwnDomain(view) };
        if (!IdentityPolicy.IsSelf(view, query.UserId)) IdentityPolicy.DemandSeesDomain(view, IdentityOperations.ListProjects, query.DomainId);
        var mine = query.UserId is { } userId ? ProjectsOf(view, userId) : null;
        (Index<Project>? Index, IndexText? Text) by = query switch
        {
            { Name: { } name, DomainId: { } domain } => (IdentityTables.ProjectsByName, IdentityTables.InDomain(domain, name)),
            { ParentId: { } parent } => (IdentityTables.ProjectsByParent, parent),
            { DomainId: { } domain } => (IdentityTables.ProjectsByDomain, domain),
            _ => ((Index<Project>?)null, (IndexText?)null),
        };
        return Page(
            view, IdentityTables.Projects, mine, by.Index, by.Text, query.Limit, query.Marker,
            project => (query.Name is null || IdentityTables.Fold(project.Name) == IdentityTables.Fold(query.Name))
                && (query.NameMatch is null || query.NameMatch.Matches(project.Name))
                && (query.DomainId is null || project.DomainId == query.DomainId)
                && (query.ParentId is null || project.ParentId == query.ParentId)
                && (query.IsEnabled is null || project.IsEnabled == query.IsEnabled)
                && query.Tags.All(project.Tags.Contains));
    }

    public static IReadOnlyList<Project> ListParents(StateView view, IdentityReference request) =>
        [.. ParentsOf(view, RequireSeen(view, request.Id, IdentityOperations.ListParents))];

    public static IReadOnlyList<Project> ListSubtree(StateView view, IdentityReference request) =>
        [.. SubtreeOf(view, RequireSeen(view, request.Id, IdentityOperations.ListSubtree).Id)];

    public static Project UpdateProject(Transaction tx, UpdateProjectRequest request)
    {
        var old = RequireManaged(tx, IdentityTables.Projects, IdentityErrors.Project, request.ProjectId, project => project.DomainId, IdentityOperations.UpdateProject);
        DemandName(nameof(request.Name), request.Name, MostOfShortName);
        DemandTags(request.Tags);
        if (request.Name is { } name)
        {
            DemandFree(tx, IdentityTables.ProjectsByName, IdentityTables.InDomain(old.DomainId, name), IdentityErrors.Project, name, old.Id);
        }

        var project = old with
        {
            Name = request.Name ?? old.Name,
            Description = OrNothing(request.Description, old.Description),
            IsEnabled = request.IsEnabled ?? old.IsEnabled,
            Tags = request.Tags ?? old.Tags,
            Options = Merge(nameof(request.Options), old.Options, request.Options),
            Extra = Merge(nameof(request.Extra), old.Extra, request.Extra),
        };
        DemandMutable(IdentityErrors.Project, old.Id, old.Options, project.Options, project == old with { Options = project.Options });
        if (old.IsEnabled && !project.IsEnabled && SubtreeOf(tx, old.Id).FirstOrDefault(below => below.IsEnabled) is { } enabled)
        {
            throw IdentityErrors.HasEnabledChild(old, enabled);
        }

        if (!old.IsEnabled && project.IsEnabled && ParentsOf(tx, old).FirstOrDefault(above => !above.IsEnabled) is { } disabled)
        {
            throw IdentityErrors.HasDisabledParent(old, disabled);
        }

        tx.Update(IdentityTables.Projects, project);
        return project;
    }

    public static NoResult DeleteProject(Transaction tx, IdentityReference request)
    {
        var project = RequireManaged(tx, IdentityTables.Projects, IdentityErrors.Project, request.Id, project => project.DomainId, IdentityOperations.DeleteProject);
        if (tx.Where(IdentityTables.ProjectsByParent, project.Id).Count() is > 0 and var children) throw IdentityErrors.HasChildren(project, children);
        DemandMutable(IdentityErrors.Project, project.Id, project.Options);
        RemoveProject(tx, project);
        return NoResult.Value;
    }

    /// <summary>The projects above one, the nearest first.</summary>
    public static IEnumerable<Project> ParentsOf(StateView view, Project project)
    {
        for (var above = view.Find(IdentityTables.Projects, project.ParentId); above is not null; above = view.Find(IdentityTables.Projects, above.ParentId))
        {
            yield return above;
        }
    }

    /// <summary>The projects below one, each after the one that it stands below.</summary>
    public static IEnumerable<Project> SubtreeOf(StateView view, string projectId)
    {
        foreach (var below in view.Where(IdentityTables.ProjectsByParent, projectId))
        {
            yield return below;
            foreach (var deeper in SubtreeOf(view, below.Id)) yield return deeper;
        }
    }

    private static void DemandParent(Transaction tx, Project parent, string domainId)
    {
        if (parent.DomainId != domainId) throw IdentityErrors.OtherDomain(parent, domainId);
        var above = ParentsOf(tx, parent).ToList();
        if (above.Prepend(parent).FirstOrDefault(each => !each.IsEnabled) is { } disabled) throw IdentityErrors.DisabledParent(disabled);
        var (level, most) = (above.Count + 1, tx.Options<FakeIdentityOptions>().MaxProjectDepth);
        if (level >= most) throw IdentityErrors.TooDeep(parent, level, most);
    }

    private static Project RequireSeen(StateView view, string projectId, Operation operation) => RequireSeen(
        view, IdentityTables.Projects, IdentityErrors.Project, projectId, project => project.DomainId, isOwn: projectId == view.Caller.ProjectId, operation);

    private static void RemoveProject(Transaction tx, Project project)
    {
        foreach (var user in tx.Where(IdentityTables.UsersByDefaultProject, project.Id).ToList())
        {
            tx.Update(IdentityTables.Users, user with { DefaultProjectId = null });
        }

        RemoveAll(tx, IdentityTables.AssignmentsByTarget, IdentityTables.ProjectTarget(project.Id));
        foreach (var row in tx.Where(IdentityTables.ApplicationCredentialsByProject, project.Id).ToList()) RemoveApplicationCredential(tx, row.Credential.Id);
        foreach (var trust in tx.Where(IdentityTables.TrustsByProject, project.Id).ToList()) RemoveTrust(tx, trust.Id);
        RemoveAll(tx, IdentityTables.Ec2ByProject, project.Id);
        RemoveAll(tx, IdentityTables.CredentialsByProject, project.Id);
        RemoveAll(tx, IdentityTables.LimitsByOwner, project.Id);
        RemoveAll(tx, IdentityTables.TokensByProject, project.Id);
        tx.Remove(IdentityTables.Projects, project.Id);
    }
}
