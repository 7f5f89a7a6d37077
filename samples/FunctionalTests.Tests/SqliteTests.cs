using FakeDrivers.Functional;

namespace FunctionalTests.Tests;

/// <summary>The service on a SQLite file: each test has its own service, its own port and its own copy of the migrated file.</summary>
public sealed class SqliteTests : FunctionalTest
{
    [Fact]
    public async Task A_note_is_listed_and_in_the_database()
    {
        var server = await Context.StartAsync(NotesServer.Definition, cancellationToken: Cancellation);
        using var client = new NotesClient(server);

        await client.AddAsync("buy milk");

        (await client.ListAsync()).Should().Equal("buy milk");
        (await server.Database!.QueryAsync("SELECT text FROM notes", Cancellation)).Should().ContainSingle().Which.Should().Equal("buy milk");
    }

    [Theory]
    [InlineData("one")]
    [InlineData("another")]
    public async Task A_test_sees_its_own_notes_alone(string note)
    {
        using var client = new NotesClient(await Context.StartAsync(NotesServer.Definition, cancellationToken: Cancellation));

        await client.AddAsync(note);

        (await client.ListAsync()).Should().Equal(note);
    }

    [Fact]
    public async Task An_override_holds_for_one_start()
    {
        var server = await Context.StartAsync(NotesServer.Definition, ServerOverrides.Value("limit", 1), Cancellation);
        using (var client = new NotesClient(server))
        {
            await client.AddAsync("older");
            await client.AddAsync("newer");
            (await client.ListAsync()).Should().Equal("newer");
        }

        await server.RestartAsync(cancellationToken: Cancellation);

        using var again = new NotesClient(server);
        (await again.ListAsync()).Should().Equal("newer", "older");
    }

    [Fact]
    public async Task A_crash_loses_no_note()
    {
        var server = await Context.StartAsync(NotesServer.Definition, cancellationToken: Cancellation);
        using (var client = new NotesClient(server)) await client.AddAsync("kept");

        await server.KillAsync();
        await Context.StartAsync(NotesServer.Definition, cancellationToken: Cancellation);

        using var again = new NotesClient(server);
        (await again.ListAsync()).Should().Equal("kept");
    }

    [Fact]
    public async Task A_reset_database_is_as_the_migration_has_left_it()
    {
        var server = await Context.StartAsync(NotesServer.Definition, cancellationToken: Cancellation);
        using (var client = new NotesClient(server)) await client.AddAsync("forgotten");

        await server.StopAsync(Cancellation);
        await server.Database!.ResetAsync(Cancellation);
        await Context.StartAsync(NotesServer.Definition, cancellationToken: Cancellation);

        using var again = new NotesClient(server);
        (await again.ListAsync()).Should().BeEmpty();
    }
}
