using System.Net.Security;
using FakeDrivers.Ldap;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Ldap;

/// <summary>A bind over the wire is a bind in process: the same codes, words, controls and identities.</summary>
public sealed class BindTests
{
    private const string Ben = "uid=bob," + WireWorld.People;

    private static readonly LdapBindRequest[] s_binds =
    [
        new(),
        new(WireWorld.Ann, "ann-secret"),
        new("UID=ANN, " + WireWorld.People, "ann-secret"),
        new(WireWorld.Ann, "wrong"),
        new("uid=nobody," + WireWorld.People, "ann-secret"),
        new(WireWorld.Ann, string.Empty),
        new(string.Empty, "secret"),
        new("no name", "secret"),
        new(WireWorld.Admin, "admin"),
        new(WireWorld.Ann, "ann-secret") { Version = 2 },
        new(WireWorld.Ann, "ann-secret") { Controls = [LdapControls.AuthorizationIdentityRequest, LdapControls.PasswordPolicyRequest] },
        new(WireWorld.Ann, "wrong") { Controls = [LdapControls.PasswordPolicyRequest] },
        new(WireWorld.Ann, "ann-secret") { Controls = [new("1.2.3.4") { IsCritical = true }] },
        Sasl("PLAIN", "\0ann\0ann-secret"),
        Sasl("PLAIN", "\0ann\0wrong"),
        Sasl("PLAIN", $"dn:{Ben}\0ann\0ann-secret"),
        Sasl("PLAIN", null),
        Sasl("EXTERNAL", string.Empty),
        Sasl("ANONYMOUS", "trace"),
        Sasl("CRAM-MD5", null),
        Sasl("CRAM-MD5", "ann 00000000000000000000000000000000"),
        Sasl("SCRAM-SHA-256", "n,,n=ann,r=x"),
        Sasl("SCRAM-SHA-256", "c=biws,r=x,p=AAAA"),
        Sasl("OTP", "x"),
    ];

    [Fact]
    public async Task Each_bind_gives_what_it_gives_in_process()
    {
        await using var wire = await WireWorld.StartAsync();
        await using var client = await wire.ConnectAsync();
        using var fork = wire.World.Fork();
        await using var inProcess = fork.Ldap.Connect();
        foreach (var bind in s_binds)
        {
            var told = await client.CallAsync(bind);
            var expected = await CallAsync(() => inProcess.BindAsync(bind, WireClient.Token));

            (told.Code, told.MatchedDn, told.DiagnosticMessage).Should().Be((expected.Code, expected.MatchedDn, expected.DiagnosticMessage), $"{bind}");
            told.Controls.Select(control => (control.Oid, control.Value)).Should().Equal(expected.Controls.Select(control => (control.Oid, control.Value)), $"{bind}");
            if (told.Code == LdapResultCode.SaslBindInProgress) continue;
            var who = (LdapExtendedResult)await client.CallAsync(new LdapExtendedRequest(LdapExtendedOids.WhoAmI));
            (who.Value?.Text ?? string.Empty).Should().Be(await inProcess.WhoAmIAsync(WireClient.Token), $"{bind}");
        }
    }

    [Fact]
    public async Task The_certificate_of_a_client_binds_by_external()
    {
        using var certificate = SelfMadeCertificate.Make();
        await using var wire = await WireWorld.StartAsync();
        await using var client = await wire.ConnectAsync();
        await client.CallAsync(new LdapBindRequest(WireWorld.Ann, "ann-secret"));

        await client.CallAsync(new LdapExtendedRequest(LdapExtendedOids.StartTls));
        await client.SecureAsync(wire.Server, new SslClientAuthenticationOptions { ClientCertificates = [certificate] });
        var before = (LdapExtendedResult)await client.CallAsync(new LdapExtendedRequest(LdapExtendedOids.WhoAmI));
        var bound = await client.CallAsync(Sasl("EXTERNAL", null));
        var after = (LdapExtendedResult)await client.CallAsync(new LdapExtendedRequest(LdapExtendedOids.WhoAmI));

        (before.Value?.Text ?? string.Empty).Should().BeEmpty("who starts TLS is nobody again");
        bound.Code.Should().Be(LdapResultCode.Success);
        after.Value!.Value.Text.Should().Be("dn:CN=localhost");
    }

    [Fact]
    public async Task Where_tls_is_required_it_is_so_on_the_wire()
    {
        using var world = new FakeWorld(new FakeWorldOptions { Ldap = { RequireTls = true } });
        await using var server = await FakeLdapServer.StartAsync(world, new(), WireClient.Token);
        await using var client = await WireClient.ConnectAsync(server);

        (await client.CallAsync(new LdapBindRequest(WireWorld.Admin, "admin"))).Code.Should().Be(LdapResultCode.ConfidentialityRequired);
        (await client.CallAsync(WireWorld.Everybody)).Code.Should().Be(LdapResultCode.ConfidentialityRequired);
        (await client.CallAsync(new LdapExtendedRequest(LdapExtendedOids.StartTls))).Code.Should().Be(LdapResultCode.Success);
        await client.SecureAsync(server);
        (await client.CallAsync(new LdapBindRequest(WireWorld.Admin, "admin"))).Code.Should().Be(LdapResultCode.Success);
    }

    [Fact]
    public async Task A_policy_locks_and_unlocks_on_the_worlds_clock()
    {
        var clock = new FakeClock();
        using var world = new FakeWorld(new FakeWorldOptions
        {
            TimeProvider = clock,
            Ldap = { PasswordPolicy = new() { Lockout = true, MaxFailures = 1, LockoutDuration = TimeSpan.FromMinutes(1) } },
        });
        world.Ldap.Add([new LdapEntry(WireWorld.People, new LdapAttribute("objectClass", "organizationalUnit")), WireWorld.Person("ann")]);
        await using var server = await FakeLdapServer.StartAsync(world, new(), WireClient.Token);
        await using var client = await WireClient.ConnectAsync(server);
        var right = new LdapBindRequest(WireWorld.Ann, "ann-secret") { Controls = [LdapControls.PasswordPolicyRequest] };

        await client.CallAsync(new LdapBindRequest(WireWorld.Ann, "wrong"));
        var locked = await client.CallAsync(right);
        clock.Advance(TimeSpan.FromMinutes(1));
        var unlocked = await client.CallAsync(right);

        locked.Code.Should().Be(LdapResultCode.InvalidCredentials);
        locked.Control<LdapPasswordPolicyResultControl>()!.Error.Should().Be(LdapPasswordPolicyError.AccountLocked);
        unlocked.Code.Should().Be(LdapResultCode.Success);
    }

    private static LdapBindRequest Sasl(string mechanism, string? credentials) =>
        new() { Credentials = new LdapSaslCredentials(mechanism, credentials is null ? (LdapValue?)null : credentials) };

    private static async Task<LdapResult> CallAsync(Func<Task<LdapBindResult>> bind)
    {
        try
        {
            return await bind();
        }
        catch (LdapException refused)
        {
            return refused.Result;
        }
    }
}
