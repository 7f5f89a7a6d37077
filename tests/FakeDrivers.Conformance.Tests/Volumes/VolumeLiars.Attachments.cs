using FakeDrivers.Volumes;

namespace FakeDrivers.Conformance.Tests.Volumes;

/// <content>Liars about attachments.</content>
internal static partial class VolumeLiars
{
    /// <summary>Accepts announcements and forgets them.</summary>
    internal sealed class ForgetsAnnouncements(IVolumeApi inner) : VolumeApiDecorator(inner)
    {
        public override Task ReserveVolumeAsync(string volumeId, CancellationToken cancellationToken = default) =>
            Inner.GetVolumeAsync(volumeId, cancellationToken);

        public override Task BeginDetachingAsync(string volumeId, CancellationToken cancellationToken = default) =>
            Inner.GetVolumeAsync(volumeId, cancellationToken);
    }

    /// <summary>Takes no announcement back.</summary>
    internal sealed class KeepsAnnouncements(IVolumeApi inner) : VolumeApiDecorator(inner)
    {
        public override Task UnreserveVolumeAsync(string volumeId, CancellationToken cancellationToken = default) =>
            Inner.GetVolumeAsync(volumeId, cancellationToken);

        public override Task RollDetachingAsync(string volumeId, CancellationToken cancellationToken = default) =>
            Inner.GetVolumeAsync(volumeId, cancellationToken);
    }

    /// <summary>Takes back what nobody announced.</summary>
    internal sealed class TakesTooMuchBack(IVolumeApi inner) : VolumeApiDecorator(inner)
    {
        public override Task UnreserveVolumeAsync(string volumeId, CancellationToken cancellationToken = default) =>
            Inner.DetachVolumeAsync(volumeId, cancellationToken: cancellationToken);

        public override async Task RollDetachingAsync(string volumeId, CancellationToken cancellationToken = default)
        {
            var volume = await Inner.GetVolumeAsync(volumeId, cancellationToken);
            if (volume.Status == VolumeStatus.Available) await Inner.ReserveVolumeAsync(volumeId, cancellationToken);
            else await Inner.RollDetachingAsync(volumeId, cancellationToken);
        }
    }

    /// <summary>Drops the names of hosts.</summary>
    internal sealed class ForgetsHosts(IVolumeApi inner) : VolumeApiDecorator(inner)
    {
        public override Task<VolumeAttachment> AttachVolumeAsync(AttachVolumeRequest request, CancellationToken cancellationToken = default) =>
            Inner.AttachVolumeAsync(request with { HostName = null }, cancellationToken);
    }

    /// <summary>Attaches only what was reserved.</summary>
    internal sealed class WantsReservations(IVolumeApi inner) : VolumeApiDecorator(inner)
    {
        public override async Task<VolumeAttachment> AttachVolumeAsync(AttachVolumeRequest request, CancellationToken cancellationToken = default)
        {
            var volume = await Inner.GetVolumeAsync(request.VolumeId, cancellationToken);
            if (volume.Status == VolumeStatus.Available) throw new InvalidStateException("volume", volume.Id, "available", ["attaching"]);
            return await Inner.AttachVolumeAsync(request, cancellationToken);
        }
    }

    /// <summary>Gives each answer about an attachment an id of its own.</summary>
    internal sealed class RenamesAttachments(IVolumeApi inner) : VolumeApiDecorator(inner)
    {
        public override async Task<VolumeAttachment> AttachVolumeAsync(AttachVolumeRequest request, CancellationToken cancellationToken = default) =>
            (await Inner.AttachVolumeAsync(request, cancellationToken)) with { Id = "another" };
    }

    /// <summary>Mends requests that should be refused.</summary>
    internal sealed class AttachesAnywhere(IVolumeApi inner) : VolumeApiDecorator(inner)
    {
        public override Task<VolumeAttachment> AttachVolumeAsync(AttachVolumeRequest request, CancellationToken cancellationToken = default) =>
            Inner.AttachVolumeAsync(
                request with
                {
                    ServerId = Guid.TryParse(request.ServerId, out _) ? request.ServerId : Guid.Empty.ToString(),
                    Device = request.Device.Length == 0 ? "/dev/vdb" : request.Device,
                },
                cancellationToken);
    }

    /// <summary>Accepts detaching and forgets it.</summary>
    internal sealed class NeverDetaches(IVolumeApi inner) : VolumeApiDecorator(inner)
    {
        public override Task DetachVolumeAsync(string volumeId, string? attachmentId = null, CancellationToken cancellationToken = default) =>
            Inner.GetVolumeAsync(volumeId, cancellationToken);
    }
}
