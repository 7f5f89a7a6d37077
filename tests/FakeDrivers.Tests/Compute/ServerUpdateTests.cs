using FakeDrivers.Compute;

namespace FakeDrivers.Tests.Compute;

public sealed class ServerUpdateTests : ComputeTests
{
    [Fact]
    public async Task A_renamed_server_is_found_by_its_new_name_only()
    {
        var server = await CreateAsync();

        await Compute.UpdateServerAsync(new() { ServerId = server.Id, Name = "www" }, Token);

        (await Compute.FindServerAsync("www", Token)).Id.Should().Be(server.Id);
        await RefusedAsync<ResourceNotFoundException>(() => Compute.FindServerAsync("web", Token));
    }

    [Fact]
    public async Task A_server_in_error_can_be_renamed_but_keeps_its_metadata()
    {
        var server = await CreateAsync();
        await World.Compute.ResetServerStateAsync(server.Id, ServerVmState.Error, Token);
        var update = new UpdateServerRequest { ServerId = server.Id, Name = "broken", Metadata = new Dictionary<string, string> { ["a"] = "b" } };

        await RefusedAsync<InvalidStateException>(() => Compute.UpdateServerAsync(update, Token));
        var renamed = await Compute.UpdateServerAsync(update with { Metadata = null }, Token);

        renamed.Name.Should().Be("broken");
        renamed.Metadata.Should().BeEmpty();
    }

    [Fact]
    public async Task An_update_that_changes_nothing_is_no_change()
    {
        var server = await CreateAsync();
        World.Clock.Advance(TimeSpan.FromMinutes(1));

        var same = await Compute.UpdateServerAsync(new() { ServerId = server.Id, Name = "web" }, Token);

        same.Should().Be(server);
    }

    [Fact]
    public async Task Metadata_is_copied_when_it_is_given()
    {
        var server = await CreateAsync();
        var metadata = new Dictionary<string, string> { ["a"] = "1" };
        await Compute.UpdateServerAsync(new() { ServerId = server.Id, Metadata = metadata }, Token);

        metadata["a"] = "2";

        (await Compute.GetServerAsync(server.Id, Token)).Metadata["a"].Should().Be("1");
    }
}
