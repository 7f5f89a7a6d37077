using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Volumes;

public sealed class VolumeDetachTests : VolumeTestBase
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public VolumeDetachTests()
        : base(options => options.Detach = Progress.After(Minute))
    {
    }

    [Fact]
    public async Task Detaching_twice_is_detaching_once()
    {
        var volume = await MakeInUseAsync();

        await Volumes.DetachVolumeAsync(volume.Id, cancellationToken: Token);
        await Volumes.DetachVolumeAsync(volume.Id, volume.Attachments[0].Id, Token);

        World.Pending.Should().ContainSingle();
        World.Clock.Advance(Minute);
        (await ReadAsync(volume)).Should().BeEquivalentTo(new { Status = VolumeStatus.Available, AttachStatus = VolumeAttachStatus.Detached });
    }

    [Fact]
    public async Task Rolling_back_calls_off_a_detaching_under_way()
    {
        var volume = await MakeInUseAsync();
        await Volumes.BeginDetachingAsync(volume.Id, Token);
        await Volumes.DetachVolumeAsync(volume.Id, cancellationToken: Token);

        await Volumes.RollDetachingAsync(volume.Id, Token);
        World.Clock.Advance(Minute);

        (await ReadAsync(volume)).Should().BeEquivalentTo(new { Status = VolumeStatus.InUse, AttachStatus = VolumeAttachStatus.Attached });
    }

    [Fact]
    public async Task A_failed_detaching_can_be_tried_again()
    {
        World.Faults.On(VolumeTransitions.FinishDetach).Throw(new DriverException("The device is held.")).Times(1);
        var volume = await MakeInUseAsync();
        await Volumes.DetachVolumeAsync(volume.Id, cancellationToken: Token);
        World.Clock.Advance(Minute);
        (await ReadAsync(volume)).Should().BeEquivalentTo(new { Status = VolumeStatus.Detaching, AttachStatus = VolumeAttachStatus.ErrorDetaching });

        await Volumes.DetachVolumeAsync(volume.Id, cancellationToken: Token);
        World.Clock.Advance(Minute);

        (await ReadAsync(volume)).Status.Should().Be(VolumeStatus.Available);
    }

    [Fact]
    public async Task An_unknown_attachment_is_refused_with_those_that_there_are()
    {
        var volume = await MakeInUseAsync();

        var error = await RefusedAsync<ResourceNotFoundException>(() => Volumes.DetachVolumeAsync(volume.Id, "none", Token));

        error.Message.Should().Be($"The volume '{volume.Id}' has no attachment 'none'; it has: {volume.Attachments[0].Id}.");
    }

    [Fact]
    public async Task A_volume_in_use_by_hand_only_cannot_begin_to_detach_but_be_detached()
    {
        var volume = await MakeAsync();
        World.Edit(edit => edit.Volume(volume.Id, each => each with { Status = VolumeStatus.InUse }));

        var error = await RefusedAsync<InvalidStateException>(() => Volumes.BeginDetachingAsync(volume.Id, Token));
        error.Message.Should().Be($"The volume '{volume.Id}' is in-use, but detached; to begin to be detached it must be attached.");

        await Volumes.DetachVolumeAsync(volume.Id, cancellationToken: Token);
        (await ReadAsync(volume)).Status.Should().Be(VolumeStatus.Available);
    }
}
