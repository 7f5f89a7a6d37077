namespace FakeDrivers.Networking;

/// <summary>Where a port is plugged in, and how.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Upstream: Neutron's <c>binding:</c> attributes.</remarks>
public sealed record PortBinding
{
    /// <summary>A port that is plugged in nowhere.</summary>
    public static PortBinding None { get; } = new();

    /// <summary>The host; empty as long as there is none (<c>binding:host_id</c>).</summary>
    public string HostId { get; init; } = "";

    /// <summary>The kind of interface that is wanted (<c>binding:vnic_type</c>).</summary>
    /// <value>The default is <c>normal</c>.</value>
    public string VnicType { get; init; } = "normal";

    /// <summary>The kind of interface that there is: <c>unbound</c> without a host (<c>binding:vif_type</c>).</summary>
    public string VifType { get; init; } = "unbound";

    /// <summary>What whoever plugs it in needs to know of the interface; empty without a host (<c>binding:vif_details</c>). A request does not set it.</summary>
    public IReadOnlyDictionary<string, string> VifDetails { get; init => field = ValueMap<string>.From(value); } = ValueMap<string>.Empty;

    /// <summary>What whoever plugs it in says about it (<c>binding:profile</c>).</summary>
    public IReadOnlyDictionary<string, string> Profile { get; init => field = ValueMap<string>.From(value); } = ValueMap<string>.Empty;
}
