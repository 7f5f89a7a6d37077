using FakeDrivers.Execution;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace FakeDrivers.Functional.Tests;

/// <summary>Other test hosts that want the same database template, played by this assembly in processes of their own.</summary>
internal static class DatabaseChildren
{
    public static IEnumerable<KeyValuePair<string, Func<IReadOnlyList<string>, Task<int>>>> All => new Dictionary<string, Func<IReadOnlyList<string>, Task<int>>>
    {
        ["use-template"] = UseTemplateAsync,
        ["use-postgres-template"] = UsePostgresTemplateAsync,
        ["migrate"] = MigrateAsync,
        ["build-to-die"] = BuildForeverAsync,
    };

    /// <summary>
    /// Makes a SQLite database in the second directory from a template in the first one. Says <c>asking</c> before, <c>building</c> when it is the
    /// one to build, and then builds as soon as a line is read; <c>made</c> at the end.
    /// </summary>
    private static async Task<int> UseTemplateAsync(IReadOnlyList<string> arguments)
    {
        var template = new SqliteTemplate("shared", BuildAsync, connect: null, arguments[0]);
        Console.WriteLine("asking");
        await template.CreateAsync(arguments[1], "server", CancellationToken.None);
        Console.WriteLine("made");
        return 0;

        static async Task BuildAsync(string path, CancellationToken cancellationToken)
        {
            await File.WriteAllTextAsync(path, string.Empty, cancellationToken);
            Console.WriteLine("building");
            if (await Console.In.ReadLineAsync(cancellationToken) is null) throw new InvalidOperationException("Nobody says to go on.");
            await FillAsync(path, "built by a child");
        }
    }

    /// <summary>Makes a template in a directory with a tool that does not end, and that writes its number to a file.</summary>
    private static async Task<int> BuildForeverAsync(IReadOnlyList<string> arguments)
    {
        var tool = Command.Shell("echo $$ > \"$PID.new\"; mv \"$PID.new\" \"$PID\"; exec sleep 600; : {database}") with
        {
            Environment = new Dictionary<string, string?> { ["PID"] = arguments[1] },
        };
        var template = new SqliteTemplate("endless", BuildCommand.Of(tool, SqliteTemplate.ValuesOf), connect: null, arguments[0]);
        await template.CreateAsync(arguments[1], "server", CancellationToken.None);
        return 0;
    }

    /// <summary>Makes a PostgreSQL database on a server, given by its connection string. Says <c>building</c>, and builds as soon as a line is read.</summary>
    private static async Task<int> UsePostgresTemplateAsync(IReadOnlyList<string> arguments)
    {
        var template = DatabaseTemplate.Postgres("processes", arguments[0], text => new NpgsqlConnection(text), BuildAsync);
        await template.CreateAsync("/nowhere", "other", CancellationToken.None);
        return 0;

        static async Task BuildAsync(string connectionString, CancellationToken cancellationToken)
        {
            await using var connection = new NpgsqlConnection(connectionString);
            await connection.OpenAsync(cancellationToken);
            Console.WriteLine("building");
            if (await Console.In.ReadLineAsync(cancellationToken) is null) throw new InvalidOperationException("Nobody says to go on.");
            await using var command = new NpgsqlCommand("CREATE TABLE notes (text TEXT); INSERT INTO notes VALUES ('built by a child')", connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    /// <summary>A migration tool: its argument is the connection string, and its environment's <c>NOTE</c> becomes a row.</summary>
    private static async Task<int> MigrateAsync(IReadOnlyList<string> arguments)
    {
        await FillAsync(new SqliteConnectionStringBuilder(arguments[0]).DataSource, Environment.GetEnvironmentVariable("NOTE") ?? "none");
        return 0;
    }

    private static async Task FillAsync(string path, string note)
    {
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "CREATE TABLE notes (text TEXT); INSERT INTO notes VALUES ($note)";
        command.Parameters.AddWithValue("$note", note);
        await command.ExecuteNonQueryAsync();
    }
}
