namespace FakeDrivers.Volumes;

/// <summary>A block device kept by the service, as it was at one moment.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Cinder API v3, volume view.</remarks>
public sealed record Volume
{
    /// <summary>The id that the service gave.</summary>
    public required string Id { get; init; }

    /// <summary>The name that its user gave; not unique. Absent when none was given.</summary>
    public string? Name { get; init; }

    /// <summary>The description that its user gave. Absent when none was given.</summary>
    public string? Description { get; init; }

    /// <summary>Where it is in its life.</summary>
    public required VolumeStatus Status { get; init; }

    /// <summary>The size in GiB. A growth under way shows when it has ended.</summary>
    public required int SizeGiB { get; init; }

    /// <summary>The availability zone that it is in.</summary>
    public required string AvailabilityZone { get; init; }

    /// <summary>The id of the project that owns it and whose quota it uses.</summary>
    public required string ProjectId { get; init; }

    /// <summary>The id of the user who made it.</summary>
    public required string UserId { get; init; }

    /// <summary>When its making was accepted (UTC).</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last changed (UTC). Absent when it never did.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>The id of the snapshot that it was made from, which may be gone by now. Absent for another source.</summary>
    public string? SnapshotId { get; init; }

    /// <summary>The id of the volume that it was cloned from, which may be gone by now. Absent for another source.</summary>
    public string? SourceVolumeId { get; init; }

    /// <summary>The id of the image whose content it started with, also by way of a clone or snapshot. Absent when there is none.</summary>
    public string? ImageId { get; init; }

    /// <summary>Whether a server can boot from it: it holds the content of an image, or somebody said so.</summary>
    public bool IsBootable { get; init; }

    /// <summary>The id of its type. Absent for one that was made before there were types.</summary>
    public string? TypeId { get; init; }

    /// <summary>The name of its type. Upstream: <c>volume_type</c>.</summary>
    public string? TypeName { get; init; }

    /// <summary>The pool that keeps it, <c>host@backend#pool</c>. Absent when none took it. Upstream shows it to administrators.</summary>
    public string? Host { get; init; }

    /// <summary>Whether its content is encrypted, as its type says.</summary>
    public bool IsEncrypted { get; init; }

    /// <summary>The id of the key that it is encrypted with. Absent when it is not.</summary>
    public string? EncryptionKeyId { get; init; }

    /// <summary>Whether it may be attached several times.</summary>
    public bool IsMultiattach { get; init; }

    /// <summary>Whether it may only be read. Upstream: the entry <c>readonly</c> of the metadata.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>How far its move to another pool is.</summary>
    /// <value>The default is <see cref="VolumeMigrationStatus.None"/>.</value>
    public VolumeMigrationStatus MigrationStatus { get; init; }

    /// <summary>The id of the group that it belongs to. Absent when it belongs to none.</summary>
    public string? GroupId { get; init; }

    /// <summary>Whether it counts in the quota of its project.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool ConsumesQuota { get; init; } = true;

    /// <summary>
    /// Names the bytes that the volume started with: a clone, and a snapshot and what is made from it, bear the content of their source.
    /// </summary>
    /// <remarks>Only fakes know it, so that tests can prove copies; absent from a real service.</remarks>
    public string? ContentId { get; init; }

    /// <summary>Keys and values that its user keeps with it.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyDictionary<string, string> Metadata { get; init => field = ValueMap<string>.From(value); } = ValueMap<string>.Empty;

    /// <summary>What it keeps of the image whose content it started with. Upstream: <c>volume_image_metadata</c>.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyDictionary<string, string> ImageMetadata { get; init => field = ValueMap<string>.From(value); } = ValueMap<string>.Empty;

    /// <summary>What it is attached to, or on the way to or from.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyList<VolumeAttachment> Attachments { get; init => field = ValueList<VolumeAttachment>.From(value); } = ValueList<VolumeAttachment>.Empty;

    /// <summary>How it stands with the attachments: attached when one of them is, else what the first one is, detached when there is none.</summary>
    public VolumeAttachStatus AttachStatus => Attachments switch
    {
        [] => VolumeAttachStatus.Detached,
        var some when some.Any(attachment => attachment.Status == VolumeAttachStatus.Attached) => VolumeAttachStatus.Attached,
        [var first, ..] => first.Status,
    };
}
