namespace FakeDrivers.Networking;

/// <summary>What a rule of quality of service sets.</summary>
public enum QosRuleKind
{
    /// <summary>The most bandwidth.</summary>
    BandwidthLimit,

    /// <summary>The mark of packets.</summary>
    DscpMarking,

    /// <summary>The least bandwidth.</summary>
    MinimumBandwidth,

    /// <summary>The least rate of packets.</summary>
    MinimumPacketRate,
}
