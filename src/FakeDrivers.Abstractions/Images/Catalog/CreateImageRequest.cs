namespace FakeDrivers.Images;

/// <summary>An image to register; its bytes come later.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Glance <c>POST /v2/images</c>.</remarks>
public sealed record CreateImageRequest
{
    /// <summary>The id, a UUID. Absent, the service gives one.</summary>
    public string? Id { get; init; }

    /// <summary>The name, at most 255 characters. Absent, it has none.</summary>
    public string? Name { get; init; }

    /// <summary>Who is to see it; only administrators make one public.</summary>
    /// <value>The default is shared.</value>
    public ImageVisibility Visibility { get; init; } = ImageVisibility.Shared;

    /// <summary>The id of the project that is to own it; only administrators name another. Absent, the caller's.</summary>
    public string? Owner { get; init; }

    /// <summary>How it is wrapped, such as <c>bare</c>. Absent, to be said before data is stored.</summary>
    public string? ContainerFormat { get; init; }

    /// <summary>How the disk is written, such as <c>qcow2</c>. Absent, to be said before data is stored.</summary>
    public string? DiskFormat { get; init; }

    /// <summary>The smallest disk that it accepts, in GiB; 0 means any.</summary>
    /// <value>The default is 0.</value>
    public int MinDiskGiB { get; init; }

    /// <summary>The smallest memory that it accepts, in MiB; 0 means any.</summary>
    /// <value>The default is 0.</value>
    public int MinMemoryMiB { get; init; }

    /// <summary>Whether it cannot be deleted.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IsProtected { get; init; }

    /// <summary>Whether listings leave it out unless they ask for hidden ones.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IsHidden { get; init; }

    /// <summary>Tags of at most 255 characters each.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyList<string> Tags { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>Whatever else is to be kept with it; names have 1 to 255 characters.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyDictionary<string, string> Properties { get; init => field = ValueMap<string>.From(value); } = ValueMap<string>.Empty;
}
