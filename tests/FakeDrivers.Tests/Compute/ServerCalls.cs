using FakeDrivers.Compute;

namespace FakeDrivers.Tests.Compute;

/// <summary>A call for each row of the table operation × status.</summary>
internal static class ServerCalls
{
    public static IReadOnlyList<(ServerAction Action, Func<Task> Call)> Of(
        FakeComputeApi compute, string serverId, string volumeId, string freeVolumeId, CancellationToken token) =>
    [
        (ServerActions.Delete, () => compute.DeleteServerAsync(serverId, token)),
        (ServerActions.SoftReboot, () => compute.RebootServerAsync(serverId, RebootKind.Soft, token)),
        (ServerActions.HardReboot, () => compute.RebootServerAsync(serverId, RebootKind.Hard, token)),
        (ServerActions.Stop, () => compute.StopServerAsync(serverId, token)),
        (ServerActions.Start, () => compute.StartServerAsync(serverId, token)),
        (ServerActions.Pause, () => compute.PauseServerAsync(serverId, token)),
        (ServerActions.Unpause, () => compute.UnpauseServerAsync(serverId, token)),
        (ServerActions.Suspend, () => compute.SuspendServerAsync(serverId, token)),
        (ServerActions.Resume, () => compute.ResumeServerAsync(serverId, token)),
        (ServerActions.AttachVolume, () => compute.AttachVolumeAsync(serverId, freeVolumeId, cancellationToken: token)),
        (ServerActions.DetachVolume, () => compute.DetachVolumeAsync(serverId, volumeId, token)),
        (ServerActions.UpdateMetadata, () => compute.UpdateServerAsync(
            new() { ServerId = serverId, Metadata = new Dictionary<string, string> { ["a"] = "b" } }, token)),
        (ServerActions.Rename, () => compute.UpdateServerAsync(new() { ServerId = serverId, Name = "renamed" }, token)),
        (ServerActions.Lock, () => compute.LockServerAsync(serverId, cancellationToken: token)),
        (ServerActions.Unlock, () => compute.UnlockServerAsync(serverId, token)),
        (ServerActions.ResetState, () => compute.ResetServerStateAsync(serverId, ServerVmState.Error, token)),
        (ServerActions.AddSecurityGroup, () => compute.AddSecurityGroupToServerAsync(serverId, "default", token)),
        (ServerActions.RemoveSecurityGroup, () => compute.RemoveSecurityGroupFromServerAsync(serverId, "default", token)),
    ];
}
