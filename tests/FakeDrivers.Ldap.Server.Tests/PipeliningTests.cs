using FakeDrivers.Ldap;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Ldap;

public sealed class PipeliningTests
{
    [Fact]
    public async Task Requests_that_come_together_are_answered_in_their_order()
    {
        await using var wire = await WireWorld.StartAsync();
        await using var client = await wire.ConnectAsAdminAsync();
        var requests = Enumerable.Range(10, 500).Select(id => WireClient.Pdu(id, id % 2 == 0 ? WireWorld.Find("ann") : new LdapAddRequest(WireWorld.Person($"p{id}").Dn, WireWorld.Person($"p{id}").Attributes)));

        await client.SendAsync([.. requests]);

        var ends = new List<int>();
        while (ends.Count < 500)
        {
            var message = (await client.ReadAsync())!.Value;
            if (message.Result is not { } result) continue;
            result.Code.Should().Be(LdapResultCode.Success);
            ends.Add(message.Id);
        }

        ends.Should().Equal(Enumerable.Range(10, 500));
    }

    [Fact]
    public async Task A_search_that_takes_long_holds_up_no_other()
    {
        await using var wire = await WireWorld.StartAsync();
        await using var client = await wire.ConnectAsync();
        wire.World.Faults.On(LdapOperations.Search).When(search => search.Filter == new LdapEqualityFilter("uid", "ann")).Delay(TimeSpan.FromMinutes(1));

        await client.SendAsync(WireClient.Pdu(1, WireWorld.Find("ann")), WireClient.Pdu(2, WireWorld.Find("bob")));

        (await ReadEndAsync(client)).Id.Should().Be(2);
        ((FakeClock)wire.World.TimeProvider).Advance(TimeSpan.FromMinutes(1));
        (await ReadEndAsync(client)).Id.Should().Be(1);
    }

    [Fact]
    public async Task Updates_of_a_connection_keep_their_order()
    {
        await using var wire = await WireWorld.StartAsync();
        await using var client = await wire.ConnectAsAdminAsync();
        wire.World.Faults.On(LdapOperations.Modify).Times(1).Delay(TimeSpan.FromMinutes(1));

        await client.SendAsync(
            WireClient.Pdu(5, new LdapModifyRequest(WireWorld.Ann, LdapModification.Replace("sn", "first"))),
            WireClient.Pdu(6, new LdapModifyRequest(WireWorld.Ann, LdapModification.Replace("sn", "second"))),
            WireClient.Pdu(7, WireWorld.Find("bob")));

        (await ReadEndAsync(client)).Id.Should().Be(7, "a search waits for no update");
        ((FakeClock)wire.World.TimeProvider).Advance(TimeSpan.FromMinutes(1));
        (await ReadEndAsync(client)).Id.Should().Be(5);
        (await ReadEndAsync(client)).Id.Should().Be(6);
        (await wire.World.Ldap.ConnectAs().FindAsync(WireWorld.Ann))!.GetText("sn").Should().Be("second");
    }

    [Fact]
    public async Task A_bind_waits_for_updates_and_what_follows_waits_for_the_bind()
    {
        await using var wire = await WireWorld.StartAsync();
        await using var client = await wire.ConnectAsAdminAsync();
        wire.World.Faults.On(LdapOperations.Modify).Delay(TimeSpan.FromMinutes(1));

        await client.SendAsync(
            WireClient.Pdu(5, new LdapModifyRequest(WireWorld.Ann, LdapModification.Replace("sn", "changed"))),
            WireClient.Pdu(6, new LdapBindRequest()),
            WireClient.Pdu(7, new LdapExtendedRequest(LdapExtendedOids.WhoAmI)));
        await wire.World.Calls.WaitForInFlightAsync(LdapOperations.Modify, cancellationToken: WireClient.Token);
        ((FakeClock)wire.World.TimeProvider).Advance(TimeSpan.FromMinutes(1));

        (await ReadEndAsync(client)).Should().BeEquivalentTo(new { Id = 5, Result = new { Code = LdapResultCode.Success } });
        (await ReadEndAsync(client)).Id.Should().Be(6);
        var who = await ReadEndAsync(client);
        who.Id.Should().Be(7);
        ((LdapExtendedResult)who.Result!).Value!.Value.Text.Should().BeEmpty("the bind came first");
    }

    [Fact]
    public async Task A_bind_ends_searches_that_have_not_ended()
    {
        await using var wire = await WireWorld.StartAsync();
        await using var client = await wire.ConnectAsync();
        wire.World.Faults.On(LdapOperations.Search).Hang();

        await client.SendAsync(WireClient.Pdu(1, WireWorld.Find("ann")), WireClient.Pdu(2, new LdapBindRequest(WireWorld.Admin, "admin")));

        (await client.ReadAsync())!.Value.Should().BeEquivalentTo(new { Id = 2, Result = new { Code = LdapResultCode.Success } });
    }

    [Fact]
    public async Task An_abandoned_operation_is_not_answered()
    {
        await using var wire = await WireWorld.StartAsync();
        await using var client = await wire.ConnectAsync();
        wire.World.Faults.On(LdapOperations.Search).Times(1).Hang();

        await client.SendAsync(WireClient.Pdu(1, WireWorld.Find("ann")), WireClient.Abandon(2, 1), WireClient.Abandon(3, 99), WireClient.Pdu(4, WireWorld.Find("bob")), WireClient.Unbind(5));

        (await client.ReadToEndAsync()).Select(message => message.Id).Should().Equal(4, 4);
        wire.World.Calls.Of(LdapOperations.Search).Should().Contain(call => call.Outcome == CallOutcome.Cancelled);
    }

    [Fact]
    public async Task A_cancelled_operation_and_the_cancel_are_both_answered()
    {
        await using var wire = await WireWorld.StartAsync();
        await using var client = await wire.ConnectAsync();
        wire.World.Faults.On(LdapOperations.Search).Times(1).Hang();

        await client.SendAsync(WireClient.Pdu(1, WireWorld.Find("ann")), WireClient.Pdu(2, Cancel(1)));

        (await ReadEndAsync(client)).Should().BeEquivalentTo(new { Id = 1, Op = LdapProtocolOp.SearchResultDone, Result = new { Code = LdapResultCode.Canceled } });
        (await ReadEndAsync(client)).Should().BeEquivalentTo(new { Id = 2, Op = LdapProtocolOp.ExtendedResponse, Result = new { Code = LdapResultCode.Success } });
    }

    [Fact]
    public async Task An_update_that_waits_can_be_cancelled_and_has_not_happened()
    {
        await using var wire = await WireWorld.StartAsync();
        await using var client = await wire.ConnectAsAdminAsync();
        wire.World.Faults.On(LdapOperations.Modify).Hang();

        await client.SendAsync(
            WireClient.Pdu(5, new LdapModifyRequest(WireWorld.Ann, LdapModification.Replace("sn", "hangs"))),
            WireClient.Pdu(6, new LdapDeleteRequest(WireWorld.Ann)),
            WireClient.Pdu(7, Cancel(6)),
            WireClient.Abandon(8, 5));

        (await ReadEndAsync(client)).Should().BeEquivalentTo(new { Id = 6, Result = new { Code = LdapResultCode.Canceled } });
        (await ReadEndAsync(client)).Should().BeEquivalentTo(new { Id = 7, Result = new { Code = LdapResultCode.Success } });
        (await wire.World.Ldap.ConnectAs().FindAsync(WireWorld.Ann)).Should().NotBeNull();
    }

    [Theory]
    [InlineData(99, LdapResultCode.NoSuchOperation)]
    [InlineData(2, LdapResultCode.CannotCancel)]
    public async Task What_cannot_be_cancelled_says_why(int id, LdapResultCode code)
    {
        await using var wire = await WireWorld.StartAsync();
        await using var client = await wire.ConnectAsync();
        wire.World.Faults.On(LdapOperations.Bind).Hang();

        await client.SendAsync(WireClient.Pdu(2, new LdapBindRequest()), WireClient.Pdu(3, Cancel(id)));

        (await ReadEndAsync(client)).Should().BeEquivalentTo(new { Id = 3, Result = new { Code = code } });
    }

    [Fact]
    public async Task A_number_that_is_in_use_is_refused()
    {
        await using var wire = await WireWorld.StartAsync();
        await using var client = await wire.ConnectAsync();
        wire.World.Faults.On(LdapOperations.Search).Times(1).Hang();

        await client.SendAsync(WireClient.Pdu(1, WireWorld.Find("ann")), WireClient.Pdu(1, WireWorld.Find("bob")));

        (await ReadEndAsync(client)).Should().BeEquivalentTo(new { Id = 1, Result = new { Code = LdapResultCode.ProtocolError } });
    }

    [Fact]
    public async Task Beyond_so_many_requests_others_wait()
    {
        await using var wire = await WireWorld.StartAsync(options => options.MaxRequestsInFlight = 3);
        await using var client = await wire.ConnectAsync();
        wire.World.Faults.On(LdapOperations.Search).Delay(TimeSpan.FromMinutes(1));

        await client.SendAsync([.. Enumerable.Range(1, 10).Select(id => WireClient.Pdu(id, WireWorld.Find("ann")))]);
        var ends = new List<int>();
        while (ends.Count < 10)
        {
            var inFlight = (await wire.World.Calls.WaitForInFlightAsync(LdapOperations.Search, Math.Min(3, 10 - ends.Count), WireClient.Token)).Count;
            inFlight.Should().BeLessThanOrEqualTo(3);
            ((FakeClock)wire.World.TimeProvider).Advance(TimeSpan.FromMinutes(1));
            for (var i = 0; i < inFlight; i++) ends.Add((await ReadEndAsync(client)).Id);
        }

        ends.Should().BeEquivalentTo(Enumerable.Range(1, 10));
    }

    [Fact]
    public async Task A_client_that_does_not_read_is_not_read_from_and_harms_nobody()
    {
        await using var wire = await WireWorld.StartAsync(people: 400);
        await using var lazy = await WireClient.ConnectAsync(new System.Net.IPEndPoint(System.Net.IPAddress.Loopback, wire.Server.Port), receiveBuffer: 4096);
        await using var client = await wire.ConnectAsync();
        const int Searches = 400;

        // About 30 MiB of answers.
        var sending = lazy.SendAsync([.. Enumerable.Range(1, Searches).Select(id => WireClient.Pdu(id, WireWorld.Everybody))]);
        for (var i = 0; i < 50; i++) (await client.CallAsync(WireWorld.Find("ann"))).Code.Should().Be(LdapResultCode.Success);
        wire.World.Calls.Of(LdapOperations.Search).Count.Should().BeLessThan(Searches, "the server has not done what it cannot send");
        var ends = 0;
        while (ends < Searches)
        {
            if ((await lazy.ReadAsync())!.Value.Result is not null) ends++;
        }

        await sending;
    }

    private static LdapExtendedRequest Cancel(int id) => new(LdapExtendedOids.Cancel, LdapCancelCodec.Encode(id));

    private static async Task<LdapResponseMessage> ReadEndAsync(WireClient client)
    {
        while (true)
        {
            var message = (await client.ReadAsync())!.Value;
            if (message.Result is not null) return message;
        }
    }
}
