using System.Collections.Immutable;
using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <summary>What quality of service policies do, as pure functions over a transaction.</summary>
internal static class QosRules
{
    private static readonly ImmutableArray<int> Marks = [0, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 32, 34, 36, 38, 40, 46, 48, 56];

    public static QosPolicy Create(Transaction tx, CreateQosPolicyRequest request)
    {
        var project = ResourceRules.OwnerOf(tx, request, NetworkOperations.CreateQosPolicy);
        ResourceRules.DemandName(request.Name);
        if (request.IsDefault) DemandOneDefault(tx, project);
        var policy = new QosPolicy
        {
            Id = tx.NewId("qos_policy", request.Name),
            ProjectId = project,
            Name = request.Name,
            Description = request.Description,
            IsDefault = request.IsDefault,
            CreatedAt = tx.Now,
            UpdatedAt = tx.Now,
        };
        tx.Add(NetworkTables.QosPolicies, policy);
        if (request.IsShared) SharingRules.ShareWithAll(tx, project, RbacObjectType.QosPolicy, policy.Id, RbacAction.AccessAsShared, isShared: true);
        return ResourceKinds.QosPolicy.Show(tx, policy);
    }

    public static IReadOnlyList<QosPolicy> List(StateView view, QosPolicyQuery query) =>
        ResourceRules.List(view, ResourceKinds.QosPolicy, query, null, policy => query.Name.Allows(policy.Name)
            && (query.IsDefault is null || policy.IsDefault == query.IsDefault)
            && (query.IsShared is null || SharingRules.IsShared(view, policy.Id) == query.IsShared));

    public static QosPolicy Update(Transaction tx, UpdateQosPolicyRequest request)
    {
        var policy = ResourceRules.Begin(tx, ResourceKinds.QosPolicy, request, NetworkOperations.UpdateQosPolicy);
        ResourceRules.DemandName(request.Name);
        if (request.IsDefault == true && !policy.IsDefault) DemandOneDefault(tx, policy.ProjectId);
        if (request.IsShared is { } isShared)
        {
            SharingRules.ShareWithAll(tx, policy.ProjectId, RbacObjectType.QosPolicy, policy.Id, RbacAction.AccessAsShared, isShared);
        }

        return ResourceRules.Save(
            tx, ResourceKinds.QosPolicy, policy with { Name = request.Name ?? policy.Name, IsDefault = request.IsDefault ?? policy.IsDefault }, request);
    }

    public static NoResult Delete(Transaction tx, NetworkResourceReference request)
    {
        var policy = ResourceRules.RequireOwn(tx, ResourceKinds.QosPolicy, request.Id, NetworkOperations.DeleteQosPolicy);
        var user = tx.Where(NetworkTables.NetworksByQosPolicy, policy.Id).Select(network => $"network '{network.Id}'")
            .Concat(tx.Where(NetworkTables.PortsByQosPolicy, policy.Id).Select(port => $"port '{port.Id}'"))
            .Concat(tx.Where(NetworkTables.FloatingIpsByQosPolicy, policy.Id).Select(floating => $"floating IP '{floating.Id}'")).FirstOrDefault();
        if (user is not null) throw NetworkErrors.QosPolicyInUse(policy, user);
        SharingRules.Forget(tx, policy.Id);
        tx.Remove(NetworkTables.QosPolicies, policy.Id);
        return NoResult.Value;
    }

    public static QosRule PutRule(Transaction tx, QosRuleRequest request)
    {
        var policy = ResourceRules.RequireOwn(tx, ResourceKinds.QosPolicy, request.PolicyId, NetworkOperations.PutQosRule);
        var rule = request.Rule;
        DemandValues(rule);
        if (rule.Id.Length > 0 && policy.Rules.All(known => known.Id != rule.Id || known.Kind != rule.Kind)) throw NetworkErrors.NoQosRule(policy, rule.Id);
        var same = policy.Rules.FirstOrDefault(known => known.Id != rule.Id && known.Kind == rule.Kind && Overlap(known.Direction, rule.Direction));
        if (same is not null) throw NetworkErrors.QosRuleExists(policy, same);
        DemandAgreement(policy, rule);
        if (rule.Id.Length == 0) rule = rule with { Id = tx.NewId("qos_rule", FormattableString.Invariant($"{policy.Id} {rule.Kind} {rule.Direction}")) };
        IReadOnlyList<QosRule> rules = policy.Rules.Any(known => known.Id == rule.Id)
            ? [.. policy.Rules.Select(known => known.Id == rule.Id ? rule : known)]
            : [.. policy.Rules, rule];
        ResourceRules.Save(tx, ResourceKinds.QosPolicy, policy with { Rules = rules });
        return rule;
    }

    public static NoResult DeleteRule(Transaction tx, NetworkChildReference request)
    {
        var policy = ResourceRules.RequireOwn(tx, ResourceKinds.QosPolicy, request.ParentId, NetworkOperations.DeleteQosRule);
        if (policy.Rules.All(known => known.Id != request.Id)) throw NetworkErrors.NoQosRule(policy, request.Id);
        ResourceRules.Save(tx, ResourceKinds.QosPolicy, policy with { Rules = [.. policy.Rules.Where(known => known.Id != request.Id)] });
        return NoResult.Value;
    }

    /// <summary>The policy that new networks of a project get; nothing when it has none.</summary>
    public static string? DefaultOf(StateView view, string projectId) =>
        view.Where(NetworkTables.QosPoliciesByProject, projectId).FirstOrDefault(policy => policy.IsDefault)?.Id;

    private static void DemandOneDefault(StateView view, string projectId)
    {
        if (DefaultOf(view, projectId) is { } known) throw NetworkErrors.DefaultPolicyExists(known);
    }

    private static bool Overlap(TrafficDirection? one, TrafficDirection? other) => one is null || other is null || one == other;

    /// <summary>What is promised at least is not more than what is let through at most.</summary>
    private static void DemandAgreement(QosPolicy policy, QosRule rule)
    {
        foreach (var known in policy.Rules.Where(known => known.Id != rule.Id && Overlap(known.Direction, rule.Direction)))
        {
            if (rule.MinKbps is { } least && known.MaxKbps < least) throw NetworkErrors.QosRulesDisagree(policy, known, least);
            if (rule.MaxKbps is { } most && known.MinKbps > most) throw NetworkErrors.QosRulesDisagree(policy, known, most);
        }
    }

    private static void DemandValues(QosRule rule)
    {
        if (!Enum.IsDefined(rule.Kind)) throw NetworkErrors.NoSuchValue(nameof(rule.Kind), (int)rule.Kind);
        if (rule.Direction is { } direction && !Enum.IsDefined(direction)) throw NetworkErrors.NoSuchValue(nameof(rule.Direction), (int)direction);
        (QosRuleKind Kind, string Name, int? Value, bool IsNeeded)[] values =
        [
            (QosRuleKind.BandwidthLimit, nameof(rule.MaxKbps), rule.MaxKbps, true),
            (QosRuleKind.BandwidthLimit, nameof(rule.MaxBurstKbps), rule.MaxBurstKbps, false),
            (QosRuleKind.MinimumBandwidth, nameof(rule.MinKbps), rule.MinKbps, true),
            (QosRuleKind.MinimumPacketRate, nameof(rule.MinKpps), rule.MinKpps, true),
            (QosRuleKind.DscpMarking, nameof(rule.DscpMark), rule.DscpMark, true),
        ];
        foreach (var (kind, name, value, isNeeded) in values)
        {
            if (kind == rule.Kind ? isNeeded && value is null : value is not null) throw NetworkErrors.QosValue(rule.Kind, name, value);
            if (value < 0 || (kind == QosRuleKind.DscpMarking && value is { } mark && !Marks.Contains(mark))) throw NetworkErrors.QosValue(rule.Kind, name, value);
        }

        var isBoth = rule.Kind is QosRuleKind.MinimumPacketRate or QosRuleKind.DscpMarking;
        if (rule.Direction is null ? !isBoth : rule.Kind == QosRuleKind.DscpMarking) throw NetworkErrors.QosDirection(rule.Kind);
    }
}
