using FunctionalTests.Tests;
using Npgsql;

namespace FakeDrivers.Functional.Tests;

/// <summary>The databases of servers and contexts, from their first start to their end.</summary>
public sealed class ServerDatabaseTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly DatabaseTemplate Files = DatabaseTemplate.Sqlite(
        DatabaseKey.OfTexts(nameof(ServerDatabaseTests)), Sqlite.Build("CREATE TABLE notes (text TEXT)"), Sqlite.Connect);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_servers_templates_have_the_values_of_its_database()
    {
        await using var context = Rig.Context();

        var server = await context.StartAsync(Rig.Server("api", "{database} {connection}") with { Database = Files }, cancellationToken: Cancellation);

        var path = Path.Combine(context.Directory, "api.db");
        (await Rig.AskAsync(server)).Trim().Should().Be($"{path} Data Source={path}");
        server.Database!.Values["database"].Should().Be(path);
    }

    [Fact]
    public async Task A_restart_keeps_the_database_and_another_server_has_its_own()
    {
        await using var context = Rig.Context();
        var definition = Rig.Server("api", "{database}") with { Database = Files };
        var server = await context.StartAsync(definition, cancellationToken: Cancellation);
        await server.Database!.ExecuteAsync("INSERT INTO notes VALUES ('kept')", Cancellation);

        await server.RestartAsync(cancellationToken: Cancellation);
        var other = await context.StartAsync(definition with { Name = "other" }, cancellationToken: Cancellation);

        (await server.Database.QueryAsync("SELECT text FROM notes", Cancellation)).Should().ContainSingle();
        (await other.Database!.QueryAsync("SELECT text FROM notes", Cancellation)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_server_that_runs_as_another_user_may_write_to_its_database()
    {
        Assert.SkipUnless(Environment.UserName == "root", "only root starts programs as another user");
        await using var context = Rig.Context();
        var writer = new ServerDefinition("writer", ServerProgram.Executable("/bin/sh"))
        {
            Arguments = ["-c", "id -un; echo >> '{database}' && touch own-file"],
            User = "nobody",
            Database = Files,
        };

        var server = await context.RunAsync(writer, cancellationToken: Cancellation);

        server.Logs.Lines.Should().Contain(line => line.Text == "nobody");
        File.Exists(Path.Combine(context.Directory, "own-file")).Should().BeTrue();
    }

    [Fact]
    public async Task A_template_that_cannot_be_made_is_the_failure_of_the_start()
    {
        await using var context = Rig.Context(new() { Keep = KeepDirectory.Never });
        var broken = DatabaseTemplate.Sqlite("broken", (_, _) => throw new InvalidOperationException("migration 7 is wrong"));

        var start = () => context.StartAsync(Rig.Server("api") with { Database = broken });

        await start.Should().ThrowAsync<DatabaseTemplateException>().WithMessage("*migration 7 is wrong*");
    }

    [Fact]
    public async Task The_database_of_a_passed_test_is_dropped()
    {
        string name;
        await using (var context = Rig.Context()) name = (await CreateAsync(context)).Values["database"];

        (await NamesAsync(name)).Should().BeEmpty();
    }

    [Fact]
    public async Task The_database_of_a_failed_test_is_kept_and_named_in_its_output()
    {
        var reporter = new ListReporter { HasFailed = true };
        string name;
        await using (var context = Rig.Context(new() { Reporter = reporter, Keep = KeepDirectory.OnFailure }))
        {
            name = (await CreateAsync(context)).Values["database"];
            await context.CreateDatabaseAsync(Files, "files", Cancellation);
        }

        (await NamesAsync(name)).Should().ContainSingle();
        reporter.Lines.Where(line => line.Contains("database of", StringComparison.Ordinal)).Should().ContainSingle("files are kept with the directory")
            .Which.Should().Contain(name).And.Contain("127.0.0.1");
        var kept = reporter.Lines.Single(line => line.Contains("directory", StringComparison.Ordinal)).Split(": ")[1];
        File.Exists(Path.Combine(kept, "files.db")).Should().BeTrue();
        Directory.Delete(kept, recursive: true);
    }

    [Fact]
    public async Task A_database_whose_server_has_ended_before_is_no_problem()
    {
        PostgresServer.SkipWhereMissing();
        var own = new PostgresServer();
        await own.InitializeAsync();
        var context = Rig.Context();
        await context.CreateDatabaseAsync(Template(own.ConnectionString), "api", Cancellation);
        await own.DisposeAsync();

        var end = async () => await context.DisposeAsync();

        await end.Should().NotThrowAsync();
    }

    private static DatabaseTemplate Template(string admin) =>
        DatabaseTemplate.Postgres("context", admin, text => new NpgsqlConnection(text), (_, _) => Task.CompletedTask);

    private Task<TestDatabase> CreateAsync(FunctionalTestContext context)
    {
        PostgresServer.SkipWhereMissing();
        return context.CreateDatabaseAsync(Template(postgres.Admin), "api", Cancellation);
    }

    private Task<IReadOnlyList<string>> NamesAsync(string name) => postgres.QueryAsync($"SELECT datname::text FROM pg_database WHERE datname = '{name}'");
}
