namespace FakeDrivers.Networking;

/// <summary>Of which networks the addresses are to be counted; what is not set does not filter.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record NetworkIpAvailabilityQuery
{
    /// <summary>Only the network with this id.</summary>
    public string? NetworkId { get; init; }

    /// <summary>Only networks of exactly this name.</summary>
    public string? NetworkName { get; init; }

    /// <summary>Only networks of this project.</summary>
    public string? ProjectId { get; init; }

    /// <summary>Only subnets of this version of IP, 4 or 6; networks without one are left out.</summary>
    public int? IpVersion { get; init; }
}
