namespace FakeDrivers.Compute;

/// <summary>Which migrations a listing is to yield; what is not set does not filter.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record MigrationQuery
{
    /// <summary>Only those of this server. Absent, of all.</summary>
    public string? ServerId { get; init; }

    /// <summary>Only those of this kind. Absent, of every kind.</summary>
    public ServerMigrationKind? Kind { get; init; }

    /// <summary>Only those in this status. Absent, in every status.</summary>
    public ServerMigrationStatus? Status { get; init; }

    /// <summary>Only those from this host. Absent, from every host.</summary>
    public string? SourceHost { get; init; }

    /// <summary>Only those from or to this host. Absent, of every host.</summary>
    public string? Host { get; init; }

    /// <summary>Only those of servers of this project. Absent, of every project.</summary>
    public string? ProjectId { get; init; }

    /// <summary>Only those that this user began. Absent, whoever began them.</summary>
    public string? UserId { get; init; }

    /// <summary>Only those that changed then or later. Absent, whenever they changed.</summary>
    public DateTimeOffset? ChangedSince { get; init; }

    /// <summary>Only those that changed then or before. Absent, whenever they changed.</summary>
    public DateTimeOffset? ChangedBefore { get; init; }

    /// <summary>How many at most in the whole listing. Absent, all.</summary>
    public int? Limit { get; init; }

    /// <summary>The id of the migration after which to start. Absent, from the first.</summary>
    public string? Marker { get; init; }
}
