using FakeDrivers.Compute;
using FakeDrivers.Images;
using FakeDrivers.Networking;

namespace FakeDrivers.Conformance.Tests.Compute;

/// <content>Which liars fail which cases, of interfaces, actions, boot volumes and limits.</content>
internal static partial class ComputeLiars
{
    private static IReadOnlyList<(Liar Liar, string[] Cases)> StillMore =>
    [
        ((inner, _) => new Swallows<InvalidRequestException>(inner),
        [
            "CMP-INT-005", "CMP-ACT-003", "CMP-BFV-002", "CMP-BFV-004", "CMP-QUO-010", "CMP-BDM-002", "CMP-SWP-002", "CMP-KEY-009",
        ]),
        ((inner, _) => new Swallows<InvalidStateException>(inner), ["CMP-INT-007", "CMP-MIG-007", "CMP-REC-006", "CMP-REC-007", "CMP-SHE-003"]),
        ((inner, _) => new Swallows<ResourceNotFoundException>(inner), ["CMP-INT-006", "CMP-ACT-003", "CMP-ATT-031", "CMP-GST-006", "CMP-MIG-006", "CMP-HST-005"]),
        ((inner, _) => new Swallows<ConflictException>(inner), ["CMP-INT-003", "CMP-INT-004", "CMP-HST-005"]),
        ((inner, _) => new Swallows<AccessDeniedException>(inner), ["CMP-DEL-002", "CMP-USE-003", "CMP-KEY-011"]),
        ((inner, _) => new DoesNothing(inner), ["CMP-INT-002", "CMP-INT-008", "CMP-ACT-001", "CMP-MIG-008"]),
        ((inner, _) => new HidesInterfaces(inner), ["CMP-INT-001", "CMP-INT-009"]),
        (Showing<ServerInterface>(each => each with { Tag = null }), ["CMP-INT-010"]),
        (Showing<InstanceAction>(action => action with { Message = null }), ["CMP-INT-008"]),
        (Showing<InstanceAction>(action => action with { Events = [] }), ["CMP-ACT-002"]),
        ((inner, _) => new TellsActionsBackwards(inner), ["CMP-ACT-001", "CMP-ACT-005"]),
        ((inner, _) => new IgnoresActionPages(inner), ["CMP-ACT-004"]),
        ((inner, _) => new ForgetsActions(inner), ["CMP-ACT-005"]),
        ((inner, _) => new IgnoresFilters(inner), ["CMP-DEL-001", "CMP-DEL-003"]),
        (Showing<Image>(image => image with { Properties = new Dictionary<string, string>() }), ["CMP-BFV-001"]),
        ((inner, _) => new ForgetsRebuilds(inner), ["CMP-BFV-003"]),
        (Showing<ServerVolume>(volume => volume with { DeleteOnTermination = false }), ["CMP-ATT-030"]),
        (Showing<ComputeLimits>(limits => limits with { Used = limits.Used with { Instances = 0 } }), ["CMP-QUO-009"]),
        (Showing<string>(_ => "s3cret"), ["CMP-GST-006"]),
        (Showing<ServerTopology>(topology => topology with { PageSizeKiB = 4 }), ["CMP-GST-007"]),
        (Showing<ServerSecurityGroup>(group => group with { Name = group.Name == SecurityGroup.DefaultName ? "fallback" : group.Name }), ["CMP-SEC-013"]),
        (Showing<ProjectUsage>(usage => usage with { Servers = [] }), ["CMP-USE-003"]),
        (Showing<KeyPair>(pair => pair with { Kind = KeyPairKind.Ssh }), ["CMP-KEY-009"]),
        ((inner, _) => new TakesKeysForTheCaller(inner), ["CMP-KEY-010"]),
        ((inner, _) => new IgnoresFilters(inner), ["CMP-LST-009"]),
        ((inner, _) => new HidesVolumes(inner), ["CMP-BDM-003"]),
        (Showing<HostAggregate>(aggregate => aggregate with { Number = 1 }), ["CMP-AGG-004"]),
        ((inner, _) => new KeepsZones(inner), ["CMP-AGG-003"]),
        (Showing<Hypervisor>(host => host with { IsUp = true }), ["CMP-HST-006"]),
    ];

    /// <summary>Imports keys for whoever asks, whomever they are for.</summary>
    internal sealed class TakesKeysForTheCaller(IComputeApi inner) : ComputeApiDecorator(inner)
    {
        public override Task<KeyPair> ImportKeyPairAsync(ImportKeyPairRequest request, CancellationToken cancellationToken = default) =>
            Inner.ImportKeyPairAsync(request with { UserId = null }, cancellationToken);
    }

    /// <summary>Takes no zone away.</summary>
    internal sealed class KeepsZones(IComputeApi inner) : ComputeApiDecorator(inner)
    {
        public override Task<HostAggregate> UpdateAggregateAsync(UpdateAggregateRequest request, CancellationToken cancellationToken = default) =>
            Inner.UpdateAggregateAsync(request.AvailabilityZone is "" ? request with { AvailabilityZone = null } : request, cancellationToken);
    }

    /// <summary>Lists the interface that a server was made with, and no other.</summary>
    internal sealed class HidesInterfaces(IComputeApi inner) : ComputeApiDecorator(inner)
    {
        private bool _isDetaching;

        public override async Task<IReadOnlyList<ServerInterface>> ListServerInterfacesAsync(string serverId, CancellationToken cancellationToken = default) =>
            _isDetaching ? [] : [(await Inner.ListServerInterfacesAsync(serverId, cancellationToken))[0]];

        public override Task DetachInterfaceAsync(string serverId, string portId, CancellationToken cancellationToken = default)
        {
            _isDetaching = true;
            return Inner.DetachInterfaceAsync(serverId, portId, cancellationToken);
        }
    }

    /// <summary>Tells what was done oldest first.</summary>
    internal sealed class TellsActionsBackwards(IComputeApi inner) : ComputeApiDecorator(inner)
    {
        public override async IAsyncEnumerable<InstanceAction> ListServerActionsAsync(
            InstanceActionQuery query, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            var actions = new List<InstanceAction>();
            await foreach (var action in Inner.ListServerActionsAsync(query, cancellationToken)) actions.Insert(0, action);
            foreach (var action in actions) yield return action;
        }
    }

    /// <summary>Tells all that was done, whatever is asked for.</summary>
    internal sealed class IgnoresActionPages(IComputeApi inner) : ComputeApiDecorator(inner)
    {
        public override IAsyncEnumerable<InstanceAction> ListServerActionsAsync(InstanceActionQuery query, CancellationToken cancellationToken = default) =>
            Inner.ListServerActionsAsync(new() { ServerId = query.ServerId }, cancellationToken);
    }

    /// <summary>Forgets what was done to servers that are gone.</summary>
    internal sealed class ForgetsActions(IComputeApi inner) : ComputeApiDecorator(inner)
    {
        public override async IAsyncEnumerable<InstanceAction> ListServerActionsAsync(
            InstanceActionQuery query, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            try
            {
                await Inner.GetServerAsync(query.ServerId, cancellationToken);
            }
            catch (ResourceNotFoundException)
            {
                yield break;
            }

            await foreach (var action in Inner.ListServerActionsAsync(query, cancellationToken)) yield return action;
        }
    }
}
