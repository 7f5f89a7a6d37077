using FakeDrivers.Execution;
using Microsoft.Data.Sqlite;

namespace FakeDrivers.Functional.Tests;

public sealed class SqliteTemplateTests : IDisposable
{
    private const string Schema = "CREATE TABLE notes (text TEXT); INSERT INTO notes VALUES ('first')";

    private readonly TestDirectory _directory = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task A_test_gets_a_copy_in_its_own_directory_and_the_values_for_its_server()
    {
        var database = await CreateAsync(Template());

        var path = Path.Combine(_directory.Context, "api.db");
        File.Exists(path).Should().BeTrue();
        database.Name.Should().Be("api");
        database.Values["database"].Should().Be(path);
        database.Values["connection"].Should().Be($"Data Source=\"{path}\"", "the path has a blank");
        (await database.QueryAsync("SELECT text, NULL FROM notes", Cancellation)).Should().BeEquivalentTo(new object?[][] { ["first", null] });
        database.ToString().Should().Contain(path);
    }

    [Fact]
    public async Task What_a_test_changes_is_not_in_the_next_ones_copy()
    {
        var template = Template();

        var changed = await CreateAsync(template, "one");
        (await changed.ExecuteAsync("INSERT INTO notes VALUES ('second'), ('third')", Cancellation)).Should().Be(2);

        (await NotesOfAsync(await CreateAsync(template, "two"))).Should().Equal("first");
    }

    [Fact]
    public async Task Reset_makes_it_as_the_template_is_again()
    {
        var database = await CreateAsync(Template());
        await database.ExecuteAsync("INSERT INTO notes VALUES ('second')", Cancellation);
        var path = database.Values["database"];
        string[] leftByCrash = [$"{path}-wal", $"{path}-shm", $"{path}-journal"];
        foreach (var file in leftByCrash) await File.WriteAllTextAsync(file, "pages", Cancellation);

        await database.ResetAsync(Cancellation);

        leftByCrash.Should().NotContain(file => File.Exists(file));
        (await NotesOfAsync(database)).Should().Equal("first");
    }

    [Fact]
    public async Task Reset_is_refused_while_a_process_has_the_file_open()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux shows who has a file open");
        var database = await CreateAsync(Template());
        await using var server = Sqlite.Connect($"{database.Values["connection"]};Pooling=False");
        await server.OpenAsync(Cancellation);
        await database.ExecuteAsync("INSERT INTO notes VALUES ('second')", Cancellation);

        var refused = await database.Invoking(it => it.ResetAsync(Cancellation)).Should().ThrowAsync<DatabaseTemplateException>();

        refused.WithMessage($"*{database.Values["database"]}*this process (pid {Environment.ProcessId})*Stop the server first*Pooling=False*");
        (await NotesOfAsync(database)).Should().Equal("first", "second");
    }

    [Fact]
    public async Task A_write_ahead_log_is_copied_along()
    {
        var keptOpen = new List<SqliteConnection>();
        var template = new SqliteTemplate("wal", BuildAsync, Sqlite.Connect, _directory.Templates);

        var database = await CreateAsync(template);

        File.Exists($"{database.Values["database"]}-wal").Should().BeTrue("the build's connection has not written it back");
        (await NotesOfAsync(database)).Should().Equal("first");
        await WriteLateAsync(keptOpen.Single());
        (await NotesOfAsync(await CreateAsync(template, "later"))).Should().Equal(["first"], "what was built was copied into its place");

        async Task BuildAsync(string path, CancellationToken cancellationToken)
        {
            var connection = Sqlite.Connect($"Data Source={path};Pooling=False");
            keptOpen.Add(connection);
            await connection.OpenAsync(cancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = $"PRAGMA journal_mode=WAL; {Schema}";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        static async Task WriteLateAsync(SqliteConnection connection)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "INSERT INTO notes VALUES ('late')";
            await command.ExecuteNonQueryAsync(Cancellation);
            await connection.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_build_that_leaves_a_transaction_open_is_refused()
    {
        var template = new SqliteTemplate("journal", BuildAsync, Sqlite.Connect, _directory.Templates);

        var refused = await this.Invoking(_ => CreateAsync(template)).Should().ThrowAsync<DatabaseTemplateException>();

        refused.WithMessage("*transaction open*-journal*Commit*");
        _directory.TemplateNames().Should().BeEmpty();

        static async Task BuildAsync(string path, CancellationToken cancellationToken)
        {
            await File.WriteAllTextAsync(path, "pages", cancellationToken);
            await File.WriteAllTextAsync($"{path}-journal", "pages as they were", cancellationToken);
        }
    }

    [Fact]
    public async Task A_build_that_makes_no_file_is_told_where_it_was_to_be()
    {
        var template = new SqliteTemplate("nothing", (_, _) => Task.CompletedTask, Sqlite.Connect, _directory.Templates);

        var refused = await this.Invoking(_ => CreateAsync(template)).Should().ThrowAsync<DatabaseTemplateException>();

        refused.WithMessage("*made nothing at *database.db*");
    }

    [Fact]
    public async Task A_migration_tool_builds_by_its_command()
    {
        var tool = Program.Children.Command("migrate", "{connection}") with { Environment = new Dictionary<string, string?> { ["NOTE"] = "for {database}" } };
        var template = new SqliteTemplate("tool", BuildCommand.Of(tool, SqliteTemplate.ValuesOf), Sqlite.Connect, _directory.Templates);

        var notes = await NotesOfAsync(await CreateAsync(template));

        notes.Should().ContainSingle().Which.As<string>().Should().StartWith($"for {_directory.Templates}").And.EndWith("database.db");
    }

    [Fact]
    public async Task A_migration_tool_that_fails_is_shown_with_its_output()
    {
        var tool = Command.Shell("echo no such table: users >&2; exit 3; : {database}");
        var template = new SqliteTemplate("tool", BuildCommand.Of(tool, SqliteTemplate.ValuesOf), Sqlite.Connect, _directory.Templates);

        var failed = await this.Invoking(_ => CreateAsync(template)).Should().ThrowAsync<DatabaseTemplateException>();

        failed.WithMessage("*template 'tool' cannot be made*no such table: users*").WithInnerException<CommandExecutionException>().Which.ExitCode.Should().Be(3);
    }

    [Fact]
    public void A_command_without_a_place_for_the_database_is_refused_at_once()
    {
        var define = () => DatabaseTemplate.Sqlite("tool", new Command("migrate", "--all"));

        define.Should().Throw<ArgumentException>().WithMessage("*{database}*migrate --all*");
    }

    [Fact]
    public async Task Without_a_way_to_connect_there_is_no_SQL_and_a_text_that_says_what_to_give()
    {
        var database = await CreateAsync(new SqliteTemplate("dumb", Sqlite.Build(Schema), connect: null, _directory.Templates));

        var ask = () => database.QueryAsync("SELECT 1", Cancellation);

        await ask.Should().ThrowAsync<InvalidOperationException>().WithMessage("*connect: text => new SqliteConnection(text)*");
    }

    [Fact]
    public async Task A_file_that_is_there_already_is_not_overwritten()
    {
        var path = Path.Combine(_directory.Context, "api.db");
        await File.WriteAllTextAsync(path, "somebody's", Cancellation);

        var refused = await this.Invoking(_ => CreateAsync(Template())).Should().ThrowAsync<DatabaseTemplateException>();

        refused.WithMessage($"*{path}*");
        (await File.ReadAllTextAsync(path, Cancellation)).Should().Be("somebody's");
    }

    private SqliteTemplate Template() => new("notes", Sqlite.Build(Schema), Sqlite.Connect, _directory.Templates);

    private Task<TestDatabase> CreateAsync(DatabaseTemplate template, string name = "api") => template.CreateAsync(_directory.Context, name, Cancellation);

    private static async Task<IEnumerable<object?>> NotesOfAsync(TestDatabase database) =>
        (await database.QueryAsync("SELECT text FROM notes ORDER BY rowid", Cancellation)).Select(row => row[0]);
}
