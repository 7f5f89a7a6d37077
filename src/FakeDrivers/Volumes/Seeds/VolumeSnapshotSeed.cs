namespace FakeDrivers.Volumes;

/// <summary>What a snapshot of test data is to be. Whatever is left out has a plausible value that agrees with the rest.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Take it from <see cref="FakeVolumeApi.SeedSnapshot"/> and change it with <c>with</c>.</remarks>
public sealed record VolumeSnapshotSeed
{
    /// <summary>The id, a UUID's text.</summary>
    /// <value>The default, <see langword="null"/>, is one that follows from the world's seed, project, user and name.</value>
    public string? Id { get; init; }

    /// <summary>The name.</summary>
    /// <value>The default, <see langword="null"/>, is <c>snapshot1</c>, <c>snapshot2</c>… in each project.</value>
    public string? Name { get; init; }

    /// <summary>The id of the volume that it was taken of; its project and user are the snapshot's.</summary>
    /// <value>The default, <see langword="null"/>, seeds a volume for it.</value>
    public string? VolumeId { get; init; }

    /// <summary>The status that it has.</summary>
    /// <value>The default is <see cref="VolumeSnapshotStatus.Available"/>.</value>
    public VolumeSnapshotStatus Status { get; init; } = VolumeSnapshotStatus.Available;

    /// <summary>What somebody wrote about it.</summary>
    /// <value>The default, <see langword="null"/>, is nothing.</value>
    public string? Description { get; init; }

    /// <summary>The owner's own keys and values.</summary>
    /// <value>The default is empty.</value>
    public IReadOnlyDictionary<string, string> Metadata { get; init => field = ValueMap<string>.From(value); } = ValueMap<string>.Empty;

    /// <summary>When it was taken, in UTC and not later than the world's time.</summary>
    /// <value>The default, <see langword="null"/>, is now.</value>
    public DateTimeOffset? CreatedAt { get; init; }
}
