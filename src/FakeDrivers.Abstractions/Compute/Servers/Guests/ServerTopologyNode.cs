namespace FakeDrivers.Compute;

/// <summary>A NUMA cell of a server.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record ServerTopologyNode
{
    /// <summary>The numbers of the server's processors in the cell, from 0 (<c>vcpu_set</c>).</summary>
    /// <value>The default is empty.</value>
    public IReadOnlyList<int> Vcpus { get; init => field = ValueList<int>.From(value); } = ValueList<int>.Empty;

    /// <summary>Its memory in MiB (<c>memory_mb</c>).</summary>
    public required int MemoryMiB { get; init; }

    /// <summary>The number of the host's cell that it lies on, which only administrators see; <see langword="null"/> for others.</summary>
    public int? HostNode { get; init; }

    /// <summary>
    /// The processors of the host by those of the server, where the flavor asks for processors of its own (<c>cpu_pinning</c>). Only
    /// administrators see it; empty for others.
    /// </summary>
    /// <value>The default is empty.</value>
    public IReadOnlyDictionary<string, int> CpuPinning { get; init => field = ValueMap<int>.From(value); } = ValueMap<int>.Empty;
}
