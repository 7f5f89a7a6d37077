using FakeDrivers.Compute;

namespace FakeDrivers.Conformance.Compute;

// Rebuilding, rescuing, shelving and restoring servers.
public sealed partial class ComputeSuite
{
    private static ConformanceCase<ComputeHarness>[] RecoveryCases() =>
    [
        Case(
            "CMP-REC-001", "A rebuilt server keeps its id and addresses, and takes its new name.",
            $"{Api}, action rebuild", ServerIsRebuiltAsync),
        Case(
            "CMP-REC-002", "A rebuild from an image that does not exist is refused.",
            $"{Api}, action rebuild: 400", RebuildNeedsAnImageAsync),
        Case(
            "CMP-REC-003", "A rescued server is in RESCUE, has a password, and goes back to its own disk.",
            $"{Api}, actions rescue, unrescue", ServerIsRescuedAsync),
        Case(
            "CMP-REC-004", "A server that nobody deleted is not restored.",
            $"{Api}, action restore: 409", NothingToRestoreAsync),
        Case(
            "CMP-REC-005", "A server that is deleted by force is gone.",
            $"{Api}, action forceDelete", ServerIsForceDeletedAsync),
        Case(
            "CMP-SHE-001", "A shelved server is put aside, and runs again when it is unshelved.",
            $"{Api}, actions shelve, unshelve", ServerIsShelvedAsync),
        Case(
            "CMP-SHE-002", "A server that is not shelved is not taken off its host.",
            $"{Api}, action shelveOffload: 409", NothingToOffloadAsync, Administration),
        Case(
            "CMP-SHE-003", "A server that is not shelved is not unshelved, and one that is suspended can be shelved.",
            $"{Api}, actions shelve, unshelve: 409", OnlyShelvedIsUnshelvedAsync),
        Case(
            "CMP-REC-006", "A paused server is neither rescued nor rebuilt.",
            $"{Api}, actions rescue, rebuild: 409", PausedIsNeitherRescuedNorRebuiltAsync),
        Case(
            "CMP-REC-007", "A rescued server is neither rescued again, resized nor stopped.",
            $"{Api}, actions rescue, resize, os-stop: 409", RescuedIsLeftAloneAsync),
    ];

    private static async Task ServerIsRebuiltAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        await harness.Compute.RebuildServerAsync(new() { ServerId = server.Id, ImageId = server.ImageId!, Name = "rebuilt" }, cancellationToken).ConfigureAwait(false);
        var after = await UntilStatusAsync(harness, server.Id, ServerStatus.Active, cancellationToken).ConfigureAwait(false);
        Expect.Equal("rebuilt", after.Name, "the name");
        Expect.Equal(server.Addresses, after.Addresses, "the addresses");
    }

    private static async Task RebuildNeedsAnImageAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        await Expect.ThrowsAsync<InvalidRequestException>(() => harness.Compute.RebuildServerAsync(new() { ServerId = server.Id, ImageId = NoSuchId }, cancellationToken), "the rebuild").ConfigureAwait(false);
    }

    private static async Task ServerIsRescuedAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var password = await harness.Compute.RescueServerAsync(server.Id, null, null, cancellationToken).ConfigureAwait(false);
        await UntilStatusAsync(harness, server.Id, ServerStatus.Rescue, cancellationToken).ConfigureAwait(false);
        await harness.Compute.UnrescueServerAsync(server.Id, cancellationToken).ConfigureAwait(false);
        await UntilStatusAsync(harness, server.Id, ServerStatus.Active, cancellationToken).ConfigureAwait(false);
        Expect.True(password.Length > 0, "a password", password);
    }

    private static async Task NothingToRestoreAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        await RefusedInStateAsync(harness, server, () => harness.Compute.RestoreServerAsync(server.Id, cancellationToken), "restoring", cancellationToken).ConfigureAwait(false);
    }

    private static async Task ServerIsForceDeletedAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        await harness.Compute.ForceDeleteServerAsync(server.Id, cancellationToken).ConfigureAwait(false);
        await UntilGoneAsync(harness, server.Id, cancellationToken).ConfigureAwait(false);
    }

    private static async Task ServerIsShelvedAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        await harness.Compute.ShelveServerAsync(server.Id, cancellationToken).ConfigureAwait(false);
        await UntilAsync(
            harness,
            () => harness.Compute.GetServerAsync(server.Id, cancellationToken),
            seen => seen is { Status: ServerStatus.Shelved or ServerStatus.ShelvedOffloaded, TaskState: ServerTaskState.None },
            "the server to be put aside",
            cancellationToken).ConfigureAwait(false);
        await harness.Compute.UnshelveServerAsync(server.Id, null, null, cancellationToken).ConfigureAwait(false);
        await UntilStatusAsync(harness, server.Id, ServerStatus.Active, cancellationToken).ConfigureAwait(false);
    }

    private static async Task NothingToOffloadAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        await RefusedInStateAsync(harness, server, () => harness.Administrator.ShelveOffloadServerAsync(server.Id, cancellationToken), "offloading", cancellationToken).ConfigureAwait(false);
    }

    private static async Task OnlyShelvedIsUnshelvedAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await InStatusAsync(harness, ServerStatus.Suspended, cancellationToken).ConfigureAwait(false);
        await RefusedInStateAsync(harness, server, () => harness.Compute.UnshelveServerAsync(server.Id, null, null, cancellationToken), "unshelving", cancellationToken).ConfigureAwait(false);
        await harness.Compute.ShelveServerAsync(server.Id, cancellationToken).ConfigureAwait(false);
        await UntilAsync(
            harness,
            () => harness.Compute.GetServerAsync(server.Id, cancellationToken),
            seen => seen is { Status: ServerStatus.Shelved or ServerStatus.ShelvedOffloaded, TaskState: ServerTaskState.None },
            "the server to be put aside",
            cancellationToken).ConfigureAwait(false);
    }

    private static async Task PausedIsNeitherRescuedNorRebuiltAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await InStatusAsync(harness, ServerStatus.Paused, cancellationToken).ConfigureAwait(false);
        await RefusedInStateAsync(harness, server, () => harness.Compute.RescueServerAsync(server.Id, null, null, cancellationToken), "rescuing", cancellationToken).ConfigureAwait(false);
        var rebuild = new RebuildServerRequest { ServerId = server.Id, ImageId = server.ImageId! };
        await RefusedInStateAsync(harness, server, () => harness.Compute.RebuildServerAsync(rebuild, cancellationToken), "rebuilding", cancellationToken).ConfigureAwait(false);
    }

    private static async Task RescuedIsLeftAloneAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        await harness.Compute.RescueServerAsync(server.Id, null, null, cancellationToken).ConfigureAwait(false);
        var rescued = await UntilStatusAsync(harness, server.Id, ServerStatus.Rescue, cancellationToken).ConfigureAwait(false);
        await RefusedInStateAsync(harness, rescued, () => harness.Compute.RescueServerAsync(server.Id, null, null, cancellationToken), "rescuing", cancellationToken).ConfigureAwait(false);
        await RefusedInStateAsync(harness, rescued, () => harness.Compute.ResizeServerAsync(server.Id, server.Flavor.Id, cancellationToken), "resizing", cancellationToken).ConfigureAwait(false);
        await RefusedInStateAsync(harness, rescued, () => harness.Compute.StopServerAsync(server.Id, cancellationToken), "stopping", cancellationToken).ConfigureAwait(false);
    }
}
