using FakeDrivers.Compute;
using FakeDrivers.Volumes;

namespace FakeDrivers.Conformance.Compute;

// The waiting loops of Manila's service-instance manager and generic driver, as they stand there.
public sealed partial class ComputeSuite
{
    private static ConformanceCase<ComputeHarness>[] WaitingCases() =>
    [
        Case(
            "CMP-WAI-001", "Waiting for a server ends with ACTIVE and an address.",
            "Manila service_instance._create_service_instance", WaitForAnActiveServerAsync),
        Case(
            "CMP-WAI-002", "Waiting for a server's removal ends with not found.",
            "Manila service_instance._delete_server", WaitForAServerToGoAsync),
        Case(
            "CMP-WAI-003", "Waiting for an attached volume passes attaching or reserved only.",
            "Manila generic._attach_volume", WaitForAnAttachedVolumeAsync),
        Case(
            "CMP-WAI-004", "Waiting for a detached volume ends with available.",
            "Manila generic._detach_volume", WaitForADetachedVolumeAsync),
    ];

    private static async Task WaitForAnActiveServerAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var request = await RequestAsync(harness, "manila_service_instance_1", cancellationToken).ConfigureAwait(false);
        var created = await harness.Compute.CreateServerAsync(request, cancellationToken).ConfigureAwait(false);
        var done = false;
        for (var second = 0; !done && second < 300; second++)
        {
            try
            {
                var server = await harness.Compute.GetServerAsync(created.Id, cancellationToken).ConfigureAwait(false);
                Expect.True(server.Status is ServerStatus.Build or ServerStatus.Active, "a status on the way to ACTIVE", server.Status);
                done = server is { Status: ServerStatus.Active, Networks.Count: > 0 };
            }
            catch (ResourceNotFoundException)
            {
                // The loop tolerates a server that is not found right after its creation.
            }

            if (!done) await harness.AdvanceAsync(OneSecond, cancellationToken).ConfigureAwait(false);
        }

        Expect.True(done, "the server to become ACTIVE with networks within 300 s");
    }

    private static async Task WaitForAServerToGoAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        await harness.Compute.DeleteServerAsync(server.Id, cancellationToken).ConfigureAwait(false);
        var gone = await IsGoneAsync(harness, server.Id, cancellationToken).ConfigureAwait(false);
        for (var second = 0; !gone && second < 300; second += 2)
        {
            await harness.AdvanceAsync(OneSecond * 2, cancellationToken).ConfigureAwait(false);
            gone = await IsGoneAsync(harness, server.Id, cancellationToken).ConfigureAwait(false);
        }

        Expect.True(gone, "the server to be gone within 300 s");
    }

    private static async Task WaitForAnAttachedVolumeAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var volume = await AvailableVolumeAsync(harness, cancellationToken).ConfigureAwait(false);
        await harness.Compute.AttachVolumeAsync(server.Id, volume.Id, "auto", cancellationToken).ConfigureAwait(false);
        var seen = await harness.Volumes.GetVolumeAsync(volume.Id, cancellationToken).ConfigureAwait(false);
        for (var second = 0; seen.Status != VolumeStatus.InUse && second < 120; second += 2)
        {
            Expect.True(seen.Status is VolumeStatus.Attaching or VolumeStatus.Reserved, "the volume to be attaching or reserved", seen.Status);
            await harness.AdvanceAsync(OneSecond * 2, cancellationToken).ConfigureAwait(false);
            seen = await harness.Volumes.GetVolumeAsync(volume.Id, cancellationToken).ConfigureAwait(false);
        }

        Expect.Equal(VolumeStatus.InUse, seen.Status, "the status of the volume within 120 s");
    }

    private static async Task WaitForADetachedVolumeAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var attachment = await AttachedVolumeAsync(harness, server.Id, cancellationToken).ConfigureAwait(false);
        await harness.Compute.DetachVolumeAsync(server.Id, attachment.VolumeId, cancellationToken).ConfigureAwait(false);
        var seen = await harness.Volumes.GetVolumeAsync(attachment.VolumeId, cancellationToken).ConfigureAwait(false);
        for (var second = 0; seen.Status != VolumeStatus.Available && second < 120; second++)
        {
            Expect.True(!seen.Status.ToText().Contains("error", StringComparison.Ordinal), "no error on the way", seen.Status);
            await harness.AdvanceAsync(OneSecond, cancellationToken).ConfigureAwait(false);
            seen = await harness.Volumes.GetVolumeAsync(attachment.VolumeId, cancellationToken).ConfigureAwait(false);
        }

        Expect.Equal(VolumeStatus.Available, seen.Status, "the status of the volume within 120 s");
        var listed = await harness.Compute.ListServerVolumesAsync(server.Id, cancellationToken).ConfigureAwait(false);
        Expect.Equal(0, listed.Count, "the number of the server's volumes");
    }
}
