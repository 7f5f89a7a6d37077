using FakeDrivers.Worlds;
using static FakeDrivers.Worlds.QuotaDemands;

namespace FakeDrivers.Identity;

/// <content>Unified limits.</content>
internal static partial class IdentityRules
{
    private const int Unlimited = -1;

    public static RegisteredLimit CreateRegisteredLimit(Transaction tx, CreateRegisteredLimitRequest request)
    {
        DemandName(nameof(request.ResourceName), request.ResourceName, MostOfName);
        DemandLimit(nameof(request.DefaultLimit), request.DefaultLimit);
        DemandService(tx, request.ServiceId);
        if (request.RegionId is { } regionId) DemandRegion(tx, regionId);
        if (Registered(tx, request.ServiceId, request.RegionId, request.ResourceName) is not null)
        {
            throw IdentityErrors.DuplicateId(IdentityErrors.RegisteredLimit, request.ResourceName);
        }

        var limit = new RegisteredLimit
        {
            Id = NewId(tx, "registered limit", request.ResourceName),
            ServiceId = request.ServiceId,
            RegionId = request.RegionId,
            ResourceName = request.ResourceName,
            DefaultLimit = request.DefaultLimit,
            Description = OrNothing(request.Description, null),
        };
        tx.Add(IdentityTables.RegisteredLimits, limit);
        return limit;
    }

    public static IReadOnlyList<RegisteredLimit> ListRegisteredLimits(StateView view, LimitQuery query) =>
    [
        .. view.Rows(IdentityTables.RegisteredLimits).Where(limit =>
            (query.ServiceId is null || limit.ServiceId == query.ServiceId)
            && (query.RegionId is null || limit.RegionId == query.RegionId)
            && (query.ResourceName is null || limit.ResourceName == query.ResourceName)),
    ];

    public static RegisteredLimit UpdateRegisteredLimit(Transaction tx, LimitChange request)
    {
        DemandLimit(nameof(request.Limit), request.Limit);
        var limit = Require(tx, IdentityTables.RegisteredLimits, IdentityErrors.RegisteredLimit, request.LimitId) with { DefaultLimit = request.Limit };
        tx.Update(IdentityTables.RegisteredLimits, limit);
        return limit;
    }

    public static NoResult DeleteRegisteredLimit(Transaction tx, IdentityReference request)
    {
        var limit = Require(tx, IdentityTables.RegisteredLimits, IdentityErrors.RegisteredLimit, request.Id);
        var resource = IdentityTables.ResourceOf(limit.ServiceId, limit.RegionId, limit.ResourceName);
        if (tx.Where(IdentityTables.LimitsByResource, resource).FirstOrDefault() is { } user) throw IdentityErrors.LimitInUse(limit, user);
        tx.Remove(IdentityTables.RegisteredLimits, limit.Id);
        return NoResult.Value;
    }

    public static Limit CreateLimit(Transaction tx, CreateLimitRequest request)
    {
        DemandLimit(nameof(request.ResourceLimit), request.ResourceLimit);
        if (Count(request.ProjectId is not null, request.DomainId is not null) != 1) throw IdentityErrors.WhichOwner();
        if (request.ProjectId is { } project && !tx.Contains(IdentityTables.Projects, project))
        {
            throw IdentityErrors.Unknown(nameof(request.ProjectId), IdentityErrors.Project, project, tx.Rows(IdentityTables.Projects).Select(each => each.Id));
        }

        if (request.DomainId is { } domain && !tx.Contains(IdentityTables.Domains, domain))
        {
            throw IdentityErrors.Unknown(nameof(request.DomainId), IdentityErrors.Domain, domain, tx.Rows(IdentityTables.Domains).Select(each => each.Id));
        }

        if (Registered(tx, request.ServiceId, request.RegionId, request.ResourceName) is null) throw IdentityErrors.NotRegistered(request);
        var owner = request.ProjectId ?? request.DomainId!;
        var resource = IdentityTables.ResourceOf(request.ServiceId, request.RegionId, request.ResourceName);
        if (tx.Where(IdentityTables.LimitsByResource, resource).Any(other => (other.ProjectId ?? other.DomainId) == owner))
        {
            throw IdentityErrors.DuplicateId(IdentityErrors.Limit, request.ResourceName);
        }

        var limit = new Limit
        {
            Id = NewId(tx, "limit", request.ResourceName),
            ServiceId = request.ServiceId,
            RegionId = request.RegionId,
            ResourceName = request.ResourceName,
            ProjectId = request.ProjectId,
            DomainId = request.DomainId,
            ResourceLimit = request.ResourceLimit,
            Description = OrNothing(request.Description, null),
        };
        tx.Add(IdentityTables.Limits, limit);
        return limit;
    }

    public static IReadOnlyList<Limit> ListLimits(StateView view, LimitQuery query) =>
    [
        .. view.Rows(IdentityTables.Limits).Where(limit =>
            (query.ServiceId is null || limit.ServiceId == query.ServiceId)
            && (query.RegionId is null || limit.RegionId == query.RegionId)
            && (query.ResourceName is null || limit.ResourceName == query.ResourceName)
            && (query.ProjectId is null || limit.ProjectId == query.ProjectId)
            && (query.DomainId is null || limit.DomainId == query.DomainId)
            && (limit.ProjectId is { } project && project == view.Caller.ProjectId
                || IdentityPolicy.SeesDomain(view, limit.DomainId ?? view.Find(IdentityTables.Projects, limit.ProjectId!)?.DomainId))),
    ];

    public static Limit UpdateLimit(Transaction tx, LimitChange request)
    {
        DemandLimit(nameof(request.Limit), request.Limit);
        var limit = Require(tx, IdentityTables.Limits, IdentityErrors.Limit, request.LimitId) with { ResourceLimit = request.Limit };
        tx.Update(IdentityTables.Limits, limit);
        return limit;
    }

    public static NoResult DeleteLimit(Transaction tx, IdentityReference request)
    {
        Require(tx, IdentityTables.Limits, IdentityErrors.Limit, request.Id);
        tx.Remove(IdentityTables.Limits, request.Id);
        return NoResult.Value;
    }

    private static RegisteredLimit? Registered(StateView view, string serviceId, string? regionId, string resourceName) =>
        view.Where(IdentityTables.RegisteredLimitsByResource, IdentityTables.ResourceOf(serviceId, regionId, resourceName)).FirstOrDefault();
}
