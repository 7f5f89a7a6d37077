using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Net.Sockets;
using FakeDrivers.Worlds;
using Npgsql;

namespace FakeDrivers.Functional.Tests;

/// <summary>The end of a database whose server has ended before, or hangs.</summary>
public sealed class PostgresEndTests : IDisposable
{
    private readonly TestDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_server_behind_a_Unix_socket_that_has_ended_has_dropped_its_databases(bool isFileLeft)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "PostgreSQL has no Unix sockets there.");
        using var ended = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        if (isFileLeft) ended.Bind(new UnixDomainSocketEndPoint(Path.Combine(_directory.Context, ".s.PGSQL.5432")));

        await Database($"Host={_directory.Context};Username=postgres", text => new NpgsqlConnection(text)).DropAsync().Within();
    }

    [Fact]
    public async Task A_server_over_TCP_that_has_ended_has_dropped_its_databases()
    {
        using var unused = new PortAllocator(_directory["ports"]);

        await Database($"Host=127.0.0.1;Port={unused.Unused()};Username=postgres", text => new NpgsqlConnection(text)).DropAsync().Within();
    }

    [Fact]
    public async Task A_server_that_hangs_is_not_waited_for_without_an_end()
    {
        var clock = new FakeClock();
        var dropping = Database("Host=x", _ => new HangingConnection(), clock).DropAsync();

        var ending = () => clock.RunUntilAsync(dropping, TestContext.Current.CancellationToken).Within();

        (await ending.Should().ThrowAsync<DatabaseTemplateException>())
            .WithMessage("Cannot drop *it is still there*no answer within*").WithInnerException<TimeoutException>();
    }

    private static PostgresDatabase Database(string connectionString, Func<string, DbConnection> connect, TimeProvider? time = null)
    {
        var admin = new PostgresAdmin(connectionString, connect);
        var template = new PostgresTemplate("key", admin, (_, _) => Task.CompletedTask) { Time = time ?? TimeProvider.System };
        return new(template, admin, "api", "fakedrivers_test_api");
    }

    private sealed class HangingConnection : DbConnection
    {
        [AllowNull]
        public override string ConnectionString { get; set; } = string.Empty;

        public override string Database => "postgres";

        public override string DataSource => "nowhere";

        public override string ServerVersion => "18";

        public override System.Data.ConnectionState State => System.Data.ConnectionState.Closed;

        public override void ChangeDatabase(string databaseName) => throw new NotSupportedException();

        public override void Close()
        {
        }

        public override void Open() => throw new NotSupportedException();

        public override Task OpenAsync(CancellationToken cancellationToken) => Task.Delay(Timeout.Infinite, cancellationToken);

        protected override DbTransaction BeginDbTransaction(System.Data.IsolationLevel isolationLevel) => throw new NotSupportedException();

        protected override DbCommand CreateDbCommand() => throw new NotSupportedException();
    }
}
