using FakeDrivers.Images;
using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <content>Metadata, flags and the copy to an image.</content>
internal static partial class VolumeRules
{
    public static Volume SetMetadata(Transaction tx, VolumeEntriesRequest request)
    {
        var volume = Require(tx, request.VolumeId);
        DemandMetadata(nameof(request.Entries), request.Entries);
        Demand(volume, VolumeStatusRules.UpdateMetadata);
        return Changed(tx, volume, volume with { Metadata = Merged(volume.Metadata, request.Entries) });
    }

    public static Volume UnsetMetadata(Transaction tx, VolumeKeyRequest request)
    {
        var volume = Require(tx, request.VolumeId);
        Demand(volume, VolumeStatusRules.UpdateMetadata);
        if (!volume.Metadata.ContainsKey(request.Key)) throw VolumeErrors.NoEntry($"metadata of the volume '{volume.Id}'", request.Key, volume.Metadata.Keys);
        return Changed(tx, volume, volume with { Metadata = Without(volume.Metadata, request.Key) });
    }

    public static Volume SetImageMetadata(Transaction tx, VolumeEntriesRequest request)
    {
        var volume = Require(tx, request.VolumeId);
        DemandMetadata(nameof(request.Entries), request.Entries);
        Demand(volume, VolumeStatusRules.SetImageMetadata);
        return Changed(tx, volume, volume with { ImageMetadata = Merged(volume.ImageMetadata, request.Entries) });
    }

    public static Volume UnsetImageMetadata(Transaction tx, VolumeKeyRequest request)
    {
        var volume = Require(tx, request.VolumeId);
        Demand(volume, VolumeStatusRules.SetImageMetadata);
        if (!volume.ImageMetadata.ContainsKey(request.Key))
        {
            throw VolumeErrors.NoEntry($"image metadata of the volume '{volume.Id}'", request.Key, volume.ImageMetadata.Keys);
        }

        return Changed(tx, volume, volume with { ImageMetadata = Without(volume.ImageMetadata, request.Key) });
    }

    public static Volume SetReadOnly(Transaction tx, VolumeFlagRequest request)
    {
        var volume = Require(tx, request.VolumeId);
        Demand(volume, VolumeStatusRules.SetReadOnly);
        return Changed(tx, volume, volume with { IsReadOnly = request.IsSet });
    }

    public static Volume SetBootable(Transaction tx, VolumeFlagRequest request)
    {
        var volume = Require(tx, request.VolumeId);
        Demand(volume, VolumeStatusRules.SetBootable);
        return Changed(tx, volume, volume with { IsBootable = request.IsSet });
    }

    public static string Upload(Transaction tx, UploadVolumeRequest request)
    {
        var volume = Require(tx, request.VolumeId);
        DemandName(nameof(request.ImageName), request.ImageName);
        var rule = request.Force ? VolumeStatusRules.UploadByForce : VolumeStatusRules.Upload;
        Demand(volume, rule);

        var imageId = tx.NewId("image", request.ImageName);
        ImageRows.Add(tx, new()
        {
            Id = imageId,
            Name = request.ImageName,
            Status = ImageStatus.Queued,
            Owner = tx.Caller.ProjectId,
            Visibility = ImageVisibility.Private,
            DiskFormat = "raw",
            ContainerFormat = "bare",
            MinDiskGiB = volume.SizeGiB,
            CreatedAt = tx.Now,
            UpdatedAt = tx.Now,
        });
        Begin(tx, volume, rule, new() { VolumeId = volume.Id, ImageId = imageId });
        tx.Begin(VolumeTransitions.FinishUpload, volume.Id, tx.Options<FakeVolumeOptions>().Upload);
        return imageId;
    }
}
