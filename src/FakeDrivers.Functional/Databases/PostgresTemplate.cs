using System.Data.Common;
using System.Security.Cryptography;

namespace FakeDrivers.Functional;

/// <summary>A template database on a PostgreSQL server, made once there. Source: PostgreSQL's manual, "Template Databases" and "Advisory Locks".</summary>
internal sealed class PostgresTemplate(string key, PostgresAdmin admin, Func<string, CancellationToken, Task> build) : DatabaseTemplate(key)
{
    private const int LongestName = 24;

    private readonly string _template = $"fakedrivers_template_{DatabaseKey.Short(key)}";

    /// <summary>The clock of the end, for which nobody else sets a limit.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The number of the lock under which the template is made.</summary>
    private string LockNumber => $"hashtextextended('{_template}', 0)";

    /// <summary>Makes a database from the template; when one of that name is there already, in its place.</summary>
    internal async Task CopyAsync(string database, CancellationToken cancellationToken)
    {
        var connection = await admin.OpenAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            if (!await ExistsAsync(connection, cancellationToken).ConfigureAwait(false)) await MakeAsync(connection, cancellationToken).ConfigureAwait(false);
            await PostgresAdmin.ExecuteAsync(connection, Drop(database), cancellationToken).ConfigureAwait(false);
            await PostgresAdmin.ExecuteAsync(connection, $"CREATE DATABASE {database} TEMPLATE {_template}", cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Drops a database.</summary>
    /// <exception cref="TimeoutException">The server gives no answer.</exception>
    internal async Task DropAsync(string database)
    {
        using var limit = new CancellationTokenSource(PostgresAdmin.LongestClearing, Time);
        try
        {
            var connection = await admin.OpenAsync(limit.Token).ConfigureAwait(false);
            await using (connection.ConfigureAwait(false)) await PostgresAdmin.ExecuteAsync(connection, Drop(database), limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            throw DatabaseErrors.NoAnswer(PostgresAdmin.LongestClearing);
        }
    }

    private protected override async Task<TestDatabase> CopyAsync(string directory, string name, CancellationToken cancellationToken)
    {
        var database = NameFor(name);
        await CopyAsync(database, cancellationToken).ConfigureAwait(false);
        return new PostgresDatabase(this, admin, name, database);
    }

    private static string Drop(string database) => $"DROP DATABASE IF EXISTS {database} WITH (FORCE)";

    // Small letters, digits and underscores need no quotes; names may have 63 of them.
    private static string NameFor(string name)
    {
        var letters = name.Select(letter => char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : '_').Take(LongestName);
        return $"fakedrivers_test_{string.Concat(letters)}_{RandomNumberGenerator.GetHexString(12, lowercase: true)}";
    }

    private Task<bool> ExistsAsync(DbConnection connection, CancellationToken cancellationToken) =>
        PostgresAdmin.AnyAsync(connection, $"SELECT 1 FROM pg_database WHERE datname = '{_template}'", cancellationToken);

    private async Task MakeAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await PostgresAdmin.ExecuteAsync(connection, $"SELECT pg_advisory_lock({LockNumber})", cancellationToken).ConfigureAwait(false);
        try
        {
            if (!await ExistsAsync(connection, cancellationToken).ConfigureAwait(false)) await BuildAsync(connection, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await PostgresAdmin.TryExecuteAsync(connection, $"SELECT pg_advisory_unlock({LockNumber})").ConfigureAwait(false);
        }
    }

    private async Task BuildAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        var unfinished = $"{_template}_new";
        await PostgresAdmin.ExecuteAsync(connection, Drop(unfinished), cancellationToken).ConfigureAwait(false);
        try
        {
            await PostgresAdmin.ExecuteAsync(connection, $"CREATE DATABASE {unfinished} TEMPLATE template0", cancellationToken).ConfigureAwait(false);
            await build(admin.UnpooledStringOf(unfinished), cancellationToken).ConfigureAwait(false);
            await FinishAsync(connection, unfinished, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            await PostgresAdmin.TryExecuteAsync(connection, Drop(unfinished)).ConfigureAwait(false);
            if (DatabaseErrors.PassesOn(error, cancellationToken)) throw;
            throw DatabaseErrors.CannotBuild(Key, error);
        }
    }

    // Nobody may be connected to a database that is renamed or copied, and from now on nobody can be.
    private async Task FinishAsync(DbConnection connection, string unfinished, CancellationToken cancellationToken)
    {
        await PostgresAdmin.ExecuteAsync(connection, $"ALTER DATABASE {unfinished} ALLOW_CONNECTIONS false", cancellationToken).ConfigureAwait(false);
        await PostgresAdmin.ExecuteAsync(
            connection,
            $"SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = '{unfinished}' AND backend_type = 'client backend'",
            cancellationToken).ConfigureAwait(false);
        await PostgresAdmin.ExecuteAsync(connection, $"ALTER DATABASE {unfinished} RENAME TO {_template}", cancellationToken).ConfigureAwait(false);
    }
}
