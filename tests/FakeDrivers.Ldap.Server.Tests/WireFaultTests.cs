using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap;

/// <summary>Each fault over the wire and on a connection in process.</summary>
public sealed class WireFaultTests
{
    [Fact]
    public async Task A_failure_bears_the_code_on_both_sides()
    {
        await using var wire = await WireWorld.StartAsync();
        await using var client = await wire.ConnectAsync();
        await using var inside = wire.World.Ldap.Connect();
        wire.World.Faults.On(LdapOperations.Search).Fail(LdapResultCode.Busy, "try later", WireWorld.People);

        (await client.CallAsync(WireWorld.Find("ann"))).Should().BeEquivalentTo(new { Code = LdapResultCode.Busy, DiagnosticMessage = "try later", MatchedDn = WireWorld.People });
        (await FailAsync(inside)).Should().BeEquivalentTo(new { ResultCode = LdapResultCode.Busy, DiagnosticMessage = "try later", MatchedDn = WireWorld.People });
    }

    [Fact]
    public async Task A_referral_bears_its_urls_on_both_sides()
    {
        await using var wire = await WireWorld.StartAsync();
        await using var client = await wire.ConnectAsync();
        await using var inside = wire.World.Ldap.Connect();
        wire.World.Faults.On(LdapOperations.Search).Refer("ldap://other.example.com/");

        (await client.CallAsync(WireWorld.Find("ann"))).Referrals.Should().Equal("ldap://other.example.com/");
        (await FailAsync(inside)).Referrals.Should().Equal("ldap://other.example.com/");
    }

    [Fact]
    public async Task A_dropped_connection_is_cut_after_what_came_before()
    {
        await using var wire = await WireWorld.StartAsync();
        await using var client = await wire.ConnectAsync();
        await using var other = await wire.ConnectAsync();
        wire.World.Faults.On(LdapOperations.Search).When(search => search.Filter == new LdapEqualityFilter("uid", "bob")).Drop();

        await client.SendAsync(WireClient.Pdu(1, WireWorld.Find("ann")), WireClient.Pdu(2, WireWorld.Find("bob")), WireClient.Pdu(3, WireWorld.Find("cyd")));

        (await client.ReadToEndAsync()).Select(message => message.Id).Should().Equal(1, 1);
        (await other.CallAsync(WireWorld.Find("cyd"))).Code.Should().Be(LdapResultCode.Success);
    }

    [Fact]
    public async Task A_dropped_connection_in_process_is_closed()
    {
        await using var wire = await WireWorld.StartAsync();
        await using var inside = wire.World.Ldap.Connect();
        wire.World.Faults.On(LdapOperations.Search).Times(1).Drop();

        (await FailAsync(inside)).ResultCode.Should().Be(LdapResultCode.ServerDown);
        inside.IsOpen.Should().BeFalse();
        (await FailAsync(inside)).ResultCode.Should().Be(LdapResultCode.ServerDown, "it stays closed");
    }

    [Fact]
    public async Task A_malformed_answer_cannot_be_read_on_both_sides()
    {
        await using var wire = await WireWorld.StartAsync();
        await using var client = await wire.ConnectAsync();
        await using var inside = wire.World.Ldap.Connect();
        wire.World.Faults.On(LdapOperations.Search).Times(2).SendMalformed();

        await client.SendAsync(WireClient.Pdu(1, WireWorld.Find("ann")));
        var pdu = await client.ReadPduAsync();

        var read = () => LdapMessageReader.ReadResponse(pdu);
        read.Should().Throw<BerException>();
        (await FailAsync(inside)).ResultCode.Should().Be(LdapResultCode.DecodingError);
        inside.IsOpen.Should().BeTrue("the server has not closed it");
    }

    [Fact]
    public async Task A_notice_ends_the_connection_on_both_sides()
    {
        await using var wire = await WireWorld.StartAsync();
        await using var client = await wire.ConnectAsync();
        await using var inside = wire.World.Ldap.Connect();
        wire.World.Faults.On(LdapOperations.Search).Disconnect(LdapResultCode.StrongerAuthRequired, "too weak");

        await client.SendAsync(WireClient.Pdu(1, WireWorld.Find("ann")));

        (await client.ReadToEndAsync()).Should().ContainSingle().Which.Should()
            .BeEquivalentTo(new { Id = 0, Result = new { Code = LdapResultCode.StrongerAuthRequired, DiagnosticMessage = "too weak", Oid = LdapExtendedOids.NoticeOfDisconnection } });
        (await FailAsync(inside)).DiagnosticMessage.Should().Contain("8 StrongerAuthRequired: too weak");
        inside.IsOpen.Should().BeFalse();
    }

    [Theory]
    [InlineData(LdapResultCode.TimeLimitExceeded)]
    [InlineData(LdapResultCode.Success)]
    public async Task A_truncated_search_gives_its_first_entries_and_the_code_on_both_sides(LdapResultCode code)
    {
        await using var wire = await WireWorld.StartAsync();
        await using var client = await wire.ConnectAsync();
        await using var inside = wire.World.Ldap.Connect();
        wire.World.Faults.On(LdapOperations.Search).TruncateAfter(2, code);

        var (result, messages) = await client.AskAsync(WireWorld.Everybody);

        (result.Code, messages.Count).Should().Be((code, 2));
        var entries = new List<LdapSearchMessage>();
        await foreach (var message in inside.SearchMessagesAsync(WireWorld.Everybody, WireClient.Token)) entries.Add(message);
        entries.Should().HaveCount(3);
        entries[^1].Should().BeOfType<LdapSearchDone>().Which.Result.Code.Should().Be(code);
    }

    [Fact]
    public async Task A_search_can_be_cut_off_after_some_entries()
    {
        await using var wire = await WireWorld.StartAsync();
        await using var client = await wire.ConnectAsync();
        await using var inside = wire.World.Ldap.Connect();
        wire.World.Faults.On(LdapOperations.Search).TruncateAfter(2);

        await client.SendAsync(WireClient.Pdu(1, WireWorld.Everybody));

        (await client.ReadToEndAsync()).Should().HaveCount(2).And.OnlyContain(message => message.Message is LdapSearchEntry);
        var error = await FailAsync(inside, WireWorld.Everybody);
        (error.ResultCode, ((LdapSearchResult)error.Result).Entries.Count, inside.IsOpen).Should().Be((LdapResultCode.ServerDown, 2, false));
    }

    [Fact]
    public async Task An_update_whose_answer_is_lost_has_happened()
    {
        await using var wire = await WireWorld.StartAsync();
        await using var client = await wire.ConnectAsAdminAsync();
        wire.World.Faults.On(LdapOperations.Delete).AfterChange().Drop();

        await client.SendAsync(WireClient.Pdu(5, new LdapDeleteRequest(WireWorld.Ann)));

        (await client.ReadToEndAsync()).Should().BeEmpty();
        (await wire.World.Ldap.ConnectAs().FindAsync(WireWorld.Ann)).Should().BeNull();
    }

    [Fact]
    public async Task What_a_client_alone_can_say_becomes_what_makes_it_say_so()
    {
        await using var wire = await WireWorld.StartAsync();
        await using var client = await wire.ConnectAsync();
        wire.World.Faults.On(LdapOperations.Search).Throw(new LdapException(LdapResultCode.ServerDown));

        await client.SendAsync(WireClient.Pdu(1, WireWorld.Find("ann")));

        (await client.ReadToEndAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Any_other_error_is_an_answer_too()
    {
        await using var wire = await WireWorld.StartAsync();
        await using var client = await wire.ConnectAsync();
        wire.World.Faults.On(LdapOperations.Search).Times(1).Throw(new InvalidOperationException("the backend burns"));

        (await client.CallAsync(WireWorld.Find("ann"))).Should().BeEquivalentTo(new { Code = LdapResultCode.Other, DiagnosticMessage = "the backend burns" });
        (await client.CallAsync(WireWorld.Find("ann"))).Code.Should().Be(LdapResultCode.Success);
    }

    private static async Task<LdapException> FailAsync(FakeLdapConnection connection, LdapSearchRequest? search = null) =>
        (await connection.Invoking(one => one.SearchAllAsync(search ?? WireWorld.Find("ann"), WireClient.Token)).Should().ThrowAsync<LdapException>()).Which;
}
