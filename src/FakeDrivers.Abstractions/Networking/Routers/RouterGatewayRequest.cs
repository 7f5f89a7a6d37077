namespace FakeDrivers.Networking;

/// <summary>Which way to the outside a router is to have.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record RouterGatewayRequest
{
    /// <summary>The id of the external network.</summary>
    public required string NetworkId { get; init; }

    /// <summary>Whether addresses are translated on the way out; administrators only.</summary>
    /// <value>The default, <see langword="null"/>, translates.</value>
    public bool? IsSnatEnabled { get; init; }

    /// <summary>The router's addresses on the external network; administrators only.</summary>
    /// <value>The default, <see langword="null"/>, takes free ones.</value>
    public IReadOnlyList<FixedIpRequest>? FixedIps { get; init => field = value is null ? null : ValueList<FixedIpRequest>.From(value); }
}
