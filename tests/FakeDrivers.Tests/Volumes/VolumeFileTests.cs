using FakeDrivers.Volumes;

namespace FakeDrivers.Tests.Volumes;

/// <summary>What a world file keeps of the volume service.</summary>
public sealed class VolumeFileTests : VolumeTestBase
{
    [Theory]
    [InlineData(true, VolumeStatus.Available)]
    [InlineData(false, VolumeStatus.ErrorDeleting)]
    public async Task A_removal_that_will_fail_fails_in_the_same_way_after_it_was_loaded(bool isBusy, VolumeStatus status)
    {
        var volume = await MakeAsync();
        var error = isBusy ? new VolumeIsBusyException(volume.Id) : new DriverException("The backend is away.");
        World.Faults.On(VolumeTransitions.FinishDelete).Delay(TimeSpan.FromMinutes(1)).Throw(error).Times(1);
        await Volumes.DeleteVolumeAsync(volume.Id, cancellationToken: Token);
        using var file = new MemoryStream();
        World.Save(file);
        file.Position = 0;
        using var other = new FakeWorld();
        other.Load(file);

        other.Clock.Advance(TimeSpan.FromMinutes(1));

        (await other.Volumes.GetVolumeAsync(volume.Id, Token)).Status.Should().Be(status);
    }

    [Fact]
    public async Task What_pools_hold_and_where_volumes_are_found_come_back()
    {
        World.Edit(edit => edit.VolumePool("fake@lvm#lvm", pool => pool with { StorageProtocol = "AoE" }));
        var (first, second) = (await MakeAsync(3), await MakeAsync(4));
        var place = await Volumes.InitializeConnectionAsync(first.Id, new() { HostName = "node" }, Token);
        using var file = new MemoryStream();
        World.Save(file);
        file.Position = 0;
        using var other = new FakeWorld();
        other.Load(file);

        (await other.Volumes.ListPoolsAsync(Token).FirstAsync(Token)).Should().BeEquivalentTo(new { AllocatedGiB = 7L, VolumeCount = 2 });
        (await other.Volumes.InitializeConnectionAsync(first.Id, new() { HostName = "node" }, Token)).Should().Be(place);
        (await other.Volumes.InitializeConnectionAsync(second.Id, new() { HostName = "node" }, Token)).TargetBlade.Should().NotBe(place.TargetBlade);
    }
}
