using FakeDrivers.Worlds;

namespace FakeDrivers.Identity;

/// <summary>
/// Who may see and change what, besides the least role that an operation asks for: administrators everything; who acts for the system sees
/// everything; who acts for a domain sees what is of it, and its managers change it; the rest is each user's own.
/// </summary>
internal static class IdentityPolicy
{
    public static bool SeesAll(StateView view) =>
        view.Caller.IsAdmin || (view.Caller.IsSystemScoped && view.Caller.Role >= CallerRole.Reader);

    public static bool SeesDomain(StateView view, string? domainId) =>
        SeesAll(view) || (domainId is not null && view.Caller.DomainId == domainId && view.Caller.Role >= CallerRole.Reader);

    /// <summary>The domain that a caller means who names none, and sees no more than his own; nothing for others.</summary>
    public static string? OwnDomain(StateView view) => SeesAll(view) ? null : view.Caller.DomainId;

    public static bool IsSelf(StateView view, string? userId) => userId is not null && view.Caller.UserId == userId;

    public static void DemandSeesAll(StateView view, Operation operation)
    {
        if (!SeesAll(view)) throw IdentityErrors.Denied(operation, view.Caller, "acts neither as an administrator nor for the whole system");
    }

    public static void DemandSeesDomain(StateView view, Operation operation, string? domainId)
    {
        if (!SeesDomain(view, domainId))
        {
            throw IdentityErrors.Denied(operation, view.Caller, "acts neither as an administrator, nor for the whole system, nor for the domain that it is about");
        }
    }

    /// <summary>A restricted application credential does not make or end others.</summary>
    public static void DemandUnrestricted(StateView view, Operation operation)
    {
        if (view.Caller.ApplicationCredentialId is not { } id) return;
        if (view.Find(IdentityTables.ApplicationCredentials, id)?.Credential.IsUnrestricted != true)
        {
            throw IdentityErrors.Denied(operation, view.Caller, $"logged in with the application credential '{id}', which is restricted");
        }
    }

    /// <summary>Who acts by an application credential does not manage trusts.</summary>
    public static void DemandNoApplicationCredential(StateView view, Operation operation)
    {
        if (view.Caller.ApplicationCredentialId is { } id) throw IdentityErrors.Denied(operation, view.Caller, $"logged in with the application credential '{id}', and has no trusts to manage");
    }

    /// <summary>Who acts by an application credential or a trust has nothing to do with the secrets of the user.</summary>
    public static void DemandUndelegated(StateView view, Operation operation)
    {
        DemandNoApplicationCredential(view, operation);
        if (view.Caller.TrustId is { } trust) throw IdentityErrors.Denied(operation, view.Caller, $"acts by the trust '{trust}', and has nothing to do with credentials");
    }

    public static void DemandManages(StateView view, Operation operation, string? domainId)
    {
        var caller = view.Caller;
        if (caller.IsAdmin || (domainId is not null && caller.DomainId == domainId && caller.Role >= CallerRole.Manager)) return;
        throw IdentityErrors.Denied(operation, caller, "is neither an administrator nor a manager of the domain that it is about");
    }
}
