namespace FakeDrivers.Networking;

/// <summary>A router: it joins the subnets of its interfaces, and leads outside through its gateway.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Its interfaces are ports. Upstream: Neutron's <c>router</c>.</remarks>
public sealed record Router : NetworkResource
{
    /// <summary>The name, which several routers may share.</summary>
    public string Name { get; init; } = "";

    /// <summary>How the router is.</summary>
    public NetworkResourceStatus Status { get; init; }

    /// <summary>Whether an administrator lets it work.</summary>
    public bool IsAdminStateUp { get; init; } = true;

    /// <summary>Its way to the outside; <see langword="null"/> for none.</summary>
    public RouterGateway? Gateway { get; init; }

    /// <summary>The routes besides those that follow from its interfaces.</summary>
    public IReadOnlyList<HostRoute> Routes { get; init => field = ValueList<HostRoute>.From(value); } = ValueList<HostRoute>.Empty;

    /// <summary>The zones in which it runs.</summary>
    public IReadOnlyList<string> AvailabilityZones { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>The zones that were asked for.</summary>
    public IReadOnlyList<string> AvailabilityZoneHints { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>The id of its flavor (<c>flavor_id</c>); <see langword="null"/> for none. Flavors of routers are not there, so that nobody sets it but an edit.</summary>
    public string? FlavorId { get; init; }

    /// <summary>Whether it runs on every host (<c>distributed</c>); <see langword="null"/> for a caller who is no administrator.</summary>
    public bool? IsDistributed { get; init; }

    /// <summary>Whether it has a standby (<c>ha</c>); <see langword="null"/> for a caller who is no administrator.</summary>
    public bool? IsHighlyAvailable { get; init; }
}
