using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Volumes;

public sealed class VolumeReserveTests : VolumeTestBase
{
    public VolumeReserveTests()
        : base(options => options.Attach = Progress.After(TimeSpan.FromMinutes(1)))
    {
    }

    [Fact]
    public async Task A_reserved_volume_is_refused_with_what_would_be_needed()
    {
        var volume = await MakeAsync();
        await Volumes.ReserveVolumeAsync(volume.Id, Token);

        var error = await RefusedAsync<InvalidStateException>(() => Volumes.ReserveVolumeAsync(volume.Id, Token));

        error.Message.Should().Be($"The volume '{volume.Id}' is attaching; to be reserved it must be available.");
    }

    [Fact]
    public async Task Unreserving_gives_up_an_attachment_under_way()
    {
        var volume = await MakeAsync();
        await Volumes.AttachVolumeAsync(ToServer(volume), Token);

        await Volumes.UnreserveVolumeAsync(volume.Id, Token);
        World.Clock.Advance(TimeSpan.FromHours(1));

        (await ReadAsync(volume)).Should().BeEquivalentTo(new { Status = VolumeStatus.Available, AttachStatus = VolumeAttachStatus.Detached });
    }

    [Fact]
    public async Task Unreserving_what_is_not_reserved_makes_no_revision()
    {
        var volume = await MakeAsync();
        var before = World.Kernel.State;

        await Volumes.UnreserveVolumeAsync(volume.Id, Token);

        World.Kernel.State.Should().BeSameAs(before);
    }
}
