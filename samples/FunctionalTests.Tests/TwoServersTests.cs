using FakeDrivers.Functional;

namespace FunctionalTests.Tests;

/// <summary>Two services, of which one needs the other.</summary>
public sealed class TwoServersTests : FunctionalTest
{
    private static readonly ServerDefinition Back = NotesServer.Definition.Named("back");

    private static readonly ServerDefinition Front = (NotesServer.Definition.Named("front") with { DependsOn = ["back"] })
        .With("upstream", "http://127.0.0.1:{back.port}");

    [Fact]
    public async Task The_front_shows_the_notes_of_the_back()
    {
        await Context.StartAllAsync([Front, Back], cancellationToken: Cancellation);
        using var back = new NotesClient(Context["back"]);
        using var front = new NotesClient(Context["front"]);

        await back.AddAsync("from the back");

        (await front.ListAsync("upstream")).Should().Equal("from the back");
        (await front.ListAsync()).Should().BeEmpty("it has a database of its own");
    }

    [Fact]
    public async Task Each_ones_log_tells_its_own_requests()
    {
        await Context.StartAllAsync([Front, Back], cancellationToken: Cancellation);
        using var front = new NotesClient(Context["front"]);

        await front.ListAsync("upstream");

        await Context["front"].WaitForLogAsync("GET /upstream: 200", cancellationToken: Cancellation);
        await Context["back"].WaitForLogAsync("GET /notes: 200", cancellationToken: Cancellation);
    }
}
