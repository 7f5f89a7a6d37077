using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Volumes;

public sealed class VolumeListTests : VolumeTestBase
{
    public VolumeListTests()
        : base(options => (options.MaxVolumes, options.MaxTotalGiB) = (VolumeQuota.Unlimited, VolumeQuota.Unlimited))
    {
    }

    [Fact]
    public async Task A_long_listing_takes_a_call_for_each_page_and_gives_each_volume_once()
    {
        var made = new List<string>();
        for (var count = 0; count <= Gate.PageSize; count++) made.Add((await MakeAsync()).Id);

        var listed = await Volumes.ListVolumesAsync(cancellationToken: Token).Select(volume => volume.Id).ToListAsync(Token);

        listed.Should().Equal(made);
        World.Calls.Of(VolumeOperations.List).Should().HaveCount(2);
    }

    [Fact]
    public async Task Name_and_status_together_narrow_the_listing()
    {
        var free = await MakeAsync(name: "data");
        var used = await MakeAsync(name: "data");
        await Volumes.ReserveVolumeAsync(used.Id, Token);

        (await ListAsync(new() { Name = "data", Status = VolumeStatus.Available })).Should().Equal(free.Id);
        (await ListAsync(new() { Name = "data", Status = VolumeStatus.Attaching })).Should().Equal(used.Id);
        (await ListAsync(new() { Name = "other", Status = VolumeStatus.Available })).Should().BeEmpty();
    }

    [Fact]
    public async Task An_administrator_filters_all_projects()
    {
        var mine = await MakeAsync(name: "data");
        await MakeAsync(name: "other");
        var theirs = await World.As(new() { ProjectId = "bank", UserId = "bob" }).Volumes.CreateVolumeAsync(new() { SizeGiB = 1, Name = "data" }, Token);

        var listed = await Administrator.ListVolumesAsync(new() { Name = "data", AllProjects = true }, Token).Select(volume => volume.Id).ToListAsync(Token);

        listed.Should().Equal(mine.Id, theirs.Id);
    }

    [Fact]
    public async Task A_volume_of_another_project_is_no_marker()
    {
        var theirs = await World.As(new() { ProjectId = "bank", UserId = "bob" }).Volumes.CreateVolumeAsync(new() { SizeGiB = 1 }, Token);

        await RefusedAsync<ResourceNotFoundException>(() => ListAsync(new() { Marker = theirs.Id }));
    }

    private async Task<List<string>> ListAsync(VolumeQuery query) =>
        await Volumes.ListVolumesAsync(query, Token).Select(volume => volume.Id).ToListAsync(Token);
}
