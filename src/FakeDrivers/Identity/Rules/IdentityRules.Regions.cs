using FakeDrivers.Worlds;

namespace FakeDrivers.Identity;

/// <content>Regions.</content>
internal static partial class IdentityRules
{
    public static Region CreateRegion(Transaction tx, CreateRegionRequest request)
    {
        DemandName(nameof(request.Id), request.Id, MostOfName);
        if (request.Id is { } chosen && tx.Contains(IdentityTables.Regions, chosen)) throw IdentityErrors.DuplicateId(IdentityErrors.Region, chosen);
        if (request.ParentRegionId is { Length: > 0 } parent) Require(tx, IdentityTables.Regions, IdentityErrors.Region, parent);
        var region = new Region
        {
            Id = request.Id ?? NewId(tx, "region", string.Empty),
            Description = OrNothing(request.Description, null),
            ParentRegionId = OrNothing(request.ParentRegionId, null),
        };
        tx.Add(IdentityTables.Regions, region);
        return region;
    }

    public static Region GetRegion(StateView view, IdentityReference request) =>
        Require(view, IdentityTables.Regions, IdentityErrors.Region, request.Id);

    public static IReadOnlyList<Region> ListRegions(StateView view, RegionQuery query) => Page(
        view, IdentityTables.Regions, IdentityTables.RegionsByParent, query.ParentRegionId is { } parent ? parent : default(IndexText?), query.Limit, query.Marker, static _ => true);

    public static Region UpdateRegion(Transaction tx, UpdateRegionRequest request)
    {
        var old = Require(tx, IdentityTables.Regions, IdentityErrors.Region, request.RegionId);
        if (request.ParentRegionId is { Length: > 0 } parent)
        {
            Require(tx, IdentityTables.Regions, IdentityErrors.Region, parent);
            if (PartsOf(tx, old.Id).Any(part => part.Id == parent) || parent == old.Id) throw IdentityErrors.RegionCircle(old.Id, parent);
        }

        var region = old with { Description = OrNothing(request.Description, old.Description), ParentRegionId = OrNothing(request.ParentRegionId, old.ParentRegionId) };
        tx.Update(IdentityTables.Regions, region);
        return region;
    }

    public static NoResult DeleteRegion(Transaction tx, IdentityReference request)
    {
        var region = Require(tx, IdentityTables.Regions, IdentityErrors.Region, request.Id);
        var all = PartsOf(tx, region.Id).Prepend(region).ToList();
        foreach (var part in all)
        {
            if (tx.Where(IdentityTables.EndpointsByRegion, part.Id).FirstOrDefault() is { } endpoint)
            {
                throw IdentityErrors.RegionInUse(region.Id, $"the endpoint '{endpoint.Id}'");
            }

            if (tx.Where(IdentityTables.RegisteredLimitsByRegion, part.Id).FirstOrDefault() is { } limit)
            {
                throw IdentityErrors.RegionInUse(region.Id, $"the registered limit '{limit.Id}'");
            }
        }

        foreach (var part in all) tx.Remove(IdentityTables.Regions, part.Id);
        return NoResult.Value;
    }

    private static IEnumerable<Region> PartsOf(StateView view, string regionId) =>
        view.Where(IdentityTables.RegionsByParent, regionId).SelectMany(part => PartsOf(view, part.Id).Prepend(part));
}
