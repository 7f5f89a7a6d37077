using FakeDrivers.Compute;

namespace FakeDrivers.Tests.Compute;

public sealed class SeveralServersTests : ComputeTests
{
    [Fact]
    public async Task As_many_are_made_as_the_quota_has_room_for()
    {
        await World.Compute.UpdateQuotaAsync(new() { ProjectId = "shop", Instances = 2 }, Token);

        var created = await Compute.CreateServersAsync(Request(), 1, 5, Token);

        created.Servers.Select(server => (server.Name, server.LaunchIndex, server.HostName)).Should().Equal(("web-1", 0, "web-1"), ("web-2", 1, "web-2"));
        created.Servers.Should().OnlyContain(server => server.ReservationId == created.ReservationId);
        await RefusedAsync<QuotaExceededException>(() => Compute.CreateServersAsync(Request(), 1, 5, Token));
    }

    [Fact]
    public async Task One_alone_keeps_its_name() => (await Compute.CreateServersAsync(Request(), cancellationToken: Token)).Servers.Single().Name.Should().Be("web");

    [Theory]
    [InlineData(0, null)]
    [InlineData(2, 1)]
    [InlineData(1, 1001)]
    public async Task Counts_out_of_their_range_are_refused(int min, int? max) =>
        await RefusedAsync<InvalidRequestException>(() => Compute.CreateServersAsync(Request(), min, max, Token));

    [Fact]
    public async Task A_volume_for_several_servers_is_refused()
    {
        var volume = await CreateVolumeAsync();

        await RefusedAsync<InvalidRequestException>(() => Compute.CreateServersAsync(Request() with { Volumes = [new() { VolumeId = volume.Id }] }, 2, cancellationToken: Token));
    }

    [Fact]
    public async Task Passwords_are_neither_in_the_state_nor_in_the_log()
    {
        var created = await Compute.CreateServersAsync(Request() with { AdminPassword = "pa55word" }, cancellationToken: Token);
        var server = created.Servers.Single();
        await Compute.SetAdminPasswordAsync(server.Id, "pa55word", Token);
        await Compute.RebuildServerAsync(new() { ServerId = server.Id, ImageId = server.ImageId!, AdminPassword = "pa55word" }, Token);
        var told = await Compute.RescueServerAsync(server.Id, null, "pa55word", Token);

        (created.AdminPassword, told).Should().Be(("pa55word", "pa55word"));
        World.Snapshot().Export().Should().NotContain("pa55word");
        World.Calls.ToList().Select(call => $"{call} {call.RequestObject} {call.ResultObject}").Should().NotContain(text => text.Contains("pa55word"));
    }

    [Fact]
    public async Task What_is_written_about_a_server_is_kept()
    {
        var request = Request("My web_1") with
        {
            Description = "front",
            AccessIpv4 = "192.0.2.1",
            AccessIpv6 = "2001:db8::1",
            HasConfigDrive = true,
            DiskConfig = ServerDiskConfig.Manual,
            Tags = ["a", "a", "b"],
        };

        var server = await Compute.CreateServerAsync(request, Token);

        (server.HostName, server.Description, server.AccessIpv4, server.AccessIpv6, server.HasConfigDrive, server.DiskConfig)
            .Should().Be(("my-web-1", "front", "192.0.2.1", "2001:db8::1", true, ServerDiskConfig.Manual));
        server.Tags.Should().Equal("a", "b");
        var updated = await Compute.UpdateServerAsync(new() { ServerId = server.Id, Description = "", HostName = "other.example.org", AccessIpv4 = "" }, Token);
        (updated.Description, updated.HostName, updated.AccessIpv4).Should().Be((null, "other.example.org", ""));
    }

    [Fact]
    public async Task What_cannot_be_written_about_a_server_is_refused()
    {
        CreateServerRequest[] wrong =
        [
            Request() with { Description = new('x', 256) },
            Request() with { HostName = "under_score" },
            Request() with { AccessIpv4 = "2001:db8::1" },
            Request() with { AccessIpv6 = "192.0.2.1" },
            Request() with { Tags = ["a/b"] },
            Request() with { AvailabilityZone = "mars" },
            Request() with { AdminPassword = "" },
            Request() with { SchedulerHints = new() { GroupId = "none" } },
            Request() with { SchedulerHints = new() { SameHost = ["none"] } },
        ];

        foreach (var request in wrong) await RefusedAsync<InvalidRequestException>(() => Compute.CreateServerAsync(request, Token));
    }

    [Fact]
    public async Task A_port_or_an_address_is_not_for_several()
    {
        var port = await World.As(View.Caller).Network.CreatePortAsync(new() { NetworkId = World.Snapshot().Rows(FakeDrivers.Networking.NetworkTables.Networks)[0].Id }, Token);

        await RefusedAsync<InvalidRequestException>(() => Compute.CreateServersAsync(Request() with { Networks = [new() { PortId = port.Id }] }, 2, 2, Token));
        await RefusedAsync<InvalidRequestException>(() => Compute.CreateServersAsync(Request() with { Networks = [new() { Network = "private", FixedIp = "10.0.0.99" }] }, 1, 2, Token));
    }
}
