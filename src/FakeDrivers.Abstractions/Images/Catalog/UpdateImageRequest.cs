namespace FakeDrivers.Images;

/// <summary>What to change of an image; what is absent stays.</summary>
/// <remarks>
/// Immutable and thread-safe; equality is by content. A value cannot be taken away with it: for that, and for a check that a property exists,
/// see <see cref="ImageChange"/>. Source: Glance <c>PATCH /v2/images/{id}</c>.
/// </remarks>
public sealed record UpdateImageRequest
{
    /// <summary>The id of the image.</summary>
    public required string ImageId { get; init; }

    /// <summary>The new name. Absent, it stays.</summary>
    public string? Name { get; init; }

    /// <summary>Who is to see it. Absent, it stays.</summary>
    public ImageVisibility? Visibility { get; init; }

    /// <summary>The id of the project that is to own it; administrators only. Absent, it stays.</summary>
    public string? Owner { get; init; }

    /// <summary>The new container format; only until data is stored. Absent, it stays.</summary>
    public string? ContainerFormat { get; init; }

    /// <summary>The new disk format; only until data is stored. Absent, it stays.</summary>
    public string? DiskFormat { get; init; }

    /// <summary>The smallest disk that it accepts, in GiB. Absent, it stays.</summary>
    public int? MinDiskGiB { get; init; }

    /// <summary>The smallest memory that it accepts, in MiB. Absent, it stays.</summary>
    public int? MinMemoryMiB { get; init; }

    /// <summary>Whether it cannot be deleted. Absent, it stays.</summary>
    public bool? IsProtected { get; init; }

    /// <summary>Whether listings leave it out. Absent, it stays.</summary>
    public bool? IsHidden { get; init; }

    /// <summary>All of the new tags. Absent, they stay.</summary>
    /// <value>The default is absent. Copied when set.</value>
    public IReadOnlyList<string>? Tags { get; init => field = value is null ? null : ValueList<string>.From(value); }

    /// <summary>Properties to add, or to give another value.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyDictionary<string, string> Properties { get; init => field = ValueMap<string>.From(value); } = ValueMap<string>.Empty;

    /// <summary>The names of properties to remove; each must exist.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyList<string> RemovedProperties { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;
}
