using FakeDrivers.Images;
using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <content>What a volume can be made from.</content>
internal static partial class VolumeRules
{
    private const long BytesPerGiB = 1L << 30;

    private static VolumeSource? SourceOf(Transaction tx, CreateVolumeRequest request) => request switch
    {
        { SnapshotId: null, SourceVolumeId: null, ImageId: null } => null,
        { SnapshotId: { } snapshotId, SourceVolumeId: null, ImageId: null } => FromSnapshot(tx, snapshotId),
        { SnapshotId: null, SourceVolumeId: { } volumeId, ImageId: null } => FromVolume(tx, volumeId),
        { SnapshotId: null, SourceVolumeId: null, ImageId: { } imageId } => FromImage(tx, imageId),
        _ => throw VolumeErrors.SeveralSources(),
    };

    private static int SizeOf(CreateVolumeRequest request, VolumeSource? source)
    {
        var size = request.SizeGiB ?? (source is { GivesSize: true } ? source.NeededGiB : throw VolumeErrors.SizeMissing());
        if (size < 1) throw VolumeErrors.Size(nameof(request.SizeGiB), size);
        if (size < source?.NeededGiB) throw VolumeErrors.SizeTooSmall(size, source);
        return size;
    }

    private static VolumeSource FromSnapshot(Transaction tx, string snapshotId)
    {
        var snapshot = RequireSnapshot(tx, snapshotId);
        Demand(snapshot, VolumeSnapshotStatusRules.Copy);
        var volume = tx.Find(VolumeTables.Volumes, snapshot.VolumeId);
        return new()
        {
            Kind = "snapshot",
            Id = snapshotId,
            NeededGiB = snapshot.SizeGiB,
            GivesSize = true,
            ContentId = snapshot.ContentId,
            ImageId = volume?.ImageId,
            IsBootable = volume?.IsBootable ?? false,
        };
    }

    private static VolumeSource FromVolume(Transaction tx, string volumeId)
    {
        var volume = Require(tx, volumeId);
        Demand(volume, VolumeStatusRules.Clone);
        return new()
        {
            Kind = "volume",
            Id = volumeId,
            NeededGiB = volume.SizeGiB,
            GivesSize = true,
            ContentId = volume.ContentId,
            ImageId = volume.ImageId,
            IsBootable = volume.IsBootable,
        };
    }

    private static VolumeSource FromImage(Transaction tx, string imageId)
    {
        if (ImageRules.FindVisible(tx, imageId) is not { } image) throw VolumeErrors.ImageNotFound(imageId);
        if (image.Status != ImageStatus.Active) throw VolumeErrors.ImageNotActive(image);
        var bytes = Math.Max(image.SizeBytes ?? 0, image.VirtualSizeBytes ?? 0);
        var wholeGiB = (bytes / BytesPerGiB) + (bytes % BytesPerGiB == 0 ? 0 : 1);
        return new()
        {
            Kind = "image",
            Id = imageId,
            NeededGiB = (int)Math.Clamp(wholeGiB, image.MinDiskGiB, int.MaxValue),
            GivesSize = false,
            ContentId = imageId,
            ImageId = imageId,
        };
    }
}
