namespace FakeDrivers.Functional.Tests;

/// <summary>A server that was not written for tests: OpenLDAP's.</summary>
public sealed class SlapdTests
{
    private const string Suffix = "dc=test";

    private const string Entries = """
        dn: dc=test
        objectClass: dcObject
        objectClass: organization
        dc: test
        o: Tëst and Sons

        """;

    private const string Configuration = """
        include /etc/ldap/schema/core.schema
        modulepath /usr/lib/ldap
        moduleload back_mdb
        pidfile {directory}/slapd.pid
        database mdb
        suffix {suffix}
        rootdn cn=admin,{suffix}
        rootpw "{password}"
        directory {directory}/data

        """;

    private static readonly ServerDefinition Slapd = new("slapd", ServerProgram.Executable("/usr/sbin/slapd"))
    {
        Arguments = ["-f", "{config}", "-h", "ldap://{host}:{port}/", "-d", "stats,config"],
        ConfigFiles = [new("etc/slapd.conf", Configuration)],
        Values = new Dictionary<string, object?> { ["suffix"] = Suffix, ["password"] = "open sesame" },
        Ports = [ServerPort.Reserved() with { Scheme = "ldap" }],
        Readiness = [Readiness.Tcp(), Readiness.Log("slapd starting")],
        Stop = StopPolicy.Default with { CleanExitCodes = [0] },
    };

    // It fills the server's directory.
    private static readonly ServerDefinition Load = Slapd with
    {
        Name = "load",
        Program = ServerProgram.Executable("/usr/sbin/slapadd"),
        Arguments = ["-f", "{config}", "-l", "{config:data/entries.ldif}"],
        ConfigFiles = [new("etc/load.conf", Configuration), new("data/entries.ldif", Entries)],
        Ports = [],
        Readiness = [],
        ExpectedExit = 0,
    };

    private static readonly ServerDefinition Search = new("search", ServerProgram.Executable("ldapsearch"))
    {
        Arguments = ["-x", "-LLL", "-H", "ldap://127.0.0.1:{slapd.port}/", "-b", "{slapd.suffix}", "o"],
        DependsOn = ["slapd"],
        ExpectedExit = 0,
    };

    public SlapdTests()
    {
        Assert.SkipUnless(File.Exists("/usr/sbin/slapd"), "slapd is not installed (Debian's package slapd).");
        Assert.SkipUnless(File.Exists("/usr/bin/ldapsearch"), "ldapsearch is not installed (Debian's package ldap-utils).");
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_directory_is_filled_served_and_searched_and_is_the_same_after_a_restart()
    {
        await using var context = Rig.Context();

        await context.StartAllAsync([Search, Slapd with { DependsOn = ["load"] }, Load], cancellationToken: Cancel);
        var first = context["search"].Logs.Count;
        await context["slapd"].RestartAsync(cancellationToken: Cancel);
        await context.RunAsync(Search, cancellationToken: Cancel);

        var found = context["search"].Logs.Lines.Where(line => line.Text.StartsWith("o:", StringComparison.Ordinal)).ToList();
        found.Select(line => line.Text).Should().Equal(Enumerable.Repeat($"o:: {Convert.ToBase64String("Tëst and Sons"u8)}", 2), "LDIF has what is not ASCII so");
        found[1].Number.Should().BeGreaterThanOrEqualTo(first);
        context["slapd"].BaseAddress.Should().Be($"ldap://127.0.0.1:{context["slapd"].Port}/");
        context["slapd"].ConfigText.Should().Contain("suffix dc=test").And.NotContain("open sesame");
    }

    [Fact]
    public async Task A_configuration_that_it_does_not_take_is_a_failure_that_a_test_can_expect()
    {
        await using var context = Rig.Context();

        var server = await context.StartExpectingFailureAsync(Slapd, exitCode: 1, overrides: ServerOverrides.Value("suffix", "no name"), cancellationToken: Cancel);

        server.Logs.Lines.Should().Contain(line => line.Source != LogSource.Harness && line.Text.Contains("suffix"));
    }
}
