using FunctionalTests.Tests;
using Npgsql;

namespace FakeDrivers.Functional.Tests;

/// <summary>A PostgreSQL server of these tests alone, started by the harness as in the sample.</summary>
public sealed class PostgresFixture : IAsyncLifetime
{
    private readonly PostgresServer _server = new();

    /// <summary>The administrator's connection string.</summary>
    public string Admin => $"{_server.ConnectionString};Pooling=false";

    public ValueTask InitializeAsync() => _server.InitializeAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

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
}
