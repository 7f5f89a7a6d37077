namespace FakeDrivers.Compute;

/// <summary>What a new flavor is to be.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record CreateFlavorRequest
{
    /// <summary>The name: 1 to 255 letters, digits, blanks and <c>.</c>, <c>-</c>, <c>_</c>; unique.</summary>
    public required string Name { get; init; }

    /// <summary>The id, of the same characters; unique.</summary>
    /// <value>The default, <see langword="null"/>, lets the service make one.</value>
    public string? Id { get; init; }

    /// <summary>The number of virtual processors, at least 1.</summary>
    public required int Vcpus { get; init; }

    /// <summary>The memory in MiB, at least 1.</summary>
    public required int MemoryMiB { get; init; }

    /// <summary>The root disk in GiB; 0 means as large as the image needs.</summary>
    public required int DiskGiB { get; init; }

    /// <summary>The second disk in GiB.</summary>
    /// <value>The default is 0: none.</value>
    public int EphemeralGiB { get; init; }

    /// <summary>The swap disk in MiB.</summary>
    /// <value>The default is 0: none.</value>
    public int SwapMiB { get; init; }

    /// <summary>The factor of the network's bandwidth, above 0.</summary>
    /// <value>The default is 1.</value>
    public double RxTxFactor { get; init; } = 1;

    /// <summary>Whether every project may use it.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool IsPublic { get; init; } = true;

    /// <summary>The description, at most 65535 characters.</summary>
    /// <value>The default, <see langword="null"/>, gives none.</value>
    public string? Description { get; init; }
}
