namespace FakeDrivers.Volumes;

/// <summary>How a host reaches a volume.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Cinder's <c>connection_info</c>, <c>driver_volume_type</c> and <c>data</c>.</remarks>
public sealed record VolumeConnectionInfo
{
    /// <summary>The kind of way: <c>iscsi</c>, <c>aoe</c> or <c>local</c>. Upstream: <c>driver_volume_type</c>.</summary>
    public required string DriverVolumeType { get; init; }

    /// <summary>The id of the volume.</summary>
    public required string VolumeId { get; init; }

    /// <summary>Whether it can be written through it. Upstream: <c>access_mode</c>.</summary>
    public VolumeAttachMode AccessMode { get; init; }

    /// <summary>Whether what comes over it is encrypted.</summary>
    public bool IsEncrypted { get; init; }

    /// <summary>iSCSI: the qualified name of the target. Absent for another kind.</summary>
    public string? TargetIqn { get; init; }

    /// <summary>iSCSI: address and port of the target. Absent for another kind.</summary>
    public string? TargetPortal { get; init; }

    /// <summary>iSCSI: the logical unit of the target. Absent for another kind.</summary>
    public int? TargetLun { get; init; }

    /// <summary>AoE: the shelf. Absent for another kind.</summary>
    public int? TargetShelf { get; init; }

    /// <summary>AoE: the blade within the shelf. Upstream: <c>target_lun</c>. Absent for another kind.</summary>
    public int? TargetBlade { get; init; }

    /// <summary>Local: the path of the device on its own host. Absent for another kind.</summary>
    public string? DevicePath { get; init; }

    /// <summary>The limits that the host is to enforce. Upstream: <c>qos_specs</c>.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyDictionary<string, string> QosSpecs { get; init => field = ValueMap<string>.From(value); } = ValueMap<string>.Empty;
}
