namespace FakeDrivers.Compute;

/// <summary>How the processors and the memory of a server are parted into NUMA cells.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Upstream: Nova <c>GET /servers/{id}/topology</c> (2.78).</remarks>
public sealed record ServerTopology
{
    /// <summary>The cells; empty for a server that asks for none, as most do.</summary>
    /// <value>The default is empty.</value>
    public IReadOnlyList<ServerTopologyNode> Nodes { get; init => field = ValueList<ServerTopologyNode>.From(value); } = ValueList<ServerTopologyNode>.Empty;

    /// <summary>The size of its memory pages in KiB; <see langword="null"/> when it asks for none.</summary>
    public int? PageSizeKiB { get; init; }
}
