using System.Collections.Concurrent;
using FakeDrivers.Process;
using FunctionalTests.Tests;
using Npgsql;

namespace FakeDrivers.Functional.Tests;

public sealed class PostgresTemplateTests(PostgresFixture server) : IClassFixture<PostgresFixture>
{
    private const string Schema = "CREATE TABLE notes (text TEXT); INSERT INTO notes VALUES ('first')";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_test_gets_a_database_of_its_own_and_the_values_for_its_server()
    {
        var database = await CreateAsync(Template("values"), "API-1");

        var name = database.Values["database"];
        name.Should().MatchRegex("^fakedrivers_test_api_1_[0-9a-f]{12}$");
        new NpgsqlConnectionStringBuilder(database.Values["connection"]).Should().BeEquivalentTo(new NpgsqlConnectionStringBuilder(server.Admin) { Database = name });
        (await server.QueryAsync("SELECT text FROM notes", name)).Should().Equal("first");
    }

    [Fact]
    public async Task What_a_test_changes_is_not_in_the_next_ones_database()
    {
        var template = Template("separate");
        var changed = await CreateAsync(template);

        (await changed.ExecuteAsync("INSERT INTO notes VALUES ('second')", Cancellation)).Should().Be(1);

        (await NotesOfAsync(await CreateAsync(template))).Should().Equal("first");
    }

    [Fact]
    public async Task Eight_tests_at_once_make_the_template_once()
    {
        var builds = new ConcurrentBag<string>();

        var databases = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => CreateAsync(Template("eight", builds.Add)))).Within();

        builds.Should().ContainSingle();
        databases.Select(database => database.Values["database"]).Should().OnlyHaveUniqueItems();
        foreach (var database in databases) (await NotesOfAsync(database)).Should().Equal("first");
    }

    [Fact]
    public async Task Another_process_that_makes_it_is_waited_for()
    {
        PostgresServer.SkipWhereMissing();
        await using var other = await new ProcessExecutor().StartAsync(Program.Children.Command("use-postgres-template", server.Admin), Cancellation);
        using var says = new StreamReader(other.StandardOutput);
        (await says.ReadLineAsync(Cancellation).AsTask().Within()).Should().Be("building");
        var built = new ConcurrentBag<string>();

        var here = CreateAsync(Template("processes", built.Add));
        await server.WaitForAsync("SELECT pid::text FROM pg_locks WHERE locktype = 'advisory' AND NOT granted").Within();
        await other.StandardInput.WriteAsync("go on\n"u8.ToArray(), Cancellation);

        (await NotesOfAsync(await here.Within())).Should().Equal("built by a child");
        built.Should().BeEmpty();
        (await other.Exited.Within()).Should().Be(0);
    }

    [Fact]
    public async Task Sessions_that_the_build_leaves_open_are_ended()
    {
        await using var left = new NpgsqlConnection();
        var template = Template("sessions", connectionString =>
        {
            left.ConnectionString = connectionString;
            left.Open();
        });

        (await NotesOfAsync(await CreateAsync(template))).Should().Equal("first");
        (await server.QueryAsync("SELECT datname FROM pg_stat_activity WHERE datname LIKE '%template%'")).Should().BeEmpty();
    }

    [Fact]
    public async Task A_failed_build_leaves_nothing_and_the_next_tries_again()
    {
        var builds = 0;
        var template = Template("failing", _ =>
        {
            if (++builds == 1) throw new InvalidOperationException("migration 7 is wrong");
        });
        var before = await server.QueryAsync("SELECT datname::text FROM pg_database WHERE datname LIKE '%\\_new'");

        var failed = await this.Invoking(_ => CreateAsync(template)).Should().ThrowAsync<DatabaseTemplateException>();

        failed.WithMessage("*'failing'*migration 7 is wrong*").WithInnerException<InvalidOperationException>();
        (await server.QueryAsync("SELECT datname::text FROM pg_database WHERE datname LIKE '%\\_new'")).Should().BeSubsetOf(before);
        (await NotesOfAsync(await CreateAsync(template))).Should().Equal("first");
    }

    [Fact]
    public async Task What_a_killed_build_has_left_is_begun_anew()
    {
        PostgresServer.SkipWhereMissing();
        await server.QueryAsync($"CREATE DATABASE fakedrivers_template_{DatabaseKey.Short("killed")}_new");

        (await NotesOfAsync(await CreateAsync(Template("killed")))).Should().Equal("first");
    }

    [Fact]
    public async Task Reset_makes_it_as_the_template_is_whoever_is_connected()
    {
        var database = await CreateAsync(Template("reset"));
        await using var connected = new NpgsqlConnection(database.Values["connection"]);
        await connected.OpenAsync(Cancellation);
        await database.ExecuteAsync("INSERT INTO notes VALUES ('second')", Cancellation);

        await database.ResetAsync(Cancellation);

        (await NotesOfAsync(database)).Should().Equal("first");
    }

    [Fact]
    public async Task Dropped_it_is_gone_whoever_is_connected()
    {
        var database = await CreateAsync(Template("drop"));
        await using var connected = new NpgsqlConnection(database.Values["connection"]);
        await connected.OpenAsync(Cancellation);

        await database.DropAsync();

        (await server.QueryAsync($"SELECT datname::text FROM pg_database WHERE datname = '{database.Values["database"]}'")).Should().BeEmpty();
        database.ToString().Should().Contain(database.Values["database"]).And.Contain("127.0.0.1", "a kept one is found by this text");
    }

    [Fact]
    public async Task The_documented_statement_drops_templates_and_databases()
    {
        var database = await CreateAsync(Template("documented"));
        var names = new[] { database.Values["database"], $"fakedrivers_template_{DatabaseKey.Short("documented")}" };

        var statements = await server.QueryAsync(
            @"SELECT format('DROP DATABASE %I WITH (FORCE)', datname) FROM pg_database WHERE datname LIKE 'fakedrivers\_%'");
        foreach (var name in names)
        {
            statements.Should().ContainSingle(statement => statement.Contains(name, StringComparison.Ordinal));
            await server.QueryAsync(statements.Single(statement => statement.Contains(name, StringComparison.Ordinal)));
        }

        (await server.QueryAsync("SELECT datname::text FROM pg_database")).Should().NotContain(names);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_told_with_the_database_that_was_wanted()
    {
        var template = DatabaseTemplate.Postgres("gone", "Host=127.0.0.1;Port=1;Username=postgres", Connect, (_, _) => Task.CompletedTask);

        var failed = await this.Invoking(_ => template.CreateAsync("/nowhere", "api", Cancellation)).Should().ThrowAsync<DatabaseTemplateException>();

        failed.WithMessage("*'api'*'gone'*").WithInnerException<NpgsqlException>();
    }

    private static NpgsqlConnection Connect(string connectionString) => new(connectionString);

    private static async Task<IEnumerable<object?>> NotesOfAsync(TestDatabase database) =>
        (await database.QueryAsync("SELECT text FROM notes", Cancellation)).Select(row => row[0]);

    private static Task<TestDatabase> CreateAsync(DatabaseTemplate template, string name = "api") => template.CreateAsync("/nowhere", name, Cancellation);

    private DatabaseTemplate Template(string key, Action<string>? build = null)
    {
        PostgresServer.SkipWhereMissing();
        return DatabaseTemplate.Postgres(key, server.Admin, Connect, async (connectionString, cancellationToken) =>
        {
            build?.Invoke(connectionString);
            await using var connection = Connect(connectionString);
            await connection.OpenAsync(cancellationToken);
            await using var command = new NpgsqlCommand(Schema, connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
        });
    }
}
