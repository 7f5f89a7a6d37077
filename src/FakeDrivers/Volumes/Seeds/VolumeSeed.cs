namespace FakeDrivers.Volumes;

/// <summary>What a volume of test data is to be. Whatever is left out has a plausible value that agrees with the rest.</summary>
/// <remarks>
/// Immutable and thread-safe; equality is by content. Take it from <see cref="FakeVolumeApi.SeedVolume"/> and change it with <c>with</c>. A volume
/// that is in use has a server: seed one with the volume's id.
/// </remarks>
public sealed record VolumeSeed
{
    /// <summary>The id, a UUID's text.</summary>
    /// <value>The default, <see langword="null"/>, is one that follows from the world's seed, project, user and name.</value>
    public string? Id { get; init; }

    /// <summary>The name.</summary>
    /// <value>The default, <see langword="null"/>, is <c>volume1</c>, <c>volume2</c>… in each project.</value>
    public string? Name { get; init; }

    /// <summary>The id of the project that owns it.</summary>
    /// <value>The default, <see langword="null"/>, is the project of whoever seeds.</value>
    public string? ProjectId { get; init; }

    /// <summary>The id of the user who made it.</summary>
    /// <value>The default, <see langword="null"/>, is the user who seeds.</value>
    public string? UserId { get; init; }

    /// <summary>The status that it has.</summary>
    /// <value>The default is <see cref="VolumeStatus.Available"/>.</value>
    public VolumeStatus Status { get; init; } = VolumeStatus.Available;

    /// <summary>The size, 1 or more.</summary>
    /// <value>The default, <see langword="null"/>, is that of the snapshot it is made from, else 1.</value>
    public int? SizeGiB { get; init; }

    /// <summary>The name or id of its type.</summary>
    /// <value>The default, <see langword="null"/>, is the service's default type.</value>
    public string? VolumeType { get; init; }

    /// <summary>Its availability zone.</summary>
    /// <value>The default, <see langword="null"/>, is the service's.</value>
    public string? AvailabilityZone { get; init; }

    /// <summary>The id of the snapshot that it was made from.</summary>
    /// <value>The default, <see langword="null"/>, is none.</value>
    public string? SnapshotId { get; init; }

    /// <summary>The id of the image that it was made from, so that it is bootable.</summary>
    /// <value>The default, <see langword="null"/>, is none.</value>
    public string? ImageId { get; init; }

    /// <summary>What somebody wrote about it.</summary>
    /// <value>The default, <see langword="null"/>, is nothing.</value>
    public string? Description { get; init; }

    /// <summary>The owner's own keys and values.</summary>
    /// <value>The default is empty.</value>
    public IReadOnlyDictionary<string, string> Metadata { get; init => field = ValueMap<string>.From(value); } = ValueMap<string>.Empty;

    /// <summary>When it was made, in UTC and not later than the world's time.</summary>
    /// <value>The default, <see langword="null"/>, is now.</value>
    public DateTimeOffset? CreatedAt { get; init; }
}
