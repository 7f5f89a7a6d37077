using FakeDrivers.Execution;
using FakeDrivers.Functional;

namespace FunctionalTests.Tests;

/// <summary>What changes while the service runs: its settings at SIGHUP, and its policy file.</summary>
public sealed class ReloadTests : FunctionalTest
{
    [Fact]
    public async Task A_hang_up_shows_the_new_greeting_in_the_same_process()
    {
        var server = await Context.StartAsync(NotesServer.Definition, cancellationToken: Cancellation);
        using var client = new NotesClient(server);
        (await client.GreetingAsync()).Should().Be("Hello");
        var pid = server.Pid;

        await server.ReloadAsync(ServerOverrides.Value("greeting", "Good evening"), Cancellation);

        (await client.GreetingAsync()).Should().Be("Good evening");
        server.Pid.Should().Be(pid);
    }

    [Fact]
    public async Task Settings_that_cannot_be_read_change_nothing_and_are_logged()
    {
        var server = await Context.StartAsync(NotesServer.Definition, cancellationToken: Cancellation);
        using var client = new NotesClient(server);

        await server.WriteFileAsync("notes.json", """{ "Greeting": """, Cancellation);
        server.Signal(CommandSignal.Hangup);

        await server.WaitForLogAsync("The settings stay as they were", cancellationToken: Cancellation);
        (await client.GreetingAsync()).Should().Be("Hello");
    }

    [Fact]
    public async Task A_policy_that_changes_while_requests_come_is_never_read_half()
    {
        var server = await Context.StartAsync(NotesServer.Definition, cancellationToken: Cancellation);
        using var client = new NotesClient(server);
        var padding = new string(' ', 100_000);

        var statuses = new HashSet<int>();
        for (var i = 0; i < 50; i++)
        {
            var write = server.WriteFileAsync("policy.json", $$"""{ "write": "{{(i % 2 == 0 ? "nobody" : "everybody")}}"{{padding}} }""", Cancellation);
            statuses.Add((int)(await client.PostAsync("note")).StatusCode);
            await write;
            statuses.Add((int)(await client.PostAsync("note")).StatusCode);
        }

        statuses.Should().BeEquivalentTo([201, 403], "half a policy would be a 500");
    }
}
