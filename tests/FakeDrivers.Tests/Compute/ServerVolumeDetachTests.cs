using FakeDrivers.Compute;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Compute;

public sealed class ServerVolumeDetachTests() : ComputeTests(Options(options => options.Detach = Progress.After(TimeSpan.FromSeconds(5))))
{
    [Fact]
    public async Task A_failed_detach_leaves_the_volume_in_use()
    {
        World.Faults.On(ComputeTransitions.FinishDetachVolume).Throw(new DriverException("The device is held."));
        var server = await CreateAsync();
        var attached = await AttachAsync(server);

        await Compute.DetachVolumeAsync(server.Id, attached.VolumeId, Token);
        await World.RunUntilIdleAsync(Token);

        var volume = await Volumes.GetVolumeAsync(attached.VolumeId, Token);
        volume.Status.Should().Be(VolumeStatus.InUse);
        volume.AttachStatus.Should().Be(VolumeAttachStatus.Attached);
        (await Compute.GetServerAsync(server.Id, Token)).Volumes.Should().Equal(attached);
    }

    [Fact]
    public async Task Detaching_twice_is_refused_while_the_first_goes_on()
    {
        var server = await CreateAsync();
        var attached = await AttachAsync(server);
        await Compute.DetachVolumeAsync(server.Id, attached.VolumeId, Token);

        var error = await RefusedAsync<InvalidStateException>(() => Compute.DetachVolumeAsync(server.Id, attached.VolumeId, Token));

        error.Kind.Should().Be("volume");
        error.CurrentState.Should().Be("detaching");
    }

    [Fact]
    public async Task The_message_for_a_stranger_lists_the_servers_volumes()
    {
        var server = await CreateAsync();
        var attached = await AttachAsync(server);
        var stranger = await CreateVolumeAsync();

        var error = await RefusedAsync<ResourceNotFoundException>(() => Compute.DetachVolumeAsync(server.Id, stranger.Id, Token));

        error.Message.Should().EndWith($"which has: {attached.VolumeId}.");
    }

    [Fact]
    public async Task The_letter_of_a_detached_volume_is_free_again()
    {
        var server = await CreateAsync();
        var attached = await AttachAsync(server);
        await Compute.DetachVolumeAsync(server.Id, attached.VolumeId, Token);
        await World.RunUntilIdleAsync(Token);

        (await AttachAsync(server)).Device.Should().Be(attached.Device);
    }
}
