using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <summary>What subnet pools and address scopes do, as pure functions over a transaction.</summary>
internal static partial class SubnetPoolRules
{
    public static SubnetPool Create(Transaction tx, CreateSubnetPoolRequest request)
    {
        var operation = NetworkOperations.CreateSubnetPool;
        var project = ResourceRules.OwnerOf(tx, request, operation);
        ResourceRules.DemandName(request.Name);
        ResourceRules.DemandAdministrator(tx, operation, request.IsShared, nameof(request.IsShared));
        ResourceRules.DemandAdministrator(tx, operation, request.IsDefault, nameof(request.IsDefault));
        NetworkQuotaRules.Take(tx, project, QuotaResource.SubnetPool);
        return ResourceKinds.SubnetPool.Show(tx, Add(tx, request, project));
    }

    public static IReadOnlyList<SubnetPool> List(StateView view, SubnetPoolQuery query) => ResourceRules.List(
        view, ResourceKinds.SubnetPool, query, ResourceRules.Places(NetworkTables.SubnetPoolsByScope, query.AddressScopeId),
        pool => query.Name.Allows(pool.Name) && query.IpVersion.Allows(pool.IpVersion) && query.AddressScopeId.Allows(pool.AddressScopeId)
            && (query.IsShared is null || SharingRules.IsShared(view, pool.Id) == query.IsShared)
            && (query.IsDefault is null || pool.IsDefault == query.IsDefault));

    public static SubnetPool Update(Transaction tx, UpdateSubnetPoolRequest request)
    {
        var operation = NetworkOperations.UpdateSubnetPool;
        var pool = ResourceRules.Begin(tx, ResourceKinds.SubnetPool, request, operation);
        ResourceRules.DemandName(request.Name);
        ResourceRules.DemandAdministrator(tx, operation, request.IsDefault is not null, nameof(request.IsDefault));
        var changed = pool with
        {
            Name = request.Name ?? pool.Name,
            MinPrefixLength = request.MinPrefixLength ?? pool.MinPrefixLength,
            MaxPrefixLength = request.MaxPrefixLength ?? pool.MaxPrefixLength,
            DefaultPrefixLength = request.DefaultPrefixLength ?? pool.DefaultPrefixLength,
            DefaultQuota = request.DefaultQuota ?? pool.DefaultQuota,
            AddressScopeId = request.AddressScopeId is { } scopeId ? (scopeId.Length == 0 ? null : scopeId) : pool.AddressScopeId,
            IsDefault = request.IsDefault ?? pool.IsDefault,
        };
        if (request.Prefixes is { } wanted)
        {
            var prefixes = Joined(wanted);
            var lost = PrefixesOf(pool).FirstOrDefault(old => !prefixes.Exists(prefix => prefix.Contains(old)));
            if (lost.Version != 0) throw NetworkErrors.PrefixLost(lost.ToString());
            changed = changed with { Prefixes = [.. prefixes.Select(prefix => prefix.ToString())] };
        }

        DemandLengths(changed);
        DemandScope(tx, changed);
        if (changed.IsDefault && !pool.IsDefault) DemandOneDefault(tx, changed.IpVersion);
        return ResourceRules.Save(tx, ResourceKinds.SubnetPool, changed, request);
    }

    public static SubnetPool AddPrefixes(Transaction tx, SubnetPoolPrefixesRequest request)
    {
        var pool = ResourceRules.RequireOwn(tx, ResourceKinds.SubnetPool, request.SubnetPoolId, NetworkOperations.AddPrefixes);
        var changed = pool with { Prefixes = [.. Joined([.. pool.Prefixes, .. request.Prefixes]).Select(prefix => prefix.ToString())] };
        DemandScope(tx, changed);
        return ResourceKinds.SubnetPool.Show(tx, ResourceRules.Save(tx, ResourceKinds.SubnetPool, changed));
    }

    public static SubnetPool RemovePrefixes(Transaction tx, SubnetPoolPrefixesRequest request)
    {
        var pool = ResourceRules.RequireOwn(tx, ResourceKinds.SubnetPool, request.SubnetPoolId, NetworkOperations.RemovePrefixes);
        var subnets = tx.Where(NetworkTables.SubnetsByPool, pool.Id).ToList();
        var left = FreeRanges.None;
        foreach (var prefix in PrefixesOf(pool)) left = left.Add(prefix.First, prefix.Last);
        foreach (var removed in Joined(request.Prefixes))
        {
            var known = PrefixesOf(pool).Any(prefix => prefix.Contains(removed));
            if (!known) throw NetworkErrors.NotInPool(pool, removed.ToString());
            if (subnets.Find(subnet => IpPrefix.Parse(subnet.Cidr).Overlaps(removed)) is { } user) throw NetworkErrors.PrefixInUse(removed.ToString(), user);
            left = left.TakeAll(removed.First, removed.Last);
        }

        var prefixes = left.Ranges.SelectMany(range => IpPrefix.Cover(pool.IpVersion, range.First, range.Last)).Select(prefix => prefix.ToString());
        return ResourceKinds.SubnetPool.Show(tx, ResourceRules.Save(tx, ResourceKinds.SubnetPool, pool with { Prefixes = [.. prefixes] }));
    }

    public static NoResult Delete(Transaction tx, NetworkResourceReference request)
    {
        var pool = ResourceRules.RequireOwn(tx, ResourceKinds.SubnetPool, request.Id, NetworkOperations.DeleteSubnetPool);
        if (tx.Where(NetworkTables.SubnetsByPool, pool.Id).FirstOrDefault() is { } subnet) throw NetworkErrors.SubnetPoolInUse(pool, subnet);
        SharingRules.Forget(tx, pool.Id);
        NetworkQuotaRules.Use(tx, pool.ProjectId, QuotaResource.SubnetPool, -1);
        tx.Remove(NetworkTables.SubnetPools, pool.Id);
        return NoResult.Value;
    }

    /// <summary>Adds a pool that nobody has to be asked about.</summary>
    private static SubnetPool Add(Transaction tx, CreateSubnetPoolRequest request, string projectId)
    {
        var prefixes = Joined(request.Prefixes);
        var version = prefixes[0].Version;
        var min = request.MinPrefixLength ?? (version == 4 ? 8 : 64);
        var pool = new SubnetPool
        {
            Id = tx.NewId("subnetpool", request.Name),
            ProjectId = projectId,
            Name = request.Name,
            Description = request.Description,
            IpVersion = version,
            Prefixes = [.. prefixes.Select(prefix => prefix.ToString())],
            MinPrefixLength = min,
            MaxPrefixLength = request.MaxPrefixLength ?? IpNumber.BitsOf(version),
            DefaultPrefixLength = request.DefaultPrefixLength ?? min,
            DefaultQuota = request.DefaultQuota,
            AddressScopeId = request.AddressScopeId,
            IsDefault = request.IsDefault,
            CreatedAt = tx.Now,
            UpdatedAt = tx.Now,
        };
        DemandLengths(pool);
        DemandScope(tx, pool);
        if (pool.IsDefault) DemandOneDefault(tx, version);
        tx.Add(NetworkTables.SubnetPools, pool);
        if (request.IsShared) SharingRules.ShareWithAll(tx, projectId, RbacObjectType.SubnetPool, pool.Id, RbacAction.AccessAsShared, isShared: true);
        return pool;
    }

    private static void DemandLengths(SubnetPool pool)
    {
        var isGood = pool.MinPrefixLength >= 0 && pool.MaxPrefixLength <= IpNumber.BitsOf(pool.IpVersion)
            && pool.MinPrefixLength <= pool.DefaultPrefixLength && pool.DefaultPrefixLength <= pool.MaxPrefixLength;
        if (!isGood) throw NetworkErrors.PrefixLengths(pool);
        if (pool.DefaultQuota < 0) throw NetworkErrors.PoolQuota(pool.DefaultQuota.Value);
    }

    private static void DemandScope(StateView view, SubnetPool pool)
    {
        if (pool.AddressScopeId is not { } scopeId) return;
        var scope = ResourceRules.Require(view, ResourceKinds.AddressScope, scopeId);
        if (scope.IpVersion != pool.IpVersion) throw NetworkErrors.ScopeOfOtherVersion(scope, pool.IpVersion);
        var others = view.Where(NetworkTables.SubnetPoolsByScope, scopeId).Where(other => other.Id != pool.Id);
        var overlapping = others.FirstOrDefault(other => PrefixesOf(other).Any(theirs => PrefixesOf(pool).Any(mine => mine.Overlaps(theirs))));
        if (overlapping is not null) throw NetworkErrors.ScopeOverlap(scope, overlapping);
    }

    private static void DemandOneDefault(StateView view, int version)
    {
        if (DefaultOf(view, version) is { } known) throw NetworkErrors.DefaultPoolExists(known);
    }

    private static SubnetPool? DefaultOf(StateView view, int version) =>
        view.Rows(NetworkTables.SubnetPools).FirstOrDefault(pool => pool.IsDefault && pool.IpVersion == version);

    private static IEnumerable<IpPrefix> PrefixesOf(SubnetPool pool) => pool.Prefixes.Select(IpPrefix.Parse);

    /// <summary>The ranges in ascending order, those that touch or overlap joined where they make one range.</summary>
    private static List<IpPrefix> Joined(IReadOnlyList<string> texts)
    {
        if (texts.Count == 0) throw NetworkErrors.NoPrefixes();
        var prefixes = texts.Select(text => IpPrefix.TryParse(text, out var prefix) ? prefix : throw NetworkErrors.Cidr("Prefixes", text)).ToList();
        if (prefixes.Exists(prefix => prefix.Version != prefixes[0].Version)) throw NetworkErrors.PrefixVersions();
        prefixes = [.. prefixes.OrderBy(prefix => prefix.First).ThenBy(prefix => prefix.Length)];
        var joined = new List<IpPrefix>();
        foreach (var prefix in prefixes)
        {
            if (joined.Count > 0 && joined[^1].Contains(prefix)) continue;
            joined.Add(prefix);
            while (joined.Count > 1 && Pair(joined[^2], joined[^1]) is { } whole)
            {
                joined.RemoveRange(joined.Count - 2, 2);
                joined.Add(whole);
            }
        }

        return joined;
    }

    private static IpPrefix? Pair(IpPrefix left, IpPrefix right)
    {
        if (left.Length != right.Length || left.Length == 0) return null;
        var whole = IpPrefix.Of(new(left.Version, left.First), left.Length - 1);
        return whole.First == left.First && whole.Contains(right) ? whole : null;
    }
}
