using System.Net.Security;
using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap;

public sealed class SecurityTests
{
    [Fact]
    public async Task Ldaps_serves_what_ldap_serves()
    {
        await using var wire = await WireWorld.StartAsync();
        await using var client = await WireClient.ConnectTlsAsync(wire.Server);

        var (result, messages) = await client.AskAsync(WireWorld.Everybody);

        result.Code.Should().Be(LdapResultCode.Success);
        messages.Should().HaveCount(3);
    }

    [Fact]
    public async Task StartTls_goes_on_encrypted()
    {
        await using var wire = await WireWorld.StartAsync();
        await using var client = await wire.ConnectAsync();

        var started = (LdapExtendedResult)await client.CallAsync(new LdapExtendedRequest(LdapExtendedOids.StartTls));
        await client.SecureAsync(wire.Server);

        started.Should().BeEquivalentTo(new { Code = LdapResultCode.Success, Oid = LdapExtendedOids.StartTls });
        (await client.AskAsync(WireWorld.Everybody)).Messages.Should().HaveCount(3);
        (await client.CallAsync(new LdapExtendedRequest(LdapExtendedOids.StartTls))).Code.Should().Be(LdapResultCode.OperationsError, "it is on already");
        (await client.CallAsync(WireWorld.Find("ann"))).Code.Should().Be(LdapResultCode.Success, "a refusal ends nothing");
    }

    [Fact]
    public async Task StartTls_is_refused_while_an_operation_runs()
    {
        await using var wire = await WireWorld.StartAsync();
        await using var client = await wire.ConnectAsync();
        wire.World.Faults.On(LdapOperations.Search).Hang();

        await client.SendAsync(WireClient.Pdu(1, WireWorld.Find("ann")), WireClient.Pdu(2, new LdapExtendedRequest(LdapExtendedOids.StartTls)));

        (await client.ReadAsync())!.Value.Should().BeEquivalentTo(new { Id = 2, Result = new { Code = LdapResultCode.OperationsError } });
    }

    [Fact]
    public async Task StartTls_is_a_call_like_any_other_and_a_fault_rule_can_refuse_it()
    {
        await using var wire = await WireWorld.StartAsync();
        await using var client = await wire.ConnectAsAdminAsync();
        wire.World.Faults.On(LdapOperations.Extended).When(request => request.Oid == LdapExtendedOids.StartTls).Times(1).Fail(LdapResultCode.Unavailable, "no certificate");

        (await client.CallAsync(new LdapExtendedRequest(LdapExtendedOids.StartTls))).Code.Should().Be(LdapResultCode.Unavailable);
        (await client.CallAsync(new LdapExtendedRequest(LdapExtendedOids.StartTls))).Code.Should().Be(LdapResultCode.Success);
        await client.SecureAsync(wire.Server);

        ((LdapExtendedResult)await client.CallAsync(new LdapExtendedRequest(LdapExtendedOids.WhoAmI))).Value!.Value.Text.Should().BeEmpty("who it was in the clear counts no more");
        wire.World.Calls.Of(LdapOperations.Extended).Should().HaveCount(3);
    }

    [Fact]
    public async Task Where_TLS_is_required_only_what_is_needed_for_it_is_served_in_clear()
    {
        var options = new FakeWorldOptions();
        options.Ldap.RequireTls = true;
        using var world = new FakeWorld(options);
        await using var server = await FakeLdapServer.StartAsync(world, cancellationToken: WireClient.Token);
        await using var client = await WireClient.ConnectAsync(server);
        var root = new LdapSearchRequest("dc=example,dc=com", LdapSearchScope.Base, LdapFilter.Any);

        (await client.CallAsync(root)).Code.Should().Be(LdapResultCode.ConfidentialityRequired);
        (await client.CallAsync(new LdapExtendedRequest(LdapExtendedOids.StartTls))).Code.Should().Be(LdapResultCode.Success);
        await client.SecureAsync(server);
        (await client.CallAsync(root)).Code.Should().Be(LdapResultCode.Success);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_client_that_sends_no_more_while_StartTls_takes_its_time_gets_the_answer(bool isRefused)
    {
        await using var wire = await WireWorld.StartAsync();
        await using var client = await wire.ConnectAsync();
        var fault = wire.World.Faults.On(LdapOperations.Extended).Delay(TimeSpan.FromMinutes(1));
        if (isRefused) fault.Fail(LdapResultCode.Unavailable, "no certificate");
        await client.SendAsync(WireClient.Pdu(1, new LdapExtendedRequest(LdapExtendedOids.StartTls)));
        await wire.World.Calls.WaitForInFlightAsync(LdapOperations.Extended, cancellationToken: WireClient.Token);
        if (isRefused) await client.SendAsync(WireClient.Pdu(2, WireWorld.Find("ann")));

        ((System.Net.Sockets.NetworkStream)client.Stream).Socket.Shutdown(System.Net.Sockets.SocketShutdown.Send);
        wire.World.Clock.Advance(TimeSpan.FromMinutes(1));
        var answers = await client.ReadToEndAsync();

        answers[0].Should().BeEquivalentTo(new { Id = 1, Result = new { Code = isRefused ? LdapResultCode.Unavailable : LdapResultCode.Success } });
        answers.Skip(1).Select(answer => answer.Id).Should().Equal(isRefused ? [2, 2] : [], "what came before the end is read once StartTLS was refused");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_client_that_leaves_while_StartTls_hangs_is_let_go(bool unbinds)
    {
        await using var wire = await WireWorld.StartAsync();
        await using var client = await wire.ConnectAsync();
        wire.World.Faults.On(LdapOperations.Extended).Hang();
        await client.SendAsync(WireClient.Pdu(1, new LdapExtendedRequest(LdapExtendedOids.StartTls)));
        await wire.World.Calls.WaitForInFlightAsync(LdapOperations.Extended, cancellationToken: WireClient.Token);

        if (unbinds) await client.SendAsync(WireClient.Pdu(2, WireWorld.Find("ann")), WireClient.Unbind(3));
        else ((System.Net.Sockets.NetworkStream)client.Stream).Socket.Close(0);

        if (unbinds) (await client.ReadToEndAsync()).Should().BeEmpty();
        await wire.World.Calls.WaitForAsync(LdapOperations.Extended, cancellationToken: WireClient.Token);
        await wire.Server.StopAsync();
        wire.World.Calls.Of(LdapOperations.Extended).Should().ContainSingle().Which.Outcome.Should().Be(FakeDrivers.Worlds.CallOutcome.Cancelled);
        wire.World.Calls.Of(LdapOperations.Search).Should().BeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_comes_while_StartTls_takes_its_time_is_read_afterwards(bool isRefused)
    {
        await using var wire = await WireWorld.StartAsync();
        await using var client = await wire.ConnectAsync();
        var fault = wire.World.Faults.On(LdapOperations.Extended).Delay(TimeSpan.FromMinutes(1));
        if (isRefused) fault.Fail(LdapResultCode.Unavailable, "no certificate");
        await client.SendAsync(WireClient.Pdu(1, new LdapExtendedRequest(LdapExtendedOids.StartTls)));
        await wire.World.Calls.WaitForInFlightAsync(LdapOperations.Extended, cancellationToken: WireClient.Token);

        if (isRefused) await client.SendAsync(WireClient.Pdu(2, WireWorld.Find("ann")));
        wire.World.Clock.Advance(TimeSpan.FromMinutes(1));
        var answer = (await client.ReadAsync())!.Value;
        if (!isRefused) await client.SecureAsync(wire.Server);

        answer.Should().BeEquivalentTo(new { Id = 1, Result = new { Code = isRefused ? LdapResultCode.Unavailable : LdapResultCode.Success } });
        if (isRefused) (await client.ReadAsync())!.Value.Should().BeEquivalentTo(new { Id = 2, Op = LdapProtocolOp.SearchResultEntry });
        else (await client.AskAsync(WireWorld.Everybody)).Messages.Should().HaveCount(3);
    }

    [Fact]
    public async Task StartTls_can_be_switched_off()
    {
        await using var wire = await WireWorld.StartAsync(options => options.StartTls = false);
        await using var client = await wire.ConnectAsync();

        (await client.CallAsync(new LdapExtendedRequest(LdapExtendedOids.StartTls))).Code.Should().Be(LdapResultCode.ProtocolError);
        (await client.CallAsync(WireWorld.Find("ann"))).Code.Should().Be(LdapResultCode.Success);
    }

    [Fact]
    public async Task What_is_sent_in_clear_after_StartTls_is_never_done()
    {
        await using var wire = await WireWorld.StartAsync();
        await using var client = await wire.ConnectAsync();

        await client.SendAsync(WireClient.Pdu(1, new LdapExtendedRequest(LdapExtendedOids.StartTls)), WireClient.Pdu(2, WireWorld.Find("ann")));

        (await client.ReadAsync())!.Value.Id.Should().Be(1);
        var rest = async () =>
        {
            var read = await client.Stream.ReadAsync(new byte[4096], WireClient.Token);
            while (read > 0) read = await client.Stream.ReadAsync(new byte[4096], WireClient.Token);
        };
        await rest.Should().NotThrowAsync<TimeoutException>();
        wire.World.Calls.Of(LdapOperations.Search).Should().BeEmpty();
    }

    [Fact]
    public async Task A_given_certificate_is_shown()
    {
        using var certificate = SelfMadeCertificate.Make();
        await using var wire = await WireWorld.StartAsync(options => options.Certificate = certificate);
        await using var client = await WireClient.ConnectTlsAsync(wire.Server);

        ((SslStream)client.Stream).RemoteCertificate!.GetCertHashString().Should().Be(certificate.GetCertHashString());
    }

    [Fact]
    public async Task A_client_that_speaks_no_tls_harms_nobody()
    {
        await using var wire = await WireWorld.StartAsync();
        await using var plain = await WireClient.ConnectAsync(new System.Net.IPEndPoint(System.Net.IPAddress.Loopback, wire.Server.LdapsPort!.Value));
        await using var client = await WireClient.ConnectTlsAsync(wire.Server);

        await plain.SendAsync(WireClient.Pdu(1, WireWorld.Find("ann")));

        (await plain.Stream.ReadAsync(new byte[100], WireClient.Token)).Should().BeGreaterThanOrEqualTo(0, "an alert or the end");
        (await client.AskAsync(WireWorld.Everybody)).Messages.Should().HaveCount(3);
    }

    [Fact]
    public async Task The_certificate_of_a_client_is_who_it_is_outside_of_the_protocol()
    {
        using var certificate = SelfMadeCertificate.Make();
        await using var wire = await WireWorld.StartAsync();
        await using var client = await wire.ConnectAsync();

        await client.CallAsync(new LdapExtendedRequest(LdapExtendedOids.StartTls));
        await client.SecureAsync(wire.Server, new SslClientAuthenticationOptions { ClientCertificates = [certificate] });
        await client.CallAsync(WireWorld.Find("ann"));

        var session = wire.Server.Sessions.Should().ContainSingle().Which;
        session.IsEncrypted.Should().BeTrue();
        session.ExternalIdentity.Should().Be("CN=localhost");
    }

    [Fact]
    public async Task The_process_at_the_other_end_of_a_unix_socket_is_known()
    {
        var path = Path.Combine(Path.GetTempPath(), $"ldapi-{Environment.ProcessId}-{Environment.CurrentManagedThreadId}.sock");
        await using var wire = await WireWorld.StartAsync(options => options.UnixSocketPath = path);
        await using var client = await WireClient.ConnectAsync(new System.Net.Sockets.UnixDomainSocketEndPoint(path));

        (await client.AskAsync(WireWorld.Everybody)).Messages.Should().HaveCount(3);

        wire.Server.LdapiUrl.Should().Be($"ldapi://{Uri.EscapeDataString(path)}");
        var session = wire.Server.Sessions.Should().ContainSingle().Which;
        session.IsEncrypted.Should().BeTrue("it never leaves the machine");
        session.ExternalIdentity.Should().MatchRegex("^gidNumber=[0-9]+\\+uidNumber=[0-9]+,cn=peercred,cn=external,cn=auth$");
    }
}
