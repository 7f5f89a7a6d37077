using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap;

/// <summary>What goes on over single requests.</summary>
public sealed class LiveSearchTests
{
    [Fact]
    public async Task A_persistent_search_gives_changes_until_it_is_abandoned()
    {
        await using var wire = await WireWorld.StartAsync();
        await using var client = await wire.ConnectAsAdminAsync();
        await using var inside = wire.World.Ldap.ConnectAs();
        await client.SendAsync(WireClient.Pdu(5, WireWorld.Everybody with { Controls = [new LdapPersistentSearchControl(LdapChangeKinds.All)] }), WireClient.Pdu(6, WireWorld.Find("ann")));
        (await client.ReadAsync())!.Value.Id.Should().Be(6);
        (await client.ReadAsync())!.Value.Id.Should().Be(6);

        await inside.DeleteAsync(WireWorld.Ann, WireClient.Token);
        var change = (await client.ReadAsync())!.Value;
        await client.SendAsync(WireClient.Abandon(7, 5), WireClient.Pdu(8, WireWorld.Find("bob")));
        (await client.ReadAsync())!.Value.Id.Should().Be(8);
        (await client.ReadAsync())!.Value.Id.Should().Be(8);
        await inside.DeleteAsync($"uid=bob,{WireWorld.People}", WireClient.Token);
        await client.SendAsync(WireClient.Unbind(9));

        change.Id.Should().Be(5);
        change.Message.Should().BeOfType<LdapSearchEntry>().Which.Entry.Dn.Should().Be(WireWorld.Ann);
        change.Message!.Controls.Should().ContainSingle().Which.Should().BeOfType<LdapEntryChangeControl>().Which.Change.Should().Be(LdapChangeKinds.Delete);
        (await client.ReadToEndAsync()).Should().BeEmpty("nobody follows any more");
    }

    [Fact]
    public async Task A_persistent_search_can_be_cancelled_with_an_answer()
    {
        await using var wire = await WireWorld.StartAsync();
        await using var client = await wire.ConnectAsAdminAsync();
        await client.SendAsync(WireClient.Pdu(5, WireWorld.Everybody with { Controls = [new LdapPersistentSearchControl(LdapChangeKinds.All)] }));

        await client.SendAsync(WireClient.Pdu(6, new LdapExtendedRequest(LdapExtendedOids.Cancel, LdapCancelCodec.Encode(5))));

        var ends = new[] { (await client.ReadAsync())!.Value, (await client.ReadAsync())!.Value };
        ends.Select(end => (end.Id, end.Result!.Code)).Should().BeEquivalentTo([(5, LdapResultCode.Canceled), (6, LdapResultCode.Success)]);
    }

    [Fact]
    public async Task A_copy_is_brought_up_to_date_and_kept_so()
    {
        await using var wire = await WireWorld.StartAsync();
        await using var client = await wire.ConnectAsAdminAsync();
        await using var inside = wire.World.Ldap.ConnectAs();
        await client.SendAsync(WireClient.Pdu(5, WireWorld.Everybody with { Controls = [new LdapSyncRequestControl(LdapSyncMode.RefreshAndPersist)] }));
        var refreshed = new List<LdapSearchMessage>();
        while (refreshed.LastOrDefault() is not LdapIntermediateResponse) refreshed.Add((await client.ReadAsync())!.Value.Message!);

        await inside.ModifyAsync(WireWorld.Ann, LdapModification.Replace("sn", "changed"));
        var change = (await client.ReadAsync())!.Value;

        refreshed.OfType<LdapSearchEntry>().Should().HaveCount(3);
        refreshed.OfType<LdapSearchEntry>().SelectMany(entry => entry.Controls).Should().AllBeOfType<LdapSyncStateControl>();
        LdapSyncInfo.Parse((LdapIntermediateResponse)refreshed[^1]).RefreshDone.Should().BeTrue();
        change.Message.Should().BeOfType<LdapSearchEntry>().Which.Entry.GetText("sn").Should().Be("changed");
        change.Message!.Controls.OfType<LdapSyncStateControl>().Should().ContainSingle().Which.State.Should().Be(LdapSyncState.Modify);
    }

    [Fact]
    public async Task A_transaction_over_the_wire_happens_at_once()
    {
        await using var wire = await WireWorld.StartAsync();
        await using var client = await wire.ConnectAsAdminAsync();

        var start = (LdapExtendedResult)await client.CallAsync(new LdapExtendedRequest(LdapExtendedOids.StartTransaction));
        var control = new LdapTransactionSpecificationControl(start.Value!.Value) { IsCritical = true };
        (await client.CallAsync(new LdapDeleteRequest(WireWorld.Ann) { Controls = [control] })).Code.Should().Be(LdapResultCode.Success);
        var meanwhile = await wire.World.Ldap.ConnectAs().FindAsync(WireWorld.Ann);
        var end = await client.CallAsync(new LdapExtendedRequest(LdapExtendedOids.EndTransaction, LdapTransactionCodec.EncodeEnd(true, control.TransactionId)));

        meanwhile.Should().NotBeNull();
        end.Code.Should().Be(LdapResultCode.Success);
        (await wire.World.Ldap.ConnectAs().FindAsync(WireWorld.Ann)).Should().BeNull();
    }

    [Fact]
    public async Task A_transaction_that_fails_names_the_message_of_the_update_at_fault()
    {
        await using var wire = await WireWorld.StartAsync();
        await using var client = await wire.ConnectAsAdminAsync();
        var start = (LdapExtendedResult)await client.CallAsync(new LdapExtendedRequest(LdapExtendedOids.StartTransaction));
        var control = new LdapTransactionSpecificationControl(start.Value!.Value) { IsCritical = true };

        await client.SendAsync(
            WireClient.Pdu(71, new LdapDeleteRequest(WireWorld.Ann) { Controls = [control] }),
            WireClient.Pdu(72, new LdapDeleteRequest($"uid=nobody,{WireWorld.People}") { Controls = [control] }),
            WireClient.Pdu(73, new LdapExtendedRequest(LdapExtendedOids.EndTransaction, LdapTransactionCodec.EncodeEnd(true, control.TransactionId))));
        var ends = new[] { (await client.ReadAsync())!.Value, (await client.ReadAsync())!.Value, (await client.ReadAsync())!.Value };

        ends[2].Result!.Code.Should().Be(LdapResultCode.NoSuchObject);
        LdapTransactionCodec.DecodeEndResponse(((LdapExtendedResult)ends[2].Result!).Value).FailedMessageId.Should().Be(72);
        (await wire.World.Ldap.ConnectAs().FindAsync(WireWorld.Ann)).Should().NotBeNull();
    }
}
