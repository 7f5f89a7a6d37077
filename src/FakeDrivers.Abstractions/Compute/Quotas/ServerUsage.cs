namespace FakeDrivers.Compute;

/// <summary>What one server used in a span of time.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Upstream: Nova's <c>server_usage</c>.</remarks>
public sealed record ServerUsage
{
    /// <summary>The id of the server.</summary>
    public required string ServerId { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The name of its flavor.</summary>
    public required string FlavorName { get; init; }

    /// <summary>Its processors.</summary>
    public required int Vcpus { get; init; }

    /// <summary>Its memory in MiB.</summary>
    public required int MemoryMiB { get; init; }

    /// <summary>Its root and ephemeral disk in GiB.</summary>
    public required int DiskGiB { get; init; }

    /// <summary>When it last came up on its host, built, resized or unshelved, in UTC.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it was gone, in UTC; <see langword="null"/> while it is there.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>For how many hours of the span it was there.</summary>
    public required double Hours { get; init; }
}
