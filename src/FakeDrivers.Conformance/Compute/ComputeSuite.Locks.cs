using FakeDrivers.Compute;

namespace FakeDrivers.Conformance.Compute;

// Locked servers.
public sealed partial class ComputeSuite
{
    private static ConformanceCase<ComputeHarness>[] LockCases() =>
    [
        Case("CMP-LCK-001", "A locked server refuses its owner's changes.", $"{Api}, action lock", LockedServerRefusesChangesAsync),
        Case("CMP-LCK-002", "An unlocked server accepts changes again.", $"{Api}, action unlock", UnlockedServerAcceptsChangesAsync),
        Case(
            "CMP-LCK-003", "The owner cannot undo an administrator's lock.",
            $"{Api}, action unlock", OwnerDoesNotUndoAdminLockAsync, Administration),
        Case(
            "CMP-LCK-004", "A locked server accepts an administrator's changes.",
            "Nova, check_instance_lock", AdministratorPassesLocksAsync, Administration),
    ];

    private static async Task LockedServerRefusesChangesAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var compute = harness.Compute;
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var volume = await AvailableVolumeAsync(harness, cancellationToken).ConfigureAwait(false);
        await compute.LockServerAsync(server.Id, cancellationToken: cancellationToken).ConfigureAwait(false);
        var locked = await compute.GetServerAsync(server.Id, cancellationToken).ConfigureAwait(false);

        Expect.Equal(ServerLock.Owner, locked.Lock, "the lock");
        (string What, Func<Task> Call)[] calls =
        [
            ("delete", () => compute.DeleteServerAsync(server.Id, cancellationToken)),
            ("stop", () => compute.StopServerAsync(server.Id, cancellationToken)),
            ("reboot", () => compute.RebootServerAsync(server.Id, RebootKind.Soft, cancellationToken)),
            ("attach", () => compute.AttachVolumeAsync(server.Id, volume.Id, null, cancellationToken)),
        ];
        foreach (var (what, call) in calls)
        {
            await RefusedInStateAsync(harness, locked, call, $"{what} of a locked server", cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task UnlockedServerAcceptsChangesAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        await harness.Compute.LockServerAsync(server.Id, cancellationToken: cancellationToken).ConfigureAwait(false);
        await harness.Compute.UnlockServerAsync(server.Id, cancellationToken).ConfigureAwait(false);
        await harness.Compute.StopServerAsync(server.Id, cancellationToken).ConfigureAwait(false);
        var stopped = await UntilStatusAsync(harness, server.Id, ServerStatus.Shutoff, cancellationToken).ConfigureAwait(false);

        Expect.Equal(ServerLock.None, stopped.Lock, "the lock");
    }

    private static async Task OwnerDoesNotUndoAdminLockAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        await harness.Administrator.LockServerAsync(server.Id, cancellationToken: cancellationToken).ConfigureAwait(false);
        await Expect.ThrowsAsync<AccessDeniedException>(
            () => harness.Compute.UnlockServerAsync(server.Id, cancellationToken), "unlocking").ConfigureAwait(false);
        await harness.Compute.LockServerAsync(server.Id, cancellationToken: cancellationToken).ConfigureAwait(false);
        var locked = await harness.Compute.GetServerAsync(server.Id, cancellationToken).ConfigureAwait(false);

        Expect.Equal(ServerLock.Admin, locked.Lock, "the lock");
        await harness.Administrator.UnlockServerAsync(server.Id, cancellationToken).ConfigureAwait(false);
    }

    private static async Task AdministratorPassesLocksAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        await harness.Compute.LockServerAsync(server.Id, cancellationToken: cancellationToken).ConfigureAwait(false);
        await harness.Administrator.StopServerAsync(server.Id, cancellationToken).ConfigureAwait(false);

        await UntilStatusAsync(harness, server.Id, ServerStatus.Shutoff, cancellationToken).ConfigureAwait(false);
    }
}
