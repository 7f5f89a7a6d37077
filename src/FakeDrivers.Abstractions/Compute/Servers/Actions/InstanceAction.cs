namespace FakeDrivers.Compute;

/// <summary>Something that was done to a server.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Upstream: Nova's <c>instanceAction</c>.</remarks>
public sealed record InstanceAction
{
    /// <summary>The message of an action that failed.</summary>
    public const string FailedMessage = "Error";

    /// <summary>What was done, in the service's word: <c>create</c>, <c>reboot</c>, <c>attach_volume</c>, …</summary>
    public required string Action { get; init; }

    /// <summary>The id of the server (<c>instance_uuid</c>).</summary>
    public required string ServerId { get; init; }

    /// <summary>The id of the request that asked for it, by which the action is found again: <c>req-</c> and a UUID's text.</summary>
    public required string RequestId { get; init; }

    /// <summary>The id of the project that asked.</summary>
    public required string ProjectId { get; init; }

    /// <summary>The id of the user who asked.</summary>
    public required string UserId { get; init; }

    /// <summary>When it was accepted, in UTC.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it last went on: its end, or its begin while it is under way, in UTC.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary><see cref="FailedMessage"/> when it failed; <see langword="null"/> while it is under way, and when it went well.</summary>
    public string? Message { get; init; }

    /// <summary>The steps that it took; empty in a listing.</summary>
    /// <value>The default is empty.</value>
    public IReadOnlyList<InstanceActionEvent> Events { get; init => field = ValueList<InstanceActionEvent>.From(value); } = ValueList<InstanceActionEvent>.Empty;
}
