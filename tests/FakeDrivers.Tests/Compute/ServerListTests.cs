using FakeDrivers.Compute;

namespace FakeDrivers.Tests.Compute;

public sealed class ServerListTests : ComputeTests
{
    public static TheoryData<string?, ServerStatus?, bool> Filters { get; } = new(
        from name in new[] { null, "web", "none" }
        from status in new ServerStatus?[] { null, ServerStatus.Active, ServerStatus.Shutoff, ServerStatus.Error }
        from all in new[] { false, true }
        select new TheoryDataRow<string?, ServerStatus?, bool>(name, status, all));

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task Every_filter_yields_what_a_search_through_all_servers_yields(string? name, ServerStatus? status, bool allProjects)
    {
        await PopulateAsync();
        var everything = World.Snapshot().Rows(ComputeTables.Servers);
        var expected = everything.Where(server =>
            (name is null || server.Name == name) && (status is null || server.Status == status) && (allProjects || server.ProjectId == "admin"));

        var listed = await ListAsync(World.Compute, new() { Name = name, Status = status, AllProjects = allProjects });

        listed.Select(server => server.Id).Should().Equal(expected.Select(server => server.Id));
    }

    [Fact]
    public async Task Pages_go_on_after_their_marker_and_stop_at_their_limit()
    {
        await PopulateAsync();
        var all = await ListAsync(Compute, new());

        (await ListAsync(Compute, new() { Limit = 2 })).Should().Equal(all.Take(2));
        (await ListAsync(Compute, new() { Limit = 1, Marker = all[1].Id })).Should().Equal(all[2]);
        (await ListAsync(Compute, new() { Limit = 0 })).Should().BeEmpty();
        (await ListAsync(Compute, new() { Name = "web", Marker = all[0].Id })).Should().Equal(all.Skip(1).Where(server => server.Name == "web"));
    }

    [Fact]
    public async Task A_server_of_another_project_is_no_marker()
    {
        var foreign = await World.Compute.CreateServerAsync(Request(), Token);

        await RefusedAsync<InvalidRequestException>(() => ListAsync(Compute, new() { Marker = foreign.Id }));
    }

    private static async Task<List<Server>> ListAsync(FakeComputeApi compute, ServerQuery query)
    {
        List<Server> servers = [];
        await foreach (var server in compute.ListServersAsync(query, Token)) servers.Add(server);
        return servers;
    }

    private async Task PopulateAsync()
    {
        foreach (var compute in new[] { Compute, World.Compute })
        {
            foreach (var name in new[] { "web", "db", "web" })
            {
                var server = await compute.CreateServerAsync(Request(name), Token);
                if (name == "db") await compute.StopServerAsync(server.Id, Token);
            }
        }

        await World.Compute.ResetServerStateAsync((await Compute.FindServerAsync("db", Token)).Id, ServerVmState.Error, Token);
    }
}
