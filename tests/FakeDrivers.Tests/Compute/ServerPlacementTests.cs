using FakeDrivers.Compute;

namespace FakeDrivers.Tests.Compute;

public sealed class ServerPlacementTests() : ComputeTests(Options(options =>
{
    options.Hosts = 3;
    options.MaxInstances = 100;
}))
{
    [Fact]
    public async Task Servers_go_to_the_host_with_the_most_free_memory_and_the_same_in_every_world()
    {
        var hosts = new List<string?>();
        for (var i = 0; i < 4; i++) hosts.Add((await CreateAsync()).Host);

        hosts.Should().Equal("compute-1", "compute-2", "compute-3", "compute-1");
    }

    [Fact]
    public async Task When_no_host_has_room_the_server_is_in_error_and_holds_nothing()
    {
        World.Edit(edit =>
        {
            foreach (var host in new[] { "compute-1", "compute-2", "compute-3" }) edit.Host(host, each => each with { MemoryMiB = 256 });
        });

        var server = await CreateAsync();

        (server.Status, server.Host, server.Addresses.Count, server.LaunchedAt).Should().Be((ServerStatus.Error, null, 0, null));
        server.Fault!.Message.Should().StartWith("No valid host was found. There are not enough hosts available").And.Contain("3 have no room");
        World.Snapshot().Rows(ComputeTables.Hypervisors).Should().OnlyContain(host => host.RunningServers == 0 && host.VcpusUsed == 0);
        (await Compute.GetUsageAsync(cancellationToken: Token)).Instances.Should().Be(1, "it is there");
    }

    [Fact]
    public async Task Hints_lead_to_the_host_of_a_server_or_away_from_it()
    {
        var first = await CreateAsync();

        var same = await Compute.CreateServerAsync(Request() with { SchedulerHints = new() { SameHost = [first.Id] } }, Token);
        var other = await Compute.CreateServerAsync(Request() with { SchedulerHints = new() { DifferentHost = [first.Id] } }, Token);

        same.Host.Should().Be(first.Host);
        other.Host.Should().NotBe(first.Host);
        same.HostId.Should().Be(first.HostId).And.NotBe(other.HostId);
    }

    [Fact]
    public async Task A_group_keeps_its_servers_together_or_apart_as_far_as_it_must()
    {
        var (together, apart, soft) = (await GroupAsync(ServerGroupPolicy.Affinity), await GroupAsync(ServerGroupPolicy.AntiAffinity), await GroupAsync(ServerGroupPolicy.SoftAntiAffinity));

        (await HostsAsync(together, 2)).Distinct().Should().ContainSingle();
        (await HostsAsync(apart, 4)).Should().OnlyHaveUniqueItems().And.EndWith((string?)null, "there is no fourth host");
        (await HostsAsync(soft, 4)).Should().NotContainNulls();
    }

    [Fact]
    public async Task A_host_that_is_disabled_or_down_takes_nothing_new()
    {
        var services = await World.Compute.ListComputeServicesAsync(cancellationToken: Token);
        await World.Compute.UpdateComputeServiceAsync(new() { ServiceId = services[0].Id, IsEnabled = false, DisabledReason = "broken fan" }, Token);
        await World.Compute.UpdateComputeServiceAsync(new() { ServiceId = services[1].Id, IsForcedDown = true }, Token);

        (await HostsAsync(null, 3)).Should().Equal("compute-3", "compute-3", "compute-3");
    }

    [Fact]
    public async Task Only_an_administrator_says_on_which_host_a_server_runs()
    {
        await RefusedAsync<AccessDeniedException>(() => Compute.CreateServerAsync(Request() with { Host = "compute-2" }, Token));

        (await World.Compute.CreateServerAsync(Request() with { Host = "compute-2" }, Token)).Host.Should().Be("compute-2");
        await RefusedAsync<InvalidRequestException>(() => World.Compute.CreateServerAsync(Request() with { Host = "compute-7" }, Token));
    }

    [Fact]
    public void The_host_id_is_the_digest_of_project_and_host() =>
        Sha224.HexOf("abc").Should().Be("23097d223405d8228642a477bda255b32aadbce4bda0b3f7e36c9da7", "FIPS 180-4 has it as an example");

    [Fact]
    public async Task A_group_that_is_full_takes_no_more()
    {
        var group = await GroupAsync(ServerGroupPolicy.SoftAffinity);
        await World.Compute.UpdateQuotaAsync(new() { ProjectId = "shop", ServerGroupMembers = 1 }, Token);
        await HostsAsync(group, 1);

        (await RefusedAsync<QuotaExceededException>(() => HostsAsync(group, 1))).Resource.Should().Be("server_group_members");
    }

    private async Task<string> GroupAsync(ServerGroupPolicy policy) => (await Compute.CreateServerGroupAsync("group", policy, cancellationToken: Token)).Id;

    private async Task<List<string?>> HostsAsync(string? groupId, int count)
    {
        var hosts = new List<string?>();
        var request = Request() with { SchedulerHints = groupId is null ? null : new() { GroupId = groupId } };
        for (var i = 0; i < count; i++) hosts.Add((await Compute.CreateServerAsync(request, Token)).Host);
        return hosts;
    }
}
