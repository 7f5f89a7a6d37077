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
