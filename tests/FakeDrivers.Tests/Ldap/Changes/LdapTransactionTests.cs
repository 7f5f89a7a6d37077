using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Changes;

public sealed class LdapTransactionTests : LiveTestBase
{
    public LdapTransactionTests()
        : base(options => options.MaxTransactionUpdates = 3) => Seed(Unit("people"), Person("ann"));

    [Fact]
    public async Task Updates_wait_and_happen_at_once_at_the_end()
    {
        var transaction = await Admin.StartTransactionAsync(Token);
        var before = World.Changes.Revision;
        await Admin.AddAsync(new LdapAddRequest(Unit("staff").Dn, Unit("staff").Attributes) { Controls = [transaction] }, Token);
        await Admin.ModifyDnAsync(new LdapModifyDnRequest($"uid=ann,{People}", "uid=ann", true, "ou=staff," + Suffix) { Controls = [transaction] }, Token);
        (await FindAsync("(ou=staff)")).Should().BeEmpty("nothing happens before the end");

        await Admin.EndTransactionAsync(transaction, cancellationToken: Token);

        (await FindAsync("(objectClass=*)", "ou=staff," + Suffix)).Should().Equal("ou=staff", "uid=ann");
        World.Changes.Revision.Should().Be(before + 1, "it is one commit");
    }

    [Fact]
    public async Task One_that_fails_undoes_all_and_is_named_by_its_message()
    {
        var transaction = await Admin.StartTransactionAsync(Token);
        await Admin.AddAsync(new LdapAddRequest(Unit("staff").Dn, Unit("staff").Attributes) { Controls = [transaction] }, Token);
        await Admin.DeleteAsync(new LdapDeleteRequest("uid=nobody," + People) { Controls = [transaction] }, Token);
        var number = Admin.LastMessageId;

        var refused = await RefusedAsync(() => Admin.EndTransactionAsync(transaction, cancellationToken: Token));

        (refused.ResultCode, refused.MatchedDn).Should().Be((LdapResultCode.NoSuchObject, People));
        LdapTransactionCodec.DecodeEndResponse(((LdapExtendedResult)refused.Result).Value).FailedMessageId.Should().Be(number);
        (await FindAsync("(ou=staff)")).Should().BeEmpty();
    }

    [Fact]
    public async Task Each_update_sees_those_before_it_and_response_controls_come_with_the_end()
    {
        var transaction = await Admin.StartTransactionAsync(Token);
        await Admin.ModifyAsync(new LdapModifyRequest($"uid=ann,{People}", LdapModification.Replace("description", "1")) { Controls = [transaction] }, Token);
        await Admin.ModifyAsync(
            new LdapModifyRequest($"uid=ann,{People}", LdapModification.Replace("description", "2"))
            {
                Controls = [transaction, new LdapAssertionControl("(description=1)") { IsCritical = true }, new LdapPostReadControl("description")],
            },
            Token);
        var number = Admin.LastMessageId;

        var end = await Admin.ExtendedAsync(new(LdapExtendedOids.EndTransaction, LdapTransactionCodec.EncodeEnd(true, transaction.TransactionId)), Token);

        var told = LdapTransactionCodec.DecodeEndResponse(end.Value).Updates.Should().ContainSingle().Subject;
        told.Key.Should().Be(number);
        told.Value.Should().ContainSingle().Which.Should().BeOfType<LdapPostReadResultControl>().Which.Entry.GetText("description").Should().Be("2");
    }

    [Fact]
    public async Task Given_up_it_does_nothing()
    {
        var transaction = await Admin.StartTransactionAsync(Token);
        await Admin.DeleteAsync(new LdapDeleteRequest($"uid=ann,{People}") { Controls = [transaction] }, Token);

        await Admin.EndTransactionAsync(transaction, commit: false, Token);

        (await FindAsync("(uid=ann)")).Should().NotBeEmpty();
    }

    [Fact]
    public async Task A_transaction_that_is_over_or_of_another_connection_is_none()
    {
        var transaction = await Admin.StartTransactionAsync(Token);
        await Admin.EndTransactionAsync(transaction, cancellationToken: Token);
        var own = await Admin.StartTransactionAsync(Token);
        var delete = new LdapDeleteRequest($"uid=ann,{People}");

        (await RefusedAsync(() => Admin.EndTransactionAsync(transaction, cancellationToken: Token))).ResultCode.Should().Be(LdapResultCode.ProtocolError);
        (await RefusedAsync(() => Admin.DeleteAsync(delete with { Controls = [transaction] }, Token))).ResultCode.Should().Be(LdapResultCode.ProtocolError);
        (await RefusedAsync(() => World.Ldap.ConnectAs().DeleteAsync(delete with { Controls = [own] }, Token))).ResultCode.Should().Be(LdapResultCode.ProtocolError);
    }

    [Fact]
    public async Task The_control_must_be_critical()
    {
        var transaction = await Admin.StartTransactionAsync(Token);

        var refused = await RefusedAsync(() => Admin.DeleteAsync(new LdapDeleteRequest($"uid=ann,{People}") { Controls = [transaction with { IsCritical = false }] }, Token));

        refused.ResultCode.Should().Be(LdapResultCode.ProtocolError);
    }

    [Fact]
    public async Task A_bind_aborts_it()
    {
        var transaction = await Admin.StartTransactionAsync(Token);
        await Admin.BindAsync("cn=admin,dc=example,dc=com", "admin", Token);

        (await RefusedAsync(() => Admin.EndTransactionAsync(transaction, cancellationToken: Token))).ResultCode.Should().Be(LdapResultCode.ProtocolError);
    }

    [Fact]
    public async Task Too_many_updates_abort_it_with_a_notice()
    {
        LdapExtendedResult? notice = null;
        Admin.Noticed += told => notice = told;
        var transaction = await Admin.StartTransactionAsync(Token);
        var delete = new LdapDeleteRequest($"uid=ann,{People}") { Controls = [transaction] };
        for (var i = 0; i < 3; i++) await Admin.DeleteAsync(delete, Token);

        var refused = await RefusedAsync(() => Admin.DeleteAsync(delete, Token));

        refused.ResultCode.Should().Be(LdapResultCode.AdminLimitExceeded);
        (notice!.Oid, notice.Value).Should().Be((LdapExtendedOids.AbortedTransactionNotice, (LdapValue?)transaction.TransactionId));
        (await RefusedAsync(() => Admin.EndTransactionAsync(transaction, cancellationToken: Token))).ResultCode.Should().Be(LdapResultCode.ProtocolError);
    }

    [Fact]
    public async Task Who_may_not_write_may_not_in_a_transaction()
    {
        var nobody = World.Ldap.Connect();
        var transaction = await nobody.StartTransactionAsync(Token);
        await nobody.DeleteAsync(new LdapDeleteRequest($"uid=ann,{People}") { Controls = [transaction] }, Token);

        (await RefusedAsync(() => nobody.EndTransactionAsync(transaction, cancellationToken: Token))).ResultCode.Should().Be(LdapResultCode.StrongerAuthRequired);
    }
}
