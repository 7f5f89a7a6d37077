namespace FakeDrivers.Compute;

/// <summary>Which hypervisors a listing is to yield; what is not set does not filter.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record HypervisorQuery
{
    /// <summary>Only those whose name contains this text (<c>hypervisor_hostname_pattern</c>). Absent, whatever the name.</summary>
    public string? HostNamePart { get; init; }

    /// <summary>How many at most in the whole listing. Absent, all.</summary>
    public int? Limit { get; init; }

    /// <summary>The id of the hypervisor after which to start. Absent, from the first.</summary>
    public string? Marker { get; init; }
}
