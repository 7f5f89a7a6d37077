using FakeDrivers.Compute;
using FakeDrivers.Images;
using FakeDrivers.Volumes;

namespace FakeDrivers.Conformance.Compute;

// Images of servers, and what is reached in them.
public sealed partial class ComputeSuite
{
    private static ConformanceCase<ComputeHarness>[] GuestCases() =>
    [
        Case(
            "CMP-SIM-001", "An image of a server becomes active, and the server is as before.",
            $"{Api}, action createImage", ImageIsMadeAsync),
        Case(
            "CMP-SIM-002", "Of the backups of a kind as many stay as are to be kept, the newest.",
            $"{Api}, action createBackup", BackupsRotateAsync),
        Case(
            "CMP-GST-001", "A password is set while a server runs, and only then.",
            $"{Api}, action changePassword", PasswordIsSetAsync),
        Case(
            "CMP-GST-002", "A crash dump is written by a server that runs, not by one that is off.",
            $"{Api}, action trigger_crash_dump", CrashDumpNeedsPowerAsync),
        Case(
            "CMP-GST-003", "Of the console as many lines are shown from the end as are asked for.",
            $"{Api}, action os-getConsoleOutput", ConsoleIsReadAsync),
        Case(
            "CMP-GST-004", "A console has an address that a viewer can go to.",
            $"{Api}, remote-consoles", ConsoleIsOpenedAsync),
        Case(
            "CMP-GST-005", "The hypervisor tells how many processors and how much memory a server has.",
            $"{Api}, diagnostics (2.48)", DiagnosticsAreReadAsync, Administration),
        Case(
            "CMP-SWP-001", "A volume takes the place of another, on the same device, and the other is free.",
            $"{Api}, os-volume_attachments, swap", VolumeIsSwappedAsync, Administration),
    ];

    private static async Task ImageIsMadeAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var image = await harness.Compute.CreateServerImageAsync(server.Id, "copy-of-web", null, cancellationToken).ConfigureAwait(false);
        await UntilActiveAsync(harness, image.Id, cancellationToken).ConfigureAwait(false);
        var after = await UntilStatusAsync(harness, server.Id, ServerStatus.Active, cancellationToken).ConfigureAwait(false);
        Expect.Equal("copy-of-web", (await harness.Compute.GetImageAsync(image.Id, cancellationToken).ConfigureAwait(false)).Name, "the name of the image");
        Expect.Equal(server with { UpdatedAt = after.UpdatedAt }, after, "the server after the image");
    }

    private static async Task BackupsRotateAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var first = await BackupAsync(harness, server.Id, cancellationToken).ConfigureAwait(false);
        var second = await BackupAsync(harness, server.Id, cancellationToken).ConfigureAwait(false);
        await Expect.ThrowsAsync<ResourceNotFoundException>(() => harness.Compute.GetImageAsync(first.Id, cancellationToken), "the older backup").ConfigureAwait(false);
        Expect.Equal(second.Id, (await harness.Compute.GetImageAsync(second.Id, cancellationToken).ConfigureAwait(false)).Id, "the newer backup");
    }

    private static async Task PasswordIsSetAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        await harness.Compute.SetAdminPasswordAsync(server.Id, "s3cret", cancellationToken).ConfigureAwait(false);
        await UntilStatusAsync(harness, server.Id, ServerStatus.Active, cancellationToken).ConfigureAwait(false);
        await harness.Compute.StopServerAsync(server.Id, cancellationToken).ConfigureAwait(false);
        var off = await UntilStatusAsync(harness, server.Id, ServerStatus.Shutoff, cancellationToken).ConfigureAwait(false);
        await RefusedInStateAsync(harness, off, () => harness.Compute.SetAdminPasswordAsync(server.Id, "s3cret", cancellationToken), "a password for a server that is off", cancellationToken).ConfigureAwait(false);
    }

    private static async Task CrashDumpNeedsPowerAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        await harness.Compute.TriggerCrashDumpAsync(server.Id, cancellationToken).ConfigureAwait(false);
        await harness.Compute.StopServerAsync(server.Id, cancellationToken).ConfigureAwait(false);
        var off = await UntilStatusAsync(harness, server.Id, ServerStatus.Shutoff, cancellationToken).ConfigureAwait(false);
        await RefusedInStateAsync(harness, off, () => harness.Compute.TriggerCrashDumpAsync(server.Id, cancellationToken), "a dump of a server that is off", cancellationToken).ConfigureAwait(false);
    }

    private static async Task ConsoleIsReadAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var all = await harness.Compute.GetConsoleOutputAsync(server.Id, null, cancellationToken).ConfigureAwait(false);
        var last = await harness.Compute.GetConsoleOutputAsync(server.Id, 1, cancellationToken).ConfigureAwait(false);
        Expect.True(all.EndsWith(last, StringComparison.Ordinal), "the last line to end the text", last);
        Expect.True(last.TrimEnd('\n').Split('\n').Length == 1, "one line", last);
        await Expect.ThrowsAsync<InvalidRequestException>(() => harness.Compute.GetConsoleOutputAsync(server.Id, -2, cancellationToken), "a negative number of lines").ConfigureAwait(false);
    }

    private static async Task ConsoleIsOpenedAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var console = await harness.Compute.OpenConsoleAsync(server.Id, ServerConsoleKind.NoVnc, cancellationToken).ConfigureAwait(false);
        Expect.True(Uri.IsWellFormedUriString(console.Url, UriKind.Absolute), "an absolute address", console.Url);
    }

    private static async Task DiagnosticsAreReadAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var diagnostics = await harness.Administrator.GetDiagnosticsAsync(server.Id, cancellationToken).ConfigureAwait(false);
        Expect.Equal((server.Flavor.Vcpus, server.Flavor.MemoryMiB), (diagnostics.Cpus, diagnostics.MemoryMiB), "processors and memory");
        Expect.Equal(ServerPowerState.Running, diagnostics.State, "the power");
    }

    private static async Task VolumeIsSwappedAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var old = await AttachedVolumeAsync(harness, server.Id, cancellationToken).ConfigureAwait(false);
        var next = await AvailableVolumeAsync(harness, cancellationToken).ConfigureAwait(false);
        var swapped = await harness.Administrator.SwapVolumeAsync(server.Id, old.VolumeId, next.Id, cancellationToken).ConfigureAwait(false);
        await UntilStatusAsync(harness, next.Id, VolumeStatus.InUse, cancellationToken).ConfigureAwait(false);
        await UntilStatusAsync(harness, old.VolumeId, VolumeStatus.Available, cancellationToken).ConfigureAwait(false);
        var volumes = await harness.Compute.ListServerVolumesAsync(server.Id, cancellationToken).ConfigureAwait(false);
        Expect.Equal(old.Device, swapped.Device, "the device");
        Expect.Equal(next.Id, volumes.Single().VolumeId, "the volume that is listed");
    }

    private static async Task<Image> BackupAsync(ComputeHarness harness, string serverId, CancellationToken cancellationToken)
    {
        var image = await harness.Compute.BackupServerAsync(new() { ServerId = serverId, Name = "daily", BackupType = "daily", Rotation = 1 }, cancellationToken).ConfigureAwait(false);
        await UntilActiveAsync(harness, Expect.NotNull(image, "the image").Id, cancellationToken).ConfigureAwait(false);
        await UntilStatusAsync(harness, serverId, ServerStatus.Active, cancellationToken).ConfigureAwait(false);
        return image!;
    }

    private static async Task UntilActiveAsync(ComputeHarness harness, string imageId, CancellationToken cancellationToken) => await UntilAsync(
        harness,
        () => harness.Compute.GetImageAsync(imageId, cancellationToken),
        image => image.Status == ImageStatus.Active,
        "the image to become active",
        cancellationToken).ConfigureAwait(false);
}
