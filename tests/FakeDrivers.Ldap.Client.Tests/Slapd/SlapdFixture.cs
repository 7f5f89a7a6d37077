using FakeDrivers.Functional;
using FakeDrivers.Ldap.Client.Tests.Wire;

[assembly: AssemblyFixture(typeof(FakeDrivers.Ldap.Client.Tests.Slapd.SlapdFixture))]

namespace FakeDrivers.Ldap.Client.Tests.Slapd;

/// <summary>OpenLDAP's slapd, started once for all tests, with two naming contexts and the overlays that the cases need.</summary>
public sealed class SlapdFixture : IAsyncLifetime
{
    public const string Suffix = "dc=example,dc=com";
    public const string OtherSuffix = "dc=second";
    public const string AdminDn = "cn=admin,dc=example,dc=com";
    public const string AdminPassword = "admin";

    private static readonly string[] Files = ["/usr/sbin/slapd", "/usr/lib/ldap/back_mdb.so", "/usr/lib/ldap/sssvlv.so", "/usr/lib/ldap/memberof.so", "/etc/ldap/schema/nis.schema"];

    private const string Common = """
        include /etc/ldap/schema/core.schema
        include /etc/ldap/schema/cosine.schema
        include /etc/ldap/schema/inetorgperson.schema
        include /etc/ldap/schema/nis.schema
        modulepath /usr/lib/ldap
        moduleload back_mdb
        moduleload sssvlv
        moduleload memberof
        moduleload syncprov
        sizelimit unlimited
        threads 4
        pidfile {directory}/slapd.pid

        """;

    private const string Database = """
        database mdb
        suffix SUFFIX
        rootdn cn=admin,dc=example,dc=com
        PASSWORD
        directory {directory}/data/NAME
        dbnosync
        maxsize 1073741824
        index objectClass,entryUUID eq
        access to attrs=userPassword by self write by anonymous auth
        access to * by * read

        """;

    private static readonly ServerDefinition Server = new("slapd", ServerProgram.Executable("/usr/sbin/slapd"))
    {
        Arguments = ["-f", "{config}", "-h", "ldap://{host}:{port}/", "-d", "config"],
        ConfigFiles =
        [
            new("etc/slapd.conf", Common
                + Of(Suffix, "first") + "overlay sssvlv\noverlay memberof\noverlay syncprov\n\n"
                + Of(OtherSuffix, "second")
                + Of("dc=plain", "plain")),
            new("data/first/none", ""), new("data/second/none", ""), new("data/plain/none", ""),
        ],
        Ports = [ServerPort.Reserved() with { Scheme = "ldap" }],
        Readiness = [Readiness.Tcp(), Readiness.Log("slapd starting")],
        Stop = StopPolicy.Default with { CleanExitCodes = [0] },
    };

    private FunctionalTestContext? _context;
    private int _units;

    /// <summary>Why there is no server; nothing when there is one.</summary>
    public static string? SkipReason =>
        Array.Find(Files, file => !File.Exists(file)) is { } missing ? $"{missing} is missing (Debian's package slapd)." : null;

    public int Port { get; private set; }

    public async ValueTask InitializeAsync()
    {
        if (SkipReason is not null) return;
        _context = FunctionalTestContext.Create(new() { TimeToLive = TimeSpan.FromMinutes(10) }, nameof(SlapdFixture));
        Port = (await _context.StartAsync(Server)).Port;
        await using var admin = await ConnectAsync(CancellationToken.None);
        await admin.BindAsync(new(AdminDn, AdminPassword));
        foreach (var suffix in new[] { Suffix, OtherSuffix, "dc=plain" })
        {
            await admin.AddAsync(new(suffix, new("objectClass", "dcObject", "organization"), new("o", "Example"), new("dc", suffix.Split(',')[0][3..])));
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_context is not null) await _context.DisposeAsync();
    }

    /// <summary>A name for a unit of a case that no other has.</summary>
    public string NextUnit() => $"ou=case{Interlocked.Increment(ref _units)},{Suffix}";

    internal Task<WireLdapConnection> ConnectAsync(CancellationToken cancellationToken) => WireLdapConnection.ConnectAsync("127.0.0.1", Port, cancellationToken);

    private static string Of(string suffix, string name) =>
        Database.Replace("PASSWORD", suffix == Suffix ? $"rootpw {AdminPassword}" : "", StringComparison.Ordinal).Replace("SUFFIX", suffix, StringComparison.Ordinal).Replace("NAME", name, StringComparison.Ordinal);
}
