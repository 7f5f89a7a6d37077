using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <summary>Who shares what with whom.</summary>
internal static class SharingRules
{
    /// <summary>Whether any sharing of a thing reaches the caller's project.</summary>
    public static bool IsReached(StateView view, string objectId) => Reaching(view, objectId).Any();

    /// <summary>Whether a thing can be used by the caller's project as if it were its own.</summary>
    public static bool IsShared(StateView view, string objectId) => Reaching(view, objectId).Any(policy => policy.Action == RbacAction.AccessAsShared);

    /// <summary>Whether a thing can be used by every project.</summary>
    public static bool IsSharedWithAll(StateView view, string objectId) => view.Where(NetworkTables.RbacPoliciesByObject, objectId)
        .Any(policy => policy is { Action: RbacAction.AccessAsShared, TargetProjectId: RbacPolicy.EveryProject });

    /// <summary>Whether a thing is shared with that very project to use it, not just with every project.</summary>
    public static bool IsSharedWith(StateView view, string objectId, string projectId) => view.Where(NetworkTables.RbacPoliciesByObject, objectId)
        .Any(policy => policy.Action == RbacAction.AccessAsShared && policy.TargetProjectId == projectId);

    /// <summary>Whether there is a thing of that kind.</summary>
    public static bool IsThere(StateView view, RbacObjectType type, string id) => type switch
    {
        RbacObjectType.Network => view.Contains(NetworkTables.Networks, id),
        RbacObjectType.SecurityGroup => view.Contains(NetworkTables.SecurityGroups, id),
        RbacObjectType.AddressScope => view.Contains(NetworkTables.AddressScopes, id),
        RbacObjectType.SubnetPool => view.Contains(NetworkTables.SubnetPools, id),
        RbacObjectType.AddressGroup => view.Contains(NetworkTables.AddressGroups, id),
        _ => view.Contains(NetworkTables.QosPolicies, id),
    };

    /// <summary>The ids of what is shared with the caller's project.</summary>
    public static IEnumerable<string> Objects(StateView view, RbacObjectType type) =>
        Targeting(view, type, RbacPolicy.EveryProject).Concat(Targeting(view, type, view.Caller.ProjectId)).Select(policy => policy.ObjectId).Distinct();

    public static IEnumerable<(Index<TRow> Index, IndexText Text)> Places<TRow>(StateView view, RbacObjectType type, Index<TRow> byId)
        where TRow : class => Objects(view, type).Select(id => (byId, (IndexText)id));

    public static RbacPolicy Create(Transaction tx, CreateRbacPolicyRequest request)
    {
        DemandDefined(request);
        var owner = OwnerOf(tx, request.ObjectType, request.ObjectId);
        DemandTarget(tx, NetworkOperations.CreateRbacPolicy, request.TargetProjectId);
        var isExternal = request.Action == RbacAction.AccessAsExternal;
        if (isExternal && request.ObjectType != RbacObjectType.Network) throw NetworkErrors.RbacAction(request.ObjectType);
        NetworkQuotaRules.Take(tx, owner, QuotaResource.RbacPolicy);
        var policy = Add(tx, owner, request.ObjectType, request.ObjectId, request.Action, request.TargetProjectId);
        if (isExternal && tx.Find(NetworkTables.Networks, request.ObjectId) is { IsExternal: false } network)
        {
            ResourceRules.Save(tx, ResourceKinds.Network, network with { IsExternal = true });
        }

        return policy;
    }

    public static IReadOnlyList<RbacPolicy> List(StateView view, RbacPolicyQuery query) => ResourceRules.List(
        view, ResourceKinds.RbacPolicy, query,
        ResourceRules.Places(NetworkTables.RbacPoliciesByObject, query.ObjectId),
        policy => query.ObjectType.Allows(policy.ObjectType) && query.ObjectId.Allows(policy.ObjectId)
            && query.TargetProjectId.Allows(policy.TargetProjectId) && query.Action.Allows(policy.Action));

    public static RbacPolicy Update(Transaction tx, UpdateRbacPolicyRequest request)
    {
        var policy = ResourceRules.Require(tx, ResourceKinds.RbacPolicy, request.Id);
        DemandTarget(tx, NetworkOperations.UpdateRbacPolicy, request.TargetProjectId);
        if (policy.TargetProjectId == request.TargetProjectId) return policy;
        DemandNew(tx, policy.ObjectId, policy.Action, request.TargetProjectId);
        var changed = ResourceRules.Save(tx, ResourceKinds.RbacPolicy, policy with { TargetProjectId = request.TargetProjectId });
        DemandUsersReached(tx, policy);
        return changed;
    }

    public static NoResult Delete(Transaction tx, NetworkResourceReference request)
    {
        var policy = ResourceRules.Require(tx, ResourceKinds.RbacPolicy, request.Id);
        Remove(tx, policy);
        DemandUsersReached(tx, policy);
        return NoResult.Value;
    }

    /// <summary>Shares a thing with every project, or no longer; what is so already stays.</summary>
    /// <exception cref="ConflictException">Other projects use it.</exception>
    public static void ShareWithAll(Transaction tx, string owner, RbacObjectType type, string objectId, RbacAction action, bool isShared)
    {
        var old = tx.Where(NetworkTables.RbacPoliciesByObject, objectId)
            .FirstOrDefault(policy => policy.Action == action && policy.TargetProjectId == RbacPolicy.EveryProject);
        if (isShared && old is null)
        {
            NetworkQuotaRules.Use(tx, owner, QuotaResource.RbacPolicy, 1);
            Add(tx, owner, type, objectId, action, RbacPolicy.EveryProject);
        }
        else if (!isShared && old is not null)
        {
            Remove(tx, old);
            if (LostUsers(tx, old).FirstOrDefault() is { } user) throw NetworkErrors.StillShared(type, objectId, user);
        }
    }

    /// <summary>Ends all sharings of a thing that is going away.</summary>
    public static void Forget(Transaction tx, string objectId)
    {
        foreach (var policy in tx.Where(NetworkTables.RbacPoliciesByObject, objectId).ToList()) Remove(tx, policy);
    }

    private static RbacPolicy Add(Transaction tx, string owner, RbacObjectType type, string objectId, RbacAction action, string target)
    {
        DemandNew(tx, objectId, action, target);
        var policy = new RbacPolicy
        {
            Id = tx.NewId("rbac_policy", $"{objectId} {action.ToText()} {target}"),
            ProjectId = owner,
            ObjectType = type,
            ObjectId = objectId,
            Action = action,
            TargetProjectId = target,
            CreatedAt = tx.Now,
            UpdatedAt = tx.Now,
        };
        tx.Add(NetworkTables.RbacPolicies, policy);
        return policy;
    }

    private static void Remove(Transaction tx, RbacPolicy policy)
    {
        tx.Remove(NetworkTables.RbacPolicies, policy.Id);
        NetworkQuotaRules.Use(tx, policy.ProjectId, QuotaResource.RbacPolicy, -1);
    }

    private static void DemandDefined(CreateRbacPolicyRequest request)
    {
        if (!Enum.IsDefined(request.ObjectType)) throw NetworkErrors.NoSuchValue(nameof(request.ObjectType), (int)request.ObjectType);
        if (!Enum.IsDefined(request.Action)) throw NetworkErrors.NoSuchValue(nameof(request.Action), (int)request.Action);
    }

    private static void DemandTarget(StateView view, Operation operation, string target)
    {
        ArgumentNullException.ThrowIfNull(target);
        ResourceRules.DemandAdministrator(view, operation, target == RbacPolicy.EveryProject, "TargetProjectId");
    }

    private static void DemandNew(StateView view, string objectId, RbacAction action, string target)
    {
        var same = view.Where(NetworkTables.RbacPoliciesByObject, objectId).FirstOrDefault(policy => policy.Action == action && policy.TargetProjectId == target);
        if (same is not null) throw NetworkErrors.SharedAlready(same);
    }

    private static void DemandUsersReached(StateView view, RbacPolicy lost)
    {
        if (LostUsers(view, lost).FirstOrDefault() is { } user) throw NetworkErrors.SharingInUse(lost, user);
    }

    /// <summary>The projects that use a thing and are reached by no sharing any more.</summary>
    private static IEnumerable<string> LostUsers(StateView view, RbacPolicy lost) => UsersOf(view, lost)
        .Where(user => user.Length > 0 && user != lost.ProjectId
            && (lost.TargetProjectId == RbacPolicy.EveryProject || lost.TargetProjectId == user)
            && !view.Where(NetworkTables.RbacPoliciesByObject, lost.ObjectId).Any(policy =>
                policy.Action == lost.Action && (policy.TargetProjectId == user || policy.TargetProjectId == RbacPolicy.EveryProject)));

    private static IEnumerable<string> UsersOf(StateView view, RbacPolicy policy) => (policy.ObjectType, policy.Action) switch
    {
        (RbacObjectType.Network, RbacAction.AccessAsExternal) => view.Where(NetworkTables.FloatingIpsByNetwork, policy.ObjectId).Select(floating => floating.ProjectId)
            .Concat(view.Where(NetworkTables.RoutersByGateway, policy.ObjectId).Select(router => router.ProjectId)),
        (RbacObjectType.Network, _) => view.Where(NetworkTables.PortsByNetwork, policy.ObjectId).Select(port => port.ProjectId),
        (RbacObjectType.SecurityGroup, _) => view.Where(NetworkTables.RulesByRemoteGroup, policy.ObjectId).Select(rule => rule.ProjectId)
            .Concat(SecurityGroupRules.ProjectsOf(view, policy.ObjectId)),
        (RbacObjectType.AddressScope, _) => view.Where(NetworkTables.SubnetPoolsByScope, policy.ObjectId).Select(pool => pool.ProjectId),
        (RbacObjectType.SubnetPool, _) => view.Where(NetworkTables.SubnetsByPool, policy.ObjectId).Select(subnet => subnet.ProjectId),
        (RbacObjectType.AddressGroup, _) => view.Where(NetworkTables.RulesByAddressGroup, policy.ObjectId).Select(rule => rule.ProjectId),
        _ => view.Where(NetworkTables.NetworksByQosPolicy, policy.ObjectId).Select(network => network.ProjectId)
            .Concat(view.Where(NetworkTables.PortsByQosPolicy, policy.ObjectId).Select(port => port.ProjectId))
            .Concat(view.Where(NetworkTables.FloatingIpsByQosPolicy, policy.ObjectId).Select(floating => floating.ProjectId)),
    };

    private static string OwnerOf(StateView view, RbacObjectType type, string id) => type switch
    {
        RbacObjectType.Network => Own(view, ResourceKinds.Network, id),
        RbacObjectType.SecurityGroup => Own(view, ResourceKinds.SecurityGroup, id),
        RbacObjectType.AddressScope => Own(view, ResourceKinds.AddressScope, id),
        RbacObjectType.SubnetPool => Own(view, ResourceKinds.SubnetPool, id),
        RbacObjectType.AddressGroup => Own(view, ResourceKinds.AddressGroup, id),
        _ => Own(view, ResourceKinds.QosPolicy, id),
    };

    private static string Own<TRow>(StateView view, ResourceKind<TRow> kind, string id)
        where TRow : NetworkResource => ResourceRules.RequireOwn(view, kind, id, NetworkOperations.CreateRbacPolicy).ProjectId;

    private static IEnumerable<RbacPolicy> Reaching(StateView view, string objectId) => view.Where(NetworkTables.RbacPoliciesByObject, objectId)
        .Where(policy => policy.TargetProjectId == RbacPolicy.EveryProject || policy.TargetProjectId == view.Caller.ProjectId);

    private static IEnumerable<RbacPolicy> Targeting(StateView view, RbacObjectType type, string target) =>
        view.Where(NetworkTables.RbacPoliciesByTarget, new(type.ToText(), target));
}
