namespace FakeDrivers.Tests.Identity;

/// <summary>Options, extra fields and tags.</summary>
public sealed class IdentityValueTests : IdentityTestBase
{
    [Fact]
    public async Task An_empty_text_takes_away_whatever_it_is_of()
    {
        var region = await Identity.CreateRegionAsync(new() { Id = "Part", ParentRegionId = "", Description = "" }, Token);
        var project = await Identity.CreateProjectAsync(new() { Name = "shop", Description = "d" }, Token);
        var user = await Identity.CreateUserAsync(new() { Name = "ann", Description = "", Email = "" }, Token);
        var role = await Identity.CreateRoleAsync(new() { Name = "looker", Description = "d" }, Token);

        (region.ParentRegionId, region.Description, user.Description, user.Email).Should().Be((null, null, null, null));
        (await Identity.UpdateProjectAsync(new() { ProjectId = project.Id, Description = "" }, Token)).Description.Should().BeNull();
        (await Identity.UpdateRoleAsync(new() { RoleId = role.Id, Description = "" }, Token)).Description.Should().BeNull();
        (await Identity.UpdateProjectAsync(new() { ProjectId = project.Id, Name = "other" }, Token)).Description.Should().BeNull();
    }

    [Fact]
    public async Task What_is_no_text_is_refused_as_any_other_bad_value()
    {
        foreach (var value in new[] { "\"\uD800\"", "\uD800", null! })
        {
            (await RefusedAsync<InvalidRequestException>(() => Identity.CreateUserAsync(new() { Name = "odd", Extra = new Dictionary<string, string> { ["a"] = value } }, Token)))
                .Message.Should().NotContain("it would be");
        }

        await RefusedAsync<InvalidRequestException>(() => Identity.CreateProjectAsync(new() { Name = "odd", Tags = ["a", null!] }, Token));
        await RefusedAsync<InvalidRequestException>(() => World.Network.UpdateNetworkAsync(new() { Id = World.Snapshot().Rows(FakeDrivers.Networking.NetworkTables.Networks)[0].Id, Tags = [null!] }, Token));
    }

    [Fact]
    public async Task A_text_that_is_no_json_is_refused_with_the_right_spelling()
    {
        var blue = new Dictionary<string, string> { ["team"] = "blue" };

        foreach (var error in new[]
        {
            await RefusedAsync<InvalidRequestException>(() => Identity.CreateUserAsync(new() { Name = "ann", Extra = blue }, Token)),
            await RefusedAsync<InvalidRequestException>(() => Identity.UpdateUserAsync(new() { UserId = "demo", Extra = blue }, Token)),
            await RefusedAsync<InvalidRequestException>(() => Identity.CreateProjectAsync(new() { Name = "shop", Extra = blue }, Token)),
        })
        {
            error.Parameter.Should().Be("Extra");
            error.Message.Should().Contain("'team'").And.Contain("\"blue\"");
        }

        (await Identity.CreateUserAsync(new() { Name = "ann", Extra = new Dictionary<string, string> { ["team"] = "\"blue\"", ["none"] = "null" } }, Token)).Extra
            .Should().Equal(new Dictionary<string, string> { ["team"] = "\"blue\"" });
    }

    [Fact]
    public async Task What_is_immutable_takes_the_end_of_that_alone()
    {
        var immutable = new Dictionary<string, string> { ["immutable"] = "true" };
        var project = await Identity.CreateProjectAsync(new() { Name = "shop", Options = immutable }, Token);
        var ends = new Dictionary<string, string> { ["immutable"] = "false" };

        await RefusedAsync<InvalidStateException>(() => Identity.UpdateProjectAsync(new() { ProjectId = project.Id, Name = "store", Options = ends }, Token));
        await Identity.UpdateProjectAsync(new() { ProjectId = project.Id, Options = ends }, Token);
        (await Identity.UpdateProjectAsync(new() { ProjectId = project.Id, Name = "store" }, Token)).Name.Should().Be("store");
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a,b")]
    [InlineData("")]
    public async Task A_tag_has_neither_slash_nor_comma(string tag) =>
        (await RefusedAsync<InvalidRequestException>(() => Identity.CreateProjectAsync(new() { Name = "shop", Tags = [tag] }, Token))).Parameter.Should().Be("Tags");

    [Fact]
    public async Task Tags_are_few_and_each_once()
    {
        await RefusedAsync<InvalidRequestException>(() => Identity.CreateDomainAsync(new() { Name = "bank", Tags = ["a", "a"] }, Token));
        await RefusedAsync<InvalidRequestException>(() => Identity.UpdateProjectAsync(new() { ProjectId = "demo", Tags = [.. Enumerable.Range(0, 81).Select(i => $"t{i}")] }, Token));
    }

    [Fact]
    public async Task An_empty_text_takes_a_region_and_a_parent_away()
    {
        await Identity.CreateRegionAsync(new() { Id = "Part", ParentRegionId = "RegionOne" }, Token);

        (await Identity.UpdateRegionAsync(new() { RegionId = "Part", ParentRegionId = "" }, Token)).ParentRegionId.Should().BeNull();
        (await Identity.UpdateEndpointAsync(new() { EndpointId = "compute-public", RegionId = "" }, Token)).RegionId.Should().BeNull();
    }
}
