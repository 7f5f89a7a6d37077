using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Interop;

/// <summary>SASL as libldap and Cyrus SASL speak it.</summary>
public sealed class SaslToolTests
{
    [Theory]
    [InlineData("PLAIN")]
    [InlineData("CRAM-MD5")]
    [InlineData("DIGEST-MD5")]
    [InlineData("SCRAM-SHA-1")]
    [InlineData("SCRAM-SHA-256")]
    public async Task Ldapwhoami_binds_by_a_mechanism_and_is_refused_with_another_password(string mechanism)
    {
        SkipWithoutMechanisms();
        await using var wire = await WireWorld.StartAsync();

        var right = await RunAsync(wire, mechanism, "ann-secret");
        var wrong = await RunAsync(wire, mechanism, "wrong");

        (right.Status, right.Output.Trim()).Should().Be((0, "dn:" + WireWorld.Ann), right.Errors);
        wrong.Status.Should().Be((int)LdapResultCode.InvalidCredentials, wrong.Errors);
    }

    [Fact]
    public async Task Ldapwhoami_acts_as_another_where_it_may()
    {
        SkipWithoutMechanisms();
        await using var wire = await WireWorld.StartAsync();

        var refused = await RunAsync(wire, "DIGEST-MD5", "ann-secret", "-X", "u:bob");

        refused.Status.Should().Be((int)LdapResultCode.InsufficientAccessRights, refused.Errors);
    }

    [Fact]
    public async Task Ldapwhoami_is_the_process_at_the_other_end_of_a_unix_socket()
    {
        SkipWithoutMechanisms();
        var path = Path.Combine(Path.GetTempPath(), $"ldapi-sasl-{Environment.ProcessId}.sock");
        await using var wire = await WireWorld.StartAsync(options => options.UnixSocketPath = path);

        var (status, output, errors) = await Programs.RunAsync("ldapwhoami", ["-H", wire.Server.LdapiUrl!, "-Q", "-Y", "EXTERNAL"]);

        (status, errors).Should().Be((0, string.Empty));
        output.Trim().Should().MatchRegex("^dn:gidNumber=[0-9]+\\+uidNumber=[0-9]+,cn=peercred,cn=external,cn=auth$");
    }

    [Fact]
    public async Task Ldappasswd_changes_a_password_and_has_one_made()
    {
        await using var wire = await WireWorld.StartAsync();
        string[] asAnn = ["-x", "-H", wire.Server.Url, "-D", WireWorld.Ann];

        var changed = await Programs.RunAsync("ldappasswd", [.. asAnn, "-w", "ann-secret", "-a", "ann-secret", "-s", "new"]);
        var made = await Programs.RunAsync("ldappasswd", [.. asAnn, "-w", "new"]);
        var password = made.Output.Trim().Split(": ")[^1];
        var bound = await Programs.RunAsync("ldapwhoami", [.. asAnn, "-w", password]);

        (changed.Status, made.Status).Should().Be((0, 0), $"{changed} {made}");
        (bound.Status, bound.Output.Trim()).Should().Be((0, "dn:" + WireWorld.Ann), bound.Errors);
    }

    [Fact]
    public async Task Ldapwhoami_tells_of_the_password_policy()
    {
        using var world = new FakeWorld(new FakeWorldOptions { Ldap = { PasswordPolicy = new() { MustChange = true } } });
        await using (var admin = world.Ldap.ConnectAs())
        {
            await admin.AddAsync(new(WireWorld.People, new LdapAttribute("objectClass", "organizationalUnit")), WireClient.Token);
            await admin.AddAsync(WireWorld.Person("ann"), cancellationToken: WireClient.Token);
        }

        await using var server = await FakeLdapServer.StartAsync(world, new(), WireClient.Token);

        var told = await Programs.RunAsync("ldapwhoami", ["-x", "-H", server.Url, "-D", WireWorld.Ann, "-w", "ann-secret", "-e", "ppolicy"]);

        $"{told.Output}{told.Errors}".Should().Contain("Password must be changed");
    }

    private static void SkipWithoutMechanisms() => Assert.SkipUnless(
        Directory.Exists("/usr/lib") && Directory.EnumerateFiles("/usr/lib", "libscram.so", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 2 }).Any(),
        "The mechanisms of Cyrus SASL are not installed (Debian's package libsasl2-modules).");

    private static Task<(int Status, string Output, string Errors)> RunAsync(WireWorld wire, string mechanism, string password, params string[] more) =>
        Programs.RunAsync("ldapwhoami", ["-H", wire.Server.Url, "-Q", "-O", "none,minssf=0", "-Y", mechanism, "-U", "ann", "-w", password, .. more]);
}
