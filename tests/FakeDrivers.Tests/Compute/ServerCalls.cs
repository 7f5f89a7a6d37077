using FakeDrivers.Compute;

namespace FakeDrivers.Tests.Compute;

/// <summary>A call for each row of the table operation × status, by an administrator, for a server with one volume and beside a free one.</summary>
internal static class ServerCalls
{
    public static IReadOnlyList<(ServerAction Action, Func<Task> Call)> Of(
        FakeComputeApi compute, Server server, string volumeId, string freeVolumeId, CancellationToken token) =>
    [
        .. OfPower(compute, server.Id, token), .. OfDescriptions(compute, server.Id, token), .. OfDisks(compute, server.Id, volumeId, freeVolumeId, token),
        .. OfMoves(compute, server, token), .. OfGuests(compute, server, token),
    ];

    private static IEnumerable<(ServerAction Action, Func<Task> Call)> OfPower(FakeComputeApi compute, string serverId, CancellationToken token) =>
    [
        (ServerActions.Delete, () => compute.DeleteServerAsync(serverId, token)),
        (ServerActions.ForceDelete, () => compute.ForceDeleteServerAsync(serverId, token)),
        (ServerActions.SoftReboot, () => compute.RebootServerAsync(serverId, RebootKind.Soft, token)),
        (ServerActions.HardReboot, () => compute.RebootServerAsync(serverId, RebootKind.Hard, token)),
        (ServerActions.Stop, () => compute.StopServerAsync(serverId, token)),
        (ServerActions.Start, () => compute.StartServerAsync(serverId, token)),
        (ServerActions.Pause, () => compute.PauseServerAsync(serverId, token)),
        (ServerActions.Unpause, () => compute.UnpauseServerAsync(serverId, token)),
        (ServerActions.Suspend, () => compute.SuspendServerAsync(serverId, token)),
        (ServerActions.Resume, () => compute.ResumeServerAsync(serverId, token)),
    ];

    private static IEnumerable<(ServerAction Action, Func<Task> Call)> OfDescriptions(FakeComputeApi compute, string serverId, CancellationToken token) =>
    [
        (ServerActions.UpdateMetadata, () => compute.UpdateServerAsync(
            new() { ServerId = serverId, Metadata = new Dictionary<string, string> { ["a"] = "b" } }, token)),
        (ServerActions.Rename, () => compute.UpdateServerAsync(new() { ServerId = serverId, Name = "renamed" }, token)),
        (ServerActions.UpdateTags, () => compute.AddServerTagAsync(serverId, "blue", token)),
        (ServerActions.Lock, () => compute.LockServerAsync(serverId, null, token)),
        (ServerActions.Unlock, () => compute.UnlockServerAsync(serverId, token)),
        (ServerActions.ResetState, () => compute.ResetServerStateAsync(serverId, ServerVmState.Error, token)),
        (ServerActions.AddSecurityGroup, () => compute.AddSecurityGroupToServerAsync(serverId, "default", token)),
        (ServerActions.RemoveSecurityGroup, () => compute.RemoveSecurityGroupFromServerAsync(serverId, "default", token)),
    ];

    private static IEnumerable<(ServerAction Action, Func<Task> Call)> OfDisks(
        FakeComputeApi compute, string serverId, string volumeId, string freeVolumeId, CancellationToken token) =>
    [
        (ServerActions.AttachVolume, () => compute.AttachVolumeAsync(serverId, freeVolumeId, cancellationToken: token)),
        (ServerActions.DetachVolume, () => compute.DetachVolumeAsync(serverId, volumeId, token)),
        (ServerActions.SwapVolume, () => compute.SwapVolumeAsync(serverId, volumeId, freeVolumeId, token)),
        (ServerActions.AttachInterface, () => compute.AttachInterfaceAsync(new() { ServerId = serverId, Network = "private" }, token)),
        (ServerActions.DetachInterface, () => compute.DetachInterfaceAsync(serverId, "none", token)),
        (ServerActions.CreateImage, () => compute.CreateServerImageAsync(serverId, "copy", null, token)),
        (ServerActions.Backup, () => compute.BackupServerAsync(new() { ServerId = serverId, Name = "copy", BackupType = "daily", Rotation = 1 }, token)),
    ];

    private static IEnumerable<(ServerAction Action, Func<Task> Call)> OfMoves(FakeComputeApi compute, Server server, CancellationToken token) =>
    [
        (ServerActions.Resize, () => compute.ResizeServerAsync(server.Id, "3", token)),
        (ServerActions.ConfirmResize, () => compute.ConfirmResizeAsync(server.Id, token)),
        (ServerActions.RevertResize, () => compute.RevertResizeAsync(server.Id, token)),
        (ServerActions.Migrate, () => compute.MigrateServerAsync(server.Id, null, token)),
        (ServerActions.LiveMigrate, () => compute.LiveMigrateServerAsync(server.Id, null, token)),
        (ServerActions.AbortLiveMigration, () => compute.AbortLiveMigrationAsync(server.Id, server.Move!.MigrationId, token)),
        (ServerActions.ForceCompleteLiveMigration, () => compute.ForceCompleteLiveMigrationAsync(server.Id, server.Move!.MigrationId, token)),
        (ServerActions.Evacuate, () => compute.EvacuateServerAsync(server.Id, null, token)),
    ];

    private static IEnumerable<(ServerAction Action, Func<Task> Call)> OfGuests(FakeComputeApi compute, Server server, CancellationToken token) =>
    [
        (ServerActions.Rebuild, () => compute.RebuildServerAsync(new() { ServerId = server.Id, ImageId = server.ImageId! }, token)),
        (ServerActions.Rescue, () => compute.RescueServerAsync(server.Id, null, null, token)),
        (ServerActions.Unrescue, () => compute.UnrescueServerAsync(server.Id, token)),
        (ServerActions.Restore, () => compute.RestoreServerAsync(server.Id, token)),
        (ServerActions.Shelve, () => compute.ShelveServerAsync(server.Id, token)),
        (ServerActions.ShelveOffload, () => compute.ShelveOffloadServerAsync(server.Id, token)),
        (ServerActions.Unshelve, () => compute.UnshelveServerAsync(server.Id, null, null, token)),
        (ServerActions.SetPassword, () => compute.SetAdminPasswordAsync(server.Id, "s3cret", token)),
        (ServerActions.CrashDump, () => compute.TriggerCrashDumpAsync(server.Id, token)),
        (ServerActions.OpenConsole, () => compute.OpenConsoleAsync(server.Id, ServerConsoleKind.NoVnc, token)),
    ];
}
