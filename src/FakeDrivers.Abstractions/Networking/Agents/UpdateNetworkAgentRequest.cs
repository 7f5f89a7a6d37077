namespace FakeDrivers.Networking;

/// <summary>Which fields of an agent to change; what is not set stays.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record UpdateNetworkAgentRequest
{
    /// <summary>The id of the agent.</summary>
    public required string Id { get; init; }

    /// <summary>Whether it is to work.</summary>
    public bool? IsAdminStateUp { get; init; }

    /// <summary>The new free text of at most 255 characters.</summary>
    public string? Description { get; init; }
}
