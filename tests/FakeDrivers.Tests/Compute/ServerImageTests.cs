using FakeDrivers.Compute;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Compute;

public sealed class ServerImageTests() : ComputeTests(Options(options => options.Image = Progress.After(TimeSpan.FromSeconds(10))))
{
    [Fact]
    public async Task An_image_is_saving_until_it_is_complete_and_needs_the_disk_of_the_flavor()
    {
        var server = await CreateAsync();

        var image = await Compute.CreateServerImageAsync(server.Id, "copy", null, Token);
        var during = await Compute.GetServerAsync(server.Id, Token);
        World.Clock.Advance(TimeSpan.FromSeconds(10));

        (image.Status, image.MinDiskGiB).Should().Be((FakeDrivers.Images.ImageStatus.Saving, server.Flavor.DiskGiB));
        (during.Status, during.TaskState).Should().Be((ServerStatus.Active, ServerTaskState.ImageSnapshot));
        (await Compute.GetImageAsync(image.Id, Token)).Status.Should().Be(FakeDrivers.Images.ImageStatus.Active);
        (await Compute.GetServerAsync(server.Id, Token)).TaskState.Should().Be(ServerTaskState.None);
    }

    [Fact]
    public async Task An_image_that_fails_is_gone()
    {
        var server = await CreateAsync();
        World.Faults.On(ComputeTransitions.FinishImage).Throw(new DriverException("No."));

        var image = await Compute.CreateServerImageAsync(server.Id, "copy", null, Token);
        World.Clock.Advance(TimeSpan.FromSeconds(10));

        await RefusedAsync<ResourceNotFoundException>(() => Compute.GetImageAsync(image.Id, Token));
        (await Compute.GetServerAsync(server.Id, Token)).Status.Should().Be(ServerStatus.Active);
    }

    [Fact]
    public async Task An_image_of_the_same_id_is_not_taken_for_the_one_that_was_being_made()
    {
        var server = await CreateAsync();
        var image = await Compute.CreateServerImageAsync(server.Id, "copy", null, Token);
        await View.Images.DeleteImageAsync(image.Id, Token);
        var rows = World.Snapshot().Rows(ComputeTables.ServerImages);
        await View.Images.CreateImageAsync(new() { Id = image.Id, Name = "mine", DiskFormat = "raw", ContainerFormat = "bare" }, Token);

        await World.Compute.ResetServerStateAsync(server.Id, ServerVmState.Active, Token);

        rows.Should().BeEmpty();
        (await View.Images.GetImageAsync(image.Id, Token)).Name.Should().Be("mine");
    }

    [Fact]
    public async Task An_image_is_not_completed_once_its_server_is_gone()
    {
        var server = await CreateAsync();
        var image = await Compute.CreateServerImageAsync(server.Id, "copy", null, Token);

        await Compute.DeleteServerAsync(server.Id, Token);

        await RefusedAsync<ResourceNotFoundException>(() => Compute.GetImageAsync(image.Id, Token));
    }

    [Fact]
    public async Task Backups_of_another_kind_are_left_alone()
    {
        var server = await CreateAsync();

        var weekly = await BackupAsync(server, "weekly", 1);
        var first = await BackupAsync(server, "daily", 2);
        var second = await BackupAsync(server, "daily", 2);
        var third = await BackupAsync(server, "daily", 2);

        var left = World.Snapshot().Rows(FakeDrivers.Images.ImageTables.Images).Select(image => image.Id);
        left.Should().Contain([weekly, second, third]).And.NotContain(first);
        await Compute.BackupServerAsync(new() { ServerId = server.Id, Name = "none", BackupType = "daily", Rotation = 0 }, Token);
        World.Snapshot().Rows(FakeDrivers.Images.ImageTables.Images).Select(image => image.Id).Should().Contain(weekly).And.NotContain([second, third]);
    }

    [Fact]
    public async Task An_image_has_the_properties_that_are_asked_for_and_tells_where_it_comes_from()
    {
        var server = await CreateAsync();

        await RefusedAsync<InvalidRequestException>(
            () => Compute.CreateServerImageAsync(server.Id, "copy", new Dictionary<string, string> { [""] = "x" }, Token));
        var image = await Compute.CreateServerImageAsync(server.Id, "copy", new Dictionary<string, string> { ["use"] = "test" }, Token);

        image.Properties.Should().Contain("use", "test").And.Contain("image_type", "snapshot")
            .And.Contain("instance_uuid", server.Id).And.Contain("base_image_ref", server.ImageId!);
    }

    private async Task<string> BackupAsync(Server server, string kind, int rotation)
    {
        var image = await Compute.BackupServerAsync(new() { ServerId = server.Id, Name = kind, BackupType = kind, Rotation = rotation }, Token);
        World.Clock.Advance(TimeSpan.FromSeconds(10));
        return image!.Id;
    }
}
