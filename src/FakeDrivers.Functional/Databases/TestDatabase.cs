using System.Data.Common;

namespace FakeDrivers.Functional;

/// <summary>The database of one test, a copy of a template. It ends with the test's context.</summary>
public abstract class TestDatabase
{
    private readonly Func<DbConnection>? _connect;

    private protected TestDatabase(string name, IReadOnlyDictionary<string, string> values, Func<DbConnection>? connect)
    {
        Name = name;
        Values = ValueMap<string>.From(values);
        _connect = connect;
    }

    /// <summary>What it is for, such as the server's name.</summary>
    public string Name { get; }

    /// <summary>What templates get of it: <c>database</c>, its path or name, and <c>connection</c>, its connection string, where it has one.</summary>
    public IReadOnlyDictionary<string, string> Values { get; }

    /// <summary>Whether it lies in the context's directory, and so is kept and deleted with that.</summary>
    internal virtual bool IsInDirectory => false;

    /// <summary>Makes it as the template is, again. Upstream: <c>_reset_database</c>.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="DatabaseTemplateException">
    /// It cannot be made again. Files that a process has open are refused on Linux and Windows, since it would go on with the old ones: stop the
    /// server first. PostgreSQL ends the sessions of those who are connected.
    /// </exception>
    public async Task ResetAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            await RenewAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (!DatabaseErrors.PassesOn(error, cancellationToken))
        {
            throw DatabaseErrors.CannotReset(ToString(), error);
        }
    }

    /// <summary>Runs SQL that changes something.</summary>
    /// <param name="sql">The statements, as the database's provider takes them.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>How many rows were changed; -1 when no statement changes rows.</returns>
    /// <exception cref="InvalidOperationException">The template was given no way to connect.</exception>
    /// <exception cref="DbException">The database refuses it.</exception>
    public async Task<int> ExecuteAsync(string sql, CancellationToken cancellationToken = default)
    {
        var connection = await OpenAsync(sql, cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            return await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Asks by SQL. Upstream: <c>run_sql_cmd</c>.</summary>
    /// <param name="sql">The query, as the database's provider takes it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The rows, each with its columns in the query's order; NULL is <see langword="null"/>.</returns>
    /// <exception cref="InvalidOperationException">The template was given no way to connect.</exception>
    /// <exception cref="DbException">The database refuses it.</exception>
    public async Task<IReadOnlyList<IReadOnlyList<object?>>> QueryAsync(string sql, CancellationToken cancellationToken = default)
    {
        var connection = await OpenAsync(sql, cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false)) return await RowsAsync(reader, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>What it is and where it lies, for messages: a kept one is found by it.</summary>
    public abstract override string ToString();

    /// <summary>Ends it, when the test has passed and its server has stopped.</summary>
    /// <exception cref="DatabaseTemplateException">It cannot be ended, since the database server is gone, say.</exception>
    internal async Task DropAsync()
    {
        try
        {
            await EndAsync().ConfigureAwait(false);
        }
        catch (Exception error) when (!DatabaseErrors.PassesOn(error, CancellationToken.None))
        {
            throw DatabaseErrors.CannotDrop(ToString(), error);
        }
    }

    private protected abstract Task RenewAsync(CancellationToken cancellationToken);

    private protected virtual Task EndAsync() => Task.CompletedTask;

    private static async Task<IReadOnlyList<IReadOnlyList<object?>>> RowsAsync(DbDataReader reader, CancellationToken cancellationToken)
    {
        List<IReadOnlyList<object?>> rows = [];
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            var columns = new object?[reader.FieldCount];
            for (var i = 0; i < columns.Length; i++) columns[i] = reader.GetValue(i) is var value and not DBNull ? value : null;
            rows.Add(columns);
        }

        return rows;
    }

    private Task<DbConnection> OpenAsync(string sql, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(sql);
        return Connections.OpenAsync(_connect?.Invoke() ?? throw DatabaseErrors.NoConnection(ToString()), cancellationToken);
    }
}
