namespace FakeDrivers.Networking;

/// <summary>One rule of a quality of service policy.</summary>
/// <remarks>Immutable and thread-safe; equality is by content.</remarks>
public sealed record QosRule
{
    /// <summary>The opaque id, a UUID's text; empty in a request.</summary>
    public string Id { get; init; } = "";

    /// <summary>What it sets.</summary>
    public required QosRuleKind Kind { get; init; }

    /// <summary>Which way; <see langword="null"/> both, for packet rates only, and for marks.</summary>
    public TrafficDirection? Direction { get; init; }

    /// <summary>The most bandwidth in kbit/s, of a <see cref="QosRuleKind.BandwidthLimit"/>.</summary>
    public int? MaxKbps { get; init; }

    /// <summary>The most that may burst in kbit, of a <see cref="QosRuleKind.BandwidthLimit"/>.</summary>
    public int? MaxBurstKbps { get; init; }

    /// <summary>The least bandwidth in kbit/s, of a <see cref="QosRuleKind.MinimumBandwidth"/>.</summary>
    public int? MinKbps { get; init; }

    /// <summary>The least rate in thousand packets a second, of a <see cref="QosRuleKind.MinimumPacketRate"/>.</summary>
    public int? MinKpps { get; init; }

    /// <summary>The mark: an even number from 0 to 56 without 2, 4, 6, 42, 44, 50, 52 and 54, of a <see cref="QosRuleKind.DscpMarking"/>.</summary>
    public int? DscpMark { get; init; }
}
