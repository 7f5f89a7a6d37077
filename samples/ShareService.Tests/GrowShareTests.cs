using FakeDrivers;
using FakeDrivers.Execution;
using FakeDrivers.Volumes;
using ShareService.Shares;

namespace ShareService.Tests;

public sealed class GrowShareTests : IAsyncLifetime
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
    public async Task A_share_goes_out_of_service_grows_and_comes_back()
    {
        var share = await _lab.Shares.GrowAsync("alpha", 40, Token);

        share.SizeGiB.Should().Be(40);
        (await _lab.VolumesAsync()).Should().ContainSingle().Which.Status.Should().Be(VolumeStatus.InUse);
        _lab.Commands().Should().Equal(
            "exportfs -u 10.20.0.0/24:/srv/shares/alpha",
            "umount /srv/shares/alpha",
            "rmdir /srv/shares/alpha",
            "e2fsck -f -p /dev/vdb",
            "resize2fs /dev/vdb",
            "mkdir -p /srv/shares/alpha",
            "mount -t ext4 -o rw,nosuid,nodev,noatime /dev/vdb /srv/shares/alpha",
            "exportfs -o rw,sync,no_subtree_check,root_squash 10.20.0.0/24:/srv/shares/alpha");
    }

    [Fact]
    public async Task A_share_that_would_pass_the_quota_is_back_in_service_as_it_was()
    {
        var before = await _lab.Shares.ListAsync(Token);

        var grow = () => _lab.Shares.GrowAsync("alpha", 1200, Token);

        await grow.Should().ThrowAsync<QuotaExceededException>();
        (await _lab.Shares.ListAsync(Token)).Should().Equal(before);
        _lab.Commands()[^1].Should().StartWith("exportfs -o");
    }

    [Fact]
    public async Task A_damaged_file_system_is_not_grown()
    {
        _lab.Answer("fsck.damaged-preen");

        var grow = () => _lab.Shares.GrowAsync("alpha", 40, Token);

        (await grow.Should().ThrowAsync<CommandExecutionException>()).Which.StandardError.Should().Contain("UNEXPECTED INCONSISTENCY");
        _lab.Commands().Should().NotContain(command => command.StartsWith("resize2fs"));
        (await _lab.Shares.ListAsync(Token)).Should().ContainSingle().Which.Status.Should().Be("in-use");
    }

    [Fact]
    public async Task A_file_system_that_the_check_has_mended_is_grown()
    {
        _lab.Answer("fsck.preen-fixes");

        var share = await _lab.Shares.GrowAsync("alpha", 40, Token);

        share.SizeGiB.Should().Be(40);
    }

    [Fact]
    public async Task A_share_cannot_shrink()
    {
        var shrink = () => _lab.Shares.GrowAsync("alpha", 10, Token);

        await shrink.Should().ThrowAsync<ShareException>();
        _lab.Commands().Should().BeEmpty("it stays in service");
    }
}
