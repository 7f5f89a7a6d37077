using FakeDrivers.Compute;

namespace FakeDrivers.Conformance.Compute;

// Hosts, services, zones, aggregates, and usage.
public sealed partial class ComputeSuite
{
    private static ConformanceCase<ComputeHarness>[] HostCases() =>
    [
        Case(
            "CMP-HST-001", "Hypervisors are listed, read, and summed up.",
            $"{Api}, os-hypervisors", HypervisorsAreReadAsync, Administration),
        Case(
            "CMP-HST-002", "Where no host takes servers, a new one is in ERROR with a fault that says so.",
            "Nova, NoValidHost", NoHostIsAFaultAsync, Administration),
        Case(
            "CMP-HST-003", "The availability zones are listed, and a server is in one of them.",
            $"{Api}, os-availability-zone", ZonesAreListedAsync),
        Case(
            "CMP-HST-004", "A user sees no hosts.",
            "Nova policies: administrators only", UserSeesNoHostsAsync),
        Case(
            "CMP-AGG-001", "An aggregate is made, gets a host and metadata, loses the host, and is removed.",
            $"{Api}, os-aggregates", AggregateIsMadeAsync, Administration),
        Case(
            "CMP-AGG-002", "An aggregate of a name that there is is refused.",
            $"{Api}, os-aggregates: 409", AggregateNamesAreUniqueAsync, Administration),
        Case(
            "CMP-AGG-003", "An aggregate's hosts are in its zone, and back in the one before when it has no zone any more.",
            $"{Api}, os-aggregates: availability_zone", AggregateZoneComesAndGoesAsync, SeveralHosts),
        Case(
            "CMP-AGG-004", "The number of an aggregate that is gone is not given again.",
            $"{Api}, os-aggregates: id", AggregateNumbersAreNewAsync, Administration),
        Case(
            "CMP-HST-006", "A host that is forced down is down.",
            $"{Api}, os-services: forced_down (2.11)", ForcedDownIsDownAsync, SeveralHosts),
        Case(
            "CMP-USE-001", "Limits that were set are the defaults again when they are reset.",
            $"{Api}, os-quota-sets", QuotaIsResetAsync, Administration),
        Case(
            "CMP-USE-002", "The usage of a project shows a server that runs, with its size.",
            $"{Api}, os-simple-tenant-usage", ProjectUsageIsReadAsync),
    ];

    private static async Task HypervisorsAreReadAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var listed = await AllAsync(harness.Administrator.ListHypervisorsAsync(null, cancellationToken), cancellationToken).ConfigureAwait(false);
        Expect.True(listed.Count > 0, "a hypervisor");
        var read = await harness.Administrator.GetHypervisorAsync(listed[0].Id, cancellationToken).ConfigureAwait(false);
        var sums = await harness.Administrator.GetHypervisorStatisticsAsync(cancellationToken).ConfigureAwait(false);
        Expect.True(read.HostName.Length > 0, "the name of a host", read);
        Expect.Equal(listed.Sum(host => (long)host.Vcpus), sums.Vcpus, "the processors of all");
    }

    private static async Task NoHostIsAFaultAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var services = await harness.Administrator.ListComputeServicesAsync(null, cancellationToken).ConfigureAwait(false);
        foreach (var service in services)
        {
            await harness.Administrator.UpdateComputeServiceAsync(new() { ServiceId = service.Id, IsEnabled = false }, cancellationToken).ConfigureAwait(false);
        }

        try
        {
            var server = await harness.Compute.CreateServerAsync(await RequestAsync(harness, "web", cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
            var failed = await UntilStatusAsync(harness, server.Id, ServerStatus.Error, cancellationToken).ConfigureAwait(false);
            Expect.Contains("No valid host was found", Expect.NotNull(failed.Fault, "the fault").Message, "the fault");
            var noVolume = await RequestAsync(harness, "web", cancellationToken).ConfigureAwait(false) with { Volumes = [new() { VolumeId = NoSuchId }] };
            await Expect.ThrowsAsync<InvalidRequestException>(
                () => harness.Compute.CreateServerAsync(noVolume, cancellationToken), "a volume that does not exist, where there is no host").ConfigureAwait(false);
        }
        finally
        {
            foreach (var service in services)
            {
                await harness.Administrator.UpdateComputeServiceAsync(new() { ServiceId = service.Id, IsEnabled = true }, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static async Task ZonesAreListedAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var zones = await harness.Compute.ListAvailabilityZonesAsync(cancellationToken).ConfigureAwait(false);
        Expect.True(zones.Any(zone => zone.Name == server.AvailabilityZone && zone.IsAvailable), "the server's zone among those listed", zones);
    }

    private static async Task UserSeesNoHostsAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        await Expect.ThrowsAsync<AccessDeniedException>(() => harness.Compute.GetHypervisorStatisticsAsync(cancellationToken), "the hosts").ConfigureAwait(false);
        await Expect.ThrowsAsync<AccessDeniedException>(() => harness.Compute.ListComputeServicesAsync(null, cancellationToken), "the services").ConfigureAwait(false);
    }

    private static async Task AggregateIsMadeAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var host = (await AllAsync(harness.Administrator.ListHypervisorsAsync(null, cancellationToken), cancellationToken).ConfigureAwait(false))[0].HostName;
        var aggregate = await harness.Administrator.CreateAggregateAsync("fast", null, cancellationToken).ConfigureAwait(false);
        await harness.Administrator.AddHostToAggregateAsync(aggregate.Id, host, cancellationToken).ConfigureAwait(false);
        await harness.Administrator.UpdateAggregateAsync(new() { AggregateId = aggregate.Id, Metadata = new Dictionary<string, string?> { ["ssd"] = "true" } }, cancellationToken).ConfigureAwait(false);
        var read = await harness.Administrator.GetAggregateAsync(aggregate.Id, cancellationToken).ConfigureAwait(false);
        Expect.SameElements([host], read.Hosts, "the hosts");
        Expect.SameElements(["ssd"], read.Metadata.Keys, "the metadata");
        await Expect.ThrowsAsync<ConflictException>(() => harness.Administrator.DeleteAggregateAsync(aggregate.Id, cancellationToken), "removal with a host").ConfigureAwait(false);
        await harness.Administrator.RemoveHostFromAggregateAsync(aggregate.Id, host, cancellationToken).ConfigureAwait(false);
        await harness.Administrator.DeleteAggregateAsync(aggregate.Id, cancellationToken).ConfigureAwait(false);
        var left = await harness.Administrator.ListAggregatesAsync(cancellationToken).ConfigureAwait(false);
        Expect.True(left.All(each => each.Id != aggregate.Id), "the aggregate to be gone", left);
    }

    private static async Task AggregateNamesAreUniqueAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var aggregate = await harness.Administrator.CreateAggregateAsync("fast", null, cancellationToken).ConfigureAwait(false);
        await Expect.ThrowsAsync<ConflictException>(() => harness.Administrator.CreateAggregateAsync("fast", null, cancellationToken), "the same name").ConfigureAwait(false);
        await harness.Administrator.DeleteAggregateAsync(aggregate.Id, cancellationToken).ConfigureAwait(false);
    }

    private static async Task QuotaIsResetAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var defaults = await harness.Compute.GetDefaultQuotaAsync(cancellationToken).ConfigureAwait(false);
        await harness.Administrator.UpdateQuotaAsync(new() { ProjectId = defaults.ProjectId, ServerGroups = 77 }, cancellationToken).ConfigureAwait(false);
        var set = await harness.Compute.GetQuotaAsync(null, cancellationToken).ConfigureAwait(false);
        await harness.Administrator.ResetQuotaAsync(defaults.ProjectId, cancellationToken).ConfigureAwait(false);
        var reset = await harness.Compute.GetQuotaAsync(null, cancellationToken).ConfigureAwait(false);
        Expect.Equal(77, set.ServerGroups, "the limit that was set");
        Expect.Equal(defaults, reset, "the limits afterwards");
    }

    private static async Task ProjectUsageIsReadAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var usage = await harness.Compute.GetProjectUsageAsync(server.CreatedAt.AddHours(-1), server.CreatedAt.AddDays(1), null, cancellationToken).ConfigureAwait(false);
        var used = usage.Servers.SingleOrDefault(each => each.ServerId == server.Id);
        Expect.Equal(server.Flavor.Vcpus, Expect.NotNull(used, "the server's usage").Vcpus, "the processors");
    }

    private static async Task AggregateZoneComesAndGoesAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var hosts = await AllAsync(harness.Administrator.ListHypervisorsAsync(null, cancellationToken), cancellationToken).ConfigureAwait(false);
        var (host, zone) = (hosts[^1].HostName, hosts[^1].AvailabilityZone);
        var aggregate = await harness.Administrator.CreateAggregateAsync("remote", "zone-remote", cancellationToken).ConfigureAwait(false);
        await harness.Administrator.AddHostToAggregateAsync(aggregate.Id, host, cancellationToken).ConfigureAwait(false);
        var within = (await harness.Administrator.GetHypervisorAsync(hosts[^1].Id, cancellationToken).ConfigureAwait(false)).AvailabilityZone;
        var changed = await harness.Administrator.UpdateAggregateAsync(new() { AggregateId = aggregate.Id, AvailabilityZone = "" }, cancellationToken).ConfigureAwait(false);
        var without = (await harness.Administrator.GetHypervisorAsync(hosts[^1].Id, cancellationToken).ConfigureAwait(false)).AvailabilityZone;
        await harness.Administrator.RemoveHostFromAggregateAsync(aggregate.Id, host, cancellationToken).ConfigureAwait(false);
        await harness.Administrator.DeleteAggregateAsync(aggregate.Id, cancellationToken).ConfigureAwait(false);

        Expect.Equal(("zone-remote", zone), (within, without), "the zone of the host, first and then");
        Expect.Equal(null, changed.AvailabilityZone, "the zone of the aggregate");
    }

    private static async Task AggregateNumbersAreNewAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var first = await harness.Administrator.CreateAggregateAsync("one", null, cancellationToken).ConfigureAwait(false);
        await harness.Administrator.DeleteAggregateAsync(first.Id, cancellationToken).ConfigureAwait(false);
        var second = await harness.Administrator.CreateAggregateAsync("two", null, cancellationToken).ConfigureAwait(false);
        await harness.Administrator.DeleteAggregateAsync(second.Id, cancellationToken).ConfigureAwait(false);

        Expect.True(second.Number > first.Number, $"a number above {first.Number}", second);
    }

    private static async Task ForcedDownIsDownAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var host = (await AllAsync(harness.Administrator.ListHypervisorsAsync(null, cancellationToken), cancellationToken).ConfigureAwait(false))[^1];
        await harness.Administrator.UpdateComputeServiceAsync(new() { ServiceId = host.ServiceId, IsForcedDown = true }, cancellationToken).ConfigureAwait(false);
        try
        {
            var down = await harness.Administrator.GetHypervisorAsync(host.Id, cancellationToken).ConfigureAwait(false);
            Expect.True(!down.IsUp, "the host to be down", down);
        }
        finally
        {
            await harness.Administrator.UpdateComputeServiceAsync(new() { ServiceId = host.ServiceId, IsForcedDown = false }, cancellationToken).ConfigureAwait(false);
        }

        var up = await harness.Administrator.GetHypervisorAsync(host.Id, cancellationToken).ConfigureAwait(false);
        Expect.True(up.IsUp, "the host to be up", up);
    }
}
