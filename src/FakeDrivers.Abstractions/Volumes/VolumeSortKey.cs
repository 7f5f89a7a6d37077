namespace FakeDrivers.Volumes;

/// <summary>What a listing of volumes is sorted by.</summary>
/// <remarks>Source: Cinder <c>GET /volumes/detail?sort=…</c>.</remarks>
public enum VolumeSortKey
{
    /// <summary>When it was made.</summary>
    CreatedAt,

    /// <summary>When it last changed; one that never did comes first.</summary>
    UpdatedAt,

    /// <summary>The name, in ordinal order; one without comes first.</summary>
    Name,

    /// <summary>The size.</summary>
    SizeGiB,

    /// <summary>The word of the status.</summary>
    Status,

    /// <summary>The availability zone.</summary>
    AvailabilityZone,

    /// <summary>Whether a server can boot from it; those that none can come first.</summary>
    IsBootable,

    /// <summary>The id.</summary>
    Id,
}
