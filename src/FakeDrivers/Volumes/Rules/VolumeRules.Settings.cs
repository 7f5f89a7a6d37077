using System.Globalization;
using FakeDrivers.Images;
using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <content>Metadata, flags and the copy to an image.</content>
internal static partial class VolumeRules
{
    // Cinder's schema of os-volume_upload_image.
    private static readonly string[] UploadFormats = ["raw", "vmdk", "vdi", "qcow2", "vhd", "vhdx", "ploop"];

    public static Volume SetMetadata(Transaction tx, VolumeEntriesRequest request)
    {
        var volume = Require(tx, request.VolumeId);
        DemandEntries(nameof(request.Entries), request.Entries);
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
        DemandEntries(nameof(request.Entries), request.Entries);
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
        if (!UploadFormats.Contains(request.DiskFormat)) throw VolumeErrors.NoneOf(nameof(request.DiskFormat), request.DiskFormat, UploadFormats);
        var containers = tx.Options<FakeImageOptions>().ContainerFormats;
        if (!containers.Contains(request.ContainerFormat)) throw VolumeErrors.NoneOf(nameof(request.ContainerFormat), request.ContainerFormat, containers);
        if (!Enum.IsDefined(request.Visibility)) throw VolumeErrors.NoneOf(nameof(request.Visibility), $"{request.Visibility}", Enum.GetNames<ImageVisibility>());
        if (request.Visibility == ImageVisibility.Public && !tx.Caller.IsAdmin) throw VolumeErrors.PublicImage(VolumeOperations.UploadToImage, tx.Caller);
        var rule = request.Force ? VolumeStatusRules.UploadByForce : VolumeStatusRules.Upload;
        Demand(volume, rule);

        var imageId = tx.NewId("image", request.ImageName);
        var image = new Image
        {
            Id = imageId,
            Name = request.ImageName,
            Owner = tx.Caller.ProjectId,
            Visibility = request.Visibility,
            DiskFormat = request.DiskFormat,
            ContainerFormat = request.ContainerFormat,
            IsProtected = request.IsProtected,
            MinDiskGiB = volume.ImageMetadata.TryGetValue("min_disk", out var text) && int.TryParse(text, CultureInfo.InvariantCulture, out var gib) ? gib : 0,
        };
        ImageRules.BeginFor(tx, image, volume.Id, ImageRules.DiskContentFor(tx, volume.ContentId, volume.SizeGiB * BytesPerGiB), volume.ContentId);
        Begin(tx, volume, rule, new() { VolumeId = volume.Id, ImageId = imageId });
        tx.Begin(VolumeTransitions.FinishUpload, volume.Id, tx.Options<FakeVolumeOptions>().Upload);
        return imageId;
    }

    public static NoResult Reimage(Transaction tx, ReimageVolumeRequest request)
    {
        var volume = Require(tx, request.VolumeId);
        if (ImageRules.FindVisible(tx, request.ImageId) is not { } image) throw VolumeErrors.ImageNotFound(request.ImageId);
        if (image.Status != ImageStatus.Active) throw VolumeErrors.ImageNotActive(image);
        if (NeededGiB(image) is var needed && needed > volume.SizeGiB) throw VolumeErrors.ImageTooLarge(volume, image.Id, needed);
        var rule = request.AllowReserved ? VolumeStatusRules.ReimageReserved : VolumeStatusRules.Reimage;
        Demand(volume, rule);
        Begin(tx, volume, rule, new() { VolumeId = volume.Id, ImageId = image.Id, Former = volume.Status });
        tx.Begin(VolumeTransitions.FinishReimage, volume.Id, tx.Options<FakeVolumeOptions>().Download);
        return NoResult.Value;
    }
}
