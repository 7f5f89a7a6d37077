using FakeDrivers.Ldap;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Ldap;

public sealed class WireCaptureTests
{
    [Fact]
    public async Task Every_message_is_captured_with_time_connection_and_direction()
    {
        var capture = new LdapWireCapture();
        await using var wire = await WireWorld.StartAsync(options => options.Capture = capture);
        var clock = (FakeClock)wire.World.TimeProvider;
        var began = clock.GetUtcNow();
        await using (var first = await wire.ConnectAsync()) await first.CallAsync(WireWorld.Find("ann"));
        clock.Advance(TimeSpan.FromHours(1));

        await using (var second = await wire.ConnectAsAdminAsync())
        {
            capture.Messages.Should().HaveCount(5);
        }

        capture.Messages.Select(message => (message.ConnectionNumber, message.IsRequest)).Should().Equal((1, true), (1, false), (1, false), (2, true), (2, false));
        capture.Messages.Select(message => message.Time - began).Distinct().Should().Equal(TimeSpan.Zero, TimeSpan.FromHours(1));
        capture.Messages[0].Octets.Should().Be(LdapValue.FromBytes(WireClient.Pdu(1, WireWorld.Find("ann"))));
        capture.Messages[0].Hex.Should().StartWith("30");
        capture.Messages[0].Text.Should().Be($"1 search base=\"{WireWorld.People}\" scope=Subtree filter=(uid=ann) attributes=[cn]");
        capture.Messages[1].Text.Should().Be($"1 entry dn=\"{WireWorld.Ann}\" attributes=[cn]");
        capture.Messages[2].Text.Should().StartWith("1 SearchResultDone 0 Success");
        capture.Messages[3].Text.Should().Contain($"bind version=3 dn=\"{WireWorld.Admin}\" password ***", "a password is never shown");
    }

    [Fact]
    public async Task A_capture_that_was_written_to_a_file_is_read_as_it_was()
    {
        var capture = new LdapWireCapture();
        await using var wire = await WireWorld.StartAsync(options => options.Capture = capture);
        await using var client = await wire.ConnectAsAdminAsync();
        await client.CallAsync(WireWorld.Everybody);
        var path = Path.GetTempFileName();

        await capture.SaveAsync(path, WireClient.Token);
        var loaded = await LdapWireCapture.LoadAsync(path, WireClient.Token);
        File.Delete(path);

        loaded.Messages.Should().Equal(capture.Messages);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("2025-01-01T00:00:00Z 1 > 3")]
    [InlineData("2025-01-01T00:00:00Z x > 30")]
    public void A_line_that_is_no_message_is_named(string line)
    {
        var parse = () => LdapWireCapture.Parse($"# a comment\n\n{line}\n");

        parse.Should().Throw<FormatException>().WithMessage("Line 3 *");
    }

    [Fact]
    public async Task A_capture_played_against_a_like_server_gives_the_same()
    {
        var capture = new LdapWireCapture();
        await using (var wire = await WireWorld.StartAsync(options => options.Capture = capture))
        {
            await using var client = await wire.ConnectAsAdminAsync();
            await using var other = await wire.ConnectAsync();
            await client.CallAsync(new LdapDeleteRequest(WireWorld.Ann));
            await other.CallAsync(WireWorld.Everybody);
            await client.CallAsync(new LdapDeleteRequest(WireWorld.Ann));
        }

        await using var again = await WireWorld.StartAsync();
        var played = await LdapWireReplay.RunAsync(new(capture.Messages.Where(message => !message.Text.StartsWith('0'))), "127.0.0.1", again.Server.Port, WireClient.Token);

        played.Messages.Select(message => message.Octets).Should().Equal(capture.Messages.Where(message => !message.Text.StartsWith('0')).Select(message => message.Octets));
        (await again.World.Ldap.ConnectAs().FindAsync(WireWorld.Ann)).Should().BeNull();
    }

    [Fact]
    public async Task A_server_that_hangs_up_ends_the_play_early()
    {
        var capture = new LdapWireCapture();
        await using (var wire = await WireWorld.StartAsync(options => options.Capture = capture))
        {
            await using var client = await wire.ConnectAsync();
            await client.CallAsync(WireWorld.Find("ann"));
        }

        await using var again = await WireWorld.StartAsync();
        again.World.Faults.On(LdapOperations.Search).Drop();
        var played = await LdapWireReplay.RunAsync(capture, "127.0.0.1", again.Server.Port, WireClient.Token);

        played.Messages.Should().ContainSingle().Which.IsRequest.Should().BeTrue();
    }
}
