namespace FakeDrivers.Compute;

/// <summary>What a project used of servers in a span of time.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Upstream: Nova's <c>tenant_usage</c>.</remarks>
public sealed record ProjectUsage
{
    /// <summary>The id of the project.</summary>
    public required string ProjectId { get; init; }

    /// <summary>The begin of the span, in UTC.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>The end of the span, in UTC.</summary>
    public required DateTimeOffset Stop { get; init; }

    /// <summary>What each server used, oldest first.</summary>
    /// <value>The default is empty.</value>
    public IReadOnlyList<ServerUsage> Servers { get; init => field = ValueList<ServerUsage>.From(value); } = ValueList<ServerUsage>.Empty;

    /// <summary>The hours of all servers together.</summary>
    public double TotalHours => Servers.Sum(server => server.Hours);

    /// <summary>The hours of all processors together (<c>total_vcpus_usage</c>).</summary>
    public double TotalVcpuHours => Servers.Sum(server => server.Hours * server.Vcpus);

    /// <summary>The hours of all MiB of memory together (<c>total_memory_mb_usage</c>).</summary>
    public double TotalMemoryMiBHours => Servers.Sum(server => server.Hours * server.MemoryMiB);

    /// <summary>The hours of all GiB of disk together (<c>total_local_gb_usage</c>).</summary>
    public double TotalDiskGiBHours => Servers.Sum(server => server.Hours * server.DiskGiB);
}
