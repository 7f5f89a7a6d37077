namespace FakeDrivers.Volumes;

/// <summary>Something that a backend holds, to be taken under management.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Cinder <c>POST /manageable_volumes</c>.</remarks>
public sealed record ManageVolumeRequest
{
    /// <summary>The pool that holds it, <c>host@backend#pool</c>.</summary>
    public required string Host { get; init; }

    /// <summary>What the backend calls it, 1 to 255 characters. Upstream: the <c>source-name</c> of the reference.</summary>
    public required string SourceName { get; init; }

    /// <summary>Its size in GiB, at least 1.</summary>
    /// <value>The default is 1. Upstream asks the backend.</value>
    public int SizeGiB { get; init; } = 1;

    /// <summary>The name of the volume, at most 255 characters. Absent, it has none.</summary>
    public string? Name { get; init; }

    /// <summary>The description of the volume, at most 255 characters. Absent, it has none.</summary>
    public string? Description { get; init; }

    /// <summary>The name or id of its type. Absent, the default type.</summary>
    public string? VolumeType { get; init; }

    /// <summary>Whether a server can boot from it.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IsBootable { get; init; }

    /// <summary>Keys (1 to 255 characters) and values (at most 255) to keep with it.</summary>
    /// <value>The default is empty. Copied when set.</value>
    public IReadOnlyDictionary<string, string> Metadata { get; init => field = ValueMap<string>.From(value); } = ValueMap<string>.Empty;
}
