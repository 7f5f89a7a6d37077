using System.Net;
using System.Net.Sockets;

namespace FakeDrivers.Ldap.Client.Tests.Connection;

public sealed class ErrorTests
{
    private static readonly LdapSearchRequest Read = new("dc=example,dc=com", LdapSearchScope.Base, LdapFilter.Any);

    public ErrorTests() => Assert.SkipUnless(LibLdap.IsThere, LibLdap.Missing);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_listening_is_a_connect_error_that_names_the_server()
    {
        await using var connection = new DirectoryLdapConnection(new() { Server = "127.0.0.1", Port = 1 });

        var error = (await connection.Awaiting(it => it.SearchAllAsync(Read, Cancel)).Should().ThrowAsync<LdapException>()).Which;

        error.ResultCode.Should().Be(LdapResultCode.ConnectError);
        error.DiagnosticMessage.Should().Contain("ldap://127.0.0.1:1");
    }

    [Fact]
    public async Task A_server_that_is_gone_is_server_down()
    {
        await using var server = await ServerOnFake.StartAsync(cancellationToken: Cancel);
        await using var connection = server.Connect();
        await connection.SearchAllAsync(Read, Cancel);

        server.Server.DropConnections();

        (await connection.Awaiting(it => it.SearchAllAsync(Read, Cancel)).Should().ThrowAsync<LdapException>()).Which.ResultCode.Should().Be(LdapResultCode.ServerDown);
    }

    [Theory]
    [InlineData(LdapTransportSecurity.None)]
    [InlineData(LdapTransportSecurity.StartTls)]
    [InlineData(LdapTransportSecurity.Tls)]
    public async Task The_first_request_does_not_hold_up_its_caller(LdapTransportSecurity security)
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        await using var connection = new DirectoryLdapConnection(new()
        {
            Server = "127.0.0.1",
            Port = ((IPEndPoint)silent.LocalEndpoint).Port,
            Security = security,
            BindDn = "cn=a",
            Timeout = TimeSpan.FromSeconds(5),
        });

        var search = connection.SearchAllAsync(Read, Cancel);
        var isCompleted = search.IsCompleted;
        silent.Stop();

        isCompleted.Should().BeFalse("nobody has answered");
        await search.Awaiting(it => it).Should().ThrowAsync<LdapException>();
    }

    [Fact]
    public async Task An_answer_that_does_not_come_is_a_timeout()
    {
        await using var server = await ServerOnFake.StartAsync(cancellationToken: Cancel);
        server.World.Faults.On(LdapOperations.Search).Hang();
        await using var connection = server.Connect(options => options.Timeout = TimeSpan.FromMilliseconds(300));

        var error = (await connection.Awaiting(it => it.SearchAllAsync(Read, Cancel)).Should().ThrowAsync<LdapException>()).Which;

        error.ResultCode.Should().Be(LdapResultCode.Timeout);
        error.DiagnosticMessage.Should().Contain("LdapConnectionOptions.Timeout");
        server.Server.DropConnections();
    }

    [Fact]
    public async Task A_bind_that_is_not_answered_is_a_timeout_and_closes_the_connection()
    {
        await using var server = await ServerOnFake.StartAsync(cancellationToken: Cancel);
        server.World.Faults.On(LdapOperations.Bind).Hang();
        await using var connection = server.Connect(options => options.Timeout = TimeSpan.FromMilliseconds(300));

        (await connection.Awaiting(it => it.BindAsync(new("cn=a", "x"), Cancel)).Should().ThrowAsync<LdapException>()).Which.ResultCode.Should().Be(LdapResultCode.Timeout);

        server.Server.DropConnections();
        (await connection.Awaiting(it => it.SearchAllAsync(Read, Cancel)).Should().ThrowAsync<LdapException>()).Which.ResultCode.Should().Be(LdapResultCode.ServerDown);
    }

    [Fact]
    public async Task A_cancelled_search_is_given_up_and_the_connection_goes_on_or_says_that_it_is_closed()
    {
        await using var server = await ServerOnFake.StartAsync(cancellationToken: Cancel);
        server.World.Faults.On(LdapOperations.Search).Hang().Times(1);
        await using var connection = server.Connect();
        using var source = new CancellationTokenSource();

        var search = connection.SearchAllAsync(Read, source.Token);
        await server.World.Calls.WaitForInFlightAsync(LdapOperations.Search, cancellationToken: Cancel);
        await source.CancelAsync();

        (await search.Awaiting(it => it).Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.Should().Be(source.Token);
        try
        {
            (await connection.SearchAllAsync(Read, Cancel)).Entries.Should().ContainSingle();
        }
        catch (LdapException closed)
        {
            closed.ResultCode.Should().Be(LdapResultCode.ServerDown);
        }

        server.Server.DropConnections();
    }

    [Fact]
    public async Task An_unbind_ends_what_is_under_way()
    {
        await using var server = await ServerOnFake.StartAsync(cancellationToken: Cancel);
        server.World.Faults.On(LdapOperations.Search).Hang().Times(1);
        await using var connection = server.Connect();
        var search = connection.SearchAllAsync(Read, Cancel);
        await server.World.Calls.WaitForInFlightAsync(LdapOperations.Search, cancellationToken: Cancel);

        await connection.UnbindAsync(Cancel);

        (await search.Awaiting(it => it).Should().ThrowAsync<LdapException>()).Which.ResultCode.Should().Be(LdapResultCode.ServerDown);
        server.Server.DropConnections();
    }

    [Fact]
    public async Task Everything_that_a_server_says_of_a_failure_comes_through()
    {
        await using var server = await ServerOnFake.StartAsync(cancellationToken: Cancel);
        var said = new LdapResult(LdapResultCode.AuthorizationDenied, "not you", "dc=example,dc=com") { Controls = [new LdapControl("1.2.3.4") { Value = "x" }] };
        server.World.Faults.On(LdapOperations.Delete).Throw(new LdapException(said)).Times(1);
        await using var connection = server.Connect();

        var error = (await connection.Awaiting(it => it.DeleteAsync(new("cn=a,dc=example,dc=com"), Cancel)).Should().ThrowAsync<LdapException>()).Which;

        error.Result.Should().Be(said);
    }

    [Fact]
    public async Task The_options_bind_before_the_first_request()
    {
        await using var server = await ServerOnFake.StartAsync(cancellationToken: Cancel);
        await using var connection = server.Connect(options => (options.BindDn, options.Password) = (Slapd.SlapdFixture.AdminDn, Slapd.SlapdFixture.AdminPassword));

        await connection.AddAsync(new("ou=a,dc=example,dc=com", new LdapAttribute("objectClass", "organizationalUnit")), Cancel);

        connection.BoundDn.Should().Be(Slapd.SlapdFixture.AdminDn);
        server.World.Calls.Of(LdapOperations.Bind).Should().ContainSingle();
    }

    [Fact]
    public async Task A_wrong_password_in_the_options_fails_the_request_and_may_be_tried_again()
    {
        await using var server = await ServerOnFake.StartAsync(cancellationToken: Cancel);
        await using var connection = server.Connect(options => (options.BindDn, options.Password) = (Slapd.SlapdFixture.AdminDn, "wrong"));

        for (var i = 0; i < 2; i++)
        {
            (await connection.Awaiting(it => it.SearchAllAsync(Read, Cancel)).Should().ThrowAsync<LdapException>()).Which.ResultCode.Should().Be(LdapResultCode.InvalidCredentials);
        }
    }
}
