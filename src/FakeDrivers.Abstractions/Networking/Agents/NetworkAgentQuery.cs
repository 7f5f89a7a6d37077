namespace FakeDrivers.Networking;

/// <summary>Which agents a listing is to hold; what is not set does not filter.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record NetworkAgentQuery
{
    /// <summary>Only agents of exactly this type.</summary>
    public string? AgentType { get; init; }

    /// <summary>Only agents on this host.</summary>
    public string? Host { get; init; }

    /// <summary>Only agents that were heard of lately, or only others.</summary>
    public bool? IsAlive { get; init; }
}
