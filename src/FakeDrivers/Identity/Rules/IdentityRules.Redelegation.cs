using FakeDrivers.Worlds;

namespace FakeDrivers.Identity;

/// <content>Trusts that are passed on.</content>
internal static partial class IdentityRules
{
    private const int MostRedelegations = 3;

    /// <summary>How often a new trust can be passed on in a row, when it may be made so at all.</summary>
    private static int RedelegationsOf(Transaction tx, CreateTrustRequest request)
    {
        var operation = IdentityOperations.CreateTrust;
        var isRedelegatable = request.AllowsRedelegation && request.RedelegationCount != 0;
        if (isRedelegatable && request.RemainingUses is not null) throw IdentityErrors.UsesOfRedelegation();
        if (isRedelegatable && request.RedelegationCount is < 0 or > MostRedelegations)
        {
            throw IdentityErrors.Denied(operation, tx.Caller, $"would let a trust be passed on {request.RedelegationCount} times; at most {MostRedelegations} are allowed");
        }

        if (tx.Caller.TrustId is not { } parentId) return isRedelegatable ? request.RedelegationCount ?? MostRedelegations : 0;
        var parent = Require(tx, IdentityTables.Trusts, IdentityErrors.Trust, parentId);
        var left = parent.RedelegationCount - 1;
        var refusal = (parent, request) switch
        {
            ({ RedelegationCount: 0 }, _) => "which cannot be passed on",
            (_, { RedelegationCount: { } count }) when isRedelegatable && count != left => $"which can be passed on {left} more times after this, not {count}",
            (_, { RemainingUses: not null }) => "which cannot be passed on for a number of uses",
            (_, { ExpiresAt: { } end }) when end > parent.ExpiresAt => $"which ends at {parent.ExpiresAt:O}, before the new one would",
            ({ IsImpersonating: false }, { IsImpersonating: true }) => "which does not let him act as the other",
            _ when !request.RoleIds.All(Closure(tx, parent.RoleIds).Contains) => "which does not give all of these roles",
            _ => null,
        };
        return refusal is null ? (isRedelegatable ? left : 0) : throw IdentityErrors.Denied(operation, tx.Caller, $"acts by the trust '{parent.Id}', {refusal}");
    }

    /// <summary>Who let first, in a row of trusts that were passed on: his are the roles.</summary>
    private static string FirstTrustorOf(StateView view, Trust trust)
    {
        while (trust.RedelegatedTrustId is { } parentId && view.Find(IdentityTables.Trusts, parentId) is { } parent) trust = parent;
        return trust.TrustorUserId;
    }
}
