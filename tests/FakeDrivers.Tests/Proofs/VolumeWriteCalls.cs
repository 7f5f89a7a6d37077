using FakeDrivers.Volumes;
using static FakeDrivers.Tests.Proofs.WriteStageThings;

namespace FakeDrivers.Tests.Proofs;

/// <summary>The write operations of volumes beyond their making, attaching and removing.</summary>
internal static class VolumeWriteCalls
{
    private const string Far = "far@lvm#lvm";

    private static readonly string TooLong = new('x', 300);

    public static IReadOnlyList<WriteCall> All { get; } = [.. OfSettings(), .. OfTypes(), .. OfQosSpecs(), .. OfAttachments(), .. OfCopies(), .. OfGroups(), .. OfBackends(), .. VolumeManagementCalls.All];

    private static IEnumerable<WriteCall> OfSettings() =>
    [
        new(VolumeOperations.SetMetadata,
            (s, t) => s.Volumes.SetMetadataAsync(s.Free, Pair("new", "1"), t),
            (s, t) => s.Volumes.SetMetadataAsync(s.Free, Pair("new", TooLong), t)),
        new(VolumeOperations.UnsetMetadata,
            (s, t) => s.Volumes.UnsetMetadataAsync(s.Things.Noted, "key", t),
            (s, t) => s.Volumes.UnsetMetadataAsync(s.Things.Noted, "none", t)),
        new(VolumeOperations.SetImageMetadata,
            (s, t) => s.Volumes.SetImageMetadataAsync(s.Free, Pair("new", "1"), t),
            (s, t) => s.Volumes.SetImageMetadataAsync(s.Free, Pair("new", TooLong), t)),
        new(VolumeOperations.UnsetImageMetadata,
            (s, t) => s.Volumes.UnsetImageMetadataAsync(s.Things.Noted, "key", t),
            (s, t) => s.Volumes.UnsetImageMetadataAsync(s.Things.Noted, "none", t)),
        new(VolumeOperations.SetReadOnly, (s, t) => s.Volumes.SetReadOnlyAsync(s.Free, true, t), (s, t) => s.Volumes.SetReadOnlyAsync(s.Used, true, t)),
        new(VolumeOperations.SetBootable, (s, t) => s.Volumes.SetBootableAsync(s.Free, true, t), (s, t) => s.Volumes.SetBootableAsync("none", true, t)),
        new(VolumeOperations.UploadToImage,
            (s, t) => s.Volumes.UploadToImageAsync(new() { VolumeId = s.Free, ImageName = "copy" }, t),
            (s, t) => s.Volumes.UploadToImageAsync(new() { VolumeId = s.Used, ImageName = "copy" }, t)),
        new(VolumeOperations.RevertToSnapshot,
            (s, t) => s.Volumes.RevertToSnapshotAsync(s.Parent, s.Taken, t),
            (s, t) => s.Volumes.RevertToSnapshotAsync(s.Free, s.Taken, t)),
        new(VolumeOperations.UpdateSnapshot,
            (s, t) => s.Volumes.UpdateSnapshotAsync(new() { SnapshotId = s.Taken, Name = "new" }, t),
            (s, t) => s.Volumes.UpdateSnapshotAsync(new() { SnapshotId = s.Taken, Name = TooLong }, t)),
        new(VolumeOperations.ResetMigrationStatus,
            (s, t) => s.World.Volumes.ResetMigrationStatusAsync(s.Free, VolumeMigrationStatus.Error, t),
            (s, t) => s.Volumes.ResetMigrationStatusAsync(s.Free, VolumeMigrationStatus.Error, t)),
        new(VolumeOperations.ResetQuota, (s, t) => s.World.Volumes.ResetQuotaAsync("shop", t), (s, t) => s.Volumes.ResetQuotaAsync("shop", t)),
    ];

    private static IEnumerable<WriteCall> OfTypes() =>
    [
        new(VolumeOperations.CreateType, (s, t) => s.World.Volumes.CreateTypeAsync(new() { Name = "new" }, t), (s, t) => s.World.Volumes.CreateTypeAsync(new() { Name = "FAST" }, t)),
        new(VolumeOperations.UpdateType,
            (s, t) => s.World.Volumes.UpdateTypeAsync(new() { TypeId = s.Things.Type, Name = "new" }, t),
            (s, t) => s.World.Volumes.UpdateTypeAsync(new() { TypeId = s.Things.Type, Name = "own" }, t)),
        new(VolumeOperations.DeleteType,
            (s, t) => s.World.Volumes.DeleteTypeAsync(s.Things.Type, t),
            (s, t) => s.World.Volumes.DeleteTypeAsync(VolumeType.DefaultName, t)),
        new(VolumeOperations.SetExtraSpecs,
            (s, t) => s.World.Volumes.SetExtraSpecsAsync(s.Things.Type, Pair("new", "1"), t),
            (s, t) => s.World.Volumes.SetExtraSpecsAsync(VolumeType.DefaultName, Pair("multiattach", "<is> True"), t)),
        new(VolumeOperations.UnsetExtraSpec,
            (s, t) => s.World.Volumes.UnsetExtraSpecAsync(s.Things.Type, "vendor:speed", t),
            (s, t) => s.World.Volumes.UnsetExtraSpecAsync(s.Things.Type, "none", t)),
        new(VolumeOperations.AddTypeAccess,
            (s, t) => s.World.Volumes.AddTypeAccessAsync(s.Things.Private, "new", t),
            (s, t) => s.World.Volumes.AddTypeAccessAsync(s.Things.Private, "known", t)),
        new(VolumeOperations.RemoveTypeAccess,
            (s, t) => s.World.Volumes.RemoveTypeAccessAsync(s.Things.Private, "known", t),
            (s, t) => s.World.Volumes.RemoveTypeAccessAsync(s.Things.Private, "none", t)),
        new(VolumeOperations.SetTypeEncryption,
            (s, t) => s.World.Volumes.SetTypeEncryptionAsync(s.Things.Type, new() { Provider = "luks" }, t),
            (s, t) => s.World.Volumes.SetTypeEncryptionAsync(VolumeType.DefaultName, new() { Provider = "luks" }, t)),
    ];

    private static IEnumerable<WriteCall> OfQosSpecs() =>
    [
        new(VolumeOperations.CreateQosSpecs,
            (s, t) => s.World.Volumes.CreateQosSpecsAsync(new() { Name = "new" }, t),
            (s, t) => s.World.Volumes.CreateQosSpecsAsync(new() { Name = "slow" }, t)),
        new(VolumeOperations.SetQosSpecs,
            (s, t) => s.World.Volumes.SetQosSpecsAsync(s.Things.Qos, Pair("new", "1"), t),
            (s, t) => s.World.Volumes.SetQosSpecsAsync("none", Pair("new", "1"), t)),
        new(VolumeOperations.UnsetQosSpecs,
            (s, t) => s.World.Volumes.UnsetQosSpecsAsync(s.Things.Qos, ["total_iops_sec"], t),
            (s, t) => s.World.Volumes.UnsetQosSpecsAsync(s.Things.Qos, ["total_iops_sec", "none"], t)),
        new(VolumeOperations.DeleteQosSpecs,
            (s, t) => s.World.Volumes.DeleteQosSpecsAsync(s.Things.Qos, false, t),
            (s, t) => s.World.Volumes.DeleteQosSpecsAsync("none", false, t)),
        new(VolumeOperations.AssociateQosSpecs,
            (s, t) => s.World.Volumes.AssociateQosSpecsAsync(s.Things.Qos, s.Things.Type, t),
            (s, t) => s.World.Volumes.AssociateQosSpecsAsync(s.Things.Qos, "none", t)),
        new(VolumeOperations.DisassociateQosSpecs,
            async (s, t) =>
            {
                await s.World.Volumes.AssociateQosSpecsAsync(s.Things.Qos, s.Things.Type, t);
                await s.World.Volumes.DisassociateQosSpecsAsync(s.Things.Qos, null, t);
            },
            (s, t) => s.World.Volumes.DisassociateQosSpecsAsync("none", null, t)),
    ];

    private static IEnumerable<WriteCall> OfAttachments() =>
    [
        new(VolumeOperations.CreateAttachment,
            (s, t) => s.Volumes.CreateAttachmentAsync(new() { VolumeId = s.Free, Connector = new() { HostName = "here" } }, t),
            (s, t) => s.Volumes.CreateAttachmentAsync(new() { VolumeId = s.Used, Connector = new() { HostName = "here" } }, t)),
        new(VolumeOperations.UpdateAttachment,
            (s, t) => s.Volumes.UpdateAttachmentAsync(s.Things.Attachment, new() { HostName = "here" }, t),
            (s, t) => s.Volumes.UpdateAttachmentAsync("none", new() { HostName = "here" }, t)),
        new(VolumeOperations.CompleteAttachment,
            (s, t) => s.Volumes.CompleteAttachmentAsync(s.Things.Attachment, t),
            (s, t) => s.Volumes.CompleteAttachmentAsync("none", t)),
        new(VolumeOperations.DeleteAttachment,
            (s, t) => s.Volumes.DeleteAttachmentAsync(s.Things.Attachment, t),
            (s, t) => s.Volumes.DeleteAttachmentAsync("none", t)),
        new(VolumeOperations.InitializeConnection,
            (s, t) => s.Volumes.InitializeConnectionAsync(s.Free, new() { HostName = "here" }, t),
            (s, t) => s.Volumes.InitializeConnectionAsync("none", new() { HostName = "here" }, t)),
    ];

    private static IEnumerable<WriteCall> OfCopies() =>
    [
        new(VolumeOperations.CreateTransfer,
            (s, t) => s.Volumes.CreateTransferAsync(new() { VolumeId = s.Free }, t),
            (s, t) => s.Volumes.CreateTransferAsync(new() { VolumeId = s.Used }, t)),
        new(VolumeOperations.AcceptTransfer,
            (s, t) => s.Volumes.AcceptTransferAsync(s.Things.Transfer.Id, s.Things.Transfer.AuthKey!, t),
            (s, t) => s.Volumes.AcceptTransferAsync(s.Things.Transfer.Id, "wrong", t)),
        new(VolumeOperations.DeleteTransfer,
            (s, t) => s.Volumes.DeleteTransferAsync(s.Things.Transfer.Id, t),
            (s, t) => s.Volumes.DeleteTransferAsync("none", t)),
        new(VolumeOperations.CreateBackup,
            (s, t) => s.Volumes.CreateBackupAsync(new() { VolumeId = s.Free }, t),
            (s, t) => s.Volumes.CreateBackupAsync(new() { VolumeId = s.Free, IsIncremental = true }, t)),
        new(VolumeOperations.UpdateBackup,
            (s, t) => s.Volumes.UpdateBackupAsync(new() { BackupId = s.Things.Backup, Name = "new" }, t),
            (s, t) => s.Volumes.UpdateBackupAsync(new() { BackupId = s.Things.Backup }, t)),
        new(VolumeOperations.DeleteBackup,
            (s, t) => s.Volumes.DeleteBackupAsync(s.Things.Backup, t),
            (s, t) => s.Volumes.DeleteBackupAsync("none", t)),
        new(VolumeOperations.RestoreBackup,
            (s, t) => s.Volumes.RestoreBackupAsync(new() { BackupId = s.Things.Backup, VolumeId = s.Free }, t),
            (s, t) => s.Volumes.RestoreBackupAsync(new() { BackupId = s.Things.Backup, VolumeId = s.Used }, t)),
        new(VolumeOperations.ResetBackupStatus,
            (s, t) => s.World.Volumes.ResetBackupStatusAsync(s.Things.Backup, VolumeBackupStatus.Error, t),
            (s, t) => s.World.Volumes.ResetBackupStatusAsync(s.Things.Backup, VolumeBackupStatus.Deleting, t)),
    ];

    private static IEnumerable<WriteCall> OfGroups() =>
    [
        new(VolumeOperations.CreateGroupType,
            (s, t) => s.World.Volumes.CreateGroupTypeAsync(new() { Name = "new" }, t),
            (s, t) => s.World.Volumes.CreateGroupTypeAsync(new() { Name = "together" }, t)),
        new(VolumeOperations.SetGroupSpecs,
            (s, t) => s.World.Volumes.SetGroupSpecsAsync(s.Things.GroupType, Pair("new", "1"), t),
            (s, t) => s.World.Volumes.SetGroupSpecsAsync("none", Pair("new", "1"), t)),
        new(VolumeOperations.DeleteGroupType,
            (s, t) => s.World.Volumes.DeleteGroupTypeAsync(s.Things.FreeGroupType, t),
            (s, t) => s.World.Volumes.DeleteGroupTypeAsync(s.Things.GroupType, t)),
        new(VolumeOperations.CreateGroup,
            (s, t) => s.Volumes.CreateGroupAsync(new() { SourceGroupId = s.Things.Group }, t),
            (s, t) => s.Volumes.CreateGroupAsync(new() { SourceGroupId = s.Things.EmptyGroup }, t)),
        new(VolumeOperations.UpdateGroup,
            (s, t) => s.Volumes.UpdateGroupAsync(new() { GroupId = s.Things.Group, AddVolumeIds = [s.Things.Outsider] }, t),
            (s, t) => s.Volumes.UpdateGroupAsync(new() { GroupId = s.Things.Group, AddVolumeIds = [s.Things.Outsider, s.Leaving] }, t)),
        new(VolumeOperations.DeleteGroup,
            (s, t) => s.Volumes.DeleteGroupAsync(s.Things.EmptyGroup, false, t),
            (s, t) => s.Volumes.DeleteGroupAsync(s.Things.Group, true, t)),
        new(VolumeOperations.CreateGroupSnapshot,
            (s, t) => s.Volumes.CreateGroupSnapshotAsync(new() { GroupId = s.Things.Group }, t),
            (s, t) => s.Volumes.CreateGroupSnapshotAsync(new() { GroupId = s.Things.EmptyGroup }, t)),
        new(VolumeOperations.DeleteGroupSnapshot,
            (s, t) => s.Volumes.DeleteGroupSnapshotAsync(s.Things.GroupSnapshot, t),
            (s, t) => s.Volumes.DeleteGroupSnapshotAsync("none", t)),
    ];

    private static IEnumerable<WriteCall> OfBackends() =>
    [
        new(VolumeOperations.SetServiceEnabled,
            (s, t) => s.World.Volumes.SetServiceEnabledAsync("cinder-volume", "fake@lvm", false, "full", t),
            (s, t) => s.World.Volumes.SetServiceEnabledAsync("cinder-volume", "none", false, "full", t)),
        new(VolumeOperations.Retype,
            (s, t) => s.Volumes.RetypeVolumeAsync(new() { VolumeId = s.Free, NewType = "fast" }, t),
            (s, t) => s.Volumes.RetypeVolumeAsync(new() { VolumeId = s.Free, NewType = VolumeType.DefaultName }, t)),
        new(VolumeOperations.Migrate,
            (s, t) => s.World.Volumes.MigrateVolumeAsync(new() { VolumeId = s.Free, Host = Far }, t),
            (s, t) => s.World.Volumes.MigrateVolumeAsync(new() { VolumeId = s.Parent, Host = Far }, t)),
        new(VolumeOperations.Manage,
            (s, t) => s.World.Volumes.ManageVolumeAsync(new() { Host = Far, SourceName = "old" }, t),
            (s, t) => s.World.Volumes.ManageVolumeAsync(new() { Host = "none", SourceName = "old" }, t)),
        new(VolumeOperations.Unmanage, (s, t) => s.World.Volumes.UnmanageVolumeAsync(s.Free, t), (s, t) => s.World.Volumes.UnmanageVolumeAsync(s.Used, t)),
    ];
}
