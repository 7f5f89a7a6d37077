namespace FakeDrivers.Volumes;

/// <summary>What a host tells of itself so that a volume can be connected to it.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: the <c>connector</c> of os-brick and Cinder API v3.</remarks>
public sealed record VolumeConnector
{
    /// <summary>The name of the host.</summary>
    public required string HostName { get; init; }

    /// <summary>Its address. Absent when nobody said.</summary>
    public string? IpAddress { get; init; }

    /// <summary>The name of its iSCSI initiator, such as <c>iqn.1993-08.org.debian:01:1</c>. Absent when it has none.</summary>
    public string? InitiatorName { get; init; }

    /// <summary>The name that the device will have there, such as <c>/dev/vdb</c>. Absent when it is not known yet.</summary>
    public string? Device { get; init; }

    /// <summary>Whether it can use several ways to the volume at once.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IsMultipath { get; init; }
}
