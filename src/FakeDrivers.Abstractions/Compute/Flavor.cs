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

    /// <summary>The second disk in GiB (<c>OS-FLV-EXT-DATA:ephemeral</c>).</summary>
    /// <value>The default is 0: none.</value>
    public int EphemeralGiB { get; init; }

    /// <summary>The swap disk in MiB (<c>swap</c>).</summary>
    /// <value>The default is 0: none.</value>
    public int SwapMiB { get; init; }

    /// <summary>The factor of the network's bandwidth (<c>rxtx_factor</c>).</summary>
    /// <value>The default is 1.</value>
    public double RxTxFactor { get; init; } = 1;

    /// <summary>Whether every project may use it (<c>os-flavor-access:is_public</c>).</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool IsPublic { get; init; } = true;

    /// <summary>What somebody wrote about it; <see langword="null"/> when nobody did.</summary>
    public string? Description { get; init; }

    /// <summary>What else hosts are to know about servers of this size (<c>extra_specs</c>).</summary>
    /// <value>The default is empty.</value>
    public IReadOnlyDictionary<string, string> ExtraSpecs { get; init => field = ValueMap<string>.From(value); } = ValueMap<string>.Empty;
}
