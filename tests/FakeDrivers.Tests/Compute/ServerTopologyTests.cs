namespace FakeDrivers.Tests.Compute;

public sealed class ServerTopologyTests : ComputeTests
{
    [Fact]
    public async Task The_cells_of_a_flavor_share_processors_and_memory_and_administrators_see_the_host()
    {
        await World.Compute.SetFlavorExtraSpecsAsync(
            "3", new Dictionary<string, string> { ["hw:numa_nodes"] = "2", ["hw:cpu_policy"] = "dedicated", ["hw:mem_page_size"] = "large" }, Token);
        var server = await Compute.CreateServerAsync(Request() with { FlavorId = "3" }, Token);

        var seen = await Compute.GetTopologyAsync(server.Id, Token);
        var full = await World.Compute.GetTopologyAsync(server.Id, Token);

        seen.PageSizeKiB.Should().Be(2048);
        seen.Nodes.Should().BeEquivalentTo(new object[]
        {
            new { Vcpus = new[] { 0 }, MemoryMiB = 2048, HostNode = (int?)null },
            new { Vcpus = new[] { 1 }, MemoryMiB = 2048, HostNode = (int?)null },
        });
        full.Nodes.Select(node => (node.HostNode, node.CpuPinning.Count)).Should().Equal((0, 1), (1, 1));
    }

    [Fact]
    public async Task More_cells_than_processors_are_none()
    {
        await World.Compute.SetFlavorExtraSpecsAsync("1", new Dictionary<string, string> { ["hw:numa_nodes"] = "2" }, Token);
        var server = await CreateAsync();

        (await Compute.GetTopologyAsync(server.Id, Token)).Nodes.Should().BeEmpty();
    }
}
