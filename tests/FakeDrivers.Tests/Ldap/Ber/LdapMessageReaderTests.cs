using System.Buffers;
using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Ber;

public sealed class LdapMessageReaderTests
{
    // Made by hand from RFC 4511: search of the root DSE, number 2, all attributes.
    private const string RootDse = "30 25 02 01 02 63 20 04 00 0A 01 00 0A 01 00 02 01 00 02 01 00 01 01 00 87 0B 6F 62 6A 65 63 74 43 6C 61 73 73 30 00";

    [Fact]
    public void A_message_made_by_hand_is_read()
    {
        var message = Read(RootDse);

        message.Id.Should().Be(2);
        message.Request.Should().Be(new LdapSearchRequest("", LdapSearchScope.Base, new LdapPresenceFilter("objectClass")));
    }

    [Fact]
    public void A_request_is_written_as_by_hand()
    {
        var writer = new BerWriter();

        LdapMessageWriter.WriteRequest(writer, 2, new LdapSearchRequest("", LdapSearchScope.Base, new LdapPresenceFilter("objectClass")));

        Convert.ToHexString(writer.Written).Should().Be(RootDse.Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Lengths_of_more_octets_than_needed_are_taken()
    {
        Read("30 84 00 00 00 0B 02 81 01 01 4A 83 00 00 02 63 6E").Request.Should().Be(new LdapDeleteRequest("cn"));
    }

    [Fact]
    public void Any_octet_but_zero_is_true_and_true_is_written_as_ff()
    {
        var read = Read("30 14 02 01 01 6C 0F 04 04 63 6E 3D 61 04 04 63 6E 3D 62 01 01 01");
        var writer = new BerWriter();
        LdapMessageWriter.WriteRequest(writer, 1, read.Request!);

        read.Request.Should().Be(new LdapModifyDnRequest("cn=a", "cn=b"));
        Convert.ToHexString(writer.Written).Should().EndWith("0101FF");
    }

    [Fact]
    public void What_follows_in_an_extensible_sequence_is_passed_over()
    {
        // A compare with an unknown element after the assertion, and one after the operation.
        Read("30 18 02 01 01 6E 10 04 02 63 6E 30 06 04 01 61 04 01 62 DF 81 01 00 8E 01 00").Request.Should().Be(new LdapCompareRequest("cn", "a", "b"));
    }

    [Theory]
    [InlineData("30 80 02 01 01 42 00 00 00", "indefinite")]
    [InlineData("30 05 02 01 01 42 01", "1 octets, but only 0")]
    [InlineData("30 05 02 01 01 61 00", "no request")]
    [InlineData("30 05 04 01 01 42 00", "0x04 where 0x02")]
    [InlineData("30 04 02 00 42 00", "must have 1 to 8")]
    [InlineData("30 06 02 02 FF FF 42 00", "number -1")]
    [InlineData("30 07 02 01 01 60 02 02 00", "must have 1 to 8")]
    [InlineData("30 09 02 01 01 60 04 02 01 03 24 00", "0x24 where 0x04")]
    [InlineData("30 03 02 01 01", "0x00 is no request")]
    public void What_is_no_message_is_refused(string hex, string why)
    {
        var read = () => Read(hex);

        read.Should().Throw<BerException>().WithMessage($"*{why}*");
    }

    [Theory]
    [InlineData("30 25 02 01 02 63 20 04 00 0A 01 04 0A 01 00 02 01 00 02 01 00 01 01 00 87 0B 6F 62 6A 65 63 74 43 6C 61 73 73 30 00", LdapResultCode.ProtocolError, "scope is 4")]
    [InlineData("30 25 02 01 02 63 20 04 00 0A 01 00 0A 01 09 02 01 00 02 01 00 01 01 00 87 0B 6F 62 6A 65 63 74 43 6C 61 73 73 30 00", LdapResultCode.ProtocolError, "aliases is 9")]
    [InlineData("30 25 02 01 02 63 20 04 00 0A 01 00 0A 01 00 02 01 FF 02 01 00 01 01 00 87 0B 6F 62 6A 65 63 74 43 6C 61 73 73 30 00", LdapResultCode.ProtocolError, "size limit is -1")]
    [InlineData("30 25 02 01 02 63 20 04 00 0A 01 00 0A 01 00 02 01 00 02 01 00 01 01 00 AF 0B 6F 62 6A 65 63 74 43 6C 61 73 73 30 00", LdapResultCode.ProtocolError, "0xAF is unknown")]
    [InlineData("30 0C 02 01 01 60 07 02 01 03 04 00 85 00", LdapResultCode.AuthMethodNotSupported, "0x85")]
    [InlineData("30 07 02 01 01 4A 02 C3 28", LdapResultCode.InvalidDnSyntax, "no UTF-8")]
    [InlineData("30 16 02 01 01 66 11 04 01 61 30 0C 30 0A 0A 01 07 30 05 04 01 61 31 00", LdapResultCode.ProtocolError, "kind of modification is 7")]
    public void What_breaks_the_protocol_inside_a_message_is_told_with_its_number(string hex, LdapResultCode code, string why)
    {
        var message = Read(hex);

        message.Id.Should().BePositive();
        message.Error!.ResultCode.Should().Be(code);
        message.Error.DiagnosticMessage.Should().Contain(why);
    }

    [Fact]
    public void Filters_may_be_nested_only_so_deep()
    {
        LdapFilter Nested(int depth) => Enumerable.Range(0, depth).Aggregate(LdapFilter.Any, (inner, _) => new LdapNotFilter(inner));

        Sent(Nested(LdapFilterCodec.MaxDepth)).Error.Should().BeNull();
        Sent(Nested(LdapFilterCodec.MaxDepth + 1)).Error!.ResultCode.Should().Be(LdapResultCode.ProtocolError);
    }

    [Theory]
    [InlineData("1.2.840.113556.1.4.319", "04 00", "paged results")]
    [InlineData("1.2.840.113556.1.4.319", "30 05 02 01 FF 04 00", "negative size")]
    [InlineData("1.2.840.113556.1.4.473", "30 00", "no key")]
    [InlineData("1.2.826.0.1.3344810.2.3", "30 02 A0 00", "an and")]
    [InlineData("2.16.840.1.113730.3.4.3", "30 09 02 01 00 01 01 FF 01 01 FF", "no kind of change")]
    [InlineData("1.3.6.1.4.1.4203.1.9.1.1", "30 03 0A 01 02", "mode 2")]
    [InlineData("1.3.6.1.1.12", "A3 01", "a filter cut off")]
    public void A_bad_value_of_a_control_is_a_protocol_error_that_names_it(string oid, string hex, string because)
    {
        var decode = () => LdapControlCodec.Decode(oid, false, Octets(hex), isResponse: false);

        decode.Should().Throw<LdapException>(because).Where(error => error.ResultCode == LdapResultCode.ProtocolError && error.DiagnosticMessage.Contains(oid));
    }

    [Theory]
    [InlineData("", false, 0)]
    [InlineData("30", false, 0)]
    [InlineData("30 05", true, 7)]
    [InlineData("30 82 01", false, 259)]
    [InlineData("30 82 01 00", true, 260)]
    [InlineData("30 85 00 00 00 00 05", true, 12)]
    public void The_end_of_a_message_is_known_once_its_length_is_there(string hex, bool isKnown, int length)
    {
        LdapMessageReader.TryFrame(new ReadOnlySequence<byte>(Octets(hex)), 1000, out var found).Should().Be(isKnown);

        if (isKnown) found.Should().Be(length);
    }

    [Theory]
    [InlineData("48 54 54 50", "0x48")]
    [InlineData("30 80", "indefinite")]
    [InlineData("30 82 03 E9", "longer than 1000")]
    [InlineData("30 88 7F FF FF FF FF FF FF FF", "longer than 1000")]
    public void What_cannot_start_a_message_is_refused_at_once(string hex, string why)
    {
        var frame = () => LdapMessageReader.TryFrame(new ReadOnlySequence<byte>(Octets(hex)), 1000, out _);

        frame.Should().Throw<BerException>().WithMessage($"*{why}*");
    }

    private static LdapRequestMessage Sent(LdapFilter filter)
    {
        var writer = new BerWriter();
        LdapMessageWriter.WriteRequest(writer, 1, new LdapSearchRequest("", LdapSearchScope.Base, filter));
        return LdapMessageReader.ReadRequest(writer.Written);
    }

    private static LdapRequestMessage Read(string hex) => LdapMessageReader.ReadRequest(Octets(hex));

    private static byte[] Octets(string hex) => Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
}
