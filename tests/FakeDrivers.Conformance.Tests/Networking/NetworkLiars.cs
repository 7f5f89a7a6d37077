using FakeDrivers.Networking;

namespace FakeDrivers.Conformance.Tests.Networking;

/// <summary>Small wrong drivers, each of which breaks one promise, and which cases must notice.</summary>
internal static class NetworkLiars
{
    private static readonly string[] Topics = ["NWK", "SUB", "PRT", "RTR", "FIP", "SGR", "ADG", "POL", "SCP", "TRK", "QOS"];

    /// <summary>Stands a liar before the honest driver; the second one is an administrator's.</summary>
    internal delegate INetworkApi Liar(INetworkApi inner, INetworkApi administrator);

    public static IReadOnlyList<(Liar Liar, string[] Cases)> Table { get; } =
    [
        // Of every kind of resource.
        (Changing<NetworkResource>("Get", row => row with { CreatedAt = default }), Each(1)),
        (Lying((name, args, honest) => name.StartsWith("Update", StringComparison.Ordinal) && args[0] is UpdateNetworkResourceRequest request ? Replaced(args, request with { Description = null }, honest) : honest()), Each(2)),
        (Lying((name, args, honest) => args[0] is UpdateNetworkResourceRequest request ? Replaced(args, request with { ExpectedRevision = null }, honest) : honest()), Each(3)),
        (Lying((name, _, honest) => name.StartsWith("Delete", StringComparison.Ordinal) ? Task.CompletedTask : honest()), [.. Each(4), "NET-ADR-004", "NET-WAY-010", "NET-RUL-007"]),
        (Swallowing<ResourceNotFoundException>(), [.. Each(5), "NET-WAY-003", "NET-WAY-008"]),
        ((_, administrator) => administrator, Each(6)),

        // Addresses.
        (Changing<Port>("Create", port => port with { MacAddress = "fa:16:3e:00:00:00" }), ["NET-ADR-001"]),
        (Swallowing<ConflictException>(),
        [
            "NET-ADR-002", "NET-WAY-009", "NET-RUL-003", "NET-RUL-005", "NET-PAR-002", "NET-PAR-003", "NET-RBA-001",
            .. Enumerable.Range(1, 16).Where(number => number != 12).Select(number => $"NET-DEL-{number:000}"),
        ]),
        (Swallowing<InvalidRequestException>(), ["NET-ADR-003", "NET-ADR-006", "NET-WAY-002", "NET-WAY-004", "NET-WAY-006", "NET-RUL-006", "NET-PAR-001"]),
        (Swallowing<CapacityExceededException>(), ["NET-ADR-008"]),
        (Swallowing<AccessDeniedException>(), ["NET-RBA-003", "NET-RBA-004", "NET-QUO-004", "NET-AGT-002"]),
        (Swallowing<QuotaExceededException>(), ["NET-QUO-002"]),
        (Changing<Port>("Create", port => port with { FixedIps = [new("one", "2001:db8::1")] }), ["NET-ADR-005"]),
        (Changing<Port>("Create", port => port with { SecurityGroups = ["one"] }), ["NET-ADR-007"]),
        (Changing<NetworkIpAvailability>("Get", one => one with { Subnets = [] }), ["NET-ADR-009"]),

        // Several with one call.
        (Lying((name, args, honest) => name == "CreateNetworksAsync" ? Replaced(args, ((IReadOnlyList<CreateNetworkRequest>)args[0]!).Reverse().ToList(), honest) : honest()), ["NET-BLK-001"]),
        (Swallowing<InvalidRequestException>(), ["NET-BLK-002", "NET-BLK-004", "NET-BND-005", "NET-DEL-012", "NET-WAY-011"]),
        (Lying((name, args, honest) => args[0] is NetworkIpAvailabilityQuery query ? Replaced(args, query with { IpVersion = null }, honest) : honest()), ["NET-BLK-003"]),
        (Lying((name, _, honest) => name == "ListQuotasAsync" ? Task.FromResult<IReadOnlyList<NetworkQuota>>([]) : honest()), ["NET-BLK-005"]),

        // What serves and binds what.
        (Swallowing<ConflictException>(), ["NET-BND-001", "NET-BND-002", "NET-BND-004", "NET-BND-006"]),
        (Changing<HostPortBinding>("Create", binding => binding with { IsActive = true }), ["NET-BND-003"]),

        // Listings, and who sees and changes what.
        (Lying((name, args, honest) => args[0] is NetworkQuery query ? Replaced(args, query with { Ids = null, Name = null }, honest) : honest()), ["NET-LST-001"]),
        (Lying((name, args, honest) => args[0] is NetworkQuery query ? Replaced(args, query with { Sort = [] }, honest) : honest()), ["NET-LST-002", "NET-LST-003"]),
        ((_, administrator) => administrator, ["NET-RGT-001", "NET-RGT-002", "NET-RGT-003", "NET-RGT-004"]),
        (Changing<Router>("Update", router => router with { Gateway = null }), ["NET-WAY-012"]),

        // Ways.
        (Changing<Port>("Get", port => port with { DeviceOwner = "" }), ["NET-WAY-001"]),
        (Changing<Router>("Create", router => router with { Gateway = null }), ["NET-WAY-005"]),
        (Changing<FloatingIp>("Create", floating => floating with { RouterId = null }), ["NET-WAY-007"]),

        // Rules, sharing and the service.
        (Lying((name, args, honest) => name == "ListSecurityGroupsAsync" ? AsyncEnumerable.Repeat(new SecurityGroup { Id = "one", ProjectId = "shop", Name = "default" }, 1) : honest()), ["NET-RUL-001"]),
        (Changing<SecurityGroup>("Create", group => group with { Rules = [] }), ["NET-RUL-002"]),
        (Changing<SecurityGroupRule>("Get", rule => rule with { NormalizedCidr = null }), ["NET-RUL-004"]),
        (Lying((name, _, honest) => name == "UpdateRbacPolicyAsync" ? Task.FromResult<RbacPolicy>(null!) : honest()), ["NET-RBA-002"]),
        (Changing<NetworkQuota>("Get", quota => quota with { Ports = 50 }), ["NET-QUO-001"]),
        (Changing<NetworkUsage>("Get", usage => usage with { Networks = 0 }), ["NET-QUO-003"]),
        (Changing<NetworkAgent>("Get", agent => agent with { Description = "" }), ["NET-AGT-001"]),
        (Lying((name, _, honest) => name == "ListExtensionsAsync" ? Task.FromResult<IReadOnlyList<NetworkExtension>>([]) : honest()), ["NET-EXT-001"]),
    ];

    private static string[] Each(int number) => [.. Topics.Select(topic => $"NET-{topic}-{number:000}")];

    private static Liar Lying(Func<string, object?[], Func<object?>, object?> lie) => (inner, _) => NetworkLiar.Of(inner, lie);

    private static Liar Changing<T>(string verb, Func<T, T> change)
        where T : class => Lying((name, _, honest) => name.StartsWith(verb, StringComparison.Ordinal) ? NetworkLiar.Showing(honest(), change) : honest());

    private static Liar Swallowing<TError>()
        where TError : DriverException => Lying((_, _, honest) => NetworkLiar.Swallowing<TError>(honest()));

    private static object? Replaced(object?[] args, object request, Func<object?> honest)
    {
        args[0] = request;
        return honest();
    }
}
