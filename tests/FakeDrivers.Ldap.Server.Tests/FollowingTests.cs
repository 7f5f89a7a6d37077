using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap;

/// <summary>What goes on over the wire: searches that follow changes, transactions, dynamic entries.</summary>
public sealed class FollowingTests
{
    [Fact]
    public async Task A_persistent_search_sends_changes_as_they_come_while_other_requests_run()
    {
        await using var wire = await WireWorld.StartAsync();
        await using var client = await wire.ConnectAsAdminAsync();
        await client.SendAsync(WireClient.Pdu(50, WireWorld.Everybody with { Controls = [new LdapPersistentSearchControl(LdapChangeKinds.All)] }));
        await client.SendAsync(WireClient.Pdu(51, new LdapDeleteRequest(WireWorld.Ann)));

        var came = new[] { (await client.ReadAsync())!.Value, (await client.ReadAsync())!.Value };

        var found = came.Single(message => message.Id == 50).Message.Should().BeOfType<LdapSearchEntry>().Subject;
        found.Entry.Dn.Should().Be(WireWorld.Ann);
        found.Controls.Should().ContainSingle().Which.Should().BeOfType<LdapEntryChangeControl>().Which.Change.Should().Be(LdapChangeKinds.Delete);
        came.Single(message => message.Id == 51).Result!.Code.Should().Be(LdapResultCode.Success);
    }

    [Fact]
    public async Task A_persistent_search_is_cancelled_with_an_answer_and_abandoned_without()
    {
        await using var wire = await WireWorld.StartAsync();
        await using var client = await wire.ConnectAsAdminAsync();
        var follow = WireWorld.Everybody with { Controls = [new LdapPersistentSearchControl(LdapChangeKinds.All)] };
        await client.SendAsync(WireClient.Pdu(50, follow), WireClient.Pdu(51, follow), WireClient.Abandon(52, 50), WireClient.Pdu(53, new LdapExtendedRequest(LdapExtendedOids.Cancel, LdapCancelCodec.Encode(51))));

        var came = new[] { (await client.ReadAsync())!.Value, (await client.ReadAsync())!.Value };

        came.Select(message => (message.Id, message.Result!.Code)).Should().BeEquivalentTo([(51, LdapResultCode.Canceled), (53, LdapResultCode.Success)]);
    }

    [Fact]
    public async Task A_copy_is_synchronized_and_resumed_by_its_cookie()
    {
        await using var wire = await WireWorld.StartAsync();
        await using var client = await wire.ConnectAsAdminAsync();
        var (first, all) = await client.AskAsync(WireWorld.Everybody with { Controls = [new LdapSyncRequestControl(LdapSyncMode.RefreshOnly)] });
        var cookie = first.Control<LdapSyncDoneControl>()!.Cookie;
        await wire.World.Ldap.ConnectAs().DeleteAsync(WireWorld.Ann, TestContext.Current.CancellationToken);

        var (second, changed) = await client.AskAsync(WireWorld.Everybody with { Controls = [new LdapSyncRequestControl(LdapSyncMode.RefreshOnly, cookie)] });

        all.Should().HaveCount(3).And.OnlyContain(message => message.Controls.OfType<LdapSyncStateControl>().Single().State == LdapSyncState.Add);
        changed.Should().ContainSingle().Which.Controls.OfType<LdapSyncStateControl>().Single().State.Should().Be(LdapSyncState.Delete);
        second.Control<LdapSyncDoneControl>()!.RefreshDeletes.Should().BeTrue();
        var (refused, _) = await client.AskAsync(WireWorld.Everybody with { Controls = [new LdapSyncRequestControl(LdapSyncMode.RefreshOnly, "stale")] });
        refused.Code.Should().Be(LdapResultCode.SyncRefreshRequired);
    }

    [Fact]
    public async Task A_transaction_names_the_message_of_the_update_that_failed()
    {
        await using var wire = await WireWorld.StartAsync();
        await using var client = await wire.ConnectAsAdminAsync();
        var start = (LdapExtendedResult)await client.CallAsync(new LdapExtendedRequest(LdapExtendedOids.StartTransaction));
        var control = new LdapTransactionSpecificationControl(start.Value!.Value) { IsCritical = true };
        await client.SendAsync(
            WireClient.Pdu(70, new LdapDeleteRequest(WireWorld.Ann) { Controls = [control] }),
            WireClient.Pdu(71, new LdapDeleteRequest("uid=none," + WireWorld.People) { Controls = [control] }),
            WireClient.Pdu(72, new LdapExtendedRequest(LdapExtendedOids.EndTransaction, LdapTransactionCodec.EncodeEnd(true, start.Value.Value))));

        var came = new List<LdapResponseMessage>();
        for (var i = 0; i < 3; i++) came.Add((await client.ReadAsync())!.Value);

        came.Take(2).Should().OnlyContain(message => message.Result!.Code == LdapResultCode.Success);
        var end = (LdapExtendedResult)came[2].Result!;
        end.Code.Should().Be(LdapResultCode.NoSuchObject);
        LdapTransactionCodec.DecodeEndResponse(end.Value).FailedMessageId.Should().Be(71);
        (await wire.World.Ldap.ConnectAs().FindAsync(WireWorld.Ann)).Should().NotBeNull();
    }

    [Fact]
    public async Task A_transaction_that_the_server_aborts_is_noticed()
    {
        await using var wire = await WireWorld.StartAsync();
        await using var client = await wire.ConnectAsAdminAsync();
        var start = (LdapExtendedResult)await client.CallAsync(new LdapExtendedRequest(LdapExtendedOids.StartTransaction));
        var delete = new LdapDeleteRequest(WireWorld.Ann) { Controls = [new LdapTransactionSpecificationControl(start.Value!.Value) { IsCritical = true }] };
        for (var i = 0; i < 1000; i++) (await client.CallAsync(delete)).Code.Should().Be(LdapResultCode.Success);

        await client.SendAsync(WireClient.Pdu(5000, delete));

        var notice = (await client.ReadAsync())!.Value;
        notice.Id.Should().Be(0);
        notice.Result.Should().BeOfType<LdapExtendedResult>().Which.Oid.Should().Be(LdapExtendedOids.AbortedTransactionNotice);
        ((LdapExtendedResult)notice.Result!).Value.Should().Be(start.Value);
        (await client.ReadAsync())!.Value.Result!.Code.Should().Be(LdapResultCode.AdminLimitExceeded);
    }

    [Fact]
    public async Task Interceptors_and_return_codes_work_over_the_wire()
    {
        await using var wire = await WireWorld.StartAsync();
        await using var client = await wire.ConnectAsAdminAsync();
        wire.World.Ldap.Plugins.Add(new LdapReturnCodes("ou=RetCodes,dc=example,dc=com"));
        wire.World.Ldap.Plugins.Add(new LdapExtendedOperation("1.2.3.4", request => new() { Oid = "1.2.3.4", Value = request.Value }));

        (await client.CallAsync(new LdapDeleteRequest("cn=busy,ou=RetCodes,dc=example,dc=com"))).Code.Should().Be(LdapResultCode.Busy);
        ((LdapExtendedResult)await client.CallAsync(new LdapExtendedRequest("1.2.3.4", "echo"))).Value.Should().Be((LdapValue)"echo");
    }
}
