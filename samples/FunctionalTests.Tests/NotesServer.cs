using System.Reflection;
using FakeDrivers.Execution;
using FakeDrivers.Functional;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace FunctionalTests.Tests;

/// <summary>The service as the harness starts it.</summary>
internal static class NotesServer
{
    private static readonly Assembly App = typeof(NoteStore).Assembly;

    /// <summary>Another build of the app is another schema, as far as anybody knows.</summary>
    private static readonly string SchemaKey = DatabaseKey.Of(App.Location);

    /// <summary>The service on a SQLite file, which its own <c>--migrate</c> makes once and which is copied for each test.</summary>
    public static ServerDefinition Definition { get; } = new("notes", ServerProgram.Project(App))
    {
        Arguments = ["--config", "{config}"],
        ConfigFiles =
        [
            ConfigFile.Json("notes.json", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "notes.json")), """
                {
                  "urls": "http://127.0.0.1:{port}",
                  "Greeting": "{greeting}",
                  "Limit": "{limit}",
                  "PolicyFile": "{directory}/policy.json",
                  "Upstream": "{upstream}",
                  "Database": { "Provider": "{provider}", "ConnectionString": "{connection}" }
                }
                """),
        ],
        Values = new Dictionary<string, object?> { ["greeting"] = "Hello", ["limit"] = 20, ["upstream"] = "", ["provider"] = "sqlite" },
        Ports = [ServerPort.ReadBack()],
        Readiness = [Readiness.Http("/health")],
        Reload = ReloadPolicy.BySignal(CommandSignal.Hangup, sign: Readiness.Log("Settings read again")),
        Database = DatabaseTemplate.Sqlite(
            SchemaKey,
            new Command("dotnet", App.Location, "--migrate", "--Database:ConnectionString={connection}"),
            connect: text => new SqliteConnection(text)),
    };

    /// <summary>The service on a database of a PostgreSQL server.</summary>
    public static ServerDefinition On(PostgresServer postgres) => Definition.With("provider", "postgres") with
    {
        Database = DatabaseTemplate.Postgres(SchemaKey, postgres.ConnectionString, text => new NpgsqlConnection(text), MigrateAsync),
    };

    /// <summary>The same with another value.</summary>
    public static ServerDefinition With(this ServerDefinition definition, string name, object? value) =>
        definition with { Values = new Dictionary<string, object?>(definition.Values) { [name] = value } };

    /// <summary>The same under another name, with a config file of its own, for tests that run more than one.</summary>
    public static ServerDefinition Named(this ServerDefinition definition, string name) =>
        definition with { Name = name, ConfigFiles = [.. definition.ConfigFiles.Select(file => file with { Path = $"{name}.json" })] };

    private static async Task MigrateAsync(string connectionString, CancellationToken cancellationToken)
    {
        await using var notes = new NoteStore(new() { Provider = "postgres", ConnectionString = connectionString });
        await notes.MigrateAsync(cancellationToken);
    }
}
