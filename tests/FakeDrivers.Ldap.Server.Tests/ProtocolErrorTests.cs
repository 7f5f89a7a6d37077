using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap;

public sealed class ProtocolErrorTests
{
    [Theory]
    [InlineData("47 45 54 20 2F 20 48 54 54 50", "HTTP")]
    [InlineData("30 80 02 01 01 42 00 00 00", "an indefinite length")]
    [InlineData("30 05 02 01 01 61 00", "a response")]
    [InlineData("30 08 02 01 00 4A 03 63 6E 3D", "the number 0")]
    [InlineData("30 84 7F FF FF FF", "2 GiB")]
    [InlineData("30 83 10 00 01", "a message longer than the limit by an octet, whole or not")]
    public async Task Garbage_is_answered_with_a_notice_of_disconnection_and_the_end(string hex, string what)
    {
        await using var wire = await WireWorld.StartAsync(options => options.MaxMessageSize = 1024 * 1024);
        await using var other = await wire.ConnectAsync();
        await using var client = await wire.ConnectAsync();

        await client.SendAsync(hex);
        var messages = await client.ReadToEndAsync();

        var notice = messages.Should().ContainSingle(what).Which;
        notice.Id.Should().Be(0);
        notice.Result.Should().BeOfType<LdapExtendedResult>().Which.Should().BeEquivalentTo(new { Code = LdapResultCode.ProtocolError, Oid = LdapExtendedOids.NoticeOfDisconnection });
        (await other.CallAsync(WireWorld.Find("ann"))).Code.Should().Be(LdapResultCode.Success, "the others are not concerned");
    }

    [Fact]
    public async Task What_came_before_garbage_is_answered()
    {
        await using var wire = await WireWorld.StartAsync();
        await using var client = await wire.ConnectAsync();

        await client.SendAsync(WireClient.Pdu(1, WireWorld.Find("ann")), [0xFF, 0xFF]);
        var messages = await client.ReadToEndAsync();

        messages.Select(message => message.Id).Should().Equal(1, 1, 0);
    }

    [Theory]
    [InlineData("30 25 02 01 02 63 20 04 00 0A 01 04 0A 01 00 02 01 00 02 01 00 01 01 00 87 0B 6F 62 6A 65 63 74 43 6C 61 73 73 30 00", LdapResultCode.ProtocolError)]
    [InlineData("30 0C 02 01 02 60 07 02 01 02 04 00 80 00", LdapResultCode.ProtocolError)]
    [InlineData("30 0C 02 01 02 60 07 02 01 03 04 00 85 00", LdapResultCode.AuthMethodNotSupported)]
    [InlineData("30 07 02 01 02 4A 02 C3 28", LdapResultCode.InvalidDnSyntax)]
    [InlineData("30 09 02 01 02 77 04 80 02 31 2E", LdapResultCode.ProtocolError)]
    public async Task A_request_that_can_be_answered_is_and_the_connection_goes_on(string hex, LdapResultCode code)
    {
        await using var wire = await WireWorld.StartAsync();
        await using var client = await wire.ConnectAsync();

        await client.SendAsync(hex);

        var answer = (await client.ReadAsync())!.Value;
        answer.Id.Should().Be(2);
        answer.Result!.Code.Should().Be(code);
        (await client.CallAsync(WireWorld.Find("ann"))).Code.Should().Be(LdapResultCode.Success);
    }

    [Fact]
    public async Task A_message_may_come_octet_by_octet()
    {
        await using var wire = await WireWorld.StartAsync();
        await using var client = await wire.ConnectAsync();

        foreach (var octet in WireClient.Pdu(1, WireWorld.Find("ann"))) await client.SendAsync([octet]);

        (await client.ReadAsync())!.Value.Message.Should().BeOfType<LdapSearchEntry>();
        (await client.ReadAsync())!.Value.Result!.Code.Should().Be(LdapResultCode.Success);
    }

    [Fact]
    public async Task A_message_may_be_as_long_as_the_limit()
    {
        await using var wire = await WireWorld.StartAsync();
        await using var client = await wire.ConnectAsAdminAsync();
        var person = WireWorld.Person("dan");

        var result = await client.CallAsync(new LdapAddRequest(person.Dn, [.. person.Attributes, new("jpegPhoto", LdapValue.FromBytes([0xFF, 0xD8, .. new byte[15_000_000], 0xFF, 0xD9]))]));

        result.Code.Should().Be(LdapResultCode.Success);
        var (_, messages) = await client.AskAsync(new LdapSearchRequest(person.Dn, LdapSearchScope.Base, LdapFilter.Any, "jpegPhoto"));
        messages.Should().ContainSingle().Which.As<LdapSearchEntry>().Entry["jpegPhoto"][0].Length.Should().Be(15_000_004);
    }

    [Fact]
    public async Task A_client_that_sends_no_more_still_gets_its_answers()
    {
        await using var wire = await WireWorld.StartAsync();
        await using var client = await wire.ConnectAsync();

        await client.SendAsync(WireClient.Pdu(1, WireWorld.Find("ann")), WireClient.Pdu(2, WireWorld.Find("bob")));
        ((System.Net.Sockets.NetworkStream)client.Stream).Socket.Shutdown(System.Net.Sockets.SocketShutdown.Send);
        var messages = await client.ReadToEndAsync();

        messages.Select(message => message.Id).Should().Equal(1, 1, 2, 2);
    }

    [Fact]
    public async Task An_unbind_ends_the_connection_without_a_word()
    {
        await using var wire = await WireWorld.StartAsync();
        await using var client = await wire.ConnectAsync();

        await client.SendAsync(WireClient.Pdu(1, WireWorld.Find("ann")), WireClient.Unbind(2), WireClient.Pdu(3, WireWorld.Find("bob")));

        (await client.ReadToEndAsync()).Select(message => message.Id).Should().Equal(1, 1);
        wire.World.Calls.Of(LdapOperations.Search).Should().ContainSingle();
    }
}
