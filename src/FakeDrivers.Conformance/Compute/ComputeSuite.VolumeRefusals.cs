using FakeDrivers.Compute;
using FakeDrivers.Volumes;

namespace FakeDrivers.Conformance.Compute;

// What attaching and detaching refuse.
public sealed partial class ComputeSuite
{
    private static ConformanceCase<ComputeHarness>[] VolumeRefusalCases() =>
    [
        Case(
            "CMP-ATT-020", "A volume that is on this server already is refused.",
            $"{Api}, attach a volume: 400", SameVolumeTwiceIsRefusedAsync),
        Case(
            "CMP-ATT-021", "A volume that is on another server is refused, and nothing changes.",
            $"{Api}, attach a volume: 400", AttachedElsewhereIsRefusedAsync),
        Case(
            "CMP-ATT-022", "A device that is no disk's name is refused.",
            "Nova, block_device device_name pattern", BadDeviceIsRefusedAsync),
        Case("CMP-ATT-023", "A device that is taken is a conflict.", $"{Api}, attach a volume: 409", TakenDeviceIsAConflictAsync),
        Case("CMP-ATT-024", "An unknown server or volume is not found.", $"{Api}, attach a volume: 404", UnknownSidesAreNotFoundAsync),
        Case(
            "CMP-ATT-025", "A suspended server gets no volume, and the volume stays available.",
            "Nova, attach_volume: vm_state", SuspendedServerGetsNoVolumeAsync),
        Case(
            "CMP-ATT-026", "A volume that is not on the server is not detached.",
            $"{Api}, detach a volume: 404", DetachOfAStrangerIsNotFoundAsync),
        Case("CMP-ATT-027", "The boot volume is not detached.", $"{Api}, detach a volume: 400", BootVolumeIsNotDetachedAsync),
        Case("CMP-ATT-028", "An attached volume is not deleted.", "Cinder API v3, delete a volume", AttachedVolumeIsNotDeletedAsync),
        Case("CMP-ATT-029", "Of two servers that get one volume at once, one has it.", "observed", OneServerWinsTheVolumeAsync),
    ];

    private static async Task SameVolumeTwiceIsRefusedAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var attachment = await AttachedVolumeAsync(harness, server.Id, cancellationToken).ConfigureAwait(false);
        await Expect.ThrowsAsync<InvalidRequestException>(
            () => harness.Compute.AttachVolumeAsync(server.Id, attachment.VolumeId, null, cancellationToken), "attaching it again").ConfigureAwait(false);

        await ExpectBothSidesAsync(harness, attachment, cancellationToken).ConfigureAwait(false);
    }

    private static async Task AttachedElsewhereIsRefusedAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var other = await ActiveServerAsync(harness, cancellationToken, "second").ConfigureAwait(false);
        var attachment = await AttachedVolumeAsync(harness, server.Id, cancellationToken).ConfigureAwait(false);
        var refusal = await RefusedInStateAsync(
            harness,
            other,
            () => harness.Compute.AttachVolumeAsync(other.Id, attachment.VolumeId, null, cancellationToken),
            "attaching a volume of another server",
            cancellationToken).ConfigureAwait(false);

        Expect.Equal(attachment.VolumeId, refusal.Id, "the volume that the refusal names");
        Expect.Equal("in-use", refusal.CurrentState, "its state");
        await ExpectBothSidesAsync(harness, attachment, cancellationToken).ConfigureAwait(false);
    }

    private static async Task BadDeviceIsRefusedAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var volume = await AvailableVolumeAsync(harness, cancellationToken).ConfigureAwait(false);
        foreach (var device in new[] { "vd b", "/dev/vd/b", "/dev/1", "/tmp/vdb", "" })
        {
            await Expect.ThrowsAsync<InvalidRequestException>(
                () => harness.Compute.AttachVolumeAsync(server.Id, volume.Id, device, cancellationToken), $"attaching as '{device}'").ConfigureAwait(false);
        }

        var after = await harness.Volumes.GetVolumeAsync(volume.Id, cancellationToken).ConfigureAwait(false);
        Expect.Equal(VolumeStatus.Available, after.Status, "the status of the volume");
    }

    private static async Task TakenDeviceIsAConflictAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var attachment = await AttachedVolumeAsync(harness, server.Id, cancellationToken).ConfigureAwait(false);
        var volume = await AvailableVolumeAsync(harness, cancellationToken).ConfigureAwait(false);
        await Expect.ThrowsAsync<ConflictException>(
            () => harness.Compute.AttachVolumeAsync(server.Id, volume.Id, attachment.Device, cancellationToken), "attaching it").ConfigureAwait(false);

        var after = await harness.Volumes.GetVolumeAsync(volume.Id, cancellationToken).ConfigureAwait(false);
        Expect.Equal(VolumeStatus.Available, after.Status, "the status of the volume");
    }

    private static async Task UnknownSidesAreNotFoundAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var volume = await AvailableVolumeAsync(harness, cancellationToken).ConfigureAwait(false);
        var noVolume = await Expect.ThrowsAsync<ResourceNotFoundException>(
            () => harness.Compute.AttachVolumeAsync(server.Id, NoSuchId, null, cancellationToken), "attaching an unknown volume").ConfigureAwait(false);
        var noServer = await Expect.ThrowsAsync<ResourceNotFoundException>(
            () => harness.Compute.AttachVolumeAsync(NoSuchId, volume.Id, null, cancellationToken), "attaching to an unknown server").ConfigureAwait(false);

        Expect.Equal("volume", noVolume.Kind, "what was not found");
        Expect.Equal("server", noServer.Kind, "what was not found");
    }

    private static async Task SuspendedServerGetsNoVolumeAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await InStatusAsync(harness, ServerStatus.Suspended, cancellationToken).ConfigureAwait(false);
        var volume = await AvailableVolumeAsync(harness, cancellationToken).ConfigureAwait(false);
        await RefusedInStateAsync(
            harness,
            server,
            () => harness.Compute.AttachVolumeAsync(server.Id, volume.Id, null, cancellationToken),
            "attaching to a suspended server",
            cancellationToken).ConfigureAwait(false);

        var after = await harness.Volumes.GetVolumeAsync(volume.Id, cancellationToken).ConfigureAwait(false);
        Expect.Equal(VolumeStatus.Available, after.Status, "the status of the volume");
    }

    private static async Task DetachOfAStrangerIsNotFoundAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var volume = await AvailableVolumeAsync(harness, cancellationToken).ConfigureAwait(false);

        await Expect.ThrowsAsync<ResourceNotFoundException>(
            () => harness.Compute.DetachVolumeAsync(server.Id, volume.Id, cancellationToken), "detaching it").ConfigureAwait(false);
        await Expect.ThrowsAsync<ResourceNotFoundException>(
            () => harness.Compute.DetachVolumeAsync(server.Id, NoSuchId, cancellationToken), "detaching an unknown volume").ConfigureAwait(false);
    }

    private static async Task BootVolumeIsNotDetachedAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var (server, volume) = await BootedFromVolumeAsync(harness, cancellationToken).ConfigureAwait(false);
        await Expect.ThrowsAsync<InvalidRequestException>(
            () => harness.Compute.DetachVolumeAsync(server.Id, volume.Id, cancellationToken), "detaching it").ConfigureAwait(false);

        await ExpectBothSidesAsync(harness, server.Volumes[0], cancellationToken).ConfigureAwait(false);
    }

    private static async Task AttachedVolumeIsNotDeletedAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var attachment = await AttachedVolumeAsync(harness, server.Id, cancellationToken).ConfigureAwait(false);
        await Expect.ThrowsAsync<InvalidStateException>(
            () => harness.Volumes.DeleteVolumeAsync(attachment.VolumeId, false, cancellationToken), "deleting it").ConfigureAwait(false);

        await ExpectBothSidesAsync(harness, attachment, cancellationToken).ConfigureAwait(false);
    }

    private static async Task OneServerWinsTheVolumeAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var other = await ActiveServerAsync(harness, cancellationToken, "second").ConfigureAwait(false);
        var volume = await AvailableVolumeAsync(harness, cancellationToken).ConfigureAwait(false);
        string[] servers = [server.Id, other.Id];
        var racers = servers.Select(id => Task.Run(() => TryAttachAsync(harness, id, volume.Id, cancellationToken), cancellationToken));
        var accepted = await Task.WhenAll(racers).ConfigureAwait(false);
        await UntilStatusAsync(harness, volume.Id, VolumeStatus.InUse, cancellationToken).ConfigureAwait(false);

        Expect.Equal(1, accepted.Count(isAccepted => isAccepted), "the number of accepted requests");
        foreach (var (id, isAccepted) in servers.Zip(accepted))
        {
            var listed = await harness.Compute.ListServerVolumesAsync(id, cancellationToken).ConfigureAwait(false);
            Expect.Equal(isAccepted ? 1 : 0, listed.Count, "the number of volumes of a server that was accepted (1) or refused (0)");
        }
    }

    private static async Task<bool> TryAttachAsync(ComputeHarness harness, string serverId, string volumeId, CancellationToken cancellationToken)
    {
        try
        {
            await harness.Compute.AttachVolumeAsync(serverId, volumeId, null, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (InvalidStateException)
        {
            return false;
        }
    }
}
