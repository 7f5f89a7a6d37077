namespace FakeDrivers.Networking;

/// <summary>For which host a port is to be prepared, and how.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record PortBindingRequest
{
    /// <summary>The id of the port.</summary>
    public required string PortId { get; init; }

    /// <summary>The host.</summary>
    public required string Host { get; init; }

    /// <summary>The kind of interface that is wanted.</summary>
    /// <value>The default is <c>normal</c>.</value>
    public string VnicType { get; init; } = "normal";

    /// <summary>What whoever plugs it in says about it.</summary>
    public IReadOnlyDictionary<string, string> Profile { get; init => field = ValueMap<string>.From(value); } = ValueMap<string>.Empty;
}
