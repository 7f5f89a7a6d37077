using System.Diagnostics;
using FakeDrivers.Functional;
using SystemProcess = System.Diagnostics.Process;

namespace FakeDrivers.Benchmarks;

/// <summary>OpenLDAP's server with the same entries and indexes, on a directory of its own that goes with it.</summary>
internal sealed class LdapSlapd : IAsyncDisposable
{
    private const string Program = "/usr/sbin/slapd";
    private const string Modules = "/usr/lib/ldap";

    private static readonly ServerDefinition Definition = new("slapd", ServerProgram.Executable(Program))
    {
        Ports = [ServerPort.Reserved() with { Scheme = "ldap" }],
        Readiness = [Readiness.Tcp()],
        Stop = StopPolicy.Default with { CleanExitCodes = [0] },
    };

    private readonly FunctionalTestContext _context;

    private LdapSlapd(FunctionalTestContext context, ServerProcess server, TimeSpan load) =>
        (_context, Port, Server, Load) = (context, server.Port, SystemProcess.GetProcessById(server.Pid!.Value), load);

    public static bool IsInstalled => File.Exists(Program) && Directory.Exists(Modules);

    public int Port { get; }

    /// <summary>The process, to see what a load costs it.</summary>
    public SystemProcess Server { get; }

    /// <summary>How long <c>slapadd -q</c> took.</summary>
    public TimeSpan Load { get; }

    public static async Task<LdapSlapd> StartAsync(string ldif)
    {
        var context = FunctionalTestContext.Create(new() { TimeToLive = TimeSpan.FromHours(1) }, nameof(LdapSlapd));
        try
        {
            var configuration = await context.WriteFileAsync("slapd.conf", $"""
                include /etc/ldap/schema/core.schema
                include /etc/ldap/schema/cosine.schema
                include /etc/ldap/schema/inetorgperson.schema
                modulepath {Modules}
                moduleload back_mdb
                sizelimit unlimited
                database mdb
                maxsize 4294967296
                suffix "dc=example,dc=com"
                rootdn "cn=admin,dc=example,dc=com"
                rootpw admin
                directory {Directory.CreateDirectory(Path.Combine(context.Directory, "db")).FullName}
                dbnosync
                index objectClass,uid,cn,mail,member,uniqueMember,entryUUID eq

                """);
            var load = await LoadAsync(configuration, ldif);
            var server = await context.StartAsync(Definition with { Arguments = ["-d", "0", "-f", configuration, "-h", "ldap://{host}:{port}/"] });
            return new(context, server, load);
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Server.Dispose();
        await _context.DisposeAsync();
    }

    /// <summary>Runs <c>slapadd</c> as a bare process: it is measured, and nothing around it shall be.</summary>
    private static async Task<TimeSpan> LoadAsync(string configuration, string ldif)
    {
        var started = Stopwatch.GetTimestamp();
        using var load = SystemProcess.Start(new ProcessStartInfo("/usr/sbin/slapadd", ["-q", "-f", configuration, "-l", ldif]))!;
        await load.WaitForExitAsync();
        return load.ExitCode == 0 ? Stopwatch.GetElapsedTime(started) : throw new InvalidOperationException($"slapadd ended with {load.ExitCode}.");
    }
}
