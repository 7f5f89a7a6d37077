using FakeDrivers.Compute;
using FakeDrivers.Volumes;

namespace FakeDrivers.Conformance.Compute;

// What the making of a server refuses.
public sealed partial class ComputeSuite
{
    private static ConformanceCase<ComputeHarness>[] ServerRefusalCases() =>
    [
        RefusedRequest(
            "CMP-SRV-020", "An unknown flavor is refused.",
            nameof(CreateServerRequest.FlavorId), request => request with { FlavorId = "no-such" }),
        RefusedRequest(
            "CMP-SRV-021", "An unknown image is refused.",
            nameof(CreateServerRequest.ImageId), request => request with { ImageId = NoSuchId }),
        RefusedRequest(
            "CMP-SRV-022", "An unknown key pair is refused.",
            nameof(CreateServerRequest.KeyName), request => request with { KeyName = "no-such" }),
        RefusedRequest(
            "CMP-SRV-023", "An unknown security group is refused.",
            nameof(CreateServerRequest.SecurityGroups), request => request with { SecurityGroups = ["no-such"] }),
        RefusedRequest(
            "CMP-SRV-024", "An unknown network is refused.",
            nameof(CreateServerRequest.Networks), request => request with { Networks = [NoSuchId] }),
        RefusedRequest(
            "CMP-SRV-025", "An unknown volume is refused.",
            nameof(CreateServerRequest.Volumes), request => request with { Volumes = [new() { VolumeId = NoSuchId }] }),
        RefusedRequest(
            "CMP-SRV-026", "An unknown availability zone is refused.",
            nameof(CreateServerRequest.AvailabilityZone), request => request with { AvailabilityZone = "no-such" }),
        RefusedRequest(
            "CMP-SRV-027", "A server with neither an image nor a boot volume is refused.",
            nameof(CreateServerRequest.ImageId), request => request with { ImageId = null }),
        RefusedRequest("CMP-SRV-028", "An empty name is refused.", nameof(CreateServerRequest.Name), request => request with { Name = "" }),
        RefusedRequest(
            "CMP-SRV-029", "A name of 256 characters is refused.",
            nameof(CreateServerRequest.Name), request => request with { Name = new string('n', 256) }),
        RefusedRequest(
            "CMP-SRV-030", "User data of more than 65535 bytes in Base64 is refused.",
            nameof(CreateServerRequest.UserData), request => request with { UserData = new string('u', 49150) }),
        RefusedRequest(
            "CMP-SRV-031", "A metadata value of 256 characters is refused.",
            nameof(CreateServerRequest.Metadata),
            request => request with { Metadata = new Dictionary<string, string> { ["k"] = new('v', 256) } }),
        Case(
            "CMP-SRV-032", "A refused server leaves no trace: its volume stays available, the quota unused.",
            $"{Api}, create server", RefusedServerLeavesNoTraceAsync),
        Case(
            "CMP-SRV-033", "A volume that is in use cannot be given to a new server.",
            $"{Api}, block_device_mapping_v2", VolumeInUseIsRefusedAsync),
        Case(
            "CMP-SRV-034", "A server cannot boot from a volume that is not bootable.",
            $"{Api}, block_device_mapping_v2: boot_index", UnbootableVolumeIsRefusedAsync),
        Case(
            "CMP-SRV-035", "An unknown server is not found, whatever is asked of it.",
            $"{Api}, all of servers", UnknownServerIsNotFoundAsync),
        Case("CMP-SRV-036", "An empty new name is refused.", $"{Api}, update server", EmptyNewNameIsRefusedAsync),
        Case("CMP-SRV-037", "An empty metadata key is refused.", $"{Api}, replace metadata items", EmptyMetadataKeyIsRefusedAsync),
    ];

    private static ConformanceCase<ComputeHarness> RefusedRequest(
        string id, string title, string parameter, Func<CreateServerRequest, CreateServerRequest> spoil) =>
        Case(id, title, $"{Api}, create server: 400", async (harness, cancellationToken) =>
        {
            var request = spoil(await RequestAsync(harness, "web", cancellationToken).ConfigureAwait(false));
            var refusal = await Expect.ThrowsAsync<InvalidRequestException>(
                () => harness.Compute.CreateServerAsync(request, cancellationToken), "the creation").ConfigureAwait(false);

            Expect.Equal(parameter, refusal.Parameter, "the parameter that the refusal names");
            var servers = await AllAsync(harness.Compute.ListServersAsync(new() { Name = request.Name }, cancellationToken), cancellationToken)
                .ConfigureAwait(false);
            Expect.Equal(0, servers.Count, "the number of servers of that name");
        });

    private static async Task RefusedServerLeavesNoTraceAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var volume = await AvailableVolumeAsync(harness, cancellationToken).ConfigureAwait(false);
        var usage = await harness.Compute.GetUsageAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        var request = await RequestAsync(harness, "web", cancellationToken).ConfigureAwait(false) with
        {
            Volumes = [new() { VolumeId = volume.Id }, new() { VolumeId = NoSuchId }],
        };
        await Expect.ThrowsAsync<InvalidRequestException>(
            () => harness.Compute.CreateServerAsync(request, cancellationToken), "the creation").ConfigureAwait(false);

        var after = await harness.Volumes.GetVolumeAsync(volume.Id, cancellationToken).ConfigureAwait(false);
        Expect.Equal(VolumeStatus.Available, after.Status, "the status of the volume");
        Expect.Equal(0, after.Attachments.Count, "the attachments of the volume");
        var usageAfter = await harness.Compute.GetUsageAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        Expect.Equal(usage, usageAfter, "the usage");
    }

    private static async Task VolumeInUseIsRefusedAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var attached = await AttachedVolumeAsync(harness, server.Id, cancellationToken).ConfigureAwait(false);
        var request = await RequestAsync(harness, "second", cancellationToken).ConfigureAwait(false) with
        {
            Volumes = [new() { VolumeId = attached.VolumeId }],
        };
        var refusal = await Expect.ThrowsAsync<InvalidStateException>(
            () => harness.Compute.CreateServerAsync(request, cancellationToken), "the creation").ConfigureAwait(false);

        Expect.Equal(attached.VolumeId, refusal.Id, "the volume that the refusal names");
        await ExpectBothSidesAsync(harness, attached, cancellationToken).ConfigureAwait(false);
    }

    private static async Task UnbootableVolumeIsRefusedAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var volume = await AvailableVolumeAsync(harness, cancellationToken).ConfigureAwait(false);
        var request = await RequestAsync(harness, "web", cancellationToken).ConfigureAwait(false) with
        {
            ImageId = null,
            Volumes = [new() { VolumeId = volume.Id, IsBootVolume = true }],
        };
        var refusal = await Expect.ThrowsAsync<InvalidRequestException>(
            () => harness.Compute.CreateServerAsync(request, cancellationToken), "the creation").ConfigureAwait(false);

        Expect.Equal(nameof(CreateServerRequest.Volumes), refusal.Parameter, "the parameter that the refusal names");
        await UntilStatusAsync(harness, volume.Id, VolumeStatus.Available, cancellationToken).ConfigureAwait(false);
    }

    private static async Task UnknownServerIsNotFoundAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var compute = harness.Compute;
        (string What, Func<Task> Call)[] calls =
        [
            ("get", () => compute.GetServerAsync(NoSuchId, cancellationToken)),
            ("delete", () => compute.DeleteServerAsync(NoSuchId, cancellationToken)),
            ("update", () => compute.UpdateServerAsync(new() { ServerId = NoSuchId, Name = "x" }, cancellationToken)),
            ("reboot", () => compute.RebootServerAsync(NoSuchId, RebootKind.Hard, cancellationToken)),
            .. PowerOperations.Select(operation => (operation.Name, (Func<Task>)(() => operation.Call(compute, NoSuchId, cancellationToken)))),
            ("lock", () => compute.LockServerAsync(NoSuchId, cancellationToken: cancellationToken)),
            ("unlock", () => compute.UnlockServerAsync(NoSuchId, cancellationToken)),
            ("volumes", () => compute.ListServerVolumesAsync(NoSuchId, cancellationToken)),
        ];
        foreach (var (what, call) in calls)
        {
            var missing = await Expect.ThrowsAsync<ResourceNotFoundException>(call, what).ConfigureAwait(false);
            Expect.Equal("server", missing.Kind, $"what {what} did not find");
            Expect.Equal(NoSuchId, missing.Id, $"the id that {what} did not find");
        }
    }

    private static async Task EmptyNewNameIsRefusedAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        await Expect.ThrowsAsync<InvalidRequestException>(
            () => harness.Compute.UpdateServerAsync(new() { ServerId = server.Id, Name = "" }, cancellationToken), "the renaming").ConfigureAwait(false);
        var read = await harness.Compute.GetServerAsync(server.Id, cancellationToken).ConfigureAwait(false);

        Expect.Equal(server, read, "the server after the refusal");
    }

    private static async Task EmptyMetadataKeyIsRefusedAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var update = new UpdateServerRequest { ServerId = server.Id, Metadata = new Dictionary<string, string> { [""] = "x" } };
        await Expect.ThrowsAsync<InvalidRequestException>(
            () => harness.Compute.UpdateServerAsync(update, cancellationToken), "the update").ConfigureAwait(false);
        var read = await harness.Compute.GetServerAsync(server.Id, cancellationToken).ConfigureAwait(false);

        Expect.Equal(server, read, "the server after the refusal");
    }
}
