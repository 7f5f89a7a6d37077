namespace FakeDrivers.Images;

/// <summary>What an image of test data is to be. Whatever is left out has a plausible value that agrees with the rest.</summary>
/// <remarks>
/// Immutable and thread-safe; equality is by content. Take it from <see cref="FakeImageApi.SeedImage"/> and change it with <c>with</c>. The image
/// says how large it is without having bytes; give it some by <see cref="ImageEdits.ImageData"/>.
/// </remarks>
public sealed record ImageSeed
{
    /// <summary>The id, a UUID's text.</summary>
    /// <value>The default, <see langword="null"/>, is one that follows from the world's seed, project, user and name.</value>
    public string? Id { get; init; }

    /// <summary>The name.</summary>
    /// <value>The default, <see langword="null"/>, is <c>image1</c>, <c>image2</c>… in each project.</value>
    public string? Name { get; init; }

    /// <summary>The id of the project that owns it.</summary>
    /// <value>The default, <see langword="null"/>, is the project of whoever seeds.</value>
    public string? ProjectId { get; init; }

    /// <summary>The status that it has.</summary>
    /// <value>The default is <see cref="ImageStatus.Active"/>.</value>
    public ImageStatus Status { get; init; } = ImageStatus.Active;

    /// <summary>Who sees it.</summary>
    /// <value>The default is <see cref="ImageVisibility.Public"/>.</value>
    public ImageVisibility Visibility { get; init; } = ImageVisibility.Public;

    /// <summary>The format of its container.</summary>
    /// <value>The default is <c>bare</c>.</value>
    public string ContainerFormat { get; init; } = "bare";

    /// <summary>The format of its disk.</summary>
    /// <value>The default is <c>qcow2</c>.</value>
    public string DiskFormat { get; init; } = "qcow2";

    /// <summary>The size in bytes; a queued image has none.</summary>
    /// <value>The default is 20 MiB.</value>
    public long SizeBytes { get; init; } = 20L << 20;

    /// <summary>The least disk that a server needs for it, in GiB.</summary>
    /// <value>The default is 0.</value>
    public int MinDiskGiB { get; init; }

    /// <summary>The least memory that a server needs for it, in MiB.</summary>
    /// <value>The default is 0.</value>
    public int MinMemoryMiB { get; init; }

    /// <summary>Whether it cannot be deleted.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IsProtected { get; init; }

    /// <summary>Its tags.</summary>
    /// <value>The default is empty.</value>
    public IReadOnlyList<string> Tags { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>The owner's own keys and values.</summary>
    /// <value>The default is empty.</value>
    public IReadOnlyDictionary<string, string> Properties { get; init => field = ValueMap<string>.From(value); } = ValueMap<string>.Empty;

    /// <summary>When it was made, in UTC and not later than the world's time.</summary>
    /// <value>The default, <see langword="null"/>, is now.</value>
    public DateTimeOffset? CreatedAt { get; init; }
}
