namespace FakeDrivers.Volumes;

/// <summary>A running part of the volume service.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Source: Cinder <c>GET /os-services</c>.</remarks>
public sealed record VolumeService
{
    /// <summary>What kind it is: <c>cinder-volume</c>, <c>cinder-scheduler</c> or <c>cinder-backup</c>.</summary>
    public required string Binary { get; init; }

    /// <summary>Where it is: <c>host@backend</c> for one that keeps volumes, else <c>host</c>.</summary>
    public required string Host { get; init; }

    /// <summary>The availability zone that it serves.</summary>
    /// <value>The default is <c>nova</c>.</value>
    public string AvailabilityZone { get; init; } = "nova";

    /// <summary>Whether it takes new work.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool IsEnabled { get; init; } = true;

    /// <summary>Why it takes none. Absent when it does, or nobody says.</summary>
    public string? DisabledReason { get; init; }

    /// <summary>Whether it answers.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool IsUp { get; init; } = true;

    /// <summary>When it last changed (UTC).</summary>
    public DateTimeOffset UpdatedAt { get; init; }
}
