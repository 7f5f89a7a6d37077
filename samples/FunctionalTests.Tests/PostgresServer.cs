using FakeDrivers.Execution;
using FakeDrivers.Functional;

namespace FunctionalTests.Tests;

/// <summary>A PostgreSQL server from the system's package, started by the harness for the tests of a class: no service, no fixed port, no container.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private static readonly string? Programs = FindPrograms();

    // PostgreSQL refuses to run as root.
    private static readonly string? User = Environment.IsPrivilegedProcess ? "nobody" : null;

    private readonly FunctionalTestContext _context = FunctionalTestContext.Create(name: nameof(PostgresServer));
    private ServerProcess? _server;

    /// <summary>The administrator's connection string.</summary>
    public string ConnectionString => _server is { } server
        ? $"Host=127.0.0.1;Port={server.Port};Username=postgres;Database=postgres"
        : throw new InvalidOperationException("PostgreSQL does not run.");

    /// <summary>Skips a test where PostgreSQL is not installed.</summary>
    public static void SkipWhereMissing() =>
        Assert.SkipWhen(Programs is null, "PostgreSQL is not installed: there is no initdb in /usr/lib/postgresql/*/bin, nor in PATH");

    public async ValueTask InitializeAsync()
    {
        if (Programs is not null) _server = await _context.StartAsync(Define(Programs));
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    /// <summary>The server: its cluster is made once by <c>initdb</c>, and copied.</summary>
    private static ServerDefinition Define(string programs) => new("postgres", ServerProgram.Executable(Path.Combine(programs, "postgres")))
    {
        // What a crash of the machine would lose, no test would miss.
        Arguments =
        [
            "-D", "{database}", "-p", "{port}", "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories={database}",
            "-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off",
        ],
        User = User,
        Ports = [ServerPort.Reserved() with { Scheme = "postgres" }],
        Database = DatabaseTemplate.Directory(DatabaseKey.Of(Path.Combine(programs, "initdb")), InitDb(programs), owner: User),
        Readiness = [Readiness.Log("ready to accept connections")],
        Stop = new() { Signal = CommandSignal.Interrupt },
    };

    private static Command InitDb(string programs)
    {
        string[] asUser = User is null ? [] : ["setpriv", "--reuid", User, "--clear-groups", "--"];
        string[] command =
        [
            .. asUser, Path.Combine(programs, "initdb"), "-D", "{database}", "-U", "postgres", "--auth=trust", "--no-sync", "--encoding=UTF8", "--locale=C",
        ];
        return new(command[0], command[1..]) { WorkingDirectory = "/" };
    }

    // Debian keeps the programs of each version in a directory of their own, which is not in PATH.
    private static string? FindPrograms()
    {
        const string Debian = "/usr/lib/postgresql";
        var packaged = Directory.Exists(Debian) ? Directory.GetDirectories(Debian).OrderDescending().Select(version => Path.Combine(version, "bin")) : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return packaged.Concat(path).FirstOrDefault(directory => Has(directory, "initdb") && Has(directory, "postgres"));

        static bool Has(string directory, string program) => File.Exists(Path.Combine(directory, program));
    }
}
