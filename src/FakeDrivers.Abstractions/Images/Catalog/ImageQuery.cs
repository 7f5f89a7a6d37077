namespace FakeDrivers.Images;

/// <summary>Which images a listing is to yield; what is not set does not filter.</summary>
/// <remarks>
/// Immutable and thread-safe; equality is by content. Without <see cref="Visibility"/> and <see cref="AnyVisibility"/> a listing shows what is
/// public, what the caller's project owns, and what was shared with it and accepted; an administrator's shows all but other projects' community images.
/// Source: Glance <c>GET /v2/images</c>.
/// </remarks>
public sealed record ImageQuery
{
    /// <summary>Only images of exactly this name. Absent, whatever the name.</summary>
    public string? Name { get; init; }

    /// <summary>Only images of one of these names (<c>in:</c>). Empty, whatever the name.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyList<string> Names { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>Only images in this status. Absent, whatever the status.</summary>
    public ImageStatus? Status { get; init; }

    /// <summary>Only images in one of these statuses (<c>in:</c>). Empty, whatever the status.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyList<ImageStatus> Statuses { get; init => field = ValueList<ImageStatus>.From(value); } = ValueList<ImageStatus>.Empty;

    /// <summary>Only images with one of these ids (<c>in:</c>). Empty, whatever the id.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyList<string> Ids { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>Only images of this visibility, other projects' community images included. Absent, see the remarks.</summary>
    public ImageVisibility? Visibility { get; init; }

    /// <summary>Images of every visibility (<c>visibility=all</c>): other projects' community images too.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool AnyVisibility { get; init; }

    /// <summary>Of the images that others share with the caller's project, only those of this membership status.</summary>
    /// <value>The default is accepted.</value>
    public ImageMemberStatus MemberStatus { get; init; } = ImageMemberStatus.Accepted;

    /// <summary>Whether the membership status of shared images does not matter (<c>member_status=all</c>).</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool AnyMemberStatus { get; init; }

    /// <summary>Only images that this project owns. Absent, whoever owns them.</summary>
    public string? Owner { get; init; }

    /// <summary>Hidden images, and only those; else none of them.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IsHidden { get; init; }

    /// <summary>Only images that are, or are not, protected. Absent, both.</summary>
    public bool? IsProtected { get; init; }

    /// <summary>Only images of one of these container formats. Empty, whatever the format.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyList<string> ContainerFormats { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>Only images of one of these disk formats. Empty, whatever the format.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyList<string> DiskFormats { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>Only images with all of these tags.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyList<string> Tags { get; init => field = ValueList<string>.From(value); } = ValueList<string>.Empty;

    /// <summary>Only images with all of these properties, each of exactly that value.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyDictionary<string, string> Properties { get; init => field = ValueMap<string>.From(value); } = ValueMap<string>.Empty;

    /// <summary>Only images whose smallest disk is exactly this, in GiB (<c>min_disk</c>). Absent, whatever it is.</summary>
    public int? MinDiskGiB { get; init; }

    /// <summary>Only images whose smallest memory is exactly this, in MiB (<c>min_ram</c>). Absent, whatever it is.</summary>
    public int? MinMemoryMiB { get; init; }

    /// <summary>Only images of this many bytes or more (<c>size_min</c>); none when that is more than <see cref="MaxSizeBytes"/>. Absent, of any size.</summary>
    public long? MinSizeBytes { get; init; }

    /// <summary>Only images of this many bytes or fewer. Absent, of any size.</summary>
    public long? MaxSizeBytes { get; init; }

    /// <summary>Only images whose bytes have this MD5. Absent, whatever it is.</summary>
    public string? Checksum { get; init; }

    /// <summary>Only images whose bytes have this secure hash. Absent, whatever it is.</summary>
    public string? HashValue { get; init; }

    /// <summary>Only images that were registered at a time that passes all of these.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyList<ImageTimeFilter> CreatedAt { get; init => field = ValueList<ImageTimeFilter>.From(value); } = ValueList<ImageTimeFilter>.Empty;

    /// <summary>Only images that last changed at a time that passes all of these.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyList<ImageTimeFilter> UpdatedAt { get; init => field = ValueList<ImageTimeFilter>.From(value); } = ValueList<ImageTimeFilter>.Empty;

    /// <summary>The order, the most important key first; equals follow in order of creation and id, in the direction of an only key, and else the newest first.</summary>
    /// <value>The default is empty: oldest first, which is the order that costs least. Glance's own default is <c>created_at:desc</c>. Copied when set.</value>
    public IReadOnlyList<ImageSort> Sort { get; init => field = ValueList<ImageSort>.From(value); } = ValueList<ImageSort>.Empty;

    /// <summary>How many at most in the whole listing. Absent, all.</summary>
    public int? Limit { get; init; }

    /// <summary>The id of the image after which to start. Absent, from the first.</summary>
    public string? Marker { get; init; }
}
