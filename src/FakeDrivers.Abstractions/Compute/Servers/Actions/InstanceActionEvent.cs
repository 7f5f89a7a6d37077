namespace FakeDrivers.Compute;

/// <summary>One step of what was done to a server.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Upstream: an event of Nova's <c>instanceAction</c>.</remarks>
public sealed record InstanceActionEvent
{
    /// <summary>The step, in the service's word: <c>compute_reboot_instance</c>.</summary>
    public required string Name { get; init; }

    /// <summary>When it began, in UTC.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it ended, in UTC; <see langword="null"/> while it is under way.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>How it ended; <see langword="null"/> while it is under way.</summary>
    public InstanceActionResult? Result { get; init; }

    /// <summary>Why it failed; <see langword="null"/> when it did not.</summary>
    public string? Details { get; init; }
}
