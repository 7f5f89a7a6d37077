using FakeDrivers.Compute;
using FakeDrivers.Volumes;

namespace FakeDrivers.Conformance.Compute;

// Several servers at once, their labels and disks, and more ways to list them.
public sealed partial class ComputeSuite
{
    private static ConformanceCase<ComputeHarness>[] LabelCases() =>
    [
        Case(
            "CMP-LBL-001", "Metadata items are added to those that are there, and removed one by one.",
            $"{Api}, server metadata", MetadataItemsAreSetAsync),
        Case(
            "CMP-LBL-002", "Tags are set, added and taken off.",
            $"{Api}, server tags (2.26)", TagsAreSetAsync),
        Case(
            "CMP-LBL-003", "A tag with a comma, and one of more than 60 characters, is refused.",
            $"{Api}, server tags: 400", TagsHaveLimitsAsync),
        Case(
            "CMP-LBL-004", "A tag and a metadata item that a server does not have are not found.",
            $"{Api}: 404", UnknownLabelsAreNotFoundAsync),
        Case(
            "CMP-SEV-001", "Several servers at once have numbered names and a reservation in common.",
            $"{Api}, servers: min_count, max_count", SeveralServersAreMadeAsync),
        Case(
            "CMP-SEV-002", "Where the quota has room for fewer than the least, no server is made.",
            "Nova, check_num_instances_quota", SeveralServersNeedRoomAsync, Administration),
        Case(
            "CMP-BDM-001", "A server boots from a volume that is made for it, and the volume goes with it.",
            $"{Api}, block_device_mapping_v2", ServerBootsFromMadeVolumeAsync),
        Case(
            "CMP-SRT-001", "Servers are found by a pattern, by tags, and by the lack of tags.",
            $"{Api}, list servers: name, tags, not-tags", ServersAreFilteredByMoreAsync),
        Case(
            "CMP-SRT-002", "A listing is sorted by the keys that are asked for, page by page.",
            $"{Api}, list servers: sort_key, sort_dir", ServersAreSortedAsync),
    ];

    private static async Task MetadataItemsAreSetAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var request = await RequestAsync(harness, "web", cancellationToken).ConfigureAwait(false);
        var server = await ActiveServerAsync(harness, request with { Metadata = new Dictionary<string, string> { ["a"] = "1" } }, cancellationToken).ConfigureAwait(false);
        var items = await harness.Compute.SetMetadataItemsAsync(server.Id, new Dictionary<string, string> { ["b"] = "2" }, cancellationToken).ConfigureAwait(false);
        Expect.SameElements(["a", "b"], items.Keys, "the keys after one is added");
        await harness.Compute.DeleteMetadataItemAsync(server.Id, "a", cancellationToken).ConfigureAwait(false);
        var after = await harness.Compute.GetServerAsync(server.Id, cancellationToken).ConfigureAwait(false);
        Expect.SameElements(["b"], after.Metadata.Keys, "the keys after one is removed");
    }

    private static async Task TagsAreSetAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        await harness.Compute.SetServerTagsAsync(server.Id, ["blue", "green"], cancellationToken).ConfigureAwait(false);
        await harness.Compute.AddServerTagAsync(server.Id, "red", cancellationToken).ConfigureAwait(false);
        await harness.Compute.RemoveServerTagAsync(server.Id, "blue", cancellationToken).ConfigureAwait(false);
        var after = await harness.Compute.GetServerAsync(server.Id, cancellationToken).ConfigureAwait(false);
        Expect.SameElements(["green", "red"], after.Tags, "the tags");
    }

    private static async Task TagsHaveLimitsAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        await Expect.ThrowsAsync<InvalidRequestException>(() => harness.Compute.AddServerTagAsync(server.Id, "a,b", cancellationToken), "a comma").ConfigureAwait(false);
        await Expect.ThrowsAsync<InvalidRequestException>(() => harness.Compute.SetServerTagsAsync(server.Id, [new('x', 61)], cancellationToken), "a long tag").ConfigureAwait(false);
    }

    private static async Task UnknownLabelsAreNotFoundAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        await Expect.ThrowsAsync<ResourceNotFoundException>(() => harness.Compute.RemoveServerTagAsync(server.Id, "none", cancellationToken), "the tag").ConfigureAwait(false);
        await Expect.ThrowsAsync<ResourceNotFoundException>(() => harness.Compute.DeleteMetadataItemAsync(server.Id, "none", cancellationToken), "the item").ConfigureAwait(false);
    }

    private static async Task SeveralServersAreMadeAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var request = await RequestAsync(harness, "web", cancellationToken).ConfigureAwait(false);
        var created = await harness.Compute.CreateServersAsync(request, 2, null, cancellationToken).ConfigureAwait(false);
        Expect.SameElements(["web-1", "web-2"], created.Servers.Select(server => server.Name), "the names");
        Expect.True(created.ReservationId.StartsWith("r-", StringComparison.Ordinal), "a reservation", created.ReservationId);
        Expect.True(created.AdminPassword.Length > 0, "a password", created.AdminPassword);
        foreach (var server in created.Servers)
        {
            await UntilStatusAsync(harness, server.Id, ServerStatus.Active, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task SeveralServersNeedRoomAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var request = await RequestAsync(harness, "web", cancellationToken).ConfigureAwait(false);
        var project = (await harness.Compute.GetQuotaAsync(null, cancellationToken).ConfigureAwait(false)).ProjectId;
        await harness.Administrator.UpdateQuotaAsync(new() { ProjectId = project, Instances = 1 }, cancellationToken).ConfigureAwait(false);
        await Expect.ThrowsAsync<QuotaExceededException>(() => harness.Compute.CreateServersAsync(request, 2, null, cancellationToken), "two servers").ConfigureAwait(false);
        var servers = await AllAsync(harness.Compute.ListServersAsync(null, cancellationToken), cancellationToken).ConfigureAwait(false);
        await harness.Administrator.ResetQuotaAsync(project, cancellationToken).ConfigureAwait(false);
        Expect.Equal(0, servers.Count, "the number of servers");
    }

    private static async Task ServerBootsFromMadeVolumeAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var request = await RequestAsync(harness, "web", cancellationToken).ConfigureAwait(false);
        var image = await ImageAsync(harness, cancellationToken).ConfigureAwait(false);
        var disk = new BlockDevice
        {
            Source = BlockDeviceSource.Image,
            SourceId = image.Id,
            SizeGiB = Math.Max(1, image.MinDiskGiB),
            BootIndex = 0,
            DeleteOnTermination = true,
        };
        var server = await ActiveServerAsync(harness, request with { ImageId = null, BlockDevices = [disk] }, cancellationToken).ConfigureAwait(false);
        var volume = server.Volumes.Single();
        await UntilStatusAsync(harness, volume.VolumeId, VolumeStatus.InUse, cancellationToken).ConfigureAwait(false);
        await harness.Compute.DeleteServerAsync(server.Id, cancellationToken).ConfigureAwait(false);
        await UntilGoneAsync(harness, server.Id, cancellationToken).ConfigureAwait(false);
        await UntilAsync(
            harness, async () => await IsVolumeGoneAsync(harness, volume.VolumeId, cancellationToken).ConfigureAwait(false), gone => gone, "the volume to be gone", cancellationToken).ConfigureAwait(false);
    }

    private static async Task ServersAreFilteredByMoreAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var request = await RequestAsync(harness, "web", cancellationToken).ConfigureAwait(false);
        var web = await ActiveServerAsync(harness, request with { Tags = ["blue"] }, cancellationToken).ConfigureAwait(false);
        var mail = await ActiveServerAsync(harness, request with { Name = "mail" }, cancellationToken).ConfigureAwait(false);
        await OnlyAsync(harness, new() { NamePattern = "^WE" }, web, cancellationToken).ConfigureAwait(false);
        await OnlyAsync(harness, new() { Tags = ["blue"] }, web, cancellationToken).ConfigureAwait(false);
        await OnlyAsync(harness, new() { AnyTags = ["blue", "red"] }, web, cancellationToken).ConfigureAwait(false);
        await OnlyAsync(harness, new() { NotTags = ["blue"] }, mail, cancellationToken).ConfigureAwait(false);
    }

    private static async Task ServersAreSortedAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var request = await RequestAsync(harness, "a", cancellationToken).ConfigureAwait(false);
        await ActiveServerAsync(harness, request, cancellationToken).ConfigureAwait(false);
        await ActiveServerAsync(harness, request with { Name = "b" }, cancellationToken).ConfigureAwait(false);
        ServerSort[] descending = [new(ServerSortKey.Name, IsDescending: true)];
        var all = await AllAsync(harness.Compute.ListServersAsync(new() { Sort = descending }, cancellationToken), cancellationToken).ConfigureAwait(false);
        Expect.Equal("b a", string.Join(' ', all.Select(server => server.Name)), "the names from the last to the first");
        var rest = await AllAsync(harness.Compute.ListServersAsync(new() { Sort = descending, Marker = all[0].Id }, cancellationToken), cancellationToken).ConfigureAwait(false);
        Expect.Equal("a", string.Join(' ', rest.Select(server => server.Name)), "the names after the marker");
    }

    private static async Task OnlyAsync(ComputeHarness harness, ServerQuery query, Server expected, CancellationToken cancellationToken)
    {
        var found = await AllAsync(harness.Compute.ListServersAsync(query, cancellationToken), cancellationToken).ConfigureAwait(false);
        Expect.Equal(expected.Name, string.Join(' ', found.Select(server => server.Name)), $"the servers that match {query}");
    }

    private static async Task<bool> IsVolumeGoneAsync(ComputeHarness harness, string volumeId, CancellationToken cancellationToken)
    {
        try
        {
            await harness.Volumes.GetVolumeAsync(volumeId, cancellationToken).ConfigureAwait(false);
            return false;
        }
        catch (ResourceNotFoundException)
        {
            return true;
        }
    }
}
