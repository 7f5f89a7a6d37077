using FakeDrivers;
using FakeDrivers.Compute;
using FakeDrivers.Execution;
using FakeDrivers.Volumes;
using ShareService.Shares;

namespace ShareService.Tests;

/// <summary>Whatever goes wrong while a share is made: nothing stays behind, and the first error is what the caller sees.</summary>
public sealed class CreateFailureTests : IAsyncLifetime
{
    private readonly Lab _lab = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    // There is a share already, and it is to be left alone.
    public async ValueTask InitializeAsync() => await _lab.Shares.CreateAsync("beta", 20, Lab.Clients, Token);

    public ValueTask DisposeAsync()
    {
        _lab.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("missing.mkfs-quiet")]
    [InlineData("mount.blank-device")]
    [InlineData("nfsd.export-missing-directory")]
    public async Task A_tool_that_fails_leaves_the_cloud_as_it_was(string transcriptId)
    {
        _lab.Answer(transcriptId);
        var before = _lab.World.Snapshot();

        var create = () => _lab.Shares.CreateAsync("alpha", 10, Lab.Clients, Token);

        var error = (await create.Should().ThrowAsync<CommandExecutionException>()).Which;
        error.ExitCode.Should().Be(Lab.Transcripts[transcriptId].ExitCode);
        _lab.World.Diff(before, _lab.World.Snapshot()).ToString().Should().Be("(no differences)");
    }

    [Fact]
    public async Task A_failed_export_is_taken_back_in_reverse_order()
    {
        _lab.Answer("nfsd.export-missing-directory");

        var create = () => _lab.Shares.CreateAsync("alpha", 10, Lab.Clients, Token);

        await create.Should().ThrowAsync<CommandExecutionException>();
        _lab.Commands().Should().ContainInConsecutiveOrder(
            "exportfs -o rw,sync,no_subtree_check,root_squash 10.20.0.0/24:/srv/shares/alpha",
            "exportfs -u 10.20.0.0/24:/srv/shares/alpha",
            "umount /srv/shares/alpha",
            "rmdir /srv/shares/alpha");
    }

    [Fact]
    public async Task An_attach_that_hangs_until_it_is_cancelled_leaks_no_volume()
    {
        _lab.World.Faults.On(ComputeOperations.AttachVolume).Hang();
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);

        var create = _lab.Shares.CreateAsync("alpha", 10, Lab.Clients, cancellation.Token);
        await _lab.World.Calls.WaitForInFlightAsync(ComputeOperations.AttachVolume, cancellationToken: Token);
        (await _lab.VolumesAsync()).Should().HaveCount(2, "the volume was made by then");
        await cancellation.CancelAsync();

        await create.Awaiting(task => task).Should().ThrowAsync<OperationCanceledException>();
        (await _lab.VolumesAsync()).Should().ContainSingle().Which.Name.Should().Be("share-beta");
    }

    [Fact]
    public async Task A_format_that_hangs_until_it_is_cancelled_leaks_neither_attachment_nor_volume()
    {
        _lab.World.Faults.On(ExecutionOperations.RunRemote).When(remote => remote.Command.Program == "mkfs.ext4").Hang();
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var before = _lab.World.Snapshot();

        var create = _lab.Shares.CreateAsync("alpha", 10, Lab.Clients, cancellation.Token);
        await cancellation.CancelAsync();

        await create.Awaiting(task => task).Should().ThrowAsync<OperationCanceledException>();
        _lab.World.Diff(before, _lab.World.Snapshot()).IsEmpty.Should().BeTrue();
    }

    [Fact]
    public async Task A_volume_that_the_server_cannot_take_is_removed()
    {
        _lab.World.Faults.On(ComputeTransitions.FinishAttachVolume).Throw(new DriverException("No free slot on the bus."));

        var create = () => _lab.Shares.CreateAsync("alpha", 10, Lab.Clients, Token);

        (await create.Should().ThrowAsync<ShareException>()).WithMessage("*is available, not in-use*");
        (await _lab.VolumesAsync()).Should().ContainSingle().Which.Name.Should().Be("share-beta");
    }

    // The hardest real fault: the volume is there, but the app has never learnt its id.
    [Fact]
    public async Task A_volume_whose_reply_was_lost_is_found_by_its_name_and_removed()
    {
        _lab.World.Faults.On(VolumeOperations.Create).Throw(new DriverException("Connection reset by peer.")).AfterChange();

        var create = () => _lab.Shares.CreateAsync("alpha", 10, Lab.Clients, Token);

        (await create.Should().ThrowAsync<DriverException>()).WithMessage("Connection reset*");
        _lab.World.Calls.Of(VolumeOperations.Delete).Should().ContainSingle();
        (await _lab.VolumesAsync()).Should().ContainSingle().Which.Name.Should().Be("share-beta");
    }

    [Fact]
    public async Task A_volume_whose_attachment_got_lost_on_the_way_back_is_detached_and_removed()
    {
        _lab.World.Faults.On(ComputeOperations.AttachVolume).Throw(new DriverException("Gateway time-out.")).AfterChange();
        var before = _lab.World.Snapshot();

        var create = () => _lab.Shares.CreateAsync("alpha", 10, Lab.Clients, Token);

        await create.Should().ThrowAsync<DriverException>();
        _lab.World.Diff(before, _lab.World.Snapshot()).IsEmpty.Should().BeTrue();
    }

    [Fact]
    public async Task What_cannot_be_taken_back_is_left_to_an_operator_by_name()
    {
        _lab.Answer("missing.mkfs-quiet");
        _lab.World.Faults.On(VolumeOperations.Delete).Throw(new DriverException("Service unavailable."));

        var create = () => _lab.Shares.CreateAsync("alpha", 10, Lab.Clients, Token);

        var error = (await create.Should().ThrowAsync<UndoFailedException>()).Which;
        error.Message.Should().EndWith("Still to be done: remove the volume of alpha (Service unavailable.)");
        error.InnerException.Should().BeOfType<CommandExecutionException>("that is what failed first");
    }
}
