namespace FakeDrivers.Compute;

/// <summary>How much more a project may take of the compute service; what is left out keeps its limit.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Each is 0 or more.</remarks>
public sealed record ComputeHeadroom
{
    /// <summary>How many more servers.</summary>
    public int? Instances { get; init; }

    /// <summary>How many more virtual processors.</summary>
    public int? Cores { get; init; }

    /// <summary>How much more memory, in MiB.</summary>
    public int? MemoryMiB { get; init; }
}
