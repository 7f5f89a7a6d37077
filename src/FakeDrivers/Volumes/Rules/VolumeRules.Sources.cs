using System.Globalization;
using FakeDrivers.Images;
using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <content>What a volume can be made from.</content>
internal static partial class VolumeRules
{
    private const long BytesPerGiB = 1L << 30;

    private static VolumeSource? SourceOf(Transaction tx, CreateVolumeRequest request)
    {
        string?[] sources = [request.SnapshotId, request.SourceVolumeId, request.ImageId, request.BackupId];
        if (sources.Count(source => source is not null) > 1) throw VolumeErrors.SeveralSources();
        return request switch
        {
            { SnapshotId: { } snapshotId } => FromSnapshot(tx, snapshotId),
            { SourceVolumeId: { } volumeId } => FromVolume(tx, volumeId),
            { ImageId: { } imageId } => FromImage(tx, imageId),
            { BackupId: { } backupId } => FromBackup(tx, backupId),
            _ => null,
        };
    }

    private static int SizeOf(CreateVolumeRequest request, VolumeSource? source)
    {
        var size = request.SizeGiB ?? (source is { GivesSize: true } ? source.NeededGiB : throw VolumeErrors.SizeMissing());
        if (size < 1) throw VolumeErrors.Size(nameof(request.SizeGiB), size);
        if (size < source?.NeededGiB) throw VolumeErrors.SizeTooSmall(size, source);
        return size;
    }

    /// <summary>A copy of a volume or snapshot is where that is, and of no type that is named and does not encrypt as it does. Source: Cinder with <c>cloned_volume_same_az</c>.</summary>
    private static void DemandFit(Transaction tx, CreateVolumeRequest request, VolumeSource? source, VolumeType? type)
    {
        if (source is null || request is { SnapshotId: null, SourceVolumeId: null }) return;
        if (request.AvailabilityZone is { } zone && source.AvailabilityZone is { } own && zone != own) throw VolumeErrors.OtherZone(source, own, zone);
        if (request.VolumeType is not null && type?.Encryption != TypeOf(tx, source)?.Encryption) throw VolumeErrors.OtherEncryption(source, type);
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
            TypeId = volume?.TypeId,
            AvailabilityZone = volume?.AvailabilityZone,
            ImageMetadata = volume?.ImageMetadata,
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
            TypeId = volume.TypeId,
            AvailabilityZone = volume.AvailabilityZone,
            ImageMetadata = volume.ImageMetadata,
        };
    }

    private static VolumeSource FromBackup(Transaction tx, string backupId)
    {
        var backup = RequireBackup(tx, backupId);
        Demand(backup, VolumeBackupStatusRules.Restore);
        return new()
        {
            Kind = "backup",
            Id = backupId,
            NeededGiB = backup.SizeGiB,
            GivesSize = true,
            ContentId = null,
            BackupId = backupId,
            AvailabilityZone = backup.AvailabilityZone,
        };
    }

    private static VolumeSource FromImage(Transaction tx, string imageId)
    {
        if (ImageRules.FindVisible(tx, imageId) is not { } image) throw VolumeErrors.NoSuchImage(imageId);
        if (image.Status != ImageStatus.Active) throw VolumeErrors.ImageNotActive(image);
        return new()
        {
            Kind = "image",
            Id = imageId,
            NeededGiB = NeededGiB(image),
            GivesSize = false,
            ContentId = ImageRules.ContentIdOf(tx, imageId),
            ImageId = imageId,
            ImageMetadata = MetadataOf(image),
        };
    }

    private static int NeededGiB(Image image)
    {
        var bytes = Math.Max(image.SizeBytes ?? 0, image.VirtualSizeBytes ?? 0);
        var wholeGiB = (bytes / BytesPerGiB) + (bytes % BytesPerGiB == 0 ? 0 : 1);
        return (int)Math.Clamp(wholeGiB, image.MinDiskGiB, int.MaxValue);
    }

    /// <summary>What a volume keeps of its image: the properties, and the fields that Cinder copies.</summary>
    public static ValueMap<string> MetadataOf(Image image)
    {
        (string Key, string? Value)[] fields =
        [
            ("image_id", image.Id), ("image_name", image.Name ?? string.Empty), ("checksum", image.Checksum), ("container_format", image.ContainerFormat),
            ("disk_format", image.DiskFormat), ("min_disk", Number(image.MinDiskGiB)), ("min_ram", Number(image.MinMemoryMiB)), ("size", Number(image.SizeBytes ?? 0)),
        ];
        var own = fields.Where(field => field.Value is not null).Select(field => new KeyValuePair<string, string>(field.Key, field.Value!));
        return ValueMap<string>.From(image.Properties.Where(pair => Array.TrueForAll(fields, field => field.Key != pair.Key)).Concat(own));

        static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
    }
}
