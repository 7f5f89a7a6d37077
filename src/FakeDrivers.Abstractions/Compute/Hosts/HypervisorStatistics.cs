namespace FakeDrivers.Compute;

/// <summary>What all hypervisors have together, and what is in use of it.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Only those that are enabled count. Upstream: Nova <c>GET /os-hypervisors/statistics</c>.</remarks>
public sealed record HypervisorStatistics
{
    /// <summary>How many hypervisors there are.</summary>
    public required int Count { get; init; }

    /// <summary>How many processors they have.</summary>
    public required long Vcpus { get; init; }

    /// <summary>How many processors the servers have.</summary>
    public required long VcpusUsed { get; init; }

    /// <summary>How much memory they have, in MiB.</summary>
    public required long MemoryMiB { get; init; }

    /// <summary>How much memory the servers have, in MiB.</summary>
    public required long MemoryUsedMiB { get; init; }

    /// <summary>How much disk they have, in GiB.</summary>
    public required long DiskGiB { get; init; }

    /// <summary>How much disk the servers have, in GiB.</summary>
    public required long DiskUsedGiB { get; init; }

    /// <summary>How many servers are on them.</summary>
    public required int RunningServers { get; init; }
}
