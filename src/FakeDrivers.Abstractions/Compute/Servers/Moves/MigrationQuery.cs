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

    /// <summary>How many at most in the whole listing. Absent, all.</summary>
    public int? Limit { get; init; }

    /// <summary>The id of the migration after which to start. Absent, from the first.</summary>
    public string? Marker { get; init; }
}
