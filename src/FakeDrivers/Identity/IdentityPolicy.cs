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

    public static void DemandManages(StateView view, Operation operation, string? domainId)
    {
        var caller = view.Caller;
        if (caller.IsAdmin || (domainId is not null && caller.DomainId == domainId && caller.Role >= CallerRole.Manager)) return;
        throw IdentityErrors.Denied(operation, caller, "is neither an administrator nor a manager of the domain that it is about");
    }
}
