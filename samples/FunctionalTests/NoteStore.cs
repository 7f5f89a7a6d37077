using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace FunctionalTests;

/// <summary>Notes in a database, the newest first.</summary>
public sealed class NoteStore(DatabaseOptions options) : IAsyncDisposable
{
    private readonly DbDataSource _database = options.Provider == "postgres"
        ? NpgsqlDataSource.Create(options.ConnectionString)
        : SqliteFactory.Instance.CreateDataSource(options.ConnectionString);

    /// <summary>Makes the schema, where it is not there.</summary>
    public async Task MigrateAsync(CancellationToken cancellationToken = default)
    {
        var id = options.Provider == "postgres" ? "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY" : "INTEGER PRIMARY KEY";
        await using var command = _database.CreateCommand($"CREATE TABLE IF NOT EXISTS notes (id {id}, text TEXT NOT NULL)");
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async Task AddAsync(string text, CancellationToken cancellationToken = default)
    {
        await using var command = _database.CreateCommand("INSERT INTO notes (text) VALUES (@text)");
        Add(command, "@text", text);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<string>> ListAsync(int limit, CancellationToken cancellationToken = default)
    {
        await using var command = _database.CreateCommand("SELECT text FROM notes ORDER BY id DESC LIMIT @limit");
        Add(command, "@limit", limit);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        List<string> texts = [];
        while (await reader.ReadAsync(cancellationToken)) texts.Add(reader.GetString(0));
        return texts;
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
