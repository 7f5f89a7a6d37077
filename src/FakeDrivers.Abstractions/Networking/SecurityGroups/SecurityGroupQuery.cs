namespace FakeDrivers.Networking;

/// <summary>Which security groups a listing is to yield; what is not set does not filter.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record SecurityGroupQuery : NetworkResourceQuery
{
    /// <summary>Only groups of exactly this name.</summary>
    public AnyOf<string>? Name { get; init; }

    /// <summary>Only groups that let answers through, or only others.</summary>
    public bool? IsStateful { get; init; }

    /// <summary>Only groups that are shared with the caller, or only others.</summary>
    public bool? IsShared { get; init; }
}
