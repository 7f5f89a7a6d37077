using FakeDrivers.Compute;

namespace FakeDrivers.Conformance.Tests.Compute;

/// <content>Liars about attachments, key pairs and quotas.</content>
internal static partial class ComputeLiars
{
    /// <summary>Takes the word auto for a device.</summary>
    internal sealed class TakesAutoForADevice(IComputeApi inner) : ComputeApiDecorator(inner)
    {
        public override Task<ServerVolume> AttachVolumeAsync(
            string serverId, string volumeId, string? device = null, CancellationToken cancellationToken = default) =>
            Inner.AttachVolumeAsync(serverId, volumeId, device == "auto" ? "/auto" : device, cancellationToken);
    }

    /// <summary>Answers as if a volume were attached.</summary>
    internal sealed class ForgetsToAttach(IComputeApi inner) : ComputeApiDecorator(inner)
    {
        public override Task<ServerVolume> AttachVolumeAsync(
            string serverId, string volumeId, string? device = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(new ServerVolume { AttachmentId = "1", ServerId = serverId, VolumeId = volumeId, Device = "/dev/vdb" });
    }

    /// <summary>Attaches to servers that run, and to no others.</summary>
    internal sealed class AttachesToActiveOnly(IComputeApi inner) : ComputeApiDecorator(inner)
    {
        public override async Task<ServerVolume> AttachVolumeAsync(
            string serverId, string volumeId, string? device = null, CancellationToken cancellationToken = default)
        {
            var server = await Inner.GetServerAsync(serverId, cancellationToken);
            if (server.Status != ServerStatus.Active) throw new InvalidStateException("server", serverId, server.Status.ToText(), ["ACTIVE"]);
            return await Inner.AttachVolumeAsync(serverId, volumeId, device, cancellationToken);
        }
    }

    /// <summary>Accepts to detach, and keeps the volume.</summary>
    internal sealed class NeverDetaches(IComputeApi inner) : ComputeApiDecorator(inner)
    {
        public override Task DetachVolumeAsync(string serverId, string volumeId, CancellationToken cancellationToken = default) =>
            Inner.GetServerAsync(serverId, cancellationToken);
    }

    /// <summary>Lists no volume of a server.</summary>
    internal sealed class HidesVolumes(IComputeApi inner) : ComputeApiDecorator(inner)
    {
        public override Task<IReadOnlyList<ServerVolume>> ListServerVolumesAsync(string serverId, CancellationToken cancellationToken = default) =>
            Task.FromResult<IReadOnlyList<ServerVolume>>([]);
    }

    /// <summary>Accepts to remove a key pair, and keeps it.</summary>
    internal sealed class KeepsKeyPairs(IComputeApi inner) : ComputeApiDecorator(inner)
    {
        public override Task DeleteKeyPairAsync(string name, string? userId = null, CancellationToken cancellationToken = default) =>
            Inner.GetKeyPairAsync(name, userId, cancellationToken);
    }

    /// <summary>Takes no limit for a limit of nothing.</summary>
    internal sealed class TakesUnlimitedForNothing(IComputeApi inner) : ComputeApiDecorator(inner)
    {
        public override Task<ComputeQuota> UpdateQuotaAsync(UpdateComputeQuotaRequest request, CancellationToken cancellationToken = default) =>
            Inner.UpdateQuotaAsync(request.Instances == ComputeQuota.Unlimited ? request with { Instances = 0 } : request, cancellationToken);
    }
}
