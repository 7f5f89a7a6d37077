using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap;

public sealed class ServerLifeTests
{
    [Fact]
    public async Task A_server_that_stops_tells_its_clients()
    {
        await using var wire = await WireWorld.StartAsync();
        await using var client = await wire.ConnectAsync();
        await client.CallAsync(WireWorld.Find("ann"));

        await wire.Server.StopAsync();

        (await client.ReadToEndAsync()).Should().ContainSingle().Which.Should()
            .BeEquivalentTo(new { Id = 0, Result = new { Code = LdapResultCode.Unavailable, Oid = LdapExtendedOids.NoticeOfDisconnection } });
        await wire.Invoking(one => one.ConnectAsync()).Should().ThrowAsync<System.Net.Sockets.SocketException>();
        wire.Server.ConnectionCount.Should().Be(0);
    }

    [Fact]
    public async Task A_server_stops_although_a_client_does_not_read_and_an_operation_hangs()
    {
        await using var wire = await WireWorld.StartAsync(people: 400);
        await using var lazy = await WireClient.ConnectAsync(new System.Net.IPEndPoint(System.Net.IPAddress.Loopback, wire.Server.Port), receiveBuffer: 4096);
        await using var hanging = await wire.ConnectAsync();
        _ = lazy.SendAsync([.. Enumerable.Range(1, 400).Select(id => WireClient.Pdu(id, WireWorld.Everybody))]);
        await lazy.ReadAsync();
        wire.World.Faults.On(LdapOperations.Compare).Hang();
        await hanging.SendAsync(WireClient.Pdu(1, new LdapCompareRequest(WireWorld.Ann, "sn", "ann")));
        await wire.World.Calls.WaitForInFlightAsync(LdapOperations.Compare, cancellationToken: WireClient.Token);

        await wire.Server.StopAsync();

        (await hanging.ReadToEndAsync()).Should().ContainSingle().Which.Id.Should().Be(0);
    }

    [Fact]
    public async Task Stopping_twice_is_harmless()
    {
        await using var wire = await WireWorld.StartAsync();

        await wire.Server.StopAsync();
        await wire.Server.StopAsync();
        await wire.Server.DisposeAsync();
    }

    [Fact]
    public async Task Connections_can_be_cut_and_new_ones_made()
    {
        await using var wire = await WireWorld.StartAsync();
        await using var client = await wire.ConnectAsync();
        await client.CallAsync(WireWorld.Find("ann"));

        wire.Server.DropConnections();

        (await client.ReadToEndAsync()).Should().BeEmpty("there is no word");
        await using var next = await wire.ConnectAsync();
        (await next.CallAsync(WireWorld.Find("ann"))).Code.Should().Be(LdapResultCode.Success);
    }

    [Fact]
    public async Task Clients_can_be_told_to_go()
    {
        await using var wire = await WireWorld.StartAsync();
        await using var client = await wire.ConnectAsync();
        await client.CallAsync(WireWorld.Find("ann"));

        await wire.Server.DisconnectAllAsync(LdapResultCode.Busy, "come back later");

        (await client.ReadToEndAsync()).Should().ContainSingle().Which.Result.Should()
            .BeEquivalentTo(new { Code = LdapResultCode.Busy, DiagnosticMessage = "come back later" });
    }

    [Fact]
    public async Task Clients_can_be_told_what_they_have_not_asked_for()
    {
        await using var wire = await WireWorld.StartAsync();
        await using var client = await wire.ConnectAsync();
        await client.CallAsync(WireWorld.Find("ann"));

        await wire.Server.NotifyAllAsync(new() { Oid = "1.2.3", Value = "news" });

        (await client.ReadAsync())!.Value.Should().BeEquivalentTo(new { Id = 0, Result = new LdapExtendedResult { Oid = "1.2.3", Value = "news" } });
        (await client.CallAsync(WireWorld.Find("ann"))).Code.Should().Be(LdapResultCode.Success);
    }

    [Fact]
    public async Task While_the_server_takes_no_connections_new_clients_wait_and_old_ones_do_not()
    {
        await using var wire = await WireWorld.StartAsync();
        await using var old = await wire.ConnectAsync();
        await old.CallAsync(WireWorld.Find("ann"));

        wire.Server.PauseAccept();
        await using var client = await wire.ConnectAsync();
        var waiting = client.CallAsync(WireWorld.Find("bob"));
        for (var i = 0; i < 10; i++) await old.CallAsync(WireWorld.Find("ann"));
        var wasAnswered = waiting.IsCompleted;
        wire.Server.ResumeAccept();

        wasAnswered.Should().BeFalse();
        (await waiting).Code.Should().Be(LdapResultCode.Success);
    }

    [Fact]
    public async Task A_paused_server_stops()
    {
        await using var wire = await WireWorld.StartAsync();
        wire.Server.PauseAccept();
        await using var client = await wire.ConnectAsync();

        await wire.Server.StopAsync();

        wire.Server.ConnectionCount.Should().Be(0);
    }

    [Fact]
    public async Task Several_servers_serve_one_world()
    {
        await using var wire = await WireWorld.StartAsync();
        await using var second = await FakeLdapServer.StartAsync(wire.World, new() { Name = "second", LdapsPort = null }, WireClient.Token);
        await using var writer = await wire.ConnectAsAdminAsync();
        await using var reader = await WireClient.ConnectAsync(second);

        await writer.CallAsync(new LdapDeleteRequest(WireWorld.Ann));

        (await reader.AskAsync(WireWorld.Find("ann"))).Messages.Should().BeEmpty();
        (second.Name, second.LdapsUrl, second.Port == wire.Server.Port).Should().Be(("second", null, false));
        second.Url.Should().Be($"ldap://127.0.0.1:{second.Port}");
    }

    [Fact]
    public async Task Servers_serve_different_directories_of_one_world()
    {
        await using var wire = await WireWorld.StartAsync();
        wire.World.LdapDirectories.Add("ldap://partners", options =>
        {
            options.Suffixes.Clear();
            options.Suffixes.Add("o=partners");
            options.RootDn = "cn=boss,o=partners";
            options.Disabled.Add(LdapExtendedOids.StartTls);
        });
        await using var second = await FakeLdapServer.StartAsync(wire.World, new() { Directory = "ldap://partners" }, WireClient.Token);
        await using var own = await wire.ConnectAsync();
        await using var partners = await WireClient.ConnectAsync(second);

        (await partners.CallAsync(new LdapBindRequest("cn=boss,o=partners", "admin"))).Code.Should().Be(LdapResultCode.Success);
        (await partners.CallAsync(new LdapAddRequest("ou=sales,o=partners", [new("objectClass", "organizationalUnit"), new("ou", "sales")]))).Code.Should().Be(LdapResultCode.Success);

        (await partners.CallAsync(WireWorld.Find("ann"))).Code.Should().Be(LdapResultCode.NoSuchObject);
        (await own.AskAsync(WireWorld.Find("ann"))).Messages.Should().ContainSingle();
        (await own.CallAsync(new LdapSearchRequest("o=partners", LdapSearchScope.Base, LdapFilter.Any))).Code.Should().Be(LdapResultCode.NoSuchObject);
        wire.World.LdapDirectories["partners"].HasEntry("ou=sales,o=partners").Should().BeTrue();
        (await partners.CallAsync(new LdapExtendedRequest(LdapExtendedOids.StartTls))).Code.Should().Be(LdapResultCode.ProtocolError, "each goes by its own options");
        second.Directory.Should().BeSameAs(wire.World.LdapDirectories["partners"]);
        wire.Server.Directory.Should().BeSameAs(wire.World.Ldap);
        wire.World.Calls.Of(LdapOperations.Add)[^1].Caller.ProjectId.Should().StartWith("ldap-partners-");
    }

    [Fact]
    public async Task A_directory_that_nobody_made_is_not_served()
    {
        using var world = new FakeWorld();
        var none = () => FakeLdapServer.StartAsync(world, new() { Directory = "partners" }, WireClient.Token);
        var mistyped = () => FakeLdapServer.StartAsync(world, new() { Directory = "ldap://partner" }, WireClient.Token);

        await none.Should().ThrowAsync<ArgumentException>().WithMessage("The world has no directory 'partners'.*none but its own*");
        world.LdapDirectories.Count.Should().Be(0);
        world.LdapDirectories.Add("partners", static _ => { });

        await mistyped.Should().ThrowAsync<ArgumentException>().WithMessage("The world has no directory 'ldap://partner'.*'partners'*");
        world.LdapDirectories.Count.Should().Be(1);
    }

    [Fact]
    public async Task The_longest_time_limit_of_a_search_is_no_hindrance()
    {
        await using var wire = await WireWorld.StartAsync();
        await using var client = await wire.ConnectAsync();

        var found = await client.AskAsync(WireWorld.Everybody with { TimeLimit = TimeSpan.FromSeconds(int.MaxValue) });

        (found.Result.Code, found.Messages.Count).Should().Be((LdapResultCode.Success, 3));
    }

    [Fact]
    public async Task Bad_options_are_named_with_what_would_be_valid()
    {
        using var world = new FakeWorld();

        var start = () => FakeLdapServer.StartAsync(world, new() { Port = -1, MaxMessageSize = 1, MaxRequestsInFlight = 0, Name = " " }, WireClient.Token);

        (await start.Should().ThrowAsync<ArgumentException>()).Which.Message.Should()
            .Contain("Port must be from 0 to 65535, but is -1.").And.Contain("MaxMessageSize must be at least 128").And.Contain("MaxRequestsInFlight must be at least 1").And.Contain("Name must not be empty");
    }

    [Fact]
    public async Task A_connection_ends_with_its_client()
    {
        await using var wire = await WireWorld.StartAsync();
        var client = await wire.ConnectAsync();
        await client.CallAsync(WireWorld.Find("ann"));
        var ended = wire.World.Calls.WaitForAsync(LdapOperations.Unbind, cancellationToken: WireClient.Token);

        await client.DisposeAsync();

        (await ended).Should().ContainSingle("the connection in process ended too");
    }
}
