using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Volumes;

public sealed class VolumeExtendTests : VolumeTestBase
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public VolumeExtendTests()
        : base(options => options.Extend = Progress.After(Minute))
    {
    }

    [Fact]
    public async Task The_size_changes_when_the_growth_ends()
    {
        var volume = await MakeAsync();

        await Volumes.ExtendVolumeAsync(volume.Id, 4, Token);
        var meanwhile = await ReadAsync(volume);
        World.Clock.Advance(Minute);
        var after = await ReadAsync(volume);

        meanwhile.Should().BeEquivalentTo(new { Status = VolumeStatus.Extending, SizeGiB = 1 });
        after.Should().BeEquivalentTo(new { Status = VolumeStatus.Available, SizeGiB = 4, UpdatedAt = World.Clock.Now });
    }

    [Fact]
    public async Task A_failed_growth_can_be_deleted_and_gives_everything_back()
    {
        World.Faults.On(VolumeTransitions.FinishExtend).Throw(new DriverException("The backend is full."));
        var volume = await MakeAsync();
        await Volumes.ExtendVolumeAsync(volume.Id, 4, Token);
        World.Clock.Advance(Minute);

        (await ReadAsync(volume)).Should().BeEquivalentTo(new { Status = VolumeStatus.ErrorExtending, SizeGiB = 1 });
        (await UsageAsync()).Should().Be((1, 0, 1));
        await Volumes.DeleteVolumeAsync(volume.Id, cancellationToken: Token);
        (await UsageAsync()).Should().Be((0, 0, 0));
    }

    [Fact]
    public async Task A_reset_abandons_the_growth()
    {
        var volume = await MakeAsync();
        await Volumes.ExtendVolumeAsync(volume.Id, 4, Token);

        await Administrator.ResetVolumeStatusAsync(volume.Id, VolumeStatus.Available, Token);
        World.Clock.Advance(Minute);

        (await ReadAsync(volume)).Should().BeEquivalentTo(new { Status = VolumeStatus.Available, SizeGiB = 1 });
        (await UsageAsync()).Should().Be((1, 0, 1));
    }

    [Fact]
    public async Task The_quota_that_counts_is_that_of_the_owner()
    {
        var volume = await MakeAsync();
        await Administrator.UpdateQuotaAsync(new() { ProjectId = "shop", PerVolumeGiB = 2 }, Token);

        var error = await RefusedAsync<QuotaExceededException>(() => Administrator.ExtendVolumeAsync(volume.Id, 3, Token));

        error.Resource.Should().Be("per_volume_gigabytes");
    }

    [Fact]
    public async Task A_size_that_is_not_larger_is_refused_with_both_sizes()
    {
        var volume = await MakeAsync(2);

        var error = await RefusedAsync<InvalidRequestException>(() => Volumes.ExtendVolumeAsync(volume.Id, 2, Token));

        error.Message.Should().Be($"The volume '{volume.Id}' has 2 GiB and cannot be extended to 2 GiB; the new size must be larger.");
    }
}
