using FakeDrivers.Compute;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Compute;

public sealed class ServerDeleteTests() : ComputeTests(Options(options =>
{
    options.Delete = Progress.After(TimeSpan.FromSeconds(5));
    options.Attach = options.Detach = Progress.After(TimeSpan.FromSeconds(60));
}))
{
    [Fact]
    public async Task A_server_shows_its_removal_and_is_then_gone()
    {
        var server = await CreateAsync();

        await Compute.DeleteServerAsync(server.Id, Token);
        var during = await Compute.GetServerAsync(server.Id, Token);
        await World.RunUntilIdleAsync(Token);

        during.Status.Should().Be(ServerStatus.Active);
        during.TaskState.Should().Be(ServerTaskState.Deleting);
        await RefusedAsync<ResourceNotFoundException>(() => Compute.GetServerAsync(server.Id, Token));
    }

    [Fact]
    public async Task A_second_removal_changes_nothing_and_prolongs_nothing()
    {
        var server = await CreateAsync();
        await Compute.DeleteServerAsync(server.Id, Token);
        var before = World.Snapshot();
        World.Clock.Advance(TimeSpan.FromSeconds(3));

        await Compute.DeleteServerAsync(server.Id, Token);

        World.Diff(before, World.Snapshot()).IsEmpty.Should().BeTrue();
        World.Pending.Should().ContainSingle().Which.DueAt.Should().Be(World.Clock.Now.AddSeconds(2));
    }

    [Fact]
    public async Task The_address_and_the_group_are_free_again()
    {
        await Compute.CreateSecurityGroupAsync(new() { Name = "nfs" }, Token);
        var first = await Compute.CreateServerAsync(Request() with { SecurityGroups = ["nfs"] }, Token);
        var second = await CreateAsync();
        await Compute.DeleteServerAsync(first.Id, Token);
        await World.RunUntilIdleAsync(Token);

        var third = await CreateAsync();

        third.Addresses[0].Address.Should().Be(first.Addresses[0].Address, "the lowest free address is given away first");
        third.Addresses[0].Address.Should().NotBe(second.Addresses[0].Address);
        var groups = await Compute.ListSecurityGroupsAsync(cancellationToken: Token);
        await Compute.DeleteSecurityGroupAsync(groups.Single(group => group.Name == "nfs").Id, Token);
    }

    [Fact]
    public async Task A_volume_on_its_way_to_the_server_is_free_at_once()
    {
        var server = await CreateAsync();
        var volume = await AttachAsync(server);

        await Compute.DeleteServerAsync(server.Id, Token);

        (await Volumes.GetVolumeAsync(volume.VolumeId, Token)).Status.Should().Be(VolumeStatus.Available);
        (await Compute.GetServerAsync(server.Id, Token)).Volumes.Should().BeEmpty();
    }

    [Fact]
    public async Task A_volume_on_its_way_from_the_server_is_free_at_once()
    {
        var server = await CreateAsync();
        var volume = await AttachAsync(server);
        await World.RunUntilIdleAsync(Token);
        await Compute.DetachVolumeAsync(server.Id, volume.VolumeId, Token);

        await Compute.DeleteServerAsync(server.Id, Token);

        (await Volumes.GetVolumeAsync(volume.VolumeId, Token)).Status.Should().Be(VolumeStatus.Available);
        await World.RunUntilIdleAsync(Token);
        World.Pending.Should().BeEmpty();
    }

    [Fact]
    public async Task A_failed_removal_leaves_the_server_in_error_with_all_it_has()
    {
        var server = await CreateAsync();
        var volume = await AttachAsync(server);
        await World.RunUntilIdleAsync(Token);
        World.Faults.On(ComputeTransitions.FinishDelete).Throw(new DriverException("The host is away.")).Times(1);

        await Compute.DeleteServerAsync(server.Id, Token);
        await World.RunUntilIdleAsync(Token);

        var failed = await Compute.GetServerAsync(server.Id, Token);
        failed.Status.Should().Be(ServerStatus.Error);
        failed.Fault!.Message.Should().Be("The host is away.");
        failed.Volumes.Should().Equal(volume);
        failed.Addresses.Should().Equal(server.Addresses);
        await Compute.DeleteServerAsync(server.Id, Token);
        await World.RunUntilIdleAsync(Token);
        (await Volumes.GetVolumeAsync(volume.VolumeId, Token)).Status.Should().Be(VolumeStatus.Available);
    }

    [Fact]
    public async Task A_volume_with_snapshots_stays_although_it_was_to_go()
    {
        var volume = await CreateVolumeAsync();
        var request = Request() with { Volumes = [new() { VolumeId = volume.Id, DeleteOnTermination = true }] };
        var server = await Compute.CreateServerAsync(request, Token);
        await Volumes.CreateSnapshotAsync(new() { VolumeId = volume.Id, Force = true }, Token);

        await Compute.DeleteServerAsync(server.Id, Token);
        await World.RunUntilIdleAsync(Token);

        (await Volumes.GetVolumeAsync(volume.Id, Token)).Status.Should().Be(VolumeStatus.Available);
    }
}
