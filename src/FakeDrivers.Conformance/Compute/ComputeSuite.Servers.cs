using FakeDrivers.Compute;
using FakeDrivers.Networking;
using FakeDrivers.Volumes;

namespace FakeDrivers.Conformance.Compute;

// Making, describing and removing servers.
public sealed partial class ComputeSuite
{
    private static ConformanceCase<ComputeHarness>[] ServerCases() =>
    [
        Case(
            "CMP-SRV-001", "A new server shows what was asked for and becomes active.",
            $"{Api}, create server", NewServerBecomesActiveAsync),
        Case(
            "CMP-SRV-002", "An active server has an address on a network.",
            $"{Api}, show server: addresses", ActiveServerHasAnAddressAsync),
        Case("CMP-SRV-003", "Two servers may bear one name.", $"{Api}, create server: name", NamesMayRepeatAsync),
        Case("CMP-SRV-004", "Key, user data, metadata and group are kept.", $"{Api}, create server", DescriptionsAreKeptAsync),
        Case(
            "CMP-SRV-005", "A server that names no security group carries default.",
            $"{Api}, create server: security_groups", DefaultGroupIsCarriedAsync),
        Case(
            "CMP-SRV-006", "A volume named at creation is in use when the server is active.",
            $"{Api}, block_device_mapping_v2", VolumeAtCreationIsAttachedAsync),
        Case(
            "CMP-SRV-007", "A server boots from a bootable volume and then shows no image.",
            $"{Api}, block_device_mapping_v2: boot_index", BootsFromVolumeAsync),
        Case("CMP-SRV-008", "A deleted server is not found any more.", $"{Api}, delete server", DeletedServerIsGoneAsync),
        Case("CMP-SRV-009", "Deleting a server frees its volumes.", $"{Api}, delete server", DeleteFreesVolumesAsync),
        Case(
            "CMP-SRV-010", "A volume attached with delete_on_termination goes with its server.",
            $"{Api}, block_device_mapping_v2: delete_on_termination", DeleteTakesVolumesAlongAsync),
        Case("CMP-SRV-011", "A new name is kept, and all else stays.", $"{Api}, update server", RenameKeepsAllElseAsync),
        Case("CMP-SRV-012", "New metadata replaces the old as a whole.", $"{Api}, replace metadata items", MetadataIsReplacedAsync),
    ];

    private static async Task NewServerBecomesActiveAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var request = await RequestAsync(harness, "web", cancellationToken).ConfigureAwait(false);
        var accepted = await harness.Compute.CreateServerAsync(request, cancellationToken).ConfigureAwait(false);
        var active = await UntilStatusAsync(harness, accepted.Id, ServerStatus.Active, cancellationToken).ConfigureAwait(false);

        Expect.True(Guid.TryParse(active.Id, out _), "the id to be a UUID", active.Id);
        Expect.Equal(accepted.Id, active.Id, "the id");
        Expect.Equal(request.Name, active.Name, "the name");
        Expect.Equal(request.FlavorId, active.Flavor.Id, "the flavor");
        Expect.Equal(request.ImageId, active.ImageId, "the image");
        Expect.Equal(ServerVmState.Active, active.VmState, "the vm state");
        Expect.Equal(ServerPowerState.Running, active.PowerState, "the power state");
        Expect.True(active.LaunchedAt is not null, "the server to say when it was launched");
        Expect.True(active.Fault is null, "an active server to have no fault", active.Fault);
    }

    private static async Task ActiveServerHasAnAddressAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);

        Expect.True(server.Networks.Count > 0, "an active server to have networks");
        Expect.True(server.Networks.Values.All(addresses => addresses.Count > 0), "each network to have an address", server.Networks);
        Expect.True(server.Addresses.All(address => address.MacAddress.Length == 17), "each address to show its MAC", server.Addresses);
    }

    private static async Task NamesMayRepeatAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var first = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var second = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);

        Expect.True(first.Id != second.Id, "two servers to have two ids", second.Id);
        Expect.True(!first.Addresses[0].Equals(second.Addresses[0]), "two servers to have two addresses", second.Addresses);
    }

    private static async Task DescriptionsAreKeptAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        await harness.Compute.ImportKeyPairAsync("tester", Ed25519Key, cancellationToken).ConfigureAwait(false);
        await harness.Compute.CreateSecurityGroupAsync(new() { Name = "nfs" }, cancellationToken).ConfigureAwait(false);
        var request = await RequestAsync(harness, "web", cancellationToken).ConfigureAwait(false) with
        {
            KeyName = "tester",
            UserData = "#!/bin/sh\necho ready",
            SecurityGroups = ["nfs"],
            Metadata = new Dictionary<string, string> { ["role"] = "nfs", ["tier"] = "" },
        };
        var server = await ActiveServerAsync(harness, request, cancellationToken).ConfigureAwait(false);

        Expect.Equal("tester", server.KeyName, "the key pair");
        Expect.Equal(request.UserData, server.UserData, "the user data");
        Expect.Equal(["nfs"], server.SecurityGroups, "the security groups");
        Expect.Equal(request.Metadata, server.Metadata, "the metadata");
    }

    private static async Task DefaultGroupIsCarriedAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);

        Expect.Equal([SecurityGroup.DefaultName], server.SecurityGroups, "the security groups");
    }

    private static async Task VolumeAtCreationIsAttachedAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var volume = await AvailableVolumeAsync(harness, cancellationToken).ConfigureAwait(false);
        var request = await RequestAsync(harness, "web", cancellationToken).ConfigureAwait(false) with { Volumes = [new() { VolumeId = volume.Id }] };
        var server = await ActiveServerAsync(harness, request, cancellationToken).ConfigureAwait(false);

        Expect.Equal([volume.Id], server.Volumes.Select(attached => attached.VolumeId), "the server's volumes");
        await ExpectBothSidesAsync(harness, server.Volumes[0], cancellationToken).ConfigureAwait(false);
    }

    private static async Task<(Server Server, Volume Volume)> BootedFromVolumeAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var image = await ImageAsync(harness, cancellationToken).ConfigureAwait(false);
        var volume = await AvailableVolumeAsync(harness, cancellationToken, image.Id).ConfigureAwait(false);
        var request = await RequestAsync(harness, "web", cancellationToken).ConfigureAwait(false) with
        {
            ImageId = null,
            Volumes = [new() { VolumeId = volume.Id, IsBootVolume = true }],
        };
        return (await ActiveServerAsync(harness, request, cancellationToken).ConfigureAwait(false), volume);
    }

    private static async Task BootsFromVolumeAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var (server, volume) = await BootedFromVolumeAsync(harness, cancellationToken).ConfigureAwait(false);

        Expect.True(server.ImageId is null, "a server that boots from a volume to show no image", server.ImageId);
        Expect.Equal("/dev/vda", server.Volumes[0].Device, "the root device");
        await UntilStatusAsync(harness, volume.Id, VolumeStatus.InUse, cancellationToken).ConfigureAwait(false);
    }

    private static async Task DeletedServerIsGoneAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        await harness.Compute.DeleteServerAsync(server.Id, cancellationToken).ConfigureAwait(false);
        await UntilGoneAsync(harness, server.Id, cancellationToken).ConfigureAwait(false);

        var listed = await AllAsync(harness.Compute.ListServersAsync(null, cancellationToken), cancellationToken).ConfigureAwait(false);
        Expect.True(listed.TrueForAll(other => other.Id != server.Id), "the listing to be without the deleted server", listed);
        await Expect.ThrowsAsync<ResourceNotFoundException>(
            () => harness.Compute.DeleteServerAsync(server.Id, cancellationToken), "deleting it again").ConfigureAwait(false);
    }

    private static async Task DeleteFreesVolumesAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var attachment = await AttachedVolumeAsync(harness, server.Id, cancellationToken).ConfigureAwait(false);
        await harness.Compute.DeleteServerAsync(server.Id, cancellationToken).ConfigureAwait(false);
        await UntilGoneAsync(harness, server.Id, cancellationToken).ConfigureAwait(false);

        var volume = await UntilStatusAsync(harness, attachment.VolumeId, VolumeStatus.Available, cancellationToken).ConfigureAwait(false);
        Expect.Equal(0, volume.Attachments.Count, "the volume's attachments");
    }

    private static async Task DeleteTakesVolumesAlongAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var volume = await AvailableVolumeAsync(harness, cancellationToken).ConfigureAwait(false);
        var request = await RequestAsync(harness, "web", cancellationToken).ConfigureAwait(false) with
        {
            Volumes = [new() { VolumeId = volume.Id, DeleteOnTermination = true }],
        };
        var server = await ActiveServerAsync(harness, request, cancellationToken).ConfigureAwait(false);
        await harness.Compute.DeleteServerAsync(server.Id, cancellationToken).ConfigureAwait(false);
        await UntilGoneAsync(harness, server.Id, cancellationToken).ConfigureAwait(false);

        await UntilAsync(
            harness,
            async () => await AllAsync(harness.Volumes.ListVolumesAsync(null, cancellationToken), cancellationToken).ConfigureAwait(false),
            volumes => volumes.TrueForAll(other => other.Id != volume.Id),
            "the volume to be gone with its server",
            cancellationToken).ConfigureAwait(false);
    }

    private static async Task RenameKeepsAllElseAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var before = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var renamed = await harness.Compute.UpdateServerAsync(new() { ServerId = before.Id, Name = "www" }, cancellationToken).ConfigureAwait(false);
        var read = await harness.Compute.GetServerAsync(before.Id, cancellationToken).ConfigureAwait(false);

        Expect.Equal(before with { Name = "www", UpdatedAt = read.UpdatedAt }, read, "the renamed server");
        Expect.Equal(read, renamed, "the reply");
    }

    private static async Task MetadataIsReplacedAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var request = await RequestAsync(harness, "web", cancellationToken).ConfigureAwait(false) with
        {
            Metadata = new Dictionary<string, string> { ["old"] = "1" },
        };
        var before = await ActiveServerAsync(harness, request, cancellationToken).ConfigureAwait(false);
        var update = new UpdateServerRequest { ServerId = before.Id, Metadata = new Dictionary<string, string> { ["new"] = "2" } };
        await harness.Compute.UpdateServerAsync(update, cancellationToken).ConfigureAwait(false);
        var read = await harness.Compute.GetServerAsync(before.Id, cancellationToken).ConfigureAwait(false);

        Expect.Equal(update.Metadata, read.Metadata, "the metadata");
        Expect.Equal(before.Name, read.Name, "the name");
    }
}
