using Microsoft.Data.Sqlite;

namespace FakeDrivers.Functional.Tests;

/// <summary>SQLite as a test's author uses it.</summary>
internal static class Sqlite
{
    public static SqliteConnection Connect(string connectionString) => new(connectionString);

    /// <summary>A build that runs SQL, and counts how often it was asked to.</summary>
    public static Func<string, CancellationToken, Task> Build(string sql, Action? count = null) => async (path, cancellationToken) =>
    {
        count?.Invoke();
        await ExecuteAsync($"Data Source={path};Pooling=False", sql, cancellationToken);
    };

    public static async Task ExecuteAsync(string connectionString, string sql, CancellationToken cancellationToken)
    {
        await using var connection = Connect(connectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
