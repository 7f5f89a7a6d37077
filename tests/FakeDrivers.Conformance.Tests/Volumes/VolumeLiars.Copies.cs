using FakeDrivers.Volumes;

namespace FakeDrivers.Conformance.Tests.Volumes;

/// <content>Liars about types, settings, transfers, backups and groups.</content>
internal static partial class VolumeLiars
{
    /// <content>Types, attachments in steps, transfers, backups and groups.</content>
    internal sealed partial class Swallows<TError>
    {
        public override Task<VolumeType> CreateTypeAsync(CreateVolumeTypeRequest request, CancellationToken cancellationToken = default) =>
            TryAsync(() => Inner.CreateTypeAsync(request, cancellationToken), () => new() { Id = "none", Name = request.Name, CreatedAt = default });

        public override Task DeleteTypeAsync(string typeId, CancellationToken cancellationToken = default) =>
            TryAsync(() => Inner.DeleteTypeAsync(typeId, cancellationToken));

        public override Task<VolumeAttachment> CreateAttachmentAsync(CreateVolumeAttachmentRequest request, CancellationToken cancellationToken = default) =>
            TryAsync(
                () => Inner.CreateAttachmentAsync(request, cancellationToken),
                () => new() { Id = "none", VolumeId = request.VolumeId, Device = "", Status = VolumeAttachStatus.Reserved });

        public override Task DeleteAttachmentAsync(string attachmentId, CancellationToken cancellationToken = default) =>
            TryAsync(() => Inner.DeleteAttachmentAsync(attachmentId, cancellationToken));

        public override Task RevertToSnapshotAsync(string volumeId, string snapshotId, CancellationToken cancellationToken = default) =>
            TryAsync(() => Inner.RevertToSnapshotAsync(volumeId, snapshotId, cancellationToken));

        public override Task<Volume> AcceptTransferAsync(string transferId, string authKey, CancellationToken cancellationToken = default) =>
            TryAsync(() => Inner.AcceptTransferAsync(transferId, authKey, cancellationToken), () => SomeVolume("none"));

        public override Task<VolumeBackup> CreateBackupAsync(CreateVolumeBackupRequest request, CancellationToken cancellationToken = default) =>
            TryAsync(() => Inner.CreateBackupAsync(request, cancellationToken), () => new()
            {
                Id = "none",
                VolumeId = request.VolumeId,
                Status = VolumeBackupStatus.Available,
                SizeGiB = 1,
                AvailabilityZone = "nova",
                ProjectId = "any",
                UserId = "any",
                CreatedAt = default,
                DataTimestamp = default,
            });

        public override Task DeleteBackupAsync(string backupId, CancellationToken cancellationToken = default) =>
            TryAsync(() => Inner.DeleteBackupAsync(backupId, cancellationToken));

        public override Task MigrateVolumeAsync(MigrateVolumeRequest request, CancellationToken cancellationToken = default) =>
            TryAsync(() => Inner.MigrateVolumeAsync(request, cancellationToken));
    }

    /// <summary>Shows types under another name.</summary>
    internal sealed class RenamesTypes(IVolumeApi inner) : VolumeApiDecorator(inner)
    {
        public override async Task<VolumeType> GetTypeAsync(string typeId, CancellationToken cancellationToken = default) =>
            (await Inner.GetTypeAsync(typeId, cancellationToken)) with { Name = "other" };
    }

    /// <summary>Makes every volume of the default type, and leaves it there.</summary>
    internal sealed class ForgetsTypes(IVolumeApi inner) : VolumeApiDecorator(inner)
    {
        public override Task<Volume> CreateVolumeAsync(CreateVolumeRequest request, CancellationToken cancellationToken = default) =>
            Inner.CreateVolumeAsync(request with { VolumeType = null }, cancellationToken);

        public override Task RetypeVolumeAsync(RetypeVolumeRequest request, CancellationToken cancellationToken = default) => Task.CompletedTask;
    }

    /// <summary>Takes settings and forgets them.</summary>
    internal sealed class ForgetsSettings(IVolumeApi inner) : VolumeApiDecorator(inner)
    {
        public override Task<Volume> SetMetadataAsync(
            string volumeId, IReadOnlyDictionary<string, string> entries, CancellationToken cancellationToken = default) => Inner.GetVolumeAsync(volumeId, cancellationToken);

        public override Task<Volume> UnsetMetadataAsync(string volumeId, string key, CancellationToken cancellationToken = default) =>
            Inner.GetVolumeAsync(volumeId, cancellationToken);

        public override Task<Volume> SetBootableAsync(string volumeId, bool isBootable, CancellationToken cancellationToken = default) =>
            Inner.GetVolumeAsync(volumeId, cancellationToken);
    }

    /// <summary>Lists the attachments of every volume.</summary>
    internal sealed class ListsAllAttachments(IVolumeApi inner) : VolumeApiDecorator(inner)
    {
        public override IAsyncEnumerable<VolumeAttachment> ListAttachmentsAsync(VolumeAttachmentQuery? query = null, CancellationToken cancellationToken = default) =>
            Inner.ListAttachmentsAsync(query is null ? null : query with { VolumeId = null }, cancellationToken);
    }

    /// <summary>Accepts transfers without any, and tells keys.</summary>
    internal sealed class KeepsOffers(IVolumeApi inner) : VolumeApiDecorator(inner)
    {
        public override Task<Volume> AcceptTransferAsync(string transferId, string authKey, CancellationToken cancellationToken = default) =>
            Task.FromResult(SomeVolume("none"));

        public override async Task<VolumeTransfer> GetTransferAsync(string transferId, CancellationToken cancellationToken = default) =>
            (await Inner.GetTransferAsync(transferId, cancellationToken)) with { AuthKey = "here it is" };
    }

    /// <summary>Restores to a blank volume of the smallest size.</summary>
    internal sealed class RestoresNothing(IVolumeApi inner) : VolumeApiDecorator(inner)
    {
        public override Task<Volume> RestoreBackupAsync(RestoreVolumeBackupRequest request, CancellationToken cancellationToken = default) =>
            Inner.CreateVolumeAsync(new() { SizeGiB = 1 }, cancellationToken);
    }

    /// <summary>Puts nothing into groups, and keeps them.</summary>
    internal sealed class ForgetsMembers(IVolumeApi inner) : VolumeApiDecorator(inner)
    {
        public override Task<VolumeGroup> UpdateGroupAsync(UpdateVolumeGroupRequest request, CancellationToken cancellationToken = default) =>
            Inner.GetGroupAsync(request.GroupId, cancellationToken);

        public override async Task<VolumeGroupSnapshot> CreateGroupSnapshotAsync(CreateVolumeGroupSnapshotRequest request, CancellationToken cancellationToken = default)
        {
            var group = await Inner.GetGroupAsync(request.GroupId, cancellationToken);
            return new()
            {
                Id = "none",
                GroupId = group.Id,
                GroupTypeId = group.GroupTypeId,
                Status = VolumeGroupStatus.Available,
                ProjectId = group.ProjectId,
                UserId = group.UserId,
                CreatedAt = group.CreatedAt,
            };
        }

        public override Task DeleteGroupAsync(string groupId, bool deleteVolumes = false, CancellationToken cancellationToken = default) =>
            Inner.GetGroupAsync(groupId, cancellationToken);
    }
}
