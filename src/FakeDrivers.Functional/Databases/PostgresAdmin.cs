using System.Data.Common;

namespace FakeDrivers.Functional;

/// <summary>A way to a PostgreSQL server, with the right to make databases.</summary>
internal sealed class PostgresAdmin(string connectionString, Func<string, DbConnection> connect)
{
    /// <summary>How long a server may take for what clears up, which nobody cancels.</summary>
    public static TimeSpan LongestClearing => TimeSpan.FromSeconds(30) * HarnessEnvironment.Patience;

    /// <summary>Where the server is, as its provider says it.</summary>
    public string Server
    {
        get
        {
            using var connection = connect(connectionString);
            return connection.DataSource;
        }
    }

    /// <summary>A connection of the administrator. It is not pooled: one from a pool may be of a server that has ended since.</summary>
    public Task<DbConnection> OpenAsync(CancellationToken cancellationToken) => Connections.OpenAsync(connect(With(("Pooling", "false"))), cancellationToken);

    /// <summary>A connection to another database that leaves no session behind; not open yet.</summary>
    public DbConnection Connect(string database) => connect(UnpooledStringOf(database));

    /// <summary>The connection string of another database.</summary>
    public string ConnectionStringOf(string database) => With(("Database", database));

    /// <summary>The connection string of another database, for sessions that end when they are closed.</summary>
    public string UnpooledStringOf(string database) => With(("Database", database), ("Pooling", "false"));

    /// <summary>Runs a statement, however long it takes unless the token ends it. Names in it are the harness's own, so that they need no escapes.</summary>
    public static async Task ExecuteAsync(DbConnection connection, string sql, CancellationToken cancellationToken)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs a statement that clears up. What fails of it is left to the server, which ends what a session holds, and to the next who comes.</summary>
    public static async Task TryExecuteAsync(DbConnection connection, string sql)
    {
        using var limit = new CancellationTokenSource(LongestClearing, TimeProvider.System);
        try
        {
            await ExecuteAsync(connection, sql, limit.Token).ConfigureAwait(false);
        }
        catch (Exception error) when (error is DbException or InvalidOperationException or OperationCanceledException)
        {
            // The connection is broken, or the server gives no answer.
        }
    }

    /// <summary>Whether a query has a row.</summary>
    public static async Task<bool> AnyAsync(DbConnection connection, string sql, CancellationToken cancellationToken)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is not null;
    }

    // The provider's own builder knows the other names of a keyword, such as DB.
    private string With(params (string Keyword, string Value)[] changes)
    {
        using var connection = connect(connectionString);
        var builder = DbProviderFactories.GetFactory(connection)?.CreateConnectionStringBuilder() ?? new DbConnectionStringBuilder();
        builder.ConnectionString = connectionString;
        foreach (var change in changes) builder[change.Keyword] = change.Value;
        return builder.ConnectionString;
    }
}
