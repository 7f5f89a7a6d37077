using FakeDrivers.Compute;

namespace FakeDrivers.Conformance.Compute;

// Resizing servers.
public sealed partial class ComputeSuite
{
    private static ConformanceCase<ComputeHarness>[] ResizeCases() =>
    [
        Case(
            "CMP-RSZ-001", "A resized server waits in VERIFY_RESIZE with its new flavor, and keeps it when that is confirmed.",
            $"{Api}, actions resize, confirmResize", ResizeIsConfirmedAsync),
        Case(
            "CMP-RSZ-002", "A resize that is reverted leaves the server with its old flavor.",
            $"{Api}, action revertResize", ResizeIsRevertedAsync),
        Case(
            "CMP-RSZ-003", "A server that is off is off after its resize.",
            "Nova compute manager, confirm_resize", ResizeKeepsPowerAsync),
        Case(
            "CMP-RSZ-004", "A resize to the same flavor, or to one that does not exist, is refused.",
            $"{Api}, action resize: 400", ResizeNeedsAnotherFlavorAsync),
        Case(
            "CMP-RSZ-005", "A server that waits for nothing is neither confirmed nor reverted.",
            $"{Api}, actions confirmResize, revertResize: 409", NothingToConfirmAsync),
    ];

    private static async Task ResizeIsConfirmedAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var (server, larger) = await ResizedServerAsync(harness, cancellationToken).ConfigureAwait(false);
        Expect.Equal(larger.Id, server.Flavor.Id, "the flavor of the resized server");
        await harness.Compute.ConfirmResizeAsync(server.Id, cancellationToken).ConfigureAwait(false);
        var after = await UntilStatusAsync(harness, server.Id, ServerStatus.Active, cancellationToken).ConfigureAwait(false);
        Expect.Equal(larger.Id, after.Flavor.Id, "the flavor afterwards");
    }

    private static async Task ResizeIsRevertedAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var (server, larger) = await ResizedServerAsync(harness, cancellationToken).ConfigureAwait(false);
        await harness.Compute.RevertResizeAsync(server.Id, cancellationToken).ConfigureAwait(false);
        var after = await UntilStatusAsync(harness, server.Id, ServerStatus.Active, cancellationToken).ConfigureAwait(false);
        Expect.True(after.Flavor.Id != larger.Id, "the old flavor", after.Flavor);
    }

    private static async Task ResizeKeepsPowerAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await InStatusAsync(harness, ServerStatus.Shutoff, cancellationToken).ConfigureAwait(false);
        await harness.Compute.ResizeServerAsync(server.Id, (await LargerFlavorAsync(harness, cancellationToken).ConfigureAwait(false)).Id, cancellationToken).ConfigureAwait(false);
        await UntilStatusAsync(harness, server.Id, ServerStatus.VerifyResize, cancellationToken).ConfigureAwait(false);
        await harness.Compute.ConfirmResizeAsync(server.Id, cancellationToken).ConfigureAwait(false);
        await UntilStatusAsync(harness, server.Id, ServerStatus.Shutoff, cancellationToken).ConfigureAwait(false);
    }

    private static async Task ResizeNeedsAnotherFlavorAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        await Expect.ThrowsAsync<InvalidRequestException>(() => harness.Compute.ResizeServerAsync(server.Id, server.Flavor.Id, cancellationToken), "the same flavor").ConfigureAwait(false);
        await Expect.ThrowsAsync<InvalidRequestException>(() => harness.Compute.ResizeServerAsync(server.Id, "no-such-flavor", cancellationToken), "an unknown flavor").ConfigureAwait(false);
    }

    private static async Task NothingToConfirmAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        await RefusedInStateAsync(harness, server, () => harness.Compute.ConfirmResizeAsync(server.Id, cancellationToken), "confirming", cancellationToken).ConfigureAwait(false);
        await RefusedInStateAsync(harness, server, () => harness.Compute.RevertResizeAsync(server.Id, cancellationToken), "reverting", cancellationToken).ConfigureAwait(false);
    }

    private static async Task<Flavor> LargerFlavorAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var smallest = await FlavorAsync(harness, cancellationToken).ConfigureAwait(false);
        var flavors = await AllAsync(harness.Compute.ListFlavorsAsync(null, cancellationToken), cancellationToken).ConfigureAwait(false);
        return flavors.Where(flavor => flavor.Id != smallest.Id && flavor.DiskGiB >= smallest.DiskGiB).MinBy(flavor => flavor.MemoryMiB)
            ?? throw new InvalidOperationException("The harness must have a second, larger flavor.");
    }

    private static async Task<(Server Server, Flavor Larger)> ResizedServerAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var larger = await LargerFlavorAsync(harness, cancellationToken).ConfigureAwait(false);
        await harness.Compute.ResizeServerAsync(server.Id, larger.Id, cancellationToken).ConfigureAwait(false);
        return (await UntilStatusAsync(harness, server.Id, ServerStatus.VerifyResize, cancellationToken).ConfigureAwait(false), larger);
    }
}
