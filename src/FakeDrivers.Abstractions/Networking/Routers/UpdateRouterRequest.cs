namespace FakeDrivers.Networking;

/// <summary>Which fields of a router to change; what is not set stays.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record UpdateRouterRequest : UpdateNetworkResourceRequest
{
    /// <summary>The new name.</summary>
    public string? Name { get; init; }

    /// <summary>Whether it is to work.</summary>
    public bool? IsAdminStateUp { get; init; }

    /// <summary>The new way to the outside.</summary>
    public RouterGatewayRequest? Gateway { get; init; }

    /// <summary>Whether to take the way to the outside away.</summary>
    public bool ClearGateway { get; init; }

    /// <summary>The routes, at most 30, which replace the old ones as a whole.</summary>
    public IReadOnlyList<HostRoute>? Routes { get; init => field = value is null ? null : ValueList<HostRoute>.From(value); }
}
