namespace FakeDrivers.Compute;

/// <summary>A move of a server between hosts, or between sizes.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Upstream: Nova's <c>migration</c>. It outlives its server.</remarks>
public sealed record ServerMigration
{
    /// <summary>The opaque id, a UUID's text.</summary>
    public required string Id { get; init; }

    /// <summary>The number that the service counts migrations by: the id in older versions of its API.</summary>
    public required int Number { get; init; }

    /// <summary>The id of the server.</summary>
    public required string ServerId { get; init; }

    /// <summary>The id of the project that owns the server.</summary>
    public required string ProjectId { get; init; }

    /// <summary>The id of the user who began it.</summary>
    public required string UserId { get; init; }

    /// <summary>What kind of move.</summary>
    public required ServerMigrationKind Kind { get; init; }

    /// <summary>How far it is.</summary>
    public required ServerMigrationStatus Status { get; init; }

    /// <summary>The host that the server came from.</summary>
    public required string SourceHost { get; init; }

    /// <summary>The host that it goes to; <see langword="null"/> when none was found.</summary>
    public string? TargetHost { get; init; }

    /// <summary>The id of the flavor before.</summary>
    public required string OldFlavorId { get; init; }

    /// <summary>The id of the flavor after; the same unless it is a resize.</summary>
    public required string NewFlavorId { get; init; }

    /// <summary>When it began, in UTC.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last changed, in UTC.</summary>
    public DateTimeOffset UpdatedAt { get; init; }
}
