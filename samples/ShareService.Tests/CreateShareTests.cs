using FakeDrivers;
using FakeDrivers.Volumes;
using ShareService.Shares;

namespace ShareService.Tests;

public sealed class CreateShareTests : IDisposable
{
    private readonly Lab _lab = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _lab.Dispose();

    [Fact]
    public async Task A_new_share_is_a_volume_in_use_and_an_export_of_the_server()
    {
        var share = await _lab.Shares.CreateAsync("alpha", 10, Lab.Clients, Token);

        var server = await _lab.World.Compute.FindServerAsync("share-service", Token);
        share.ExportLocation.Should().Be($"{server.Addresses[0].Address}:/srv/shares/alpha");
        var volume = (await _lab.VolumesAsync()).Should().ContainSingle().Which;
        volume.Status.Should().Be(VolumeStatus.InUse);
        volume.SizeGiB.Should().Be(10);
        volume.Attachments.Should().ContainSingle().Which.ServerId.Should().Be(server.Id);
    }

    [Fact]
    public async Task The_device_is_looked_at_before_it_is_formatted()
    {
        await _lab.Shares.CreateAsync("alpha", 10, Lab.Clients, Token);

        _lab.Commands().Should().Equal(
            "true",
            "blkid -p -o export /dev/vdb",
            "mkfs.ext4 -q -L share-alpha /dev/vdb",
            "mkdir -p /srv/shares/alpha",
            "mount -t ext4 -o rw,nosuid,nodev,noatime /dev/vdb /srv/shares/alpha",
            "exportfs -o rw,sync,no_subtree_check,root_squash 10.20.0.0/24:/srv/shares/alpha");
    }

    [Fact]
    public async Task A_device_that_holds_a_file_system_is_never_formatted()
    {
        _lab.Answer("id.blkid-probe-export");

        var create = () => _lab.Shares.CreateAsync("alpha", 10, Lab.Clients, Token);

        (await create.Should().ThrowAsync<ShareException>()).WithMessage("*not blank*TYPE=ext4*");
        _lab.Commands().Should().NotContain(command => command.StartsWith("mkfs"));
        (await _lab.VolumesAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task The_second_share_gets_the_next_device_of_the_same_server()
    {
        await _lab.Shares.CreateAsync("alpha", 10, Lab.Clients, Token);

        var beta = await _lab.Shares.CreateAsync("beta", 20, Lab.Clients, Token);

        beta.Device.Should().Be("/dev/vdc");
        (await _lab.World.Compute.ListServersAsync(cancellationToken: Token).CountAsync(Token)).Should().Be(1);
    }

    [Fact]
    public async Task A_name_that_is_taken_is_refused()
    {
        await _lab.Shares.CreateAsync("alpha", 10, Lab.Clients, Token);

        var again = () => _lab.Shares.CreateAsync("alpha", 10, Lab.Clients, Token);

        await again.Should().ThrowAsync<ShareException>();
        (await _lab.VolumesAsync()).Should().ContainSingle();
    }

    [Fact]
    public async Task More_than_the_quota_is_refused_with_the_numbers()
    {
        await _lab.Shares.CreateAsync("alpha", 900, Lab.Clients, Token);

        var create = () => _lab.Shares.CreateAsync("beta", 200, Lab.Clients, Token);

        var error = (await create.Should().ThrowAsync<QuotaExceededException>()).Which;
        (error.Resource, error.Requested, error.Used, error.Limit).Should().Be(("gigabytes", 200L, 900L, 1000L));
    }
}
