namespace FakeDrivers.Tests.Compute;

public sealed class ServerFindTests : ComputeTests
{
    [Fact]
    public async Task An_administrator_finds_the_own_projects_server_first_and_then_any()
    {
        var theirs = await CreateAsync("web");
        var own = await World.Compute.CreateServerAsync(Request("web"), Token);
        var onlyTheirs = await CreateAsync("db");

        (await World.Compute.FindServerAsync("web", Token)).Id.Should().Be(own.Id);
        (await World.Compute.FindServerAsync("db", Token)).Id.Should().Be(onlyTheirs.Id);
        (await World.Compute.FindServerAsync(theirs.Id, Token)).Should().Be(theirs);
    }

    [Fact]
    public async Task The_message_for_an_ambiguous_name_lists_the_ids()
    {
        var (first, second) = (await CreateAsync(), await CreateAsync());

        var error = await RefusedAsync<ConflictException>(() => Compute.FindServerAsync("web", Token));

        error.Message.Should().Be($"Several servers are named 'web': {first.Id}, {second.Id}. Use an id.");
    }

    [Fact]
    public async Task The_message_for_an_unknown_name_shows_near_names_of_the_own_project()
    {
        await CreateAsync("service-1");
        await World.Compute.CreateServerAsync(Request("service-2"), Token);

        var error = await RefusedAsync<ResourceNotFoundException>(() => Compute.FindServerAsync("servce-1", Token));

        error.Message.Should().Contain("'service-1'").And.NotContain("service-2");
    }

    [Fact]
    public async Task A_name_given_as_an_id_is_not_found_and_the_message_tells_the_id()
    {
        var server = await CreateAsync();

        var error = await RefusedAsync<ResourceNotFoundException>(() => Compute.GetServerAsync("web", Token));

        error.Message.Should().Contain(server.Id);
    }
}
