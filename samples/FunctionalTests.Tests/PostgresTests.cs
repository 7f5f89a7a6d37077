using FakeDrivers.Functional;
using Npgsql;

namespace FunctionalTests.Tests;

/// <summary>The service on PostgreSQL: one server for the class, and for each test a database made from a template.</summary>
public sealed class PostgresTests(PostgresServer postgres) : FunctionalTest, IClassFixture<PostgresServer>
{
    [Theory]
    [InlineData("one")]
    [InlineData("another")]
    public async Task A_test_sees_its_own_notes_alone(string note)
    {
        PostgresServer.SkipWhereMissing();
        var server = await Context.StartAsync(NotesServer.On(postgres), cancellationToken: Cancellation);
        using var client = new NotesClient(server);

        await client.AddAsync(note);

        (await client.ListAsync()).Should().Equal(note);
        (await server.Database!.QueryAsync("SELECT text FROM notes", Cancellation)).Should().ContainSingle().Which.Should().Equal(note);
    }

    [Fact]
    public async Task Two_services_share_one_database()
    {
        PostgresServer.SkipWhereMissing();
        var writer = await Context.StartAsync(NotesServer.On(postgres), cancellationToken: Cancellation);
        var reader = await Context.StartAsync(
            (NotesServer.Definition.Named("reader") with { Database = null })
                .With("provider", "postgres")
                .With("connection", writer.Database!.Values["connection"]),
            cancellationToken: Cancellation);
        using var writing = new NotesClient(writer);
        using var reading = new NotesClient(reader);

        await writing.AddAsync("written by one");

        (await reading.ListAsync()).Should().Equal("written by one");
    }

    [Fact]
    public async Task The_database_is_gone_after_the_test()
    {
        PostgresServer.SkipWhereMissing();
        string name;
        await using (var ended = FunctionalTestContext.Create())
        {
            var server = await ended.StartAsync(NotesServer.On(postgres), cancellationToken: Cancellation);
            name = server.Database!.Values["database"];
        }

        await using var admin = NpgsqlDataSource.Create(postgres.ConnectionString);
        await using var command = admin.CreateCommand("SELECT count(*) FROM pg_database WHERE datname = $1");
        command.Parameters.Add(new() { Value = name });
        (await command.ExecuteScalarAsync(Cancellation)).Should().Be(0L);
    }
}
