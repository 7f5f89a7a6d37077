using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using SystemProcess = System.Diagnostics.Process;

namespace FakeDrivers.Benchmarks;

/// <summary>OpenLDAP's server with the same entries and indexes, on a directory of its own that goes with it.</summary>
internal sealed class LdapSlapd : IDisposable
{
    private const string Program = "/usr/sbin/slapd";
    private const string Modules = "/usr/lib/ldap";
    private readonly DirectoryInfo _directory;
    private readonly SystemProcess _server;

    private LdapSlapd(DirectoryInfo directory, SystemProcess server, int port, TimeSpan load) => (_directory, _server, Port, Load) = (directory, server, port, load);

    public static bool IsInstalled => File.Exists(Program) && Directory.Exists(Modules);

    public int Port { get; }

    public SystemProcess Server => _server;

    /// <summary>How long <c>slapadd -q</c> took.</summary>
    public TimeSpan Load { get; }

    public static async Task<LdapSlapd> StartAsync(string ldif)
    {
        var directory = Directory.CreateTempSubdirectory("slapd-");
        directory.CreateSubdirectory("db");
        var configuration = Path.Combine(directory.FullName, "slapd.conf");
        await File.WriteAllTextAsync(configuration, $"""
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
            directory {directory.FullName}/db
            dbnosync
            index objectClass,uid,cn,mail,member,uniqueMember,entryUUID eq

            """);
        var started = Stopwatch.GetTimestamp();
        using (var load = SystemProcess.Start(new ProcessStartInfo("/usr/sbin/slapadd", ["-q", "-f", configuration, "-l", ldif]))!)
        {
            await load.WaitForExitAsync();
            if (load.ExitCode != 0) throw new InvalidOperationException($"slapadd ended with {load.ExitCode}.");
        }

        var time = Stopwatch.GetElapsedTime(started);
        var port = FreePort();
        var url = string.Create(CultureInfo.InvariantCulture, $"ldap://127.0.0.1:{port}");
        var server = SystemProcess.Start(new ProcessStartInfo(Program, ["-d", "0", "-f", configuration, "-h", url]))!;
        while (!await TakesConnectionAsync(port))
        {
            if (server.HasExited) throw new InvalidOperationException($"slapd ended with {server.ExitCode}.");
            await Task.Delay(10);
        }

        return new(directory, server, port, time);
    }

    public void Dispose()
    {
        _server.Kill();
        _server.WaitForExit();
        _server.Dispose();
        _directory.Delete(recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<bool> TakesConnectionAsync(int port)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
