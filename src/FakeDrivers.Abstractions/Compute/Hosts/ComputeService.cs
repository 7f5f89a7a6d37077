namespace FakeDrivers.Compute;

/// <summary>The compute service on a host (<c>nova-compute</c>).</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Upstream: Nova's <c>service</c>.</remarks>
public sealed record ComputeService
{
    /// <summary>The opaque id, a UUID's text.</summary>
    public required string Id { get; init; }

    /// <summary>The name of the host.</summary>
    public required string Host { get; init; }

    /// <summary>The availability zone that the host is in.</summary>
    public required string AvailabilityZone { get; init; }

    /// <summary>Whether new servers may be placed on the host (<c>status</c>).</summary>
    public required bool IsEnabled { get; init; }

    /// <summary>Whether the service answers (<c>state</c>).</summary>
    public required bool IsUp { get; init; }

    /// <summary>Whether an administrator said that it is down.</summary>
    public required bool IsForcedDown { get; init; }

    /// <summary>Why it is disabled; <see langword="null"/> when nobody said.</summary>
    public string? DisabledReason { get; init; }

    /// <summary>When it last changed, in UTC.</summary>
    public DateTimeOffset UpdatedAt { get; init; }
}
