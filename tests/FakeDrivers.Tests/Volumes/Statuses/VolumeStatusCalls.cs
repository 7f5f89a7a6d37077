using FakeDrivers.Volumes;

namespace FakeDrivers.Tests.Volumes;

/// <summary>How each row of the table of statuses is called.</summary>
internal static class VolumeStatusCalls
{
    private const string Pool = "far@lvm#lvm";

    public static Dictionary<string, VolumeStatusCall> All { get; } = new()
    {
        [nameof(VolumeStatusRules.Clone)] = Plain((test, volume) => test.User.CreateVolumeAsync(new() { SourceVolumeId = volume.Id })),
        [nameof(VolumeStatusRules.Delete)] = Plain((test, volume) => test.User.DeleteVolumeAsync(volume.Id)),
        [nameof(VolumeStatusRules.ForceDelete)] = Plain((test, volume) => test.Admin.ForceDeleteVolumeAsync(volume.Id)),
        [nameof(VolumeStatusRules.DeleteWithGroup)] = With(InGroupAsync, (test, _, group) => test.User.DeleteGroupAsync(group, deleteVolumes: true)),
        [nameof(VolumeStatusRules.Extend)] = Plain((test, volume) => test.User.ExtendVolumeAsync(volume.Id, 2)),
        [nameof(VolumeStatusRules.Snapshot)] = Plain((test, volume) => test.User.CreateSnapshotAsync(new() { VolumeId = volume.Id })),
        [nameof(VolumeStatusRules.SnapshotByForce)] = Plain(
            (test, volume) => test.User.CreateSnapshotAsync(new() { VolumeId = volume.Id, Force = true })),
        [nameof(VolumeStatusRules.Revert)] = With(SnapshotAsync, (test, volume, snapshot) => test.User.RevertToSnapshotAsync(volume.Id, snapshot)),
        [nameof(VolumeStatusRules.Reserve)] = Plain((test, volume) => test.User.ReserveVolumeAsync(volume.Id)),
        [nameof(VolumeStatusRules.Unreserve)] = Plain((test, volume) => test.User.UnreserveVolumeAsync(volume.Id)),
        [nameof(VolumeStatusRules.Attach)] = Plain((test, volume) => test.User.AttachVolumeAsync(VolumeTestBase.ToServer(volume))),
        [nameof(VolumeStatusRules.AttachAgain)] = Attached((test, volume) => test.User.AttachVolumeAsync(VolumeTestBase.ToServer(volume))),
        [nameof(VolumeStatusRules.BeginDetaching)] = Attached((test, volume) => test.User.BeginDetachingAsync(volume.Id)),
        [nameof(VolumeStatusRules.RollDetaching)] = Attached((test, volume) => test.User.RollDetachingAsync(volume.Id)),
        [nameof(VolumeStatusRules.Detach)] = Attached((test, volume) => test.User.DetachVolumeAsync(volume.Id)),
        [nameof(VolumeStatusRules.CreateAttachment)] = Plain(
            (test, volume) => test.User.CreateAttachmentAsync(new() { VolumeId = volume.Id, ServerId = VolumeTestBase.ServerId })),
        [nameof(VolumeStatusRules.Connect)] = Plain((test, volume) => test.User.InitializeConnectionAsync(volume.Id, new() { HostName = "here" })),
        [nameof(VolumeStatusRules.Update)] = Plain((test, volume) => test.User.UpdateVolumeAsync(new() { VolumeId = volume.Id, Name = "new" })),
        [nameof(VolumeStatusRules.UpdateMetadata)] = Plain(
            (test, volume) => test.User.SetMetadataAsync(volume.Id, new Dictionary<string, string> { ["new"] = "1" })),
        [nameof(VolumeStatusRules.SetImageMetadata)] = Plain(
            (test, volume) => test.User.SetImageMetadataAsync(volume.Id, new Dictionary<string, string> { ["new"] = "1" })),
        [nameof(VolumeStatusRules.SetBootable)] = Plain((test, volume) => test.User.SetBootableAsync(volume.Id, true)),
        [nameof(VolumeStatusRules.SetReadOnly)] = Plain((test, volume) => test.User.SetReadOnlyAsync(volume.Id, true)),
        [nameof(VolumeStatusRules.Upload)] = Plain((test, volume) => test.User.UploadToImageAsync(new() { VolumeId = volume.Id, ImageName = "disk" })),
        [nameof(VolumeStatusRules.UploadByForce)] = Attached(
            (test, volume) => test.User.UploadToImageAsync(new() { VolumeId = volume.Id, ImageName = "disk", Force = true })),
        [nameof(VolumeStatusRules.Retype)] = With(TypeAsync, (test, volume, type) => test.User.RetypeVolumeAsync(new() { VolumeId = volume.Id, NewType = type })),
        [nameof(VolumeStatusRules.Migrate)] = Plain((test, volume) => test.Admin.MigrateVolumeAsync(new() { VolumeId = volume.Id, Host = Pool })),
        [nameof(VolumeStatusRules.Unmanage)] = Plain((test, volume) => test.Admin.UnmanageVolumeAsync(volume.Id)),
        [nameof(VolumeStatusRules.ManageSnapshot)] = Plain((test, volume) => test.Admin.ManageSnapshotAsync(new() { VolumeId = volume.Id, SourceName = "old" })),
        [nameof(VolumeStatusRules.Reimage)] = With(ImageAsync, (test, volume, image) => test.User.ReimageVolumeAsync(new() { VolumeId = volume.Id, ImageId = image })),
        [nameof(VolumeStatusRules.ReimageReserved)] = With(
            ImageAsync, (test, volume, image) => test.User.ReimageVolumeAsync(new() { VolumeId = volume.Id, ImageId = image, AllowReserved = true })),
        [nameof(VolumeStatusRules.Transfer)] = Plain((test, volume) => test.User.CreateTransferAsync(new() { VolumeId = volume.Id })),
        [nameof(VolumeStatusRules.AcceptTransfer)] = With(TransferAsync, (test, _, transfer) => test.User.AcceptTransferAsync(transfer.Split()[0], transfer.Split()[1])),
        [nameof(VolumeStatusRules.Backup)] = Plain((test, volume) => test.User.CreateBackupAsync(new() { VolumeId = volume.Id })),
        [nameof(VolumeStatusRules.BackupByForce)] = Attached((test, volume) => test.User.CreateBackupAsync(new() { VolumeId = volume.Id, Force = true })),
        [nameof(VolumeStatusRules.BackupSnapshot)] = With(
            SnapshotAsync, (test, volume, snapshot) => test.User.CreateBackupAsync(new() { VolumeId = volume.Id, SnapshotId = snapshot })),
        [nameof(VolumeStatusRules.Restore)] = With(
            BackupAsync, (test, volume, backup) => test.User.RestoreBackupAsync(new() { BackupId = backup, VolumeId = volume.Id })),
        [nameof(VolumeStatusRules.JoinGroup)] = With(
            async (test, _) => (await test.MakeGroupAsync()).Id,
            (test, volume, group) => test.User.UpdateGroupAsync(new() { GroupId = group, AddVolumeIds = [volume.Id] })),
        [nameof(VolumeStatusRules.LeaveGroup)] = With(
            InGroupAsync, (test, volume, group) => test.User.UpdateGroupAsync(new() { GroupId = group, RemoveVolumeIds = [volume.Id] })),
        [nameof(VolumeStatusRules.Reset)] = Plain((test, volume) => test.Admin.ResetVolumeStatusAsync(volume.Id, VolumeStatus.Available)),
    };

    private static VolumeStatusCall Plain(Func<VolumeTestBase, Volume, Task> call) =>
        new(false, (_, _) => Task.FromResult(string.Empty), (test, volume, _) => call(test, volume));

    private static VolumeStatusCall Attached(Func<VolumeTestBase, Volume, Task> call) => Plain(call) with { IsAttached = true };

    private static VolumeStatusCall With(Func<VolumeTestBase, Volume, Task<string>> prepare, Func<VolumeTestBase, Volume, string, Task> call) => new(false, prepare, call);

    private static async Task<string> SnapshotAsync(VolumeTestBase test, Volume volume) => (await test.User.CreateSnapshotAsync(new() { VolumeId = volume.Id })).Id;

    private static Task<string> ImageAsync(VolumeTestBase test, Volume volume) => Task.FromResult(test.World.Snapshot().Rows(FakeDrivers.Images.ImageTables.Images)[0].Id);

    private static async Task<string> BackupAsync(VolumeTestBase test, Volume volume) => (await test.User.CreateBackupAsync(new() { VolumeId = volume.Id })).Id;

    private static async Task<string> TypeAsync(VolumeTestBase test, Volume volume) => (await test.Admin.CreateTypeAsync(new() { Name = "fast" })).Id;

    private static async Task<string> TransferAsync(VolumeTestBase test, Volume volume)
    {
        var transfer = await test.User.CreateTransferAsync(new() { VolumeId = volume.Id });
        return $"{transfer.Id} {transfer.AuthKey}";
    }

    private static async Task<string> InGroupAsync(VolumeTestBase test, Volume volume)
    {
        var group = await test.MakeGroupAsync();
        await test.User.UpdateGroupAsync(new() { GroupId = group.Id, AddVolumeIds = [volume.Id] });
        return group.Id;
    }
}
