namespace FakeDrivers.Compute;

/// <summary>Something that was done to a server, with the one step that it takes.</summary>
internal sealed record InstanceActionRow(
    string RequestId, string ServerId, string Action, string Event, string ProjectId, string UserId, DateTimeOffset StartedAt)
{
    /// <summary>What its end is about: the volume or port, where it is not the server itself.</summary>
    public string? TargetId { get; init; }

    /// <summary>When it ended; nothing while it is under way.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>Why it failed; nothing when it did not.</summary>
    public string? Failure { get; init; }

    /// <summary>When it last went on.</summary>
    public DateTimeOffset UpdatedAt => FinishedAt ?? StartedAt;
}
