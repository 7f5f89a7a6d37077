namespace FakeDrivers.Compute;

/// <summary>What a request for several servers at once gave.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record CreatedServers
{
    /// <summary>The id that the servers have in common, <c>r-</c> and eight letters and digits.</summary>
    public required string ReservationId { get; init; }

    /// <summary>The password of the guests' administrator. It is told here and nowhere else.</summary>
    public required string AdminPassword { get; init; }

    /// <summary>The servers as accepted, in the order of their numbers.</summary>
    public required IReadOnlyList<Server> Servers { get; init => field = ValueList<Server>.From(value); }
}
