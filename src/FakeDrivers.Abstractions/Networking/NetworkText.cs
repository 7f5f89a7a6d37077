namespace FakeDrivers.Networking;

/// <summary>The words that the network service uses on the wire.</summary>
/// <remarks>Thread-safe.</remarks>
public static class NetworkText
{
    private static readonly WireText<NetworkResourceStatus> Statuses = new(
        (NetworkResourceStatus.Active, "ACTIVE"),
        (NetworkResourceStatus.Down, "DOWN"),
        (NetworkResourceStatus.Build, "BUILD"),
        (NetworkResourceStatus.Error, "ERROR"),
        (NetworkResourceStatus.NotApplicable, "N/A"));

    private static readonly WireText<TrafficDirection> Directions = new((TrafficDirection.Ingress, "ingress"), (TrafficDirection.Egress, "egress"));

    private static readonly WireText<EtherType> EtherTypes = new((EtherType.Ipv4, "IPv4"), (EtherType.Ipv6, "IPv6"));

    private static readonly WireText<Ipv6Mode> Ipv6Modes = new(
        (Ipv6Mode.Slaac, "slaac"), (Ipv6Mode.DhcpStateful, "dhcpv6-stateful"), (Ipv6Mode.DhcpStateless, "dhcpv6-stateless"));

    private static readonly WireText<IpAllocation> Allocations = new(
        (IpAllocation.Immediate, "immediate"), (IpAllocation.Deferred, "deferred"), (IpAllocation.None, "none"));

    private static readonly WireText<RbacAction> Actions = new(
        (RbacAction.AccessAsShared, "access_as_shared"), (RbacAction.AccessAsExternal, "access_as_external"));

    private static readonly WireText<RbacObjectType> ObjectTypes = new(
        (RbacObjectType.Network, "network"),
        (RbacObjectType.SecurityGroup, "security_group"),
        (RbacObjectType.AddressScope, "address_scope"),
        (RbacObjectType.SubnetPool, "subnetpool"),
        (RbacObjectType.AddressGroup, "address_group"),
        (RbacObjectType.QosPolicy, "qos_policy"));

    private static readonly WireText<QosRuleKind> QosRules = new(
        (QosRuleKind.BandwidthLimit, "bandwidth_limit"),
        (QosRuleKind.DscpMarking, "dscp_marking"),
        (QosRuleKind.MinimumBandwidth, "minimum_bandwidth"),
        (QosRuleKind.MinimumPacketRate, "minimum_packet_rate"));

    /// <summary>The word for a status, such as <c>ACTIVE</c>.</summary>
    /// <param name="status">The status.</param>
    /// <returns>The word.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no status.</exception>
    public static string ToText(this NetworkResourceStatus status) => Statuses.Of(status);

    /// <summary>The word for a direction, such as <c>ingress</c>.</summary>
    /// <param name="direction">The direction.</param>
    /// <returns>The word.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no direction.</exception>
    public static string ToText(this TrafficDirection direction) => Directions.Of(direction);

    /// <summary>The word for a version of IP, such as <c>IPv4</c>.</summary>
    /// <param name="etherType">The version.</param>
    /// <returns>The word.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no version.</exception>
    public static string ToText(this EtherType etherType) => EtherTypes.Of(etherType);

    /// <summary>The word for a mode of IPv6, such as <c>slaac</c>.</summary>
    /// <param name="mode">The mode.</param>
    /// <returns>The word.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no mode.</exception>
    public static string ToText(this Ipv6Mode mode) => Ipv6Modes.Of(mode);

    /// <summary>The text of a way to addresses, such as <c>immediate</c>.</summary>
    /// <param name="allocation">The way.</param>
    public static string ToText(this IpAllocation allocation) => Allocations.Of(allocation);

    /// <summary>The word for what a sharing allows, such as <c>access_as_shared</c>.</summary>
    /// <param name="action">What it allows.</param>
    /// <returns>The word.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is none.</exception>
    public static string ToText(this RbacAction action) => Actions.Of(action);

    /// <summary>The word for a kind of what is shared, such as <c>network</c>.</summary>
    /// <param name="objectType">The kind.</param>
    /// <returns>The word.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no kind.</exception>
    public static string ToText(this RbacObjectType objectType) => ObjectTypes.Of(objectType);

    /// <summary>The word for a kind of rule, such as <c>bandwidth_limit</c>.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The word.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no kind.</exception>
    public static string ToText(this QosRuleKind kind) => QosRules.Of(kind);

    /// <summary>The status that a word says, whatever its case.</summary>
    /// <param name="text">The word.</param>
    /// <param name="status">The status.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(string? text, out NetworkResourceStatus status) => Statuses.TryParse(text, out status);

    /// <summary>The direction that a word says, whatever its case.</summary>
    /// <param name="text">The word.</param>
    /// <param name="direction">The direction.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(string? text, out TrafficDirection direction) => Directions.TryParse(text, out direction);

    /// <summary>The version of IP that a word says, whatever its case.</summary>
    /// <param name="text">The word.</param>
    /// <param name="etherType">The version.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(string? text, out EtherType etherType) => EtherTypes.TryParse(text, out etherType);

    /// <summary>The mode of IPv6 that a word says, whatever its case.</summary>
    /// <param name="text">The word.</param>
    /// <param name="mode">The mode.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(string? text, out Ipv6Mode mode) => Ipv6Modes.TryParse(text, out mode);

    /// <summary>Reads a way to addresses, such as <c>immediate</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="allocation">The way.</param>
    /// <returns>Whether there is one of that text.</returns>
    public static bool TryParse(string? text, out IpAllocation allocation) => Allocations.TryParse(text, out allocation);

    /// <summary>What a sharing allows, as a word says it, whatever its case.</summary>
    /// <param name="text">The word.</param>
    /// <param name="action">What it allows.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(string? text, out RbacAction action) => Actions.TryParse(text, out action);

    /// <summary>The kind of what is shared that a word says, whatever its case.</summary>
    /// <param name="text">The word.</param>
    /// <param name="objectType">The kind.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(string? text, out RbacObjectType objectType) => ObjectTypes.TryParse(text, out objectType);

    /// <summary>The kind of rule that a word says, whatever its case.</summary>
    /// <param name="text">The word.</param>
    /// <param name="kind">The kind.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(string? text, out QosRuleKind kind) => QosRules.TryParse(text, out kind);
}
