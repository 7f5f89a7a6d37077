using FakeDrivers.Worlds;

namespace FakeDrivers.Identity;

/// <content>The operations of unified limits.</content>
public static partial class IdentityOperations
{
    /// <summary><see cref="ILimits.CreateRegisteredLimitAsync"/>.</summary>
    public static Operation<CreateRegisteredLimitRequest, RegisteredLimit> CreateRegisteredLimit { get; } = new(Domain, "create_registered_limit", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Keystone POST /v3/registered_limits",
        Simulates = "one for each service, region and resource",
    };

    /// <summary><see cref="ILimits.ListRegisteredLimitsAsync"/>.</summary>
    public static Operation<LimitQuery, IReadOnlyList<RegisteredLimit>> ListRegisteredLimits { get; } = new(Domain, "list_registered_limits", OperationKind.Read)
    {
        Requires = CallerRole.None,
        Upstream = "Keystone GET /v3/registered_limits",
        Simulates = "service, region, resource; oldest first",
        Refuses = "pages",
    };

    /// <summary><see cref="ILimits.UpdateRegisteredLimitAsync"/>.</summary>
    public static Operation<LimitChange, RegisteredLimit> UpdateRegisteredLimit { get; } = new(Domain, "update_registered_limit", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Keystone PATCH /v3/registered_limits/{id}",
        Simulates = "another default",
        Refuses = "another service, region or name",
    };

    /// <summary><see cref="ILimits.DeleteRegisteredLimitAsync"/>.</summary>
    public static Operation<IdentityReference, NoResult> DeleteRegisteredLimit { get; } = new(Domain, "delete_registered_limit", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Keystone DELETE /v3/registered_limits/{id}",
        Simulates = "those that no limit stands on",
    };

    /// <summary><see cref="ILimits.CreateLimitAsync"/>.</summary>
    public static Operation<CreateLimitRequest, Limit> CreateLimit { get; } = new(Domain, "create_limit", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Keystone POST /v3/limits",
        Simulates = "one for each registered resource and project or domain",
        Refuses = "models other than flat",
    };

    /// <summary><see cref="ILimits.ListLimitsAsync"/>.</summary>
    public static Operation<LimitQuery, IReadOnlyList<Limit>> ListLimits { get; } = new(Domain, "list_limits", OperationKind.Read)
    {
        Requires = CallerRole.None,
        Upstream = "Keystone GET /v3/limits",
        Simulates = "service, region, resource, project, domain; a user sees those of his project",
        Refuses = "pages",
    };

    /// <summary><see cref="ILimits.UpdateLimitAsync"/>.</summary>
    public static Operation<LimitChange, Limit> UpdateLimit { get; } = new(Domain, "update_limit", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Keystone PATCH /v3/limits/{id}",
        Simulates = "another limit",
    };

    /// <summary><see cref="ILimits.DeleteLimitAsync"/>.</summary>
    public static Operation<IdentityReference, NoResult> DeleteLimit { get; } = new(Domain, "delete_limit", OperationKind.Write)
    {
        Requires = CallerRole.Admin,
        Upstream = "Keystone DELETE /v3/limits/{id}",
        Simulates = "removal",
    };
}
