using FakeDrivers;
using FakeDrivers.Execution;
using FakeDrivers.Volumes;
using ShareService.Shares;

namespace ShareService.Tests;

public sealed class RemoveShareTests : IAsyncLifetime
{
    private readonly Lab _lab = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _lab.Shares.CreateAsync("alpha", 10, Lab.Clients, Token);
        _lab.World.Execute.ClearLog();
    }

    public ValueTask DisposeAsync()
    {
        _lab.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_removed_share_leaves_neither_volume_nor_mount_nor_export()
    {
        await _lab.Shares.RemoveAsync("alpha", Token);

        (await _lab.VolumesAsync()).Should().BeEmpty();
        (await _lab.Server.FindAsync(Token))!.Volumes.Should().BeEmpty();
        _lab.Commands().Should().Equal("exportfs -u 10.20.0.0/24:/srv/shares/alpha", "umount /srv/shares/alpha", "rmdir /srv/shares/alpha");
    }

    [Fact]
    public async Task A_share_that_is_busy_stays_in_service()
    {
        _lab.Answer("umount.busy", "mount.already-same-place");

        var remove = () => _lab.Shares.RemoveAsync("alpha", Token);

        (await remove.Should().ThrowAsync<CommandExecutionException>()).Which.StandardError.Should().Contain("target is busy");
        _lab.Commands()[^1].Should().StartWith("exportfs -o", "it was no longer exported by then");
        (await _lab.Shares.ListAsync(Token)).Should().ContainSingle().Which.Status.Should().Be("in-use");
    }

    [Fact]
    public async Task A_volume_that_cannot_be_removed_brings_the_share_back()
    {
        _lab.World.Faults.On(VolumeOperations.Delete).Throw(new DriverException("Service unavailable."));
        var before = await _lab.Shares.ListAsync(Token);

        var remove = () => _lab.Shares.RemoveAsync("alpha", Token);

        await remove.Should().ThrowAsync<DriverException>();
        (await _lab.Shares.ListAsync(Token)).Should().Equal(before);
    }

    [Fact]
    public async Task What_is_undone_already_does_not_stop_the_removal()
    {
        _lab.Answer("nfsd.unexport-again", "remove.umount-again", "directory.remove-again");
        var volume = (await _lab.VolumesAsync()).Single();
        await _lab.World.Compute.DetachVolumeAsync(volume.Attachments[0].ServerId!, volume.Id, Token);

        await _lab.Shares.RemoveAsync("alpha", Token);

        (await _lab.VolumesAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_share_that_does_not_exist_is_refused()
    {
        var remove = () => _lab.Shares.RemoveAsync("beta", Token);

        await remove.Should().ThrowAsync<ShareException>();
    }
}
