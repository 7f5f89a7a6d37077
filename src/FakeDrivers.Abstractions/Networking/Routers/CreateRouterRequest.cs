namespace FakeDrivers.Networking;

/// <summary>What a new router is to be.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record CreateRouterRequest : CreateNetworkResourceRequest
{
    /// <summary>The name: at most 255 characters. Several routers may share it.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whether it is to work.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool IsAdminStateUp { get; init; } = true;

    /// <summary>Its way to the outside.</summary>
    /// <value>The default, <see langword="null"/>, is none.</value>
    public RouterGatewayRequest? Gateway { get; init; }

    /// <summary>The zones in which it is to run.</summary>
    public IReadOnlyList<string> AvailabilityZoneHints { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>Whether it is to run on every host; administrators only.</summary>
    public bool IsDistributed { get; init; }

    /// <summary>Whether it is to have a standby; administrators only.</summary>
    public bool IsHighlyAvailable { get; init; }
}
