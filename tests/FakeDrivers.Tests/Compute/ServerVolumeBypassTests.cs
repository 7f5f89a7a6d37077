using FakeDrivers.Compute;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Compute;

/// <summary>An administrator uses the volume service's book past the compute service while the latter is at work on the same volume.</summary>
public sealed class ServerVolumeBypassTests() : ComputeTests(Slow())
{
    private static readonly Progress Ten = Progress.After(TimeSpan.FromSeconds(10));

    [Fact]
    public async Task A_volume_that_was_taken_back_during_the_build_stays_available()
    {
        var volume = await CreateVolumeAsync();
        await Compute.CreateServerAsync(Request() with { Volumes = [new() { VolumeId = volume.Id }] }, Token);

        await World.Volumes.UnreserveVolumeAsync(volume.Id, Token);
        await World.RunUntilIdleAsync(Token);

        (await Volumes.GetVolumeAsync(volume.Id, Token)).Status.Should().Be(VolumeStatus.Available);
        (await Compute.FindServerAsync("web", Token)).Volumes.Should().BeEmpty();
    }

    [Fact]
    public async Task A_server_does_not_list_a_volume_that_was_taken_back_on_its_way_there()
    {
        var (server, volume) = (await BuiltAsync("web"), await CreateVolumeAsync());
        await Compute.AttachVolumeAsync(server.Id, volume.Id, cancellationToken: Token);
        await World.Volumes.UnreserveVolumeAsync(volume.Id, Token);

        await World.RunUntilIdleAsync(Token);

        (await Compute.GetServerAsync(server.Id, Token)).Volumes.Should().BeEmpty();
        World.Snapshot().Rows(ComputeTables.Attachings).Should().BeEmpty();
        (await Compute.AttachVolumeAsync(server.Id, volume.Id, cancellationToken: Token)).Device.Should().Be("/dev/vdb");
    }

    [Fact]
    public async Task A_server_does_not_list_a_volume_that_was_taken_off_on_its_way_off()
    {
        var (server, volume) = (await BuiltAsync("web"), await CreateVolumeAsync());
        await Compute.AttachVolumeAsync(server.Id, volume.Id, cancellationToken: Token);
        await World.RunUntilIdleAsync(Token);
        await Compute.DetachVolumeAsync(server.Id, volume.Id, Token);
        await World.Volumes.DetachVolumeAsync(volume.Id, cancellationToken: Token);

        await World.RunUntilIdleAsync(Token);

        (await Compute.GetServerAsync(server.Id, Token)).Volumes.Should().BeEmpty();
        World.Snapshot().Rows(ComputeTables.Detachments).Should().BeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_volume_that_goes_on_its_way_off_is_off(bool isDeleted)
    {
        var (server, volume) = (await BuiltAsync("web"), await CreateVolumeAsync());
        await Compute.AttachVolumeAsync(server.Id, volume.Id, cancellationToken: Token);
        await World.RunUntilIdleAsync(Token);
        await Compute.DetachVolumeAsync(server.Id, volume.Id, Token);

        await LoseAsync(volume, isDeleted);

        await ShouldBeForgottenAsync(server, "detach_volume", InstanceActionResult.Success);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_volume_that_goes_on_its_way_to_a_server_does_not_arrive(bool isDeleted)
    {
        var (server, volume) = (await BuiltAsync("web"), await CreateVolumeAsync());
        await Compute.AttachVolumeAsync(server.Id, volume.Id, cancellationToken: Token);

        await LoseAsync(volume, isDeleted);

        await ShouldBeForgottenAsync(server, "attach_volume", InstanceActionResult.Error);
    }

    [Fact]
    public async Task A_volume_that_is_lost_is_on_no_server()
    {
        var (built, volume, other) = (await BuiltAsync("web"), await CreateVolumeAsync(), await CreateVolumeAsync());
        await Compute.AttachVolumeAsync(built.Id, volume.Id, cancellationToken: Token);
        await World.RunUntilIdleAsync(Token);
        var building = await Compute.CreateServerAsync(Request("building") with { Volumes = [new() { VolumeId = other.Id }] }, Token);

        World.Edit(edit => { edit.RemoveVolume(volume.Id); edit.RemoveVolume(other.Id); });
        await World.RunUntilIdleAsync(Token);

        foreach (var id in new[] { built.Id, building.Id }) (await Compute.GetServerAsync(id, Token)).Should().BeEquivalentTo(new { Status = ServerStatus.Active, Volumes = Array.Empty<object>() });
    }

    [Fact]
    public async Task A_volume_that_is_on_its_way_off_when_the_build_ends_goes_on()
    {
        var volume = await CreateVolumeAsync();
        await Compute.CreateServerAsync(Request() with { Volumes = [new() { VolumeId = volume.Id }] }, Token);
        World.Clock.Advance(TimeSpan.FromSeconds(5));
        await World.Volumes.DetachVolumeAsync(volume.Id, cancellationToken: Token);

        World.Clock.Advance(TimeSpan.FromSeconds(5));

        (await Volumes.GetVolumeAsync(volume.Id, Token)).Status.Should().Be(VolumeStatus.Detaching);
        await World.RunUntilIdleAsync(Token);
        (await Volumes.GetVolumeAsync(volume.Id, Token)).Status.Should().Be(VolumeStatus.Available);
    }

    [Fact]
    public async Task A_detach_that_the_volume_service_ended_does_not_take_the_volume_off_its_next_server()
    {
        var (first, second, volume) = (await BuiltAsync("first"), await BuiltAsync("second"), await CreateVolumeAsync());
        await Compute.AttachVolumeAsync(first.Id, volume.Id, cancellationToken: Token);
        await World.RunUntilIdleAsync(Token);
        await Compute.DetachVolumeAsync(first.Id, volume.Id, Token);
        await World.Volumes.DetachVolumeAsync(volume.Id, cancellationToken: Token);
        World.Clock.Advance(TimeSpan.FromSeconds(9));

        await Compute.AttachVolumeAsync(second.Id, volume.Id, cancellationToken: Token);

        World.Pending.Should().ContainSingle("the first server's detaching is over");
        (await Compute.GetServerAsync(first.Id, Token)).Volumes.Should().BeEmpty();
        await World.RunUntilIdleAsync(Token);
        await ShouldBeOnAsync(volume, second);
    }

    [Fact]
    public async Task A_detach_that_was_rolled_back_and_asked_for_again_goes_on_once_and_for_its_full_time()
    {
        var (server, volume) = (await BuiltAsync("web"), await CreateVolumeAsync());
        await Compute.AttachVolumeAsync(server.Id, volume.Id, cancellationToken: Token);
        await World.RunUntilIdleAsync(Token);
        await Compute.DetachVolumeAsync(server.Id, volume.Id, Token);
        World.Clock.Advance(TimeSpan.FromSeconds(5));
        await Volumes.RollDetachingAsync(volume.Id, Token);

        await Compute.DetachVolumeAsync(server.Id, volume.Id, Token);

        World.Pending.Should().ContainSingle().Which.DueAt.Should().Be(World.Clock.GetUtcNow() + Ten.Longest);
    }

    [Fact]
    public async Task Deleting_a_server_that_still_lists_a_volume_leaves_the_volumes_way_to_another_alone()
    {
        var (first, second, volume) = (await BuiltAsync("first"), await BuiltAsync("second"), await CreateVolumeAsync());
        await Compute.AttachVolumeAsync(first.Id, volume.Id, cancellationToken: Token);
        await World.Volumes.UnreserveVolumeAsync(volume.Id, Token);
        await Compute.AttachVolumeAsync(second.Id, volume.Id, cancellationToken: Token);

        await Compute.DeleteServerAsync(first.Id, Token);

        await World.RunUntilIdleAsync(Token);
        await ShouldBeOnAsync(volume, second);
    }

    [Fact]
    public async Task A_user_does_not_take_a_volume_from_under_a_server()
    {
        var (server, volume) = (await BuiltAsync("web"), await CreateVolumeAsync());
        await Compute.AttachVolumeAsync(server.Id, volume.Id, cancellationToken: Token);
        await Volumes.UnreserveVolumeAsync(volume.Id, Token);
        var coming = await Volumes.GetVolumeAsync(volume.Id, Token);
        await World.RunUntilIdleAsync(Token);

        var error = await RefusedAsync<ConflictException>(() => Volumes.DetachVolumeAsync(volume.Id, cancellationToken: Token));
        await RefusedAsync<ConflictException>(() => Volumes.TerminateConnectionAsync(volume.Id, new() { HostName = server.Host! }, Token));

        coming.Status.Should().Be(VolumeStatus.Attaching, "the server is still to have it");
        error.Message.Should().Contain(server.Id).And.Contain("detach the volume from the server");
        await ShouldBeOnAsync(volume, server);
    }

    /// <summary>Takes the volume away while the compute service is at work on it: deleted, after an administrator took it off the server, or lost.</summary>
    private async Task LoseAsync(Volume volume, bool isDeleted)
    {
        if (!isDeleted)
        {
            World.Edit(edit => edit.RemoveVolume(volume.Id));
            return;
        }

        await World.Volumes.UnreserveVolumeAsync(volume.Id, Token);
        await World.Volumes.DetachVolumeAsync(volume.Id, cancellationToken: Token);
        World.Clock.Advance(TimeSpan.FromSeconds(8));
        await Volumes.DeleteVolumeAsync(volume.Id, cancellationToken: Token);
    }

    private async Task ShouldBeForgottenAsync(Server server, string action, InstanceActionResult result)
    {
        (await Compute.GetServerAsync(server.Id, Token)).Volumes.Should().BeEmpty();
        World.Pending.Should().BeEmpty();
        World.Snapshot().Rows(ComputeTables.Attachings).Should().BeEmpty();
        World.Snapshot().Rows(ComputeTables.Detachments).Should().BeEmpty();
        var row = World.Snapshot().Rows(ComputeTables.InstanceActions).Single(row => row.Action == action);
        (await Compute.GetServerActionAsync(server.Id, row.RequestId, Token)).Events.Single().Result.Should().Be(result);

        using var file = new MemoryStream();
        World.Save(file);
        file.Position = 0;
        using var loaded = new FakeWorld(Slow());
        loaded.Load(file);
        loaded.Snapshot().Export().Should().Be(World.Snapshot().Export());
    }

    private static FakeWorldOptions Slow()
    {
        var options = Options(compute => (compute.Build, compute.Attach, compute.Detach) = (Ten, Ten, Ten));
        options.Volumes.Detach = Progress.After(TimeSpan.FromSeconds(8));
        return options;
    }

    private async Task<Server> BuiltAsync(string name)
    {
        var server = await CreateAsync(name);
        await World.RunUntilIdleAsync(Token);
        return server;
    }

    private async Task ShouldBeOnAsync(Volume volume, Server server)
    {
        var now = await Volumes.GetVolumeAsync(volume.Id, Token);
        now.Status.Should().Be(VolumeStatus.InUse);
        now.Attachments.Should().ContainSingle().Which.ServerId.Should().Be(server.Id);
    }
}
