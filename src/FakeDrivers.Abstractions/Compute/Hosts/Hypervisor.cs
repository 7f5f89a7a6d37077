namespace FakeDrivers.Compute;

/// <summary>A host that servers run on, what it has and what is in use of it.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Upstream: Nova's <c>hypervisor</c> and the compute service on it.</remarks>
public sealed record Hypervisor
{
    /// <summary>The opaque id, a UUID's text.</summary>
    public required string Id { get; init; }

    /// <summary>The name of the host, unique (<c>hypervisor_hostname</c>).</summary>
    public required string HostName { get; init; }

    /// <summary>The id of the compute service on the host.</summary>
    public required string ServiceId { get; init; }

    /// <summary>The availability zone that it is in.</summary>
    public required string AvailabilityZone { get; init; }

    /// <summary>Whether new servers may be placed on it (<c>status</c>).</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool IsEnabled { get; init; } = true;

    /// <summary>Why it is disabled; <see langword="null"/> when nobody said.</summary>
    public string? DisabledReason { get; init; }

    /// <summary>Whether the host runs (<c>state</c>). A host that is forced down is down.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool IsUp { get; init; } = true;

    /// <summary>Whether an administrator said that the host is down.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IsForcedDown { get; init; }

    /// <summary>How many processors it has.</summary>
    public required int Vcpus { get; init; }

    /// <summary>How much memory it has, in MiB.</summary>
    public required long MemoryMiB { get; init; }

    /// <summary>How much disk it has, in GiB.</summary>
    public required long DiskGiB { get; init; }

    /// <summary>How many processors its servers have together.</summary>
    /// <value>The default is 0.</value>
    public long VcpusUsed { get; init; }

    /// <summary>How much memory its servers have together, in MiB.</summary>
    /// <value>The default is 0.</value>
    public long MemoryUsedMiB { get; init; }

    /// <summary>How much disk its servers have together, in GiB.</summary>
    /// <value>The default is 0.</value>
    public long DiskUsedGiB { get; init; }

    /// <summary>How many servers are on it (<c>running_vms</c>).</summary>
    /// <value>The default is 0.</value>
    public int RunningServers { get; init; }

    /// <summary>When its service last changed, in UTC.</summary>
    public DateTimeOffset UpdatedAt { get; init; }
}
