namespace FakeDrivers.Volumes;

/// <summary>Something that a backend holds, which is a volume or snapshot, or could become one.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Cinder <c>GET /manageable_volumes/detail</c> (3.8).</remarks>
public sealed record ManageableVolume
{
    /// <summary>What the backend calls it. Upstream: the <c>source-name</c> of the reference.</summary>
    public required string SourceName { get; init; }

    /// <summary>The pool that holds it, <c>host@backend#pool</c>.</summary>
    public required string Host { get; init; }

    /// <summary>The size in GiB.</summary>
    public required int SizeGiB { get; init; }

    /// <summary>For a snapshot, what the backend calls the volume that it is of. Absent for a volume.</summary>
    public string? SourceVolumeName { get; init; }

    /// <summary>The id of the volume or snapshot that it is. Absent when it is none. Upstream: <c>cinder_id</c>.</summary>
    public string? ManagedId { get; init; }

    /// <summary>Whether it can be managed. Upstream: <c>safe_to_manage</c>.</summary>
    public bool IsSafeToManage => ManagedId is null;

    /// <summary>Why it cannot. Absent when it can. Upstream: <c>reason_not_safe</c>.</summary>
    public string? ReasonNotSafe => ManagedId is null ? null : "already managed";
}
