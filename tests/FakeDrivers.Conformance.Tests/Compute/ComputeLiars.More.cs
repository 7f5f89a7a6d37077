using FakeDrivers.Compute;
using FakeDrivers.Images;

namespace FakeDrivers.Conformance.Tests.Compute;

/// <content>Liars about moves, guests, labels, flavors and hosts.</content>
internal static partial class ComputeLiars
{
    /// <summary>Accepts whatever has no result, and does nothing of it.</summary>
    internal sealed class DoesNothing(IComputeApi inner) : ComputeApiDecorator(inner)
    {
        protected override Task DoAsync(Func<Task> call) => Task.CompletedTask;
    }

    /// <summary>Accepts rebuilds and forgets them.</summary>
    internal sealed class ForgetsRebuilds(IComputeApi inner) : ComputeApiDecorator(inner)
    {
        public override Task<Server> RebuildServerAsync(RebuildServerRequest request, CancellationToken cancellationToken = default) =>
            Inner.GetServerAsync(request.ServerId, cancellationToken);
    }

    /// <summary>Keeps every backup.</summary>
    internal sealed class KeepsBackups(IComputeApi inner) : ComputeApiDecorator(inner)
    {
        public override Task<Image?> BackupServerAsync(BackupServerRequest request, CancellationToken cancellationToken = default) =>
            Inner.BackupServerAsync(request with { Rotation = 100 }, cancellationToken);
    }

    /// <summary>Shows the whole console, whatever is asked for.</summary>
    internal sealed class ShowsWholeConsole(IComputeApi inner) : ComputeApiDecorator(inner)
    {
        public override Task<string> GetConsoleOutputAsync(string serverId, int? lines = null, CancellationToken cancellationToken = default) =>
            Inner.GetConsoleOutputAsync(serverId, null, cancellationToken);
    }

    /// <summary>Answers as if a volume were swapped.</summary>
    internal sealed class ForgetsToSwap(IComputeApi inner) : ComputeApiDecorator(inner)
    {
        public override async Task<ServerVolume> SwapVolumeAsync(string serverId, string volumeId, string newVolumeId, CancellationToken cancellationToken = default) =>
            (await Inner.ListServerVolumesAsync(serverId, cancellationToken))[0];
    }

    /// <summary>Makes servers without the disks that they ask for.</summary>
    internal sealed class ForgetsDisks(IComputeApi inner) : ComputeApiDecorator(inner)
    {
        public override Task<Server> CreateServerAsync(CreateServerRequest request, CancellationToken cancellationToken = default) =>
            Inner.CreateServerAsync(request with { BlockDevices = [.. request.BlockDevices.Select(device => device with { DeleteOnTermination = false })] }, cancellationToken);
    }

    /// <summary>Makes servers wherever there is room.</summary>
    internal sealed class IgnoresHints(IComputeApi inner) : ComputeApiDecorator(inner)
    {
        public override Task<Server> CreateServerAsync(CreateServerRequest request, CancellationToken cancellationToken = default) =>
            Inner.CreateServerAsync(request with { SchedulerHints = null }, cancellationToken);

        public override Task<ServerGroup> CreateServerGroupAsync(
            string name, ServerGroupPolicy policy, int? maxServersPerHost = null, CancellationToken cancellationToken = default) =>
            Inner.CreateServerGroupAsync(name, ServerGroupPolicy.Affinity, null, cancellationToken);
    }

    /// <summary>Takes all of a group for together.</summary>
    internal sealed class KeepsTogether(IComputeApi inner) : ComputeApiDecorator(inner)
    {
        public override Task<ServerGroup> CreateServerGroupAsync(
            string name, ServerGroupPolicy policy, int? maxServersPerHost = null, CancellationToken cancellationToken = default) =>
            Inner.CreateServerGroupAsync(name, ServerGroupPolicy.Affinity, null, cancellationToken);
    }

    /// <summary>Accepts what is said about services and forgets it.</summary>
    internal sealed class IgnoresServices(IComputeApi inner) : ComputeApiDecorator(inner)
    {
        public override async Task<ComputeService> UpdateComputeServiceAsync(UpdateComputeServiceRequest request, CancellationToken cancellationToken = default) =>
            (await Inner.ListComputeServicesAsync(null, cancellationToken))[0];
    }

    /// <summary>Lists in the order of creation, whatever order is asked for.</summary>
    internal sealed class IgnoresOrder(IComputeApi inner) : ComputeApiDecorator(inner)
    {
        public override IAsyncEnumerable<Server> ListServersAsync(ServerQuery? query = null, CancellationToken cancellationToken = default) =>
            Inner.ListServersAsync((query ?? new()) with { Sort = [] }, cancellationToken);
    }
}
