using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap;

/// <summary>A client that has as many requests under way as it may: what ends requests or the connection is obeyed all the same.</summary>
public sealed class CrowdTests
{
    private const int Most = 2;

    [Fact]
    public async Task An_unbind_ends_the_connection()
    {
        await using var wire = await StartAsync();
        await using var client = await wire.ConnectAsync();

        await client.SendAsync([.. Searches(1, 10), WireClient.Unbind(11)]);

        (await client.ReadToEndAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task An_abandoned_request_makes_room()
    {
        await using var wire = await StartAsync();
        await using var client = await wire.ConnectAsync();

        await client.SendAsync([.. Searches(1, Most), WireClient.Pdu(3, new LdapCompareRequest(WireWorld.Ann, "sn", "ann")), WireClient.Abandon(4, 1)]);

        (await client.ReadAsync())!.Value.Should().BeEquivalentTo(new { Id = 3, Result = new { Code = LdapResultCode.CompareTrue } });
    }

    [Fact]
    public async Task Requests_that_run_and_requests_that_wait_can_be_cancelled()
    {
        await using var wire = await StartAsync();
        await using var client = await wire.ConnectAsync();

        await client.SendAsync([.. Searches(1, 5), WireClient.Pdu(6, Cancel(5)), WireClient.Pdu(7, Cancel(1))]);
        var ends = new List<(int, LdapResultCode)>();
        while (ends.Count < 4)
        {
            var message = (await client.ReadAsync())!.Value;
            ends.Add((message.Id, message.Result!.Code));
        }

        ends.Should().BeEquivalentTo([(5, LdapResultCode.Canceled), (6, LdapResultCode.Success), (1, LdapResultCode.Canceled), (7, LdapResultCode.Success)]);
    }

    [Fact]
    public async Task A_bind_ends_the_searches_that_wait_as_well()
    {
        await using var wire = await StartAsync();
        await using var client = await wire.ConnectAsync();

        await client.SendAsync([.. Searches(1, 10), WireClient.Pdu(11, new LdapBindRequest(WireWorld.Admin, "admin"))]);

        (await client.ReadAsync())!.Value.Should().BeEquivalentTo(new { Id = 11, Result = new { Code = LdapResultCode.Success } });
    }

    [Fact]
    public async Task Requests_wait_up_to_a_number_and_further_ones_are_refused()
    {
        await using var wire = await StartAsync();
        await using var client = await wire.ConnectAsync();
        const int Waiting = 64 * Most;

        await client.SendAsync([.. Searches(1, Most + Waiting + 3), WireClient.Unbind(9999)]);

        var refused = await client.ReadToEndAsync();
        refused.Select(message => message.Id).Should().Equal(Enumerable.Range(Most + Waiting + 1, 3));
        refused.Should().OnlyContain(message => message.Result!.Code == LdapResultCode.Busy);
    }

    [Fact]
    public async Task Requests_wait_up_to_a_size_and_further_ones_are_refused()
    {
        await using var wire = await StartAsync(options => options.MaxMessageSize = 4096);
        await using var client = await wire.ConnectAsync();
        var large = WireWorld.Find(new string('x', 3000));

        await client.SendAsync([.. Searches(1, Most), WireClient.Pdu(3, large), WireClient.Pdu(4, large), WireClient.Unbind(5)]);

        (await client.ReadToEndAsync()).Should().ContainSingle().Which.Should().BeEquivalentTo(new { Id = 4, Result = new { Code = LdapResultCode.Busy } });
    }

    [Fact]
    public async Task What_waited_is_done_when_there_is_room_and_updates_keep_their_order()
    {
        await using var wire = await WireWorld.StartAsync(options => options.MaxRequestsInFlight = Most);
        await using var client = await wire.ConnectAsAdminAsync();
        wire.World.Faults.On(LdapOperations.Search).Times(Most).Delay(TimeSpan.FromMinutes(1));

        await client.SendAsync(
        [
            .. Searches(10, Most),
            .. Enumerable.Range(20, 50).Select(id => WireClient.Pdu(id, new LdapModifyRequest(WireWorld.Ann, LdapModification.Replace("sn", $"{id}")))),
            WireClient.Pdu(99, Cancel(98)),
        ]);
        (await client.ReadAsync())!.Value.Id.Should().Be(99, "everything before it was read");
        wire.World.Clock.Advance(TimeSpan.FromMinutes(1));
        var done = new List<int>();
        while (done.Count < 50)
        {
            var message = (await client.ReadAsync())!.Value;
            if (message.Id >= 20) done.Add(message.Id);
        }

        done.Should().Equal(Enumerable.Range(20, 50));
        (await wire.World.Ldap.ConnectAs().FindAsync(WireWorld.Ann))!.GetText("sn").Should().Be("69");
    }

    /// <summary>A world whose searches hang.</summary>
    private static async Task<WireWorld> StartAsync(Action<FakeLdapServerOptions>? configure = null)
    {
        var wire = await WireWorld.StartAsync(options =>
        {
            options.MaxRequestsInFlight = Most;
            configure?.Invoke(options);
        });
        wire.World.Faults.On(LdapOperations.Search).Hang();
        return wire;
    }

    private static IEnumerable<byte[]> Searches(int first, int count) => Enumerable.Range(first, count).Select(id => WireClient.Pdu(id, WireWorld.Find("ann")));

    private static LdapExtendedRequest Cancel(int id) => new(LdapExtendedOids.Cancel, LdapCancelCodec.Encode(id));
}
