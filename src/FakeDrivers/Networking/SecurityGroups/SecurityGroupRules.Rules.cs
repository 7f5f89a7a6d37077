using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using FakeDrivers.Worlds;

namespace FakeDrivers.Networking;

/// <content>The rules of security groups.</content>
internal static partial class SecurityGroupRules
{
    private static readonly ImmutableArray<string> Named =
    [
        "ah", "dccp", "egp", "esp", "gre", "hopopt", "icmp", "icmpv6", "igmp", "ip", "ipip", "ipv6-encap", "ipv6-frag", "ipv6-icmp", "ipv6-nonxt", "ipv6-opts",
        "ipv6-route", "ospf", "pgm", "rsvp", "sctp", "tcp", "udp", "udplite", "vrrp",
    ];

    // The numbers under which the named protocols are known too, so that one rule is not made twice.
    private static readonly FrozenDictionary<string, string> Numbers = new Dictionary<string, string>
    {
        ["ah"] = "51",
        ["dccp"] = "33",
        ["egp"] = "8",
        ["esp"] = "50",
        ["gre"] = "47",
        ["hopopt"] = "0",
        ["icmp"] = "1",
        ["igmp"] = "2",
        ["ip"] = "0",
        ["ipip"] = "4",
        ["ipv6-encap"] = "41",
        ["ipv6-frag"] = "44",
        ["ipv6-icmp"] = "58",
        ["ipv6-nonxt"] = "59",
        ["ipv6-opts"] = "60",
        ["ipv6-route"] = "43",
        ["ospf"] = "89",
        ["pgm"] = "113",
        ["rsvp"] = "46",
        ["sctp"] = "132",
        ["tcp"] = "6",
        ["udp"] = "17",
        ["udplite"] = "136",
        ["vrrp"] = "112",
    }.ToFrozenDictionary();

    private static readonly ImmutableArray<string> WithPorts = ["tcp", "6", "udp", "17", "sctp", "132", "dccp", "33", "udplite", "136"];

    private static readonly ImmutableArray<string> WithTypes = ["icmp", "1", "icmpv6", "ipv6-icmp", "58"];

    public static SecurityGroupRule CreateRule(Transaction tx, CreateSecurityGroupRuleRequest request)
    {
        var operation = NetworkOperations.CreateSecurityGroupRule;
        ResourceRules.OwnerOf(tx, request, operation);
        var group = ResourceRules.RequireOwn(tx, ResourceKinds.SecurityGroup, request.SecurityGroupId, operation);
        if (request.RemoteGroupId is { } remoteId) ResourceRules.Require(tx, ResourceKinds.SecurityGroup, remoteId);
        if (request.RemoteAddressGroupId is { } addressesId) ResourceRules.Require(tx, ResourceKinds.AddressGroup, addressesId);
        var rule = RuleOf(group, request);
        return AddNewRule(tx, rule);
    }

    public static IReadOnlyList<SecurityGroupRule> CreateRules(Transaction tx, IReadOnlyList<CreateSecurityGroupRuleRequest> requests) =>
        ResourceRules.All(tx, requests, CreateRule);

    /// <summary>Adds a rule that its group does not have, when there is room for it.</summary>
    public static SecurityGroupRule AddNewRule(Transaction tx, SecurityGroupRule rule)
    {
        if (tx.Where(NetworkTables.RulesByGroup, rule.SecurityGroupId).FirstOrDefault(other => IsSame(other, rule)) is { } same) throw NetworkErrors.RuleExists(same);
        NetworkQuotaRules.Demand(tx, rule.ProjectId, QuotaResource.SecurityGroupRule);
        rule = AddRule(tx, rule);
        ResourceRules.Touch(tx, ResourceKinds.SecurityGroup, rule.SecurityGroupId);
        return rule;
    }

    public static IReadOnlyList<SecurityGroupRule> ListRules(StateView view, SecurityGroupRuleQuery query) => ResourceRules.List(
        view, ResourceKinds.SecurityGroupRule, query,
        ResourceRules.Places(NetworkTables.RulesByGroup, query.SecurityGroupId) ?? ResourceRules.Places(NetworkTables.RulesByRemoteGroup, query.RemoteGroupId)
            ?? ResourceRules.Places(NetworkTables.RulesByAddressGroup, query.RemoteAddressGroupId),
        rule => query.SecurityGroupId.Allows(rule.SecurityGroupId) && query.RemoteGroupId.Allows(rule.RemoteGroupId)
            && query.RemoteAddressGroupId.Allows(rule.RemoteAddressGroupId) && query.RemoteIpPrefix.Allows(rule.RemoteIpPrefix)
            && query.Direction.Allows(rule.Direction) && query.EtherType.Allows(rule.EtherType) && query.Protocol.Allows(rule.Protocol)
            && (query.PortRangeMin is null || (rule.PortRangeMin is { } min && query.PortRangeMin.Contains(min)))
            && (query.PortRangeMax is null || (rule.PortRangeMax is { } max && query.PortRangeMax.Contains(max))));

    public static NoResult DeleteRule(Transaction tx, NetworkResourceReference request)
    {
        var rule = ResourceRules.RequireOwn(tx, ResourceKinds.SecurityGroupRule, request.Id, NetworkOperations.DeleteSecurityGroupRule);
        RemoveRule(tx, rule);
        ResourceRules.Touch(tx, ResourceKinds.SecurityGroup, rule.SecurityGroupId);
        return NoResult.Value;
    }

    private static SecurityGroupRule RuleOf(SecurityGroup group, CreateSecurityGroupRuleRequest request)
    {
        if (!Enum.IsDefined(request.Direction)) throw NetworkErrors.NoSuchValue(nameof(request.Direction), (int)request.Direction);
        if (!Enum.IsDefined(request.EtherType)) throw NetworkErrors.RuleEtherType((int)request.EtherType);
        string?[] remotes = [request.RemoteIpPrefix, request.RemoteGroupId, request.RemoteAddressGroupId];
        if (remotes.Count(remote => remote is not null) > 1) throw NetworkErrors.SeveralRemotes();
        var protocol = DemandProtocol(request.Protocol, request.EtherType);
        DemandPorts(protocol, request.PortRangeMin, request.PortRangeMax);
        IpPrefix? prefix = null;
        if (request.RemoteIpPrefix is { } text)
        {
            prefix = IpPrefix.TryParseLoosely(text, out var parsed) ? parsed : throw NetworkErrors.RuleCidr(text);
            if (parsed.Version != (request.EtherType == EtherType.Ipv4 ? 4 : 6)) throw NetworkErrors.PrefixOfOtherVersion(text, request.EtherType);
        }

        return Blank(group, request.Direction, request.EtherType) with
        {
            Description = request.Description,
            Protocol = protocol,
            PortRangeMin = request.PortRangeMin,
            PortRangeMax = request.PortRangeMax,
            RemoteIpPrefix = request.RemoteIpPrefix is { } named && !named.Contains('/', StringComparison.Ordinal) ? prefix?.ToString() : request.RemoteIpPrefix,
            NormalizedCidr = prefix?.ToString(),
            RemoteGroupId = request.RemoteGroupId,
            RemoteAddressGroupId = request.RemoteAddressGroupId,
        };
    }

    private static string? DemandProtocol(string? text, EtherType etherType)
    {
        if (text is null) return null;
        var protocol = text.ToLowerInvariant();
        var isNumber = int.TryParse(protocol, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        if (isNumber ? number > 255 : !Named.Contains(protocol)) throw NetworkErrors.Protocol(text);
        if (etherType == EtherType.Ipv4 && (protocol == "icmpv6" || protocol.StartsWith("ipv6-", StringComparison.Ordinal))) throw NetworkErrors.ProtocolOfOtherVersion(text);
        return protocol == "icmpv6" || (protocol == "icmp" && etherType == EtherType.Ipv6) ? "ipv6-icmp" : protocol;
    }

    private static void DemandPorts(string? protocol, int? min, int? max)
    {
        if (min is null && max is null) return;
        if (protocol is null) throw NetworkErrors.PortsWithoutProtocol();
        if (WithTypes.Contains(protocol))
        {
            if (min is < 0 or > 255) throw NetworkErrors.IcmpValue("type", min.Value);
            if (max is < 0 or > 255) throw NetworkErrors.IcmpValue("code", max.Value);
            if (min is null) throw NetworkErrors.IcmpCodeWithoutType(max!.Value);
            return;
        }

        if (!WithPorts.Contains(protocol)) throw NetworkErrors.NoPortsInProtocol(protocol);
        if (min is < 1 or > 65535) throw NetworkErrors.PortValue(min.Value);
        if (max is < 1 or > 65535) throw NetworkErrors.PortValue(max.Value);
        if (min is null || max is null || min > max) throw NetworkErrors.PortRange(min, max);
    }

    private static bool IsSame(SecurityGroupRule one, SecurityGroupRule other) =>
        one.Direction == other.Direction && one.EtherType == other.EtherType && NumberOf(one.Protocol) == NumberOf(other.Protocol)
        && one.PortRangeMin == other.PortRangeMin && one.PortRangeMax == other.PortRangeMax && RangeOf(one) == RangeOf(other)
        && one.RemoteGroupId == other.RemoteGroupId && one.RemoteAddressGroupId == other.RemoteAddressGroupId;

    private static string? NumberOf(string? protocol) => protocol is not null && Numbers.TryGetValue(protocol, out var number) ? number : protocol;

    // All addresses are what a rule without a range is for.
    private static string? RangeOf(SecurityGroupRule rule) => rule.NormalizedCidr is "0.0.0.0/0" or "::/0" ? null : rule.NormalizedCidr;

    private static SecurityGroupRule AddRule(Transaction tx, SecurityGroupRule rule)
    {
        var name = FormattableString.Invariant(
            $"{rule.SecurityGroupId} {rule.Direction} {rule.EtherType} {rule.Protocol} {rule.PortRangeMin} {rule.PortRangeMax} {rule.NormalizedCidr}{rule.RemoteGroupId}{rule.RemoteAddressGroupId}");
        rule = rule with { Id = tx.NewSharedId("security_group_rule", name), CreatedAt = tx.Now, UpdatedAt = tx.Now };
        tx.Add(NetworkTables.SecurityGroupRules, rule);
        NetworkQuotaRules.Use(tx, rule.ProjectId, QuotaResource.SecurityGroupRule, 1);
        return rule;
    }

    private static void RemoveRule(Transaction tx, SecurityGroupRule rule)
    {
        tx.Remove(NetworkTables.SecurityGroupRules, rule.Id);
        NetworkQuotaRules.Use(tx, rule.ProjectId, QuotaResource.SecurityGroupRule, -1);
    }
}
