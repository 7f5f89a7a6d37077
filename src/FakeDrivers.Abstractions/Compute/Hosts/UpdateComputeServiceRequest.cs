namespace FakeDrivers.Compute;

/// <summary>What to change of a compute service; what is not set stays.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record UpdateComputeServiceRequest
{
    /// <summary>The id of the service.</summary>
    public required string ServiceId { get; init; }

    /// <summary>Whether new servers may be placed on its host.</summary>
    /// <value>The default, <see langword="null"/>, leaves that.</value>
    public bool? IsEnabled { get; init; }

    /// <summary>Why it is disabled, 1 to 255 characters; only together with <see cref="IsEnabled"/> <see langword="false"/>.</summary>
    /// <value>The default, <see langword="null"/>, gives none.</value>
    public string? DisabledReason { get; init; }

    /// <summary>Whether it counts as down.</summary>
    /// <value>The default, <see langword="null"/>, leaves that.</value>
    public bool? IsForcedDown { get; init; }
}
