using FakeDrivers.Worlds;

namespace FakeDrivers.Identity;

/// <content>Domains.</content>
internal static partial class IdentityRules
{
    public static IdentityDomain CreateDomain(Transaction tx, CreateDomainRequest request)
    {
        DemandName(nameof(request.Name), request.Name, MostOfShortName);
        DemandTags(request.Tags);
        DemandFree(tx, IdentityTables.DomainsByName, IdentityTables.Fold(request.Name), IdentityErrors.Domain, request.Name);
        var domain = new IdentityDomain
        {
            Id = NewId(tx, "domain", request.Name),
            Name = request.Name,
            Description = OrNothing(request.Description, null),
            IsEnabled = request.IsEnabled,
            Tags = request.Tags,
            Options = Kept(nameof(request.Options), request.Options),
        };
        tx.Add(IdentityTables.Domains, domain);
        return domain;
    }

    public static IdentityDomain GetDomain(StateView view, IdentityReference request)
    {
        ArgumentNullException.ThrowIfNull(request.Id, nameof(request));

        // Everybody sees the domain of the project that he acts for.
        var isOwn = view.Find(IdentityTables.Projects, view.Caller.ProjectId)?.DomainId == request.Id && view.Caller.Role >= CallerRole.Reader;
        if (!isOwn) IdentityPolicy.DemandSeesDomain(view, IdentityOperations.GetDomain, request.Id);
        return Require(view, IdentityTables.Domains, IdentityErrors.Domain, request.Id);
    }

    public static IReadOnlyList<IdentityDomain> ListDomains(StateView view, DomainQuery query)
    {
        if (!IdentityPolicy.IsSelf(view, query.UserId)) IdentityPolicy.DemandSeesAll(view, IdentityOperations.ListDomains);
        return Page(
            view, IdentityTables.Domains, IdentityTables.DomainsByName, query.Name is { } name ? IdentityTables.Fold(name) : default(IndexText?),
            query.Limit, query.Marker,
            domain => (query.NameMatch is null || query.NameMatch.Matches(domain.Name))
                && (query.IsEnabled is null || domain.IsEnabled == query.IsEnabled)
                && (query.UserId is null || RolesOf(view, query.UserId, new(null, domain.Id, false)).Count > 0));
    }

    public static IdentityDomain UpdateDomain(Transaction tx, UpdateDomainRequest request)
    {
        var old = Require(tx, IdentityTables.Domains, IdentityErrors.Domain, request.DomainId);
        DemandName(nameof(request.Name), request.Name, MostOfShortName);
        DemandTags(request.Tags);
        if (request.Name is { } name) DemandFree(tx, IdentityTables.DomainsByName, IdentityTables.Fold(name), IdentityErrors.Domain, name, old.Id);
        var domain = old with
        {
            Name = request.Name ?? old.Name,
            Description = OrNothing(request.Description, old.Description),
            IsEnabled = request.IsEnabled ?? old.IsEnabled,
            Tags = request.Tags ?? old.Tags,
            Options = Merge(nameof(request.Options), old.Options, request.Options),
        };
        DemandMutable(IdentityErrors.Domain, old.Id, old.Options, domain.Options, domain == old with { Options = domain.Options });
        tx.Update(IdentityTables.Domains, domain);
        return domain;
    }

    public static NoResult DeleteDomain(Transaction tx, IdentityReference request)
    {
        var domain = Require(tx, IdentityTables.Domains, IdentityErrors.Domain, request.Id);
        if (domain.IsEnabled) throw IdentityErrors.Enabled(domain);
        DemandMutable(IdentityErrors.Domain, domain.Id, domain.Options);
        foreach (var user in tx.Where(IdentityTables.UsersByDomain, domain.Id).ToList()) RemoveUser(tx, user);
        foreach (var group in tx.Where(IdentityTables.GroupsByDomain, domain.Id).ToList()) RemoveGroup(tx, group);
        foreach (var project in tx.Where(IdentityTables.ProjectsByDomain, domain.Id).ToList()) RemoveProject(tx, project);
        foreach (var role in tx.Where(IdentityTables.RolesByDomain, domain.Id).ToList()) RemoveRole(tx, role);
        RemoveAll(tx, IdentityTables.AssignmentsByTarget, IdentityTables.DomainTarget(domain.Id));
        RemoveAll(tx, IdentityTables.LimitsByOwner, domain.Id);
        RemoveAll(tx, IdentityTables.TokensByDomain, domain.Id);
        tx.Remove(IdentityTables.Domains, domain.Id);
        return NoResult.Value;
    }
}
