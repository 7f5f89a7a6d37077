using System.Globalization;
using System.Net;
using System.Net.Sockets;
using FakeDrivers.Execution;
using FakeDrivers.Process;
using Npgsql;

namespace FakeDrivers.Functional.Tests.Databases;

/// <summary>A PostgreSQL server of these tests alone, from the system's package; its cluster comes from a directory template.</summary>
public sealed class PostgresFixture : IAsyncLifetime
{
    private static readonly string? Programs = FindPrograms();

    private readonly TestDirectory _directory = new();
    private ICommandProcess? _server;

    /// <summary>Whether the programs of PostgreSQL are there.</summary>
    public static bool IsInstalled => Programs is not null;

    /// <summary>The administrator's connection string.</summary>
    public string Admin { get; private set; } = string.Empty;

    // PostgreSQL refuses to run as root.
    private static string? User => Environment.UserName == "root" ? "nobody" : null;

    public async ValueTask InitializeAsync()
    {
        if (!IsInstalled) return;
        var initdb = As(User, "initdb", "-D", "{database}", "-U", "postgres", "--auth=trust", "--no-sync", "--locale=C", "--encoding=UTF8");
        var cluster = new DirectoryTemplate("postgres", BuildCommand.Of(initdb, DirectoryTemplate.ValuesOf), User, _directory.Templates);
        var data = (await cluster.CreateAsync(_directory.Context, "postgres", CancellationToken.None)).Values["database"];
        var port = FreePort().ToString(CultureInfo.InvariantCulture);
        var postgres = As(User, "postgres", "-D", data, "-h", "127.0.0.1", "-p", port, "-c", "unix_socket_directories=", "-c", "fsync=off");
        _server = await new ProcessExecutor().StartAsync(postgres);
        Admin = $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres;Pooling=false";
        await ReadyAsync(_server);
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is { } server)
        {
            server.Signal(CommandSignal.Interrupt);
            await server.Exited;
            await server.DisposeAsync();
        }

        _directory.Dispose();
    }

    /// <summary>Runs a query on a database, as the administrator.</summary>
    public async Task<IReadOnlyList<string>> QueryAsync(string sql, string database = "postgres")
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Admin) { Database = database }.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        List<string> values = [];
        while (await reader.ReadAsync(TestContext.Current.CancellationToken)) values.Add(reader.GetString(0));
        return values;
    }

    /// <summary>Asks until a query has a row.</summary>
    public async Task WaitForAsync(string sql)
    {
        while ((await QueryAsync(sql)).Count == 0) TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
    }

    private static Command As(string? user, string program, params string[] arguments)
    {
        var file = Path.Combine(Programs!, program);
        return (user is null ? new Command(file, arguments) : new Command("setpriv", ["--reuid", user, "--regid", "nogroup", "--clear-groups", file, .. arguments])) with
        {
            WorkingDirectory = "/",
        };
    }

    private static async Task ReadyAsync(ICommandProcess server)
    {
        var log = new StreamReader(server.StandardError);
        while (await log.ReadLineAsync().Within() is { } line)
        {
            if (!line.Contains("ready to accept connections", StringComparison.Ordinal)) continue;
            _ = log.ReadToEndAsync();
            return;
        }

        throw new InvalidOperationException("PostgreSQL has ended before it was ready.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string? FindPrograms()
    {
        const string Packages = "/usr/lib/postgresql";
        var packaged = Directory.Exists(Packages) ? Directory.EnumerateDirectories(Packages).Order().Select(version => Path.Combine(version, "bin")) : [];
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator);
        return packaged.Reverse().Concat(onPath).FirstOrDefault(directory => File.Exists(Path.Combine(directory, "initdb")) && File.Exists(Path.Combine(directory, "postgres")));
    }
}
