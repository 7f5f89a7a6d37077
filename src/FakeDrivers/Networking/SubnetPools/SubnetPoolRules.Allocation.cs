using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <content>Ranges for subnets, and address scopes.</content>
internal static partial class SubnetPoolRules
{
    /// <summary>The range for a new subnet from a pool: the wanted one, or the lowest free one of the wanted length.</summary>
    public static (IpPrefix Prefix, string? PoolId) Allocate(Transaction tx, CreateSubnetRequest request)
    {
        var pool = request.SubnetPoolId is { } id
            ? ResourceRules.Require(tx, ResourceKinds.SubnetPool, id)
            : DefaultOf(tx, request.IpVersion ?? 4) ?? throw NetworkErrors.NoDefaultPool(request.IpVersion ?? 4);
        if (request.IpVersion is { } version && version != pool.IpVersion) throw NetworkErrors.PoolVersion(pool, version);
        var subnets = tx.Where(NetworkTables.SubnetsByPool, pool.Id).ToList();
        var free = FreeRanges.None;
        foreach (var range in PrefixesOf(pool)) free = free.Add(range.First, range.Last);
        foreach (var subnet in subnets)
        {
            var taken = IpPrefix.Parse(subnet.Cidr);
            free = free.TakeAll(taken.First, taken.Last);
        }

        var prefix = request.Cidr is { } cidr ? Named(pool, free, cidr) : Lowest(pool, free, request.PrefixLength ?? pool.DefaultPrefixLength);
        DemandQuota(pool, tx.Find(NetworkTables.Networks, request.NetworkId)!.ProjectId, subnets, prefix);
        return (prefix, pool.Id);
    }

    public static AddressScope CreateScope(Transaction tx, CreateAddressScopeRequest request)
    {
        var operation = NetworkOperations.CreateAddressScope;
        var project = ResourceRules.OwnerOf(tx, request, operation);
        ResourceRules.DemandText(nameof(request.Name), request.Name);
        ResourceRules.DemandAdministrator(tx, operation, request.IsShared, nameof(request.IsShared));
        if (request.IpVersion is not (4 or 6)) throw NetworkErrors.IpVersion(request.IpVersion);
        var scope = new AddressScope
        {
            Id = tx.NewId("address_scope", request.Name),
            ProjectId = project,
            Name = request.Name,
            Description = request.Description,
            IpVersion = request.IpVersion,
            CreatedAt = tx.Now,
            UpdatedAt = tx.Now,
        };
        tx.Add(NetworkTables.AddressScopes, scope);
        if (request.IsShared) SharingRules.ShareWithAll(tx, project, RbacObjectType.AddressScope, scope.Id, RbacAction.AccessAsShared, isShared: true);
        return ResourceKinds.AddressScope.Show(tx, scope);
    }

    public static IReadOnlyList<AddressScope> ListScopes(StateView view, AddressScopeQuery query) => ResourceRules.List(
        view, ResourceKinds.AddressScope, query, null,
        scope => query.Name.Allows(scope.Name) && query.IpVersion.Allows(scope.IpVersion)
            && (query.IsShared is null || SharingRules.IsShared(view, scope.Id) == query.IsShared));

    public static AddressScope UpdateScope(Transaction tx, UpdateAddressScopeRequest request)
    {
        var scope = ResourceRules.Begin(tx, ResourceKinds.AddressScope, request, NetworkOperations.UpdateAddressScope);
        ResourceRules.DemandText(nameof(request.Name), request.Name);
        ResourceRules.DemandAdministrator(tx, NetworkOperations.UpdateAddressScope, request.IsShared is not null, nameof(request.IsShared));
        if (request.IsShared == true) SharingRules.ShareWithAll(tx, scope.ProjectId, RbacObjectType.AddressScope, scope.Id, RbacAction.AccessAsShared, isShared: true);
        if (request.IsShared == false && SharingRules.IsSharedWithAll(tx, scope.Id)) throw NetworkErrors.ScopeStaysShared(scope);
        return ResourceRules.Save(tx, ResourceKinds.AddressScope, scope with { Name = request.Name ?? scope.Name }, request);
    }

    public static NoResult DeleteScope(Transaction tx, NetworkResourceReference request)
    {
        var scope = ResourceRules.RequireOwn(tx, ResourceKinds.AddressScope, request.Id, NetworkOperations.DeleteAddressScope);
        if (tx.Where(NetworkTables.SubnetPoolsByScope, scope.Id).FirstOrDefault() is { } pool) throw NetworkErrors.AddressScopeInUse(scope, pool);
        SharingRules.Forget(tx, scope.Id);
        tx.Remove(NetworkTables.AddressScopes, scope.Id);
        return NoResult.Value;
    }

    private static IpPrefix Named(SubnetPool pool, FreeRanges free, string cidr)
    {
        if (!IpPrefix.TryParse(cidr, out var prefix) || prefix.Version != pool.IpVersion) throw NetworkErrors.Cidr(nameof(CreateSubnetRequest.Cidr), cidr);
        DemandLength(pool, prefix.Length);
        return free.Ranges.Any(range => range.First <= prefix.First && prefix.Last <= range.Last) ? prefix : throw NetworkErrors.NotInPool(pool, cidr);
    }

    private static IpPrefix Lowest(SubnetPool pool, FreeRanges free, int length)
    {
        DemandLength(pool, length);
        foreach (var range in free.Ranges)
        {
            var prefix = IpPrefix.Of(new(pool.IpVersion, range.First), length);
            if (prefix.First < range.First)
            {
                if (prefix.Last == UInt128.MaxValue) continue;
                prefix = IpPrefix.Of(new(pool.IpVersion, prefix.Last + 1), length);
            }

            if (prefix.First >= range.First && prefix.Last <= range.Last) return prefix;
        }

        throw NetworkErrors.PoolExhausted(pool, length);
    }

    private static void DemandLength(SubnetPool pool, int length)
    {
        if (length < pool.MinPrefixLength || length > pool.MaxPrefixLength) throw NetworkErrors.PoolPrefixLength(pool, length);
    }

    private static void DemandQuota(SubnetPool pool, string project, List<Subnet> subnets, IpPrefix prefix)
    {
        if (pool.DefaultQuota is not { } limit) return;
        var used = subnets.Where(subnet => subnet.ProjectId == project).Aggregate(UInt128.Zero, (sum, subnet) => sum + Units(IpPrefix.Parse(subnet.Cidr)));
        var wanted = Units(prefix);
        if (used + wanted > (uint)limit) throw NetworkErrors.PoolOverQuota(pool, (long)UInt128.Min(wanted, long.MaxValue), (long)used, limit);
    }

    /// <summary>What a range counts for: its addresses, for version 6 its ranges of 64 bits.</summary>
    private static UInt128 Units(IpPrefix prefix) => prefix.Version == 4 ? prefix.Size : UInt128.Max(1, prefix.Size >> 64);
}
