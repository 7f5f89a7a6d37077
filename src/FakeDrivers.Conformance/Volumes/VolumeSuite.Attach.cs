using FakeDrivers.Volumes;

namespace FakeDrivers.Conformance.Volumes;

public sealed partial class VolumeSuite
{
    private static ConformanceCase<VolumeHarness>[] AttachCases() =>
    [
        Case("VOL-ATT-001", "Reserving an available volume makes it attaching", Wrapper, ReserveAsync),
        Case("VOL-ATT-002", "A reserved volume and one in use cannot be reserved", Wrapper, ReserveTakenAsync),
        Case("VOL-ATT-003", "Unreserving makes a reserved volume available again", Wrapper, UnreserveAsync),
        Case("VOL-ATT-004", "Unreserving does nothing to a volume that is not attaching", Wrapper, UnreserveOthersAsync),
        Case("VOL-ATT-005", "A reserved volume is attached with all that was said and is in use then", Wrapper, AttachReservedAsync),
        Case("VOL-ATT-006", "A volume can be attached without being reserved first", Api, AttachAvailableAsync),
        Case("VOL-ATT-007", "Attaching again to the same server gives the same attachment", Api, AttachAgainAsync),
        Case("VOL-ATT-008", "A volume in use is refused to another server and stays where it is", Api, AttachElsewhereAsync),
        Case("VOL-ATT-009", "A server id that is no UUID is refused", Api, AttachBadServerAsync),
        Case("VOL-ATT-010", "An attachment to neither a server nor a host is refused", Api, AttachNowhereAsync),
        Case("VOL-ATT-011", "A volume can be attached to a host, read only", Api, AttachHostAsync),
        Case("VOL-ATT-012", "An empty device name is refused", Api, AttachNoDeviceAsync),
        Case("VOL-ATT-013", "A volume in maintenance or error is refused", Api, AttachBadStatusAsync, VolumeCapabilities.Administration),
        Case("VOL-ATT-014", "An attaching that fails leaves error_attaching, and can be undone", Api, AttachFailsAsync,
            VolumeCapabilities.Failures),
        Case("VOL-ATT-015", "The volume is attaching until it is attached; another mode is refused meanwhile", Api, AttachTakesTimeAsync,
            VolumeCapabilities.Transitions),
        Case("VOL-ATT-016", "An unknown volume is not found by any attachment call", Wrapper, AttachUnknownAsync),
        Case("VOL-ATT-017", "Of many who reserve one volume at once, one succeeds", "observed", ReserveRaceAsync),
    ];

    private static async Task ReserveAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        await harness.Volumes.ReserveVolumeAsync(volume.Id, token).ConfigureAwait(false);
        var seen = await ExpectStatusAsync(harness, volume.Id, VolumeStatus.Attaching, token).ConfigureAwait(false);
        Expect.Equal(0, seen.Attachments.Count, "the number of attachments");
    }

    private static async Task ReserveTakenAsync(VolumeHarness harness, CancellationToken token)
    {
        var reserved = await MakeAsync(harness, token).ConfigureAwait(false);
        await harness.Volumes.ReserveVolumeAsync(reserved.Id, token).ConfigureAwait(false);
        var error = await Expect.ThrowsAsync<InvalidStateException>(
            () => harness.Volumes.ReserveVolumeAsync(reserved.Id, token), "reserving it again").ConfigureAwait(false);
        Expect.Equal(("attaching", "available"), (error.CurrentState, error.AllowedStates.Single()), "the current and allowed states");

        var used = await MakeInUseAsync(harness, token).ConfigureAwait(false);
        await Expect.ThrowsAsync<InvalidStateException>(
            () => harness.Volumes.ReserveVolumeAsync(used.Id, token), "reserving one in use").ConfigureAwait(false);
        await ExpectStatusAsync(harness, used.Id, VolumeStatus.InUse, token).ConfigureAwait(false);
    }

    private static async Task UnreserveAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        await harness.Volumes.ReserveVolumeAsync(volume.Id, token).ConfigureAwait(false);
        await harness.Volumes.UnreserveVolumeAsync(volume.Id, token).ConfigureAwait(false);
        await ExpectStatusAsync(harness, volume.Id, VolumeStatus.Available, token).ConfigureAwait(false);
    }

    private static async Task UnreserveOthersAsync(VolumeHarness harness, CancellationToken token)
    {
        var free = await MakeAsync(harness, token).ConfigureAwait(false);
        var used = await MakeInUseAsync(harness, token).ConfigureAwait(false);
        await harness.Volumes.UnreserveVolumeAsync(free.Id, token).ConfigureAwait(false);
        await harness.Volumes.UnreserveVolumeAsync(used.Id, token).ConfigureAwait(false);
        await ExpectStatusAsync(harness, free.Id, VolumeStatus.Available, token).ConfigureAwait(false);
        await ExpectStatusAsync(harness, used.Id, VolumeStatus.InUse, token).ConfigureAwait(false);
    }

    private static async Task AttachReservedAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        await harness.Volumes.ReserveVolumeAsync(volume.Id, token).ConfigureAwait(false);

        var accepted = await harness.Volumes.AttachVolumeAsync(
            new() { VolumeId = volume.Id, ServerId = ServerId, HostName = "host-1", Device = "/dev/vdc" }, token).ConfigureAwait(false);

        var seen = await WaitAsync(harness, volume.Id, VolumeStatus.InUse, token).ConfigureAwait(false);
        Expect.Equal(VolumeAttachStatus.Attached, seen.AttachStatus, "the volume's attach status");
        Expect.Equal(1, seen.Attachments.Count, "the number of attachments");
        var attachment = seen.Attachments[0];
        Expect.Equal((accepted.Id, volume.Id), (attachment.Id, attachment.VolumeId), "the attachment's and the volume's id");
        Expect.Equal(
            (ServerId, "host-1", "/dev/vdc"), (attachment.ServerId, attachment.HostName, attachment.Device), "server, host and device");
        Expect.Equal(
            (VolumeAttachMode.ReadWrite, VolumeAttachStatus.Attached), (attachment.Mode, attachment.Status), "mode and status");
        Expect.True(attachment.AttachedAt is not null, "the attachment to say since when");
    }

    private static async Task AttachAvailableAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        await harness.Volumes.AttachVolumeAsync(ToServer(volume.Id), token).ConfigureAwait(false);
        await WaitAsync(harness, volume.Id, VolumeStatus.InUse, token).ConfigureAwait(false);
    }

    private static async Task AttachAgainAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeInUseAsync(harness, token).ConfigureAwait(false);
        var again = await harness.Volumes.AttachVolumeAsync(ToServer(volume.Id), token).ConfigureAwait(false);
        var seen = await ExpectStatusAsync(harness, volume.Id, VolumeStatus.InUse, token).ConfigureAwait(false);
        Expect.Equal([again.Id], seen.Attachments.Select(attachment => attachment.Id), "the attachments");
        Expect.Equal(volume.Attachments[0].Id, again.Id, "the id of the attachment");
    }

    private static async Task AttachElsewhereAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeInUseAsync(harness, token).ConfigureAwait(false);
        await Expect.ThrowsAsync<InvalidStateException>(
            () => harness.Volumes.AttachVolumeAsync(ToServer(volume.Id) with { ServerId = Unknown }, token), "attaching it elsewhere")
            .ConfigureAwait(false);
        var seen = await ExpectStatusAsync(harness, volume.Id, VolumeStatus.InUse, token).ConfigureAwait(false);
        Expect.Equal([ServerId], seen.Attachments.Select(attachment => attachment.ServerId!), "the servers");
    }

    private static Task AttachBadServerAsync(VolumeHarness harness, CancellationToken token) =>
        AttachRefusedAsync(harness, request => request with { ServerId = "web-1" }, nameof(AttachVolumeRequest.ServerId), token);

    private static Task AttachNowhereAsync(VolumeHarness harness, CancellationToken token) =>
        AttachRefusedAsync(harness, request => request with { ServerId = null }, nameof(AttachVolumeRequest.ServerId), token);

    private static Task AttachNoDeviceAsync(VolumeHarness harness, CancellationToken token) =>
        AttachRefusedAsync(harness, request => request with { Device = "" }, nameof(AttachVolumeRequest.Device), token);

    private static async Task AttachRefusedAsync(
        VolumeHarness harness, Func<AttachVolumeRequest, AttachVolumeRequest> spoil, string parameter, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        var error = await Expect.ThrowsAsync<InvalidRequestException>(
            () => harness.Volumes.AttachVolumeAsync(spoil(ToServer(volume.Id)), token), "attaching it").ConfigureAwait(false);
        Expect.Equal(parameter, error.Parameter, "the offending parameter");
        await ExpectStatusAsync(harness, volume.Id, VolumeStatus.Available, token).ConfigureAwait(false);
    }

    private static async Task AttachHostAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        await harness.Volumes.AttachVolumeAsync(
            new() { VolumeId = volume.Id, HostName = "host-1", Device = "/dev/sdb", Mode = VolumeAttachMode.ReadOnly }, token)
            .ConfigureAwait(false);
        var seen = await WaitAsync(harness, volume.Id, VolumeStatus.InUse, token).ConfigureAwait(false);
        var attachment = seen.Attachments.Single();
        Expect.Equal(
            (null, "host-1", VolumeAttachMode.ReadOnly), (attachment.ServerId, attachment.HostName, attachment.Mode), "server, host and mode");
    }

    private static async Task AttachBadStatusAsync(VolumeHarness harness, CancellationToken token)
    {
        foreach (var status in new[] { VolumeStatus.Maintenance, VolumeStatus.Error })
        {
            var volume = await MakeAsync(harness, token).ConfigureAwait(false);
            await harness.Administrator.ResetVolumeStatusAsync(volume.Id, status, token).ConfigureAwait(false);
            await Expect.ThrowsAsync<InvalidStateException>(
                () => harness.Volumes.AttachVolumeAsync(ToServer(volume.Id), token), $"attaching one in {status}").ConfigureAwait(false);
        }
    }

    private static async Task AttachFailsAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        await harness.Volumes.ReserveVolumeAsync(volume.Id, token).ConfigureAwait(false);
        harness.FailNext(VolumeFailure.Attach);

        await harness.Volumes.AttachVolumeAsync(ToServer(volume.Id), token).ConfigureAwait(false);

        await WaitAttachStatusAsync(harness, volume.Id, VolumeAttachStatus.ErrorAttaching, token).ConfigureAwait(false);
        await ExpectStatusAsync(harness, volume.Id, VolumeStatus.Attaching, token).ConfigureAwait(false);
        await harness.Volumes.UnreserveVolumeAsync(volume.Id, token).ConfigureAwait(false);
        var free = await ExpectStatusAsync(harness, volume.Id, VolumeStatus.Available, token).ConfigureAwait(false);
        Expect.Equal(0, free.Attachments.Count, "the number of attachments");
    }

    private static async Task AttachTakesTimeAsync(VolumeHarness harness, CancellationToken token)
    {
        harness.SlowDown();
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        var accepted = await harness.Volumes.AttachVolumeAsync(ToServer(volume.Id), token).ConfigureAwait(false);
        Expect.Equal(VolumeAttachStatus.Attaching, accepted.Status, "the attachment's status on acceptance");
        await ExpectStatusAsync(harness, volume.Id, VolumeStatus.Attaching, token).ConfigureAwait(false);

        await Expect.ThrowsAsync<InvalidRequestException>(
            () => harness.Volumes.AttachVolumeAsync(ToServer(volume.Id) with { Mode = VolumeAttachMode.ReadOnly }, token),
            "attaching it in another mode").ConfigureAwait(false);
        var again = await harness.Volumes.AttachVolumeAsync(ToServer(volume.Id), token).ConfigureAwait(false);
        Expect.Equal(accepted.Id, again.Id, "the id of the attachment");

        var seen = await WaitAsync(harness, volume.Id, VolumeStatus.InUse, token).ConfigureAwait(false);
        Expect.True(seen.Attachments.Single().AttachedAt > volume.CreatedAt, "the attachment to have taken time", seen.Attachments[0].AttachedAt);
    }

    private static async Task AttachUnknownAsync(VolumeHarness harness, CancellationToken token)
    {
        var volumes = harness.Volumes;
        Func<Task>[] calls =
        [
            () => volumes.ReserveVolumeAsync(Unknown, token),
            () => volumes.UnreserveVolumeAsync(Unknown, token),
            () => volumes.BeginDetachingAsync(Unknown, token),
            () => volumes.RollDetachingAsync(Unknown, token),
            () => volumes.AttachVolumeAsync(ToServer(Unknown), token),
            () => volumes.DetachVolumeAsync(Unknown, cancellationToken: token),
        ];
        foreach (var call in calls) await Expect.ThrowsAsync<ResourceNotFoundException>(call, "the call").ConfigureAwait(false);
    }

    private static async Task ReserveRaceAsync(VolumeHarness harness, CancellationToken token)
    {
        var volume = await MakeAsync(harness, token).ConfigureAwait(false);
        var racers = Enumerable.Range(0, 8).Select(_ => Task.Run(() => TryReserveAsync(harness, volume.Id, token), token));
        var outcomes = await Task.WhenAll(racers).ConfigureAwait(false);
        Expect.Equal(1, outcomes.Count(reserved => reserved), "the number of those who reserved it");
    }

    private static async Task<bool> TryReserveAsync(VolumeHarness harness, string volumeId, CancellationToken token)
    {
        try
        {
            await harness.Volumes.ReserveVolumeAsync(volumeId, token).ConfigureAwait(false);
            return true;
        }
        catch (InvalidStateException)
        {
            return false;
        }
    }

    private static async Task<Volume> WaitAttachStatusAsync(
        VolumeHarness harness, string volumeId, VolumeAttachStatus status, CancellationToken token)
    {
        for (var look = 0; ; look++)
        {
            var volume = await harness.Volumes.GetVolumeAsync(volumeId, token).ConfigureAwait(false);
            if (volume.AttachStatus == status) return volume;
            Expect.True(look < Looks, $"the volume's attachment to become {status}", volume.AttachStatus);
            await harness.AdvanceAsync(PollInterval, token).ConfigureAwait(false);
        }
    }
}
