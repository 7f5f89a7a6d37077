namespace FakeDrivers.Compute;

/// <summary>A size that a server can have.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Upstream: Nova's <c>flavor</c>.</remarks>
public sealed record Flavor
{
    /// <summary>The id, a text that the administrator chose, such as <c>1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The name, such as <c>m1.tiny</c>; unique.</summary>
    public required string Name { get; init; }

    /// <summary>The number of virtual processors.</summary>
    public required int Vcpus { get; init; }

    /// <summary>The memory in MiB (<c>ram</c>).</summary>
    public required int MemoryMiB { get; init; }

    /// <summary>The root disk in GiB; 0 means as large as the image needs.</summary>
    public required int DiskGiB { get; init; }
}
