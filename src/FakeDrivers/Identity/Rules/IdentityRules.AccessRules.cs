using System.Collections.Immutable;
using FakeDrivers.Worlds;

namespace FakeDrivers.Identity;

/// <content>The access rules of application credentials.</content>
internal static partial class IdentityRules
{
    private const int MostOfPath = 225;

    private static readonly ImmutableArray<string> AccessRuleMethods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"];

    public static IReadOnlyList<AccessRule> ListAccessRules(StateView view, AccessRuleQuery query)
    {
        var userId = query.UserId ?? view.Caller.UserId;
        if (!IsOwn(view, userId)) IdentityPolicy.DemandSeesAll(view, IdentityOperations.ListAccessRules);
        return ValueList<AccessRule>.From(view.Where(IdentityTables.AccessRulesByUser, userId).Select(row => row.Rule));
    }

    public static AccessRule GetAccessRule(StateView view, IdentityReference request) =>
        view.Find(IdentityTables.AccessRules, request.Id) is { } row && IsOwn(view, row.UserId)
            ? row.Rule
            : throw IdentityErrors.NotFound(IdentityErrors.AccessRule, request.Id);

    public static NoResult DeleteAccessRule(Transaction tx, IdentityReference request)
    {
        var row = tx.Find(IdentityTables.AccessRules, request.Id);
        if (row is null || !(tx.Caller.IsAdmin || IdentityPolicy.IsSelf(tx, row.UserId))) throw IdentityErrors.NotFound(IdentityErrors.AccessRule, request.Id);
        var user = tx.Where(IdentityTables.ApplicationCredentialsByUser, row.UserId).FirstOrDefault(other => other.Credential.AccessRules.Any(rule => rule.Id == request.Id));
        if (user is not null) throw IdentityErrors.AccessRuleInUse(request.Id, user.Credential);
        tx.Remove(IdentityTables.AccessRules, request.Id);
        return NoResult.Value;
    }

    /// <summary>The user's rule of that id, or the same one that he has already, or a new one.</summary>
    private static AccessRule KeepRule(Transaction tx, string userId, AccessRule rule)
    {
        if (rule.Id is { } id)
        {
            return tx.Find(IdentityTables.AccessRules, id) is { } known && known.UserId == userId ? known.Rule : throw IdentityErrors.NotFound(IdentityErrors.AccessRule, id);
        }

        if (string.IsNullOrWhiteSpace(rule.Service)) throw IdentityErrors.AccessRuleService();
        if (!AccessRuleMethods.Contains(rule.Method)) throw IdentityErrors.AccessRuleMethod(rule.Method, AccessRuleMethods);
        if (!rule.Path.StartsWith('/') || rule.Path.Length > MostOfPath) throw IdentityErrors.AccessRulePath(rule.Path);
        var same = tx.Where(IdentityTables.AccessRulesByUser, userId).FirstOrDefault(row => row.Rule with { Id = null } == rule);
        if (same is not null) return same.Rule;
        rule = rule with { Id = NewId(tx, "access rule", $"{userId} {rule.Service} {rule.Method} {rule.Path}") };
        tx.Add(IdentityTables.AccessRules, new AccessRuleRow(userId, rule));
        return rule;
    }
}
