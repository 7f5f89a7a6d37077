using FakeDrivers.Ldap;
using FsCheck.Fluent;

namespace FakeDrivers.Tests.Ldap.Ber;

public sealed class LdapCodecLawTests
{
    [Fact]
    public void A_filter_that_was_written_is_read_as_it_was() => Laws.Hold(LdapCases.Filter, filter =>
    {
        var writer = new BerWriter();
        LdapFilterCodec.Write(writer, filter);
        var reader = new BerReader(writer.Written);
        return LdapFilterCodec.Read(ref reader) == filter && reader.IsEmpty;
    });

    [Fact]
    public void A_request_that_was_written_is_read_as_it_was() => Laws.Hold(LdapCases.Zip(LdapCases.Count, LdapCases.Request, (id, request) => (id, request)), one =>
    {
        var writer = new BerWriter();
        LdapMessageWriter.WriteRequest(writer, one.id, one.request);
        var message = LdapMessageReader.ReadRequest(writer.Written);
        return message.Error is null && message.Id == one.id && message.Request == one.request;
    }, 500);

    [Fact]
    public void A_result_that_was_written_is_read_as_it_was() => Laws.Hold(LdapCases.Result, result =>
    {
        var writer = new BerWriter();
        var op = result is LdapBindResult ? LdapProtocolOp.BindResponse : result is LdapExtendedResult ? LdapProtocolOp.ExtendedResponse : LdapProtocolOp.AddResponse;
        LdapMessageWriter.WriteResult(writer, 7, op, result);
        var message = LdapMessageReader.ReadResponse(writer.Written);
        return message.Id == 7 && message.Op == op && message.Result == result;
    }, 500);

    [Fact]
    public void A_message_of_a_search_that_was_written_is_read_as_it_was() => Laws.Hold(LdapCases.SearchMessage, sent =>
    {
        var writer = new BerWriter();
        LdapMessageWriter.WriteSearch(writer, 7, sent);
        return LdapMessageReader.ReadResponse(writer.Written).Message == sent;
    }, 300);

    [Fact]
    public void A_control_that_was_written_is_read_as_it_was()
    {
        Laws.Hold(LdapCases.RequestControl, control => LdapControlCodec.Decode(control.Oid, control.IsCritical, control.Value, isResponse: false) == control, 500);
        Laws.Hold(LdapCases.ResponseControl, control => LdapControlCodec.Decode(control.Oid, control.IsCritical, control.Value, isResponse: true) == control, 500);
    }

    [Fact]
    public void Values_of_extended_operations_that_were_written_are_read_as_they_were()
    {
        Laws.Hold(LdapCases.Zip(LdapCases.MaybeText, LdapCases.Maybe, LdapCases.Maybe, (who, old, next) => new LdapPasswordChange(who, old, next)), change =>
            LdapPasswordModifyCodec.Decode(LdapPasswordModifyCodec.Encode(change)) == change);
        Laws.Hold(LdapCases.Maybe, password => LdapPasswordModifyCodec.DecodeResponse(LdapPasswordModifyCodec.EncodeResponse(password)) == password);
        Laws.Hold(LdapCases.Count, id => LdapCancelCodec.Decode(LdapCancelCodec.Encode(id)) == id);
        Laws.Hold(LdapCases.Zip(LdapCases.Flag, LdapCases.Value, (commit, id) => (commit, id)), end => LdapTransactionCodec.DecodeEnd(LdapTransactionCodec.EncodeEnd(end.commit, end.id)) == end);
        Laws.Hold(LdapCases.Zip(LdapCases.Text, LdapCases.Count, (dn, seconds) => (dn, TimeSpan.FromSeconds(seconds))), refresh =>
            LdapRefreshCodec.Decode(LdapRefreshCodec.Encode(refresh.dn, refresh.Item2)) == refresh
            && LdapRefreshCodec.DecodeResponse(LdapRefreshCodec.EncodeResponse(refresh.Item2)) == refresh.Item2);
    }

    [Fact]
    public void The_end_of_a_transaction_tells_which_update_failed_and_what_the_others_say()
    {
        var end = new LdapTransactionEnd(3, [new(1, [new LdapPostReadResultControl(new LdapEntry("cn=a"))]), new(2, [])]);

        var read = LdapTransactionCodec.DecodeEndResponse(LdapTransactionCodec.EncodeEndResponse(end));

        read.FailedMessageId.Should().Be(3);
        read.Updates.Select(update => update.Key).Should().Equal(1, 2);
        read.Updates[0].Value.Should().Equal(end.Updates[0].Value);
        LdapTransactionCodec.EncodeEndResponse(new(null, [])).Should().BeNull("there is nothing to say");
    }

    [Fact]
    public void A_synchronization_message_that_was_written_is_read_as_it_was() => Laws.Hold(
        LdapCases.Zip(Gen.Choose(1, 3), LdapCases.Maybe, LdapCases.Flag, (kind, cookie, flag) => new LdapSyncInfo
        {
            Kind = (LdapSyncInfoKind)kind,
            Cookie = cookie,
            RefreshDone = kind == 3 || flag,
            RefreshDeletes = kind == 3 && flag,
            EntryUuids = kind == 3 ? [new Guid("00112233-4455-6677-8899-aabbccddeeff"), Guid.Empty] : [],
        }),
        info => LdapSyncInfo.Parse(info.ToResponse()) == info);
}
