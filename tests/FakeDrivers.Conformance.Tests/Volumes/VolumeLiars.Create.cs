using FakeDrivers.Volumes;

namespace FakeDrivers.Conformance.Tests.Volumes;

/// <content>Liars about making volumes and copies.</content>
internal static partial class VolumeLiars
{
    /// <summary>Drops descriptions.</summary>
    internal sealed class ForgetsDescriptions(IVolumeApi inner) : VolumeApiDecorator(inner)
    {
        public override Task<Volume> CreateVolumeAsync(CreateVolumeRequest request, CancellationToken cancellationToken = default) =>
            Inner.CreateVolumeAsync(request with { Description = null }, cancellationToken);

        public override Task<VolumeSnapshot> CreateSnapshotAsync(CreateVolumeSnapshotRequest request, CancellationToken cancellationToken = default) =>
            Inner.CreateSnapshotAsync(request with { Description = null }, cancellationToken);
    }

    /// <summary>Makes one GiB of whatever size was forgotten or is nonsense.</summary>
    internal sealed class MakesUpSizes(IVolumeApi inner) : VolumeApiDecorator(inner)
    {
        public override Task<Volume> CreateVolumeAsync(CreateVolumeRequest request, CancellationToken cancellationToken = default) =>
            Inner.CreateVolumeAsync(request with { SizeGiB = Math.Max(1, request.SizeGiB ?? 1) }, cancellationToken);
    }

    /// <summary>Cuts what is too long, instead of refusing it.</summary>
    internal sealed class CutsTexts(IVolumeApi inner) : VolumeApiDecorator(inner)
    {
        public override Task<Volume> CreateVolumeAsync(CreateVolumeRequest request, CancellationToken cancellationToken = default) =>
            Inner.CreateVolumeAsync(
                request with { Name = Cut(request.Name), Description = Cut(request.Description), Metadata = new Dictionary<string, string>() },
                cancellationToken);

        public override Task<Volume> UpdateVolumeAsync(UpdateVolumeRequest request, CancellationToken cancellationToken = default) =>
            Inner.UpdateVolumeAsync(request with { Name = Cut(request.Name), Description = Cut(request.Description) }, cancellationToken);

        public override Task<VolumeSnapshot> CreateSnapshotAsync(CreateVolumeSnapshotRequest request, CancellationToken cancellationToken = default) =>
            Inner.CreateSnapshotAsync(request with { Name = Cut(request.Name) }, cancellationToken);

        private static string? Cut(string? text) => text?.Length > 255 ? text[..255] : text;
    }

    /// <summary>Takes every availability zone for its own.</summary>
    internal sealed class IgnoresZones(IVolumeApi inner) : VolumeApiDecorator(inner)
    {
        public override Task<Volume> CreateVolumeAsync(CreateVolumeRequest request, CancellationToken cancellationToken = default) =>
            Inner.CreateVolumeAsync(request with { AvailabilityZone = null }, cancellationToken);
    }

    /// <summary>Wants every name to be new.</summary>
    internal sealed class WantsNewNames(IVolumeApi inner) : VolumeApiDecorator(inner)
    {
        public override async Task<Volume> CreateVolumeAsync(CreateVolumeRequest request, CancellationToken cancellationToken = default)
        {
            await foreach (var volume in Inner.ListVolumesAsync(new() { Name = request.Name ?? "-" }, cancellationToken))
            {
                throw new ConflictException("volume", volume.Id, "There is one of that name.");
            }

            return await Inner.CreateVolumeAsync(request, cancellationToken);
        }
    }

    /// <summary>Makes blank volumes whatever they should be copies of.</summary>
    internal sealed class CopiesNothing(IVolumeApi inner) : VolumeApiDecorator(inner)
    {
        public override Task<Volume> CreateVolumeAsync(CreateVolumeRequest request, CancellationToken cancellationToken = default) =>
            Inner.CreateVolumeAsync(
                request with { SnapshotId = null, SourceVolumeId = null, ImageId = null, SizeGiB = request.SizeGiB ?? 1 }, cancellationToken);
    }

    /// <summary>Clones only what nobody uses.</summary>
    internal sealed class ClonesOnlyFreeOnes(IVolumeApi inner) : VolumeApiDecorator(inner)
    {
        public override async Task<Volume> CreateVolumeAsync(CreateVolumeRequest request, CancellationToken cancellationToken = default)
        {
            if (request.SourceVolumeId is { } id && (await Inner.GetVolumeAsync(id, cancellationToken)).Status == VolumeStatus.InUse)
            {
                throw new InvalidStateException("volume", id, "in-use", ["available"]);
            }

            return await Inner.CreateVolumeAsync(request, cancellationToken);
        }
    }
}
