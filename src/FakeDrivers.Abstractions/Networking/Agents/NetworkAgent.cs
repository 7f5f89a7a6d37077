namespace FakeDrivers.Networking;

/// <summary>A process that does the network service's work on a host.</summary>
/// <remarks>Immutable and thread-safe; equality is by content. Upstream: Neutron's <c>agent</c>.</remarks>
public sealed record NetworkAgent
{
    /// <summary>The opaque id, a UUID's text.</summary>
    public required string Id { get; init; }

    /// <summary>What it is, such as <c>L3 agent</c>.</summary>
    public required string AgentType { get; init; }

    /// <summary>Its program, such as <c>neutron-l3-agent</c>.</summary>
    public required string Binary { get; init; }

    /// <summary>The host that it runs on.</summary>
    public required string Host { get; init; }

    /// <summary>The topic of its messages.</summary>
    public string Topic { get; init; } = "";

    /// <summary>Its zone; empty for none.</summary>
    public string AvailabilityZone { get; init; } = "";

    /// <summary>Whether it was heard of lately (<c>alive</c>).</summary>
    public bool IsAlive { get; init; } = true;

    /// <summary>Whether an administrator lets it work.</summary>
    public bool IsAdminStateUp { get; init; } = true;

    /// <summary>A free text of at most 255 characters.</summary>
    public string Description { get; init; } = "";

    /// <summary>When it was first heard of, in UTC.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last started, in UTC.</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>When it was last heard of, in UTC.</summary>
    public DateTimeOffset HeartbeatAt { get; init; }
}
