using FakeDrivers.Compute;
using FakeDrivers.Networking;

namespace FakeDrivers.Conformance.Tests.Compute;

/// <summary>Small wrong drivers, each of which breaks one promise, and which cases must notice.</summary>
internal static partial class ComputeLiars
{
    /// <summary>Stands a liar before the honest driver of a world.</summary>
    internal delegate IComputeApi Liar(IComputeApi inner, FakeWorld world);

    public static IReadOnlyList<(Liar Liar, string[] Cases)> Table { get; } =
    [
        ((inner, _) => new Swallows<InvalidRequestException>(inner),
        [
            "CMP-SRV-020", "CMP-SRV-021", "CMP-SRV-022", "CMP-SRV-023", "CMP-SRV-024", "CMP-SRV-025", "CMP-SRV-026", "CMP-SRV-027",
            "CMP-SRV-028", "CMP-SRV-029", "CMP-SRV-030", "CMP-SRV-031", "CMP-SRV-032", "CMP-SRV-034", "CMP-SRV-036", "CMP-SRV-037",
            "CMP-LST-007", "CMP-LST-008", "CMP-PWR-012", "CMP-ATT-020", "CMP-ATT-022", "CMP-ATT-027", "CMP-KEY-004", "CMP-KEY-005",
            "CMP-SEC-003", "CMP-SEC-004", "CMP-SEC-006", "CMP-SEC-007", "CMP-RUL-004", "CMP-RUL-005", "CMP-RUL-006", "CMP-RUL-007", "CMP-QUO-007",
        ]),
        ((inner, _) => new Swallows<InvalidStateException>(inner),
        [
            "CMP-SRV-033", "CMP-PWR-007", "CMP-PWR-009", "CMP-LCK-001", "CMP-ATT-021", "CMP-ATT-025", "CMP-ATT-029", "CMP-PRG-001", "CMP-PRG-003",
        ]),
        ((inner, _) => new Swallows<ResourceNotFoundException>(inner),
        [
            "CMP-SRV-008", "CMP-SRV-035", "CMP-LST-003", "CMP-ATT-024", "CMP-ATT-026", "CMP-KEY-006", "CMP-SEC-005", "CMP-SEC-009",
            "CMP-SEC-010", "CMP-RUL-008", "CMP-RUL-009", "CMP-IMG-002", "CMP-FLV-002", "CMP-PRJ-001", "CMP-PRJ-005",
        ]),
        ((inner, _) => new Swallows<ConflictException>(inner), ["CMP-LST-002", "CMP-ATT-023", "CMP-KEY-003"]),
        ((inner, _) => new Swallows<QuotaExceededException>(inner),
        [
            "CMP-KEY-008", "CMP-QUO-002", "CMP-QUO-003", "CMP-QUO-004", "CMP-QUO-005", "CMP-SEC-011", "CMP-RUL-010",
        ]),
        ((inner, _) => new Swallows<AccessDeniedException>(inner), ["CMP-PWR-013", "CMP-LCK-003", "CMP-QUO-008", "CMP-SEC-012", "CMP-PRJ-003"]),
        (Showing<Server>(server => server with { LaunchedAt = null }), ["CMP-SRV-001"]),
        (Showing<Server>(server => server with { Addresses = [] }), ["CMP-SRV-002", "CMP-WAI-001"]),
        (Showing<Server>(server => server with { KeyName = null }), ["CMP-SRV-004", "CMP-KEY-007"]),
        (Showing<Server>(server => server with { SecurityGroups = [] }), ["CMP-SRV-005", "CMP-SEC-008"]),
        (Showing<Server>(server => server with { ImageId = "some" }), ["CMP-SRV-007"]),
        (Showing<Server>(server => server with { TaskState = ServerTaskState.None }), ["CMP-PRG-002", "CMP-PRG-004", "CMP-PRG-008"]),
        (Showing<Server>(server => server with { PowerState = ServerPowerState.Running }), ["CMP-PWR-001", "CMP-PWR-002", "CMP-PWR-003"]),
        ((inner, _) => new WantsNewNames(inner), ["CMP-SRV-003"]),
        ((inner, _) => new ForgetsVolumes(inner), ["CMP-SRV-006"]),
        ((inner, _) => new KeepsVolumes(inner), ["CMP-SRV-010"]),
        ((inner, _) => new NeverDeletes(inner), ["CMP-SRV-009", "CMP-PRG-005", "CMP-WAI-002", "CMP-PRG-009"]),
        ((inner, _) => new ForgetsChanges(inner), ["CMP-SRV-011", "CMP-SRV-012"]),
        ((inner, _) => new FindsByIdOnly(inner), ["CMP-LST-001", "CMP-IMG-001"]),
        ((inner, _) => new IgnoresFilters(inner), ["CMP-LST-004", "CMP-LST-005", "CMP-IMG-003"]),
        ((inner, _) => new IgnoresPages(inner), ["CMP-LST-006"]),
        ((inner, _) => new RebootsByStopping(inner), ["CMP-PWR-004", "CMP-PWR-005", "CMP-PWR-006", "CMP-PWR-010"]),
        ((inner, _) => new NeverStops(inner), ["CMP-PWR-008", "CMP-LCK-004"]),
        ((inner, _) => new NeverResets(inner), ["CMP-PWR-011"]),
        ((inner, _) => new NeverUnlocks(inner), ["CMP-LCK-002"]),
        (Showing<ServerVolume>(volume => volume with { AttachmentId = "another" }), ["CMP-ATT-001"]),
        (Showing<ServerVolume>(volume => volume with { Device = "/dev/vdb" }), ["CMP-ATT-002"]),
        ((inner, _) => new TakesAutoForADevice(inner), ["CMP-ATT-003"]),
        ((inner, _) => new ForgetsToAttach(inner), ["CMP-ATT-028", "CMP-WAI-003"]),
        ((inner, _) => new AttachesToActiveOnly(inner), ["CMP-ATT-006"]),
        ((inner, _) => new NeverDetaches(inner), ["CMP-ATT-004", "CMP-ATT-005", "CMP-WAI-004"]),
        ((inner, _) => new HidesVolumes(inner), ["CMP-ATT-007", "CMP-PRG-006", "CMP-PRG-007"]),
        (Showing<KeyPair>(pair => pair with { Fingerprint = string.Empty }), ["CMP-KEY-001"]),
        ((inner, _) => new KeepsKeyPairs(inner), ["CMP-KEY-002"]),
        (Showing<ServerSecurityGroup>(group => group with { Name = group.Name == SecurityGroup.DefaultName ? "fallback" : group.Name }), ["CMP-SEC-001"]),
        (Showing<ServerSecurityGroup>(group => group with { Name = $" {group.Name}" }), ["CMP-SEC-002"]),
        (Showing<ServerSecurityGroup>(group => group with { Rules = [] }), ["CMP-RUL-001", "CMP-RUL-011"]),
        (Showing<ServerSecurityGroupRule>(rule => rule with { Cidr = "::/0" }), ["CMP-RUL-002", "CMP-RUL-003"]),
        (Showing<Flavor>(flavor => flavor with { Vcpus = 0 }), ["CMP-FLV-001"]),
        (Showing<ComputeUsage>(usage => usage with { Instances = 0, Cores = 0, MemoryMiB = 0 }), ["CMP-QUO-001"]),
        ((inner, _) => new TakesUnlimitedForNothing(inner), ["CMP-QUO-006"]),
        ((inner, world) => new IgnoresProjects(inner, world), ["CMP-PRJ-002"]),
        ((inner, _) => new BlindsAdministrators(inner), ["CMP-PRJ-004"]),
        .. More, .. StillMore,
    ];

    private static Liar Showing<T>(Func<T, T> change)
        where T : class => (inner, _) => new Shows<T>(inner, change);
}
