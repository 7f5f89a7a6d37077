using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Volumes;

public sealed class VolumeAttachTests : VolumeTestBase
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public VolumeAttachTests()
        : base(options => options.Attach = Progress.After(Minute))
    {
    }

    [Fact]
    public async Task An_attachment_stands_since_it_ended()
    {
        var volume = await MakeAsync();

        var accepted = await Volumes.AttachVolumeAsync(ToServer(volume) with { HostName = "node-1" }, Token);
        World.Clock.Advance(Minute);
        var attached = await ReadAsync(volume);

        accepted.Should().BeEquivalentTo(new
        {
            VolumeId = volume.Id,
            ServerId,
            HostName = "node-1",
            Device = "/dev/vdb",
            Mode = VolumeAttachMode.ReadWrite,
            Status = VolumeAttachStatus.Attaching,
            AttachedAt = (DateTimeOffset?)null,
        });
        attached.Status.Should().Be(VolumeStatus.InUse);
        attached.Attachments.Should().Equal(accepted with { Status = VolumeAttachStatus.Attached, AttachedAt = World.Clock.Now });
    }

    [Fact]
    public async Task Attached_elsewhere_is_refused_and_changes_nothing()
    {
        var volume = await MakeAsync();
        await Volumes.AttachVolumeAsync(ToServer(volume), Token);

        var meanwhile = await RefusedAsync<InvalidStateException>(() => Volumes.AttachVolumeAsync(Elsewhere(volume), Token));
        World.Clock.Advance(Minute);
        await World.SettleAsync();
        var afterwards = await RefusedAsync<InvalidStateException>(() => Volumes.AttachVolumeAsync(Elsewhere(volume), Token));

        (meanwhile.CurrentState, afterwards.CurrentState).Should().Be(("attaching", "in-use"));
    }

    [Fact]
    public async Task A_failed_attachment_can_be_tried_again_under_the_same_id()
    {
        World.Faults.On(VolumeTransitions.FinishAttach).Throw(new DriverException("The path is down.")).Times(1);
        var volume = await MakeAsync();
        var first = await Volumes.AttachVolumeAsync(ToServer(volume), Token);
        World.Clock.Advance(Minute);
        (await ReadAsync(volume)).Should().BeEquivalentTo(new { Status = VolumeStatus.Attaching, AttachStatus = VolumeAttachStatus.ErrorAttaching });

        var second = await Volumes.AttachVolumeAsync(ToServer(volume) with { Device = "/dev/vdc" }, Token);
        World.Clock.Advance(Minute);

        second.Id.Should().Be(first.Id);
        (await ReadAsync(volume)).Attachments.Should().ContainSingle().Which.Should()
            .BeEquivalentTo(new { first.Id, Device = "/dev/vdc", Status = VolumeAttachStatus.Attached });
    }

    [Fact]
    public async Task Attaching_in_another_mode_meanwhile_is_refused()
    {
        var volume = await MakeAsync();
        await Volumes.AttachVolumeAsync(ToServer(volume), Token);

        var error = await RefusedAsync<InvalidRequestException>(
            () => Volumes.AttachVolumeAsync(ToServer(volume) with { Mode = VolumeAttachMode.ReadOnly }, Token));

        error.Message.Should().Be($"The volume '{volume.Id}' is being attached rw; ask for the same mode, or wait.");
    }

    [Fact]
    public async Task A_volume_that_is_beginning_to_detach_is_not_attached_again()
    {
        var volume = await MakeAsync();
        await Volumes.AttachVolumeAsync(ToServer(volume), Token);
        World.Clock.Advance(Minute);
        await Volumes.BeginDetachingAsync(volume.Id, Token);

        await RefusedAsync<InvalidStateException>(() => Volumes.AttachVolumeAsync(ToServer(volume), Token));
    }

    private static AttachVolumeRequest Elsewhere(Volume volume) => ToServer(volume) with { ServerId = OtherServerId };
}
