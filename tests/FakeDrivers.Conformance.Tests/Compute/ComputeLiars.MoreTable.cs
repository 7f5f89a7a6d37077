using FakeDrivers.Compute;
using FakeDrivers.Images;

namespace FakeDrivers.Conformance.Tests.Compute;

/// <content>Which liars fail which cases, of moves, guests, labels, flavors and hosts.</content>
internal static partial class ComputeLiars
{
    private static IReadOnlyList<(Liar Liar, string[] Cases)> More =>
    [
        ((inner, _) => new Swallows<InvalidRequestException>(inner),
        [
            "CMP-RSZ-004", "CMP-MIG-003", "CMP-REC-002", "CMP-GST-003", "CMP-LBL-003", "CMP-GRP-003",
        ]),
        ((inner, _) => new Swallows<InvalidStateException>(inner),
        [
            "CMP-RSZ-005", "CMP-MIG-004", "CMP-REC-004", "CMP-SHE-002", "CMP-GST-001", "CMP-GST-002",
        ]),
        ((inner, _) => new Swallows<ResourceNotFoundException>(inner), ["CMP-LBL-004", "CMP-SIM-002", "CMP-FLA-001", "CMP-FLA-003", "CMP-GRP-001"]),
        ((inner, _) => new Swallows<ConflictException>(inner), ["CMP-FLA-002", "CMP-AGG-001", "CMP-AGG-002"]),
        ((inner, _) => new Swallows<QuotaExceededException>(inner), ["CMP-SEV-002"]),
        ((inner, _) => new Swallows<AccessDeniedException>(inner), ["CMP-MIG-005", "CMP-FLA-005", "CMP-HST-004"]),
        ((inner, _) => new DoesNothing(inner),
        [
            "CMP-RSZ-001", "CMP-RSZ-002", "CMP-RSZ-003", "CMP-MIG-001", "CMP-MIG-002", "CMP-REC-003", "CMP-REC-005", "CMP-SHE-001", "CMP-LBL-001",
            "CMP-LBL-002", "CMP-FLA-001", "CMP-FLA-003", "CMP-FLA-004", "CMP-GRP-001", "CMP-AGG-001", "CMP-USE-001",
        ]),
        ((inner, _) => new ForgetsRebuilds(inner), ["CMP-REC-001"]),
        ((inner, _) => new KeepsBackups(inner), ["CMP-SIM-002"]),
        (Showing<Image>(image => image with { Name = "another" }), ["CMP-SIM-001"]),
        ((inner, _) => new ShowsWholeConsole(inner), ["CMP-GST-003"]),
        (Showing<ServerConsole>(console => console with { Url = "" }), ["CMP-GST-004"]),
        (Showing<ServerDiagnostics>(diagnostics => diagnostics with { Cpus = 0 }), ["CMP-GST-005"]),
        ((inner, _) => new ForgetsToSwap(inner), ["CMP-SWP-001"]),
        (Showing<CreatedServers>(created => created with { ReservationId = "" }), ["CMP-SEV-001"]),
        ((inner, _) => new ForgetsDisks(inner), ["CMP-BDM-001"]),
        ((inner, _) => new IgnoresFilters(inner), ["CMP-SRT-001"]),
        ((inner, _) => new IgnoresOrder(inner), ["CMP-SRT-002"]),
        (Showing<Flavor>(flavor => flavor with { Description = null }), ["CMP-FLA-001"]),
        ((inner, _) => new IgnoresHints(inner), ["CMP-GRP-001"]),
        ((inner, _) => new KeepsTogether(inner), ["CMP-GRP-002"]),
        (Showing<Hypervisor>(host => host with { HostName = "" }), ["CMP-HST-001"]),
        ((inner, _) => new IgnoresServices(inner), ["CMP-HST-002", "CMP-MIG-003"]),
        (Showing<AvailabilityZone>(zone => zone with { Name = "elsewhere" }), ["CMP-HST-003"]),
        (Showing<ProjectUsage>(usage => usage with { Servers = [] }), ["CMP-USE-002"]),
    ];
}
