using System.Net;
using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap;

/// <summary>While TLS is being agreed upon, nothing is sent in the clear, and nobody takes for ever.</summary>
public sealed class HandshakeTests
{
    private static readonly LdapExtendedRequest s_startTls = new(LdapExtendedOids.StartTls);
    private static readonly LdapExtendedResult s_news = new() { Oid = "1.2.3", Value = "news" };

    [Fact]
    public async Task A_notice_during_StartTls_comes_encrypted_after_it()
    {
        await using var wire = await WireWorld.StartAsync();
        await using var client = await wire.ConnectAsync();
        (await client.CallAsync(s_startTls)).Code.Should().Be(LdapResultCode.Success);

        await wire.Server.NotifyAllAsync(s_news);
        await client.SecureAsync(wire.Server);

        (await client.ReadAsync())!.Value.Should().BeEquivalentTo(new { Id = 0, Result = s_news });
        (await client.CallAsync(WireWorld.Find("ann"))).Code.Should().Be(LdapResultCode.Success);
    }

    [Fact]
    public async Task A_notice_during_the_handshake_of_ldaps_comes_encrypted_after_it()
    {
        await using var wire = await WireWorld.StartAsync();
        await using var client = await ConnectLdapsAsync(wire);
        await TakenAsync(wire);

        await wire.Server.NotifyAllAsync(s_news);
        await client.SecureAsync(wire.Server);

        (await client.ReadAsync())!.Value.Should().BeEquivalentTo(new { Id = 0, Result = s_news });
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_is_told_to_go_during_the_handshake_is_not_told_in_the_clear(bool isLdaps)
    {
        await using var wire = await WireWorld.StartAsync();
        await using var client = isLdaps ? await ConnectLdapsAsync(wire) : await wire.ConnectAsync();
        if (isLdaps) await TakenAsync(wire);
        else await client.CallAsync(s_startTls);

        await wire.Server.DisconnectAllAsync();

        (await ReadAllAsync(client)).Should().Be(0);
        wire.Server.ConnectionCount.Should().Be(0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_handshake_that_goes_no_further_ends_the_connection(bool isLdaps)
    {
        var time = new HandshakeTime();
        await using var wire = await WireWorld.StartAsync(options => options.HandshakeTime = time);
        await using var client = isLdaps ? await ConnectLdapsAsync(wire) : await wire.ConnectAsync();
        if (!isLdaps) await client.CallAsync(s_startTls);

        // The begin of a record, and no more.
        await client.SendAsync("16 03 01");
        await time.RunOutAsync();

        (await ReadAllAsync(client)).Should().Be(0, "the server closed it");
    }

    [Fact]
    public async Task Half_open_handshakes_hold_nobody_up()
    {
        await using var wire = await WireWorld.StartAsync();
        var silent = new List<WireClient>();
        for (var i = 0; i < 200; i++) silent.Add(await ConnectLdapsAsync(wire));
        await using var client = await WireClient.ConnectTlsAsync(wire.Server);

        (await client.AskAsync(WireWorld.Everybody)).Messages.Should().HaveCount(3);

        await wire.Server.StopAsync();
        foreach (var one in silent) await one.DisposeAsync();
    }

    private static Task<WireClient> ConnectLdapsAsync(WireWorld wire) => WireClient.ConnectAsync(new IPEndPoint(IPAddress.Loopback, wire.Server.LdapsPort!.Value));

    /// <summary>Waits until the server took the connections that were made: it takes them in their order.</summary>
    private static async Task TakenAsync(WireWorld wire)
    {
        await using (var last = await WireClient.ConnectTlsAsync(wire.Server)) await last.CallAsync(WireWorld.Find("ann"));
        wire.Server.ConnectionCount.Should().BeGreaterThanOrEqualTo(1);
    }

    private static async Task<int> ReadAllAsync(WireClient client)
    {
        var (all, buffer) = (0, new byte[4096]);
        try
        {
            while (await client.Stream.ReadAsync(buffer, WireClient.Token) is > 0 and var read) all += read;
        }
        catch (IOException)
        {
            // A server that closes without having read everything resets the connection.
        }

        return all;
    }

    /// <summary>Time that runs out when the test says so.</summary>
    private sealed class HandshakeTime : TimeProvider
    {
        private readonly TaskCompletionSource<Action> _timer = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _timer.TrySetResult(() => callback(state));
            return System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, period);
        }

        public async Task RunOutAsync() => (await _timer.Task.WaitAsync(WireClient.Token))();
    }
}
