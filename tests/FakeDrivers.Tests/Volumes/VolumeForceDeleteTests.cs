using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Volumes;

public sealed class VolumeForceDeleteTests : VolumeTestBase
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public VolumeForceDeleteTests()
        : base(options => options.Extend = Progress.After(Minute))
    {
    }

    [Fact]
    public async Task What_an_extending_volume_was_growing_by_is_given_back()
    {
        var volume = await MakeAsync();
        await Volumes.ExtendVolumeAsync(volume.Id, 5, Token);

        await Administrator.ForceDeleteVolumeAsync(volume.Id, Token);

        (await UsageAsync()).Should().Be((0, 0, 0));
        World.Pending.Should().BeEmpty();
    }

    [Fact]
    public async Task A_user_is_told_that_it_takes_an_administrator()
    {
        var volume = await MakeAsync();

        var error = await RefusedAsync<AccessDeniedException>(() => Volumes.ForceDeleteVolumeAsync(volume.Id, Token));

        error.Operation.Should().Be("volumes.force_delete");
        error.Message.Should().Be("volumes.force_delete needs the role 'admin' or more, and shop/ann has 'member'.");
    }
}
