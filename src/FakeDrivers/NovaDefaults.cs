namespace FakeDrivers;

/// <summary>The values that the fixtures of Nova's own tests have in one of its versions.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. See <see cref="FakeDefaults"/>.</remarks>
public sealed record NovaDefaults
{
    /// <summary>The user who makes requests and servers.</summary>
    public required string UserId { get; init; }

    /// <summary>The project of requests and servers.</summary>
    public required string ProjectId { get; init; }

    /// <summary>The token of a request (<c>FakeRequestContext</c>).</summary>
    public required string AuthToken { get; init; }

    /// <summary>The id of a server (<c>stub_instance</c>).</summary>
    public required string ServerId { get; init; }

    /// <summary>The name of the first server.</summary>
    public required string ServerName { get; init; }

    /// <summary>When a server was made, in UTC.</summary>
    public required DateTimeOffset ServerCreatedAt { get; init; }

    /// <summary>When a server last changed, in UTC.</summary>
    public required DateTimeOffset ServerUpdatedAt { get; init; }

    /// <summary>The image of a server.</summary>
    public required string ImageId { get; init; }

    /// <summary>The flavor of a server.</summary>
    public required string FlavorId { get; init; }

    /// <summary>The security group of a server.</summary>
    public required string SecurityGroup { get; init; }

    /// <summary>The hardware address of a server's port (<c>create_info_cache</c>).</summary>
    public required string MacAddress { get; init; }

    /// <summary>The IPv4 address of a server's port.</summary>
    public required string FixedIp { get; init; }

    /// <summary>The network in which <see cref="FixedIp"/> is.</summary>
    public required string NetworkCidr { get; init; }

    /// <summary>The name of that network.</summary>
    public required string NetworkName { get; init; }

    /// <summary>The floating IP of a server (<c>stub_out_nw_api</c>).</summary>
    public required string FloatingIp { get; init; }

    /// <summary>The user who makes volumes (<c>stub_volume</c>).</summary>
    public required string VolumeUserId { get; init; }

    /// <summary>The project of volumes.</summary>
    public required string VolumeProjectId { get; init; }

    /// <summary>The name of a volume.</summary>
    public required string VolumeName { get; init; }

    /// <summary>The description of a volume.</summary>
    public required string VolumeDescription { get; init; }

    /// <summary>The size of a volume.</summary>
    public required int VolumeSizeGiB { get; init; }

    /// <summary>The name of the type of a volume.</summary>
    public required string VolumeType { get; init; }

    /// <summary>The availability zone of a volume.</summary>
    public required string VolumeAvailabilityZone { get; init; }

    /// <summary>Where a server sees a volume.</summary>
    public required string VolumeDevice { get; init; }

    /// <summary>When a volume was made, in UTC.</summary>
    public required DateTimeOffset VolumeCreatedAt { get; init; }

    /// <summary>The name of a snapshot (<c>stub_snapshot</c>).</summary>
    public required string SnapshotName { get; init; }

    /// <summary>The description of a snapshot.</summary>
    public required string SnapshotDescription { get; init; }

    /// <summary>The size of the volume of a snapshot.</summary>
    public required int SnapshotSizeGiB { get; init; }

    /// <summary>When an image was made and last changed, in UTC (<c>stub_out_glance</c>).</summary>
    public required DateTimeOffset ImageCreatedAt { get; init; }

    /// <summary>The name of a key pair (<c>stub_out_key_pair_funcs</c>).</summary>
    public required string KeyName { get; init; }
}
