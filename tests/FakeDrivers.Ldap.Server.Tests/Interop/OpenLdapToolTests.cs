using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Interop;

/// <summary>The command-line clients of OpenLDAP, which stand on libldap.</summary>
public sealed class OpenLdapToolTests
{
    private static readonly string[] s_asAdmin = ["-x", "-D", WireWorld.Admin, "-w", "admin"];

    [Fact]
    public async Task Ldapsearch_finds_what_a_connection_in_process_finds()
    {
        await using var wire = await WireWorld.StartAsync();

        var (status, output, errors) = await RunAsync(wire, "ldapsearch", "-x", "-LLL", "-o", "ldif-wrap=no", "-b", WireWorld.People, "(&(objectClass=person)(|(uid=a*)(mail=bob@*))(!(uid=cyd)))", "uid", "cn", "+");

        (status, errors).Should().Be((0, ""));
        output.Should().Contain($"dn: {WireWorld.Ann}\nuid: ann\ncn: ann of the people\n").And.Contain("entryUUID: ").And.Contain("uid: bob").And.NotContain("uid: cyd").And.NotContain("sn: ");
    }

    [Fact]
    public async Task Ldapsearch_sorts_pages_and_reads_the_root_dse()
    {
        await using var wire = await WireWorld.StartAsync(people: 10);

        var root = await RunAsync(wire, "ldapsearch", "-x", "-LLL", "-s", "base", "-b", "", "+");
        var sorted = await RunAsync(wire, "ldapsearch", "-x", "-LLL", "-b", WireWorld.People, "-E", "!sss=-uid", "-E", "pr=3/noprompt", "(uid=*)", "uid");

        root.Output.Should().Contain("supportedLDAPVersion: 3").And.Contain("namingContexts: dc=example,dc=com");
        sorted.Status.Should().Be(0, sorted.Errors);
        sorted.Output.Split('\n').Where(line => line.StartsWith("uid: ", StringComparison.Ordinal)).Select(line => line[5..]).Should().HaveCount(10).And.BeInDescendingOrder(StringComparer.Ordinal);
    }

    [Fact]
    public async Task Ldapadd_ldapmodify_ldapmodrdn_ldapcompare_and_ldapdelete_change_the_directory()
    {
        await using var wire = await WireWorld.StartAsync();
        var dan = $"uid=dan,{WireWorld.People}";

        var added = await RunAsync(wire, "ldapadd", s_asAdmin, $"dn: {dan}\nobjectClass: inetOrgPerson\nuid: dan\ncn: Dan\nsn: Dane\njpegPhoto:: /9gA/9k=\n");
        var again = await RunAsync(wire, "ldapadd", s_asAdmin, $"dn: {dan}\nobjectClass: inetOrgPerson\nuid: dan\ncn: Dan\nsn: Dane\n");
        var modified = await RunAsync(wire, "ldapmodify", s_asAdmin, $"dn: {dan}\nchangetype: modify\nreplace: sn\nsn: Danish\n-\nadd: mail\nmail: dan@example.com\n-\n");
        var renamed = await RunAsync(wire, "ldapmodrdn", [.. s_asAdmin, "-r", dan, "uid=daniel"]);
        var right = await RunAsync(wire, "ldapcompare", [.. s_asAdmin, $"uid=daniel,{WireWorld.People}", "sn:danish"]);
        var wrong = await RunAsync(wire, "ldapcompare", [.. s_asAdmin, $"uid=daniel,{WireWorld.People}", "sn:other"]);
        var entry = await wire.World.Ldap.ConnectAs().FindAsync($"uid=daniel,{WireWorld.People}");
        var deleted = await RunAsync(wire, "ldapdelete", [.. s_asAdmin, $"uid=daniel,{WireWorld.People}"]);
        var gone = await RunAsync(wire, "ldapdelete", [.. s_asAdmin, $"uid=daniel,{WireWorld.People}"]);

        (added.Status, again.Status, modified.Status, renamed.Status).Should().Be((0, 68, 0, 0), $"{added} {again} {modified} {renamed}");
        (right.Status, wrong.Status, deleted.Status, gone.Status).Should().Be((6, 5, 0, 32), $"{right} {wrong} {deleted} {gone}");
        gone.Output.Concat(gone.Errors).Should().NotBeEmpty();
        $"{gone.Output}{gone.Errors}".Should().Contain($"matched DN: {WireWorld.People}");
        entry!.GetTexts("uid").Should().Equal("daniel");
        entry["jpegPhoto"][0].Octets.ToArray().Should().Equal(0xFF, 0xD8, 0, 0xFF, 0xD9);
    }

    [Fact]
    public async Task Ldapwhoami_says_who_one_is()
    {
        await using var wire = await WireWorld.StartAsync();

        var ann = await RunAsync(wire, "ldapwhoami", "-x", "-D", WireWorld.Ann, "-w", "ann-secret");
        var wrong = await RunAsync(wire, "ldapwhoami", "-x", "-D", WireWorld.Ann, "-w", "wrong");
        var nobody = await RunAsync(wire, "ldapwhoami", "-x");

        (ann.Status, ann.Output).Should().Be((0, $"dn:{WireWorld.Ann}\n"));
        (wrong.Status, wrong.Errors).Should().Match<(int Status, string Errors)>(one => one.Status == 49 && one.Errors.Contains("Invalid credentials"));
        (nobody.Status, nobody.Output).Should().Be((0, "anonymous\n"));
    }

    [Fact]
    public async Task Ldappasswd_changes_a_password_and_has_one_made()
    {
        await using var wire = await WireWorld.StartAsync();

        var changed = await RunAsync(wire, "ldappasswd", "-x", "-D", WireWorld.Ann, "-w", "ann-secret", "-a", "ann-secret", "-s", "n3w-secret");
        var made = await RunAsync(wire, "ldappasswd", [.. s_asAdmin, $"uid=bob,{WireWorld.People}"]);

        changed.Status.Should().Be(0, changed.Errors);
        made.Status.Should().Be(0, made.Errors);
        (await wire.World.Ldap.Connect().BindAsync(WireWorld.Ann, "n3w-secret", TestContext.Current.CancellationToken)).Code.Should().Be(LdapResultCode.Success);
        var password = made.Output.Trim().Split(": ")[^1];
        (await wire.World.Ldap.Connect().BindAsync($"uid=bob,{WireWorld.People}", password, TestContext.Current.CancellationToken)).Code.Should().Be(LdapResultCode.Success);
    }

    [Fact]
    public async Task Libldap_takes_StartTls_ldaps_and_a_unix_socket()
    {
        var path = Path.Combine(Path.GetTempPath(), $"ldapi-tools-{Environment.ProcessId}.sock");
        await using var wire = await WireWorld.StartAsync(options => options.UnixSocketPath = path);
        var certificate = Path.GetTempFileName();
        await File.WriteAllTextAsync(certificate, wire.Server.Certificate.ExportCertificatePem(), TestContext.Current.CancellationToken);
        var trust = new Dictionary<string, string> { ["LDAPTLS_CACERT"] = certificate };
        string[] search = ["-x", "-LLL", "-b", WireWorld.People, "(uid=ann)", "uid"];

        var startTls = await Programs.RunAsync("ldapsearch", ["-H", wire.Server.Url, "-ZZ", .. search], environment: trust);
        var ldaps = await Programs.RunAsync("ldapsearch", ["-H", wire.Server.LdapsUrl!, .. search], environment: trust);
        var unix = await Programs.RunAsync("ldapsearch", ["-H", wire.Server.LdapiUrl!, .. search]);
        var external = await Programs.RunAsync("ldapwhoami", ["-H", wire.Server.LdapiUrl!, "-Q", "-Y", "EXTERNAL"]);
        File.Delete(certificate);

        (startTls.Status, startTls.Errors).Should().Be((0, ""));
        (ldaps.Status, ldaps.Errors).Should().Be((0, ""));
        (unix.Status, unix.Errors).Should().Be((0, ""));
        external.Status.Should().Be(0, external.Errors);
        external.Output.Should().MatchRegex("^dn:gidNumber=[0-9]+\\+uidNumber=[0-9]+,cn=peercred,cn=external,cn=auth\n$");
        new[] { startTls.Output, ldaps.Output, unix.Output }.Should().OnlyContain(output => output.Contains("uid: ann"));
    }

    private static Task<(int Status, string Output, string Errors)> RunAsync(WireWorld wire, string name, params string[] arguments) => RunAsync(wire, name, arguments, "");

    private static Task<(int Status, string Output, string Errors)> RunAsync(WireWorld wire, string name, string[] arguments, string input = "") =>
        Programs.RunAsync(name, ["-H", wire.Server.Url, .. arguments], input);
}
