using FakeDrivers.Compute;
using FakeDrivers.Volumes;

namespace FakeDrivers.Conformance.Compute;

// What is seen while work takes time.
public sealed partial class ComputeSuite
{
    private static ConformanceCase<ComputeHarness>[] ProgressCases() =>
    [
        Case(
            "CMP-PRG-001", "A server that is being built is BUILD, and refuses all but its removal.",
            "Nova, server states", BuildingServerIsBusyAsync, VisibleProgress),
        Case("CMP-PRG-002", "A reboot shows REBOOT or HARD_REBOOT.", "Nova, server states", RebootsShowAsync, VisibleProgress),
        Case(
            "CMP-PRG-003", "A server that is being stopped is still ACTIVE, with its task.",
            "Nova, server states", StoppingServerShowsItsTaskAsync, VisibleProgress),
        Case(
            "CMP-PRG-004", "Deleting a server that is being deleted is accepted.",
            $"{Api}, delete server", DeleteMayBeRepeatedAsync, VisibleProgress),
        Case(
            "CMP-PRG-005", "A server is deleted while it is being built.",
            $"{Api}, delete server", BuildingServerIsDeletedAsync, VisibleProgress),
        Case(
            "CMP-PRG-006", "A volume that is being attached is attaching, and the server lists it.",
            $"{Api}, attach a volume", AttachingShowsAsync, VisibleProgress),
        Case(
            "CMP-PRG-007", "A volume that is being detached is detaching, and the server still lists it.",
            $"{Api}, detach a volume", DetachingShowsAsync, VisibleProgress),
        Case(
            "CMP-PRG-008", "A hard reboot takes the place of a pause under way.",
            "Nova, ALLOW_REBOOT", HardRebootReplacesAPauseAsync, VisibleProgress),
        Case(
            "CMP-PRG-009", "A server counts against the quota until it is gone.",
            "Nova, quotas", UsageDropsAtTheEndAsync, VisibleProgress),
    ];

    // A driver that does not show progress must not show a little of it: what it accepted is done.
    private static async Task EverythingEndsAtOnceAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var request = await RequestAsync(harness, "web", cancellationToken).ConfigureAwait(false);
        var server = await harness.Compute.CreateServerAsync(request, cancellationToken).ConfigureAwait(false);
        Expect.Equal(ServerStatus.Active, server.Status, "the status of a server that was created");
        await harness.Compute.StopServerAsync(server.Id, cancellationToken).ConfigureAwait(false);
        var stopped = await harness.Compute.GetServerAsync(server.Id, cancellationToken).ConfigureAwait(false);
        Expect.Equal(ServerStatus.Shutoff, stopped.Status, "the status of a server that was stopped");
        await harness.Compute.DeleteServerAsync(server.Id, cancellationToken).ConfigureAwait(false);
        await Expect.ThrowsAsync<ResourceNotFoundException>(
            () => harness.Compute.GetServerAsync(server.Id, cancellationToken), "a look at a server that was deleted").ConfigureAwait(false);
    }

    private static async Task BuildingServerIsBusyAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var request = await RequestAsync(harness, "web", cancellationToken).ConfigureAwait(false);
        var accepted = await harness.Compute.CreateServerAsync(request, cancellationToken).ConfigureAwait(false);

        Expect.Equal(ServerStatus.Build, accepted.Status, "the status");
        Expect.True(accepted.TaskState != ServerTaskState.None, "a server that is being built to have a task", accepted.TaskState);
        Expect.True(accepted.LaunchedAt is null, "a server that is being built not to be launched", accepted.LaunchedAt);
        foreach (var operation in PowerOperations)
        {
            await RefusedInStateAsync(
                harness,
                accepted,
                () => operation.Call(harness.Compute, accepted.Id, cancellationToken),
                $"{operation.Name} of a server that is being built",
                cancellationToken).ConfigureAwait(false);
        }

        await UntilStatusAsync(harness, accepted.Id, ServerStatus.Active, cancellationToken).ConfigureAwait(false);
    }

    private static async Task RebootsShowAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        foreach (var (kind, status) in new[] { (RebootKind.Soft, ServerStatus.Reboot), (RebootKind.Hard, ServerStatus.HardReboot) })
        {
            await harness.Compute.RebootServerAsync(server.Id, kind, cancellationToken).ConfigureAwait(false);
            var during = await harness.Compute.GetServerAsync(server.Id, cancellationToken).ConfigureAwait(false);
            Expect.Equal(status, during.Status, "the status during the reboot");
            await UntilStatusAsync(harness, server.Id, ServerStatus.Active, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task StoppingServerShowsItsTaskAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        await harness.Compute.StopServerAsync(server.Id, cancellationToken).ConfigureAwait(false);
        var during = await harness.Compute.GetServerAsync(server.Id, cancellationToken).ConfigureAwait(false);

        Expect.Equal(ServerStatus.Active, during.Status, "the status");
        Expect.Equal(ServerTaskState.PoweringOff, during.TaskState, "the task");
        await RefusedInStateAsync(
            harness, during, () => harness.Compute.PauseServerAsync(server.Id, cancellationToken), "pausing a busy server", cancellationToken)
            .ConfigureAwait(false);
        await UntilStatusAsync(harness, server.Id, ServerStatus.Shutoff, cancellationToken).ConfigureAwait(false);
    }

    private static async Task DeleteMayBeRepeatedAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        await harness.Compute.DeleteServerAsync(server.Id, cancellationToken).ConfigureAwait(false);
        var during = await harness.Compute.GetServerAsync(server.Id, cancellationToken).ConfigureAwait(false);
        await harness.Compute.DeleteServerAsync(server.Id, cancellationToken).ConfigureAwait(false);

        Expect.Equal(ServerTaskState.Deleting, during.TaskState, "the task");
        await UntilGoneAsync(harness, server.Id, cancellationToken).ConfigureAwait(false);
    }

    private static async Task BuildingServerIsDeletedAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var volume = await AvailableVolumeAsync(harness, cancellationToken).ConfigureAwait(false);
        var request = await RequestAsync(harness, "web", cancellationToken).ConfigureAwait(false) with { Volumes = [new() { VolumeId = volume.Id }] };
        var accepted = await harness.Compute.CreateServerAsync(request, cancellationToken).ConfigureAwait(false);
        await harness.Compute.DeleteServerAsync(accepted.Id, cancellationToken).ConfigureAwait(false);
        await UntilGoneAsync(harness, accepted.Id, cancellationToken).ConfigureAwait(false);

        await UntilStatusAsync(harness, volume.Id, VolumeStatus.Available, cancellationToken).ConfigureAwait(false);
    }

    private static async Task AttachingShowsAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var volume = await AvailableVolumeAsync(harness, cancellationToken).ConfigureAwait(false);
        await harness.Compute.AttachVolumeAsync(server.Id, volume.Id, null, cancellationToken).ConfigureAwait(false);
        var during = await harness.Volumes.GetVolumeAsync(volume.Id, cancellationToken).ConfigureAwait(false);
        var listed = await harness.Compute.ListServerVolumesAsync(server.Id, cancellationToken).ConfigureAwait(false);

        Expect.True(during.Status is VolumeStatus.Attaching or VolumeStatus.Reserved, "the volume to be attaching or reserved", during.Status);
        Expect.Equal([volume.Id], listed.Select(side => side.VolumeId), "the server's volumes");
        await UntilStatusAsync(harness, volume.Id, VolumeStatus.InUse, cancellationToken).ConfigureAwait(false);
    }

    private static async Task DetachingShowsAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var attachment = await AttachedVolumeAsync(harness, server.Id, cancellationToken).ConfigureAwait(false);
        await harness.Compute.DetachVolumeAsync(server.Id, attachment.VolumeId, cancellationToken).ConfigureAwait(false);
        var during = await harness.Volumes.GetVolumeAsync(attachment.VolumeId, cancellationToken).ConfigureAwait(false);
        var listed = await harness.Compute.ListServerVolumesAsync(server.Id, cancellationToken).ConfigureAwait(false);

        Expect.Equal(VolumeStatus.Detaching, during.Status, "the status of the volume");
        Expect.Equal([attachment.VolumeId], listed.Select(side => side.VolumeId), "the server's volumes");
        await UntilStatusAsync(harness, attachment.VolumeId, VolumeStatus.Available, cancellationToken).ConfigureAwait(false);
    }

    private static async Task HardRebootReplacesAPauseAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        await harness.Compute.PauseServerAsync(server.Id, cancellationToken).ConfigureAwait(false);
        await harness.Compute.RebootServerAsync(server.Id, RebootKind.Hard, cancellationToken).ConfigureAwait(false);
        var during = await harness.Compute.GetServerAsync(server.Id, cancellationToken).ConfigureAwait(false);
        Expect.Equal(ServerStatus.HardReboot, during.Status, "the status");
        await UntilStatusAsync(harness, server.Id, ServerStatus.Active, cancellationToken).ConfigureAwait(false);
        await harness.AdvanceAsync(OneSecond * 60, cancellationToken).ConfigureAwait(false);
        var later = await harness.Compute.GetServerAsync(server.Id, cancellationToken).ConfigureAwait(false);

        Expect.Equal(ServerStatus.Active, later.Status, "the status a minute later");
    }

    private static async Task UsageDropsAtTheEndAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var before = await harness.Compute.GetUsageAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        await harness.Compute.DeleteServerAsync(server.Id, cancellationToken).ConfigureAwait(false);
        var during = await harness.Compute.GetUsageAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        await UntilGoneAsync(harness, server.Id, cancellationToken).ConfigureAwait(false);
        var after = await harness.Compute.GetUsageAsync(cancellationToken: cancellationToken).ConfigureAwait(false);

        Expect.Equal(before, during, "the usage while the server is being deleted");
        Expect.Equal(before.Instances - 1, after.Instances, "the number of servers in the usage");
    }
}
