namespace FakeDrivers.Compute;

/// <summary>Which key pairs a listing is to yield.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record KeyPairQuery
{
    /// <summary>The id of the user whose key pairs are listed; only an administrator may name another. Absent, the caller.</summary>
    public string? UserId { get; init; }

    /// <summary>How many at most in the whole listing. Absent, all.</summary>
    public int? Limit { get; init; }

    /// <summary>The name of the key pair after which to start. Absent, from the first.</summary>
    public string? Marker { get; init; }
}
