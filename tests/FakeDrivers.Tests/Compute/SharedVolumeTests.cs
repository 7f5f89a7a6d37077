using FakeDrivers.Compute;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Compute;

/// <summary>A volume on two servers at once: what happens between it and one of them is nothing to the other.</summary>
public sealed class SharedVolumeTests() : ComputeTests(Options(options => (options.Attach, options.Detach) = (Progress.After(TimeSpan.FromSeconds(5)), Progress.After(TimeSpan.FromSeconds(5)))))
{
    [Fact]
    public async Task The_second_server_gives_it_back_and_the_first_keeps_it()
    {
        var (one, two, volume) = await SharedAsync();

        await Compute.DetachVolumeAsync(two.Id, volume, Token);
        await World.RunUntilIdleAsync(Token);

        (await Volumes.GetVolumeAsync(volume, Token)).Should().BeEquivalentTo(new { Status = VolumeStatus.InUse, Attachments = new[] { new { ServerId = one.Id } } });
        (await Compute.GetServerAsync(one.Id, Token)).Volumes.Should().ContainSingle();
        (await Compute.GetServerAsync(two.Id, Token)).Volumes.Should().BeEmpty();
    }

    [Fact]
    public async Task A_server_that_goes_leaves_the_other_ones_detachment_alone()
    {
        var (one, two, volume) = await SharedAsync();
        await Compute.DetachVolumeAsync(two.Id, volume, Token);

        await Compute.DeleteServerAsync(one.Id, Token);
        await World.RunUntilIdleAsync(Token);

        (await Volumes.GetVolumeAsync(volume, Token)).Should().BeEquivalentTo(new { Status = VolumeStatus.Available, Attachments = Array.Empty<object>() });
        (await Compute.GetServerAsync(two.Id, Token)).Volumes.Should().BeEmpty();
        World.Snapshot().Rows(ComputeTables.Detachments).Should().BeEmpty();
    }

    [Fact]
    public async Task A_server_that_goes_leaves_the_other_ones_attachment_alone()
    {
        var (one, two) = (await CreateAsync("one"), await CreateAsync("two"));
        var volume = await MakeShareableAsync();
        await Compute.AttachVolumeAsync(one.Id, volume, cancellationToken: Token);
        await World.RunUntilIdleAsync(Token);
        await Compute.AttachVolumeAsync(two.Id, volume, cancellationToken: Token);

        await Compute.DeleteServerAsync(one.Id, Token);
        await World.RunUntilIdleAsync(Token);

        (await Volumes.GetVolumeAsync(volume, Token)).Should().BeEquivalentTo(new { Status = VolumeStatus.InUse, Attachments = new[] { new { ServerId = two.Id } } });
    }

    [Fact]
    public async Task A_detachment_that_fails_leaves_nothing_behind()
    {
        var (_, two, volume) = await SharedAsync();
        World.Faults.On(ComputeTransitions.FinishDetachVolume).Throw(new DriverException("The device is held."));

        await Compute.DetachVolumeAsync(two.Id, volume, Token);
        await World.RunUntilIdleAsync(Token);

        (await Volumes.GetVolumeAsync(volume, Token)).Attachments.Should().HaveCount(2);
        World.Snapshot().Rows(ComputeTables.Detachments).Should().BeEmpty();
    }

    [Fact]
    public async Task It_is_on_the_way_to_one_server_at_a_time()
    {
        var (one, two, volume) = (await CreateAsync("one"), await CreateAsync("two"), await MakeShareableAsync());
        await Compute.AttachVolumeAsync(one.Id, volume, cancellationToken: Token);
        await World.Volumes.ResetVolumeStatusAsync(volume, VolumeStatus.InUse, Token);

        var error = await RefusedAsync<InvalidStateException>(() => Compute.AttachVolumeAsync(two.Id, volume, cancellationToken: Token));
        await World.RunUntilIdleAsync(Token);
        await Compute.AttachVolumeAsync(two.Id, volume, cancellationToken: Token);
        await World.RunUntilIdleAsync(Token);

        error.Message.Should().Contain(one.Id);
        (await Volumes.GetVolumeAsync(volume, Token)).Attachments.Should().HaveCount(2).And.OnlyContain(attachment => attachment.Status == VolumeAttachStatus.Attached);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_becomes_of_the_way_to_one_is_nothing_to_another_that_is_being_built(bool isFailing)
    {
        using var world = new FakeWorld(Options(options => (options.Build, options.Attach) = (Progress.After(TimeSpan.FromSeconds(20)), Progress.After(TimeSpan.FromSeconds(5)))));
        await world.Volumes.CreateTypeAsync(new() { Name = "many", ExtraSpecs = new Dictionary<string, string> { ["multiattach"] = "<is> True" } }, Token);
        var volume = (await world.Volumes.CreateVolumeAsync(new() { SizeGiB = 1, VolumeType = "many" }, Token)).Id;
        var request = Request() with { ImageId = (await world.Images.FindImageAsync("cirros", Token)).Id };
        var server = await world.Compute.CreateServerAsync(request, Token);
        world.Clock.Advance(TimeSpan.FromSeconds(20));
        var building = await world.Compute.CreateServerAsync(request with { Volumes = [new() { VolumeId = volume }] }, Token);
        await world.Volumes.ResetVolumeStatusAsync(volume, VolumeStatus.InUse, Token);
        if (isFailing) world.Faults.On(ComputeTransitions.FinishAttachVolume).Throw(new DriverException("The device is held."));

        await world.Compute.AttachVolumeAsync(server.Id, volume, cancellationToken: Token);
        world.Clock.Advance(TimeSpan.FromSeconds(5));
        var meanwhile = (await world.Volumes.GetVolumeAsync(volume, Token)).Attachments;
        world.Clock.Advance(TimeSpan.FromSeconds(15));

        meanwhile.Single(attachment => attachment.ServerId == building.Id).Status.Should().Be(VolumeAttachStatus.Attaching);
        (await world.Compute.GetServerAsync(server.Id, Token)).Volumes.Should().HaveCount(isFailing ? 0 : 1);
        (await world.Compute.GetServerAsync(building.Id, Token)).Should().BeEquivalentTo(new { Status = ServerStatus.Active, Volumes = new[] { new { VolumeId = volume } } });
        (await world.Volumes.GetVolumeAsync(volume, Token)).Attachments.Should().HaveCount(isFailing ? 1 : 2).And.OnlyContain(attachment => attachment.Status == VolumeAttachStatus.Attached);
    }

    private async Task<(Server One, Server Two, string VolumeId)> SharedAsync()
    {
        var (one, two, volume) = (await CreateAsync("one"), await CreateAsync("two"), await MakeShareableAsync());
        foreach (var server in new[] { one, two })
        {
            await Compute.AttachVolumeAsync(server.Id, volume, cancellationToken: Token);
            await World.RunUntilIdleAsync(Token);
        }

        return (one, two, volume);
    }

    private async Task<string> MakeShareableAsync()
    {
        await World.Volumes.CreateTypeAsync(new() { Name = "many", ExtraSpecs = new Dictionary<string, string> { ["multiattach"] = "<is> True" } }, Token);
        return (await Volumes.CreateVolumeAsync(new() { SizeGiB = 1, VolumeType = "many" }, Token)).Id;
    }
}
