using FakeDrivers.Volumes;

namespace FakeDrivers.Tests.Volumes;

public sealed class VolumeBackendTests : VolumeTestBase
{
    private const string Small = "small@lvm#lvm";

    public VolumeBackendTests()
        : base(options =>
        {
            options.Pools.Clear();
            options.Pools.Add(new() { Name = Small, BackendName = "small", TotalGiB = 10, ReservedPercent = 20, IsOnlineExtendSupported = false });
            options.Pools.Add(new() { Name = FarPool, BackendName = "far", TotalGiB = 5, Capabilities = new Dictionary<string, string> { ["ssd"] = "True" } });
        })
    {
    }

    [Fact]
    public async Task The_pool_with_the_most_room_takes_a_volume()
    {
        var first = await MakeAsync(4);
        var second = await MakeAsync(5);

        first.Host.Should().Be(Small);
        second.Host.Should().Be(FarPool, "the other one has 4 GiB left");
        (await Administrator.ListPoolsAsync(Token).ToListAsync(Token)).Select(pool => (pool.Name, pool.AllocatedGiB, pool.VolumeCount, pool.FreeGiB))
            .Should().Equal((Small, 4, 1, 4L), (FarPool, 5, 1, 0L));
    }

    [Fact]
    public async Task A_volume_that_no_pool_takes_is_made_and_then_in_error()
    {
        var volume = await MakeAsync(9);

        volume.Should().BeEquivalentTo(new { Status = VolumeStatus.Error, Host = (string?)null });
        await Volumes.DeleteVolumeAsync(volume.Id, cancellationToken: Token);
        (await UsageAsync()).Should().Be((0, 0, 0));
    }

    [Theory]
    [InlineData("volume_backend_name", "far", FarPool)]
    [InlineData("capabilities:ssd", "<is> True", FarPool)]
    [InlineData("ssd", "<is> False", Small)]
    [InlineData("other:ssd", "whatever", Small)]
    [InlineData("volume_backend_name", "none", null)]
    public async Task A_type_asks_for_pools_by_its_extra_specs(string key, string value, string? pool)
    {
        await MakeTypeAsync("special", (key, value));

        (await MakeAsync(type: "special")).Host.Should().Be(pool);
    }

    [Fact]
    public async Task A_disabled_service_takes_no_new_volumes()
    {
        await Administrator.SetServiceEnabledAsync("cinder-volume", "small@lvm", false, "moving out", Token);

        (await MakeAsync()).Host.Should().Be(FarPool);
        (await Administrator.ListServicesAsync(Token).ToListAsync(Token)).Select(service => (service.Binary, service.Host, service.IsEnabled)).Should().Equal(
            ("cinder-scheduler", "fake", true), ("cinder-backup", "fake", true), ("cinder-volume", "small@lvm", false), ("cinder-volume", "far@lvm", true));
        await RefusedAsync<AccessDeniedException>(() => Volumes.ListServicesAsync(Token).ToListAsync(Token).AsTask());
    }

    [Fact]
    public async Task A_growth_that_the_pool_has_no_room_for_ends_at_the_old_size()
    {
        var volume = await MakeAsync(4);

        await Volumes.ExtendVolumeAsync(volume.Id, 20, Token);

        (await ReadAsync(volume)).Should().BeEquivalentTo(new { Status = VolumeStatus.Available, SizeGiB = 4 });
        (await UsageAsync()).Should().Be((1, 0, 4));
    }

    [Fact]
    public async Task A_pool_may_forbid_growth_in_use()
    {
        var volume = await MakeInUseAsync();

        var error = await RefusedAsync<InvalidStateException>(() => Volumes.ExtendVolumeAsync(volume.Id, 2, Token));

        error.AllowedStates.Should().Equal("available");
    }

    [Fact]
    public async Task A_volume_moves_to_another_pool_and_shows_how_far_it_is()
    {
        var volume = await MakeAsync(3);
        var hanging = World.Faults.On(VolumeTransitions.FinishMigrate).Delay(TimeSpan.FromMinutes(1)).Times(1);

        await Administrator.MigrateVolumeAsync(new() { VolumeId = volume.Id, Host = FarPool, LockVolume = true }, Token);
        var meanwhile = await ReadAsync(volume);
        World.Clock.Advance(TimeSpan.FromMinutes(1));
        var after = await ReadAsync(volume);

        meanwhile.Should().BeEquivalentTo(new { Status = VolumeStatus.Maintenance, MigrationStatus = VolumeMigrationStatus.Migrating, Host = Small });
        after.Should().BeEquivalentTo(new { Status = VolumeStatus.Available, MigrationStatus = VolumeMigrationStatus.Success, Host = FarPool });
        hanging.Dispose();
    }

    [Fact]
    public async Task A_move_to_where_there_is_no_room_fails_and_to_nowhere_is_refused()
    {
        var volume = await MakeAsync(6);

        await Administrator.MigrateVolumeAsync(new() { VolumeId = volume.Id, Host = FarPool }, Token);

        (await ReadAsync(volume)).Should().BeEquivalentTo(new { Host = Small, MigrationStatus = VolumeMigrationStatus.Error, Status = VolumeStatus.Available });
        await RefusedAsync<InvalidRequestException>(() => Administrator.MigrateVolumeAsync(new() { VolumeId = volume.Id, Host = "none" }, Token));
        await RefusedAsync<InvalidRequestException>(() => Administrator.MigrateVolumeAsync(new() { VolumeId = volume.Id, Host = Small }, Token));
        await RefusedAsync<AccessDeniedException>(() => Volumes.MigrateVolumeAsync(new() { VolumeId = volume.Id, Host = FarPool }, Token));
    }

    [Fact]
    public async Task Retyping_moves_a_volume_on_demand_only()
    {
        await MakeTypeAsync("far", ("volume_backend_name", "far"));
        var volume = await MakeAsync(2);

        await Volumes.RetypeVolumeAsync(new() { VolumeId = volume.Id, NewType = "far" }, Token);
        var stayed = await ReadAsync(volume);
        await Volumes.RetypeVolumeAsync(new() { VolumeId = volume.Id, NewType = "far", MigrationPolicy = VolumeMigrationPolicy.OnDemand }, Token);
        var moved = await ReadAsync(volume);

        stayed.Should().BeEquivalentTo(new { TypeName = VolumeType.DefaultName, Host = Small, Status = VolumeStatus.Available });
        moved.Should().BeEquivalentTo(new { TypeName = "far", Host = FarPool, Status = VolumeStatus.Available });
        (await Volumes.GetUsageAsync(cancellationToken: Token)).Types.Keys.Should().Equal("far");
    }

    [Fact]
    public async Task Retyping_in_use_may_not_change_multi_attach_or_encryption()
    {
        await MakeTypeAsync("many", ("multiattach", "<is> True"));
        await MakeTypeAsync("safe");
        await Administrator.SetTypeEncryptionAsync("safe", new() { Provider = "luks" }, Token);
        var volume = await MakeInUseAsync();

        await RefusedAsync<InvalidRequestException>(() => Volumes.RetypeVolumeAsync(new() { VolumeId = volume.Id, NewType = "many" }, Token));
        await RefusedAsync<InvalidRequestException>(() => Volumes.RetypeVolumeAsync(new() { VolumeId = volume.Id, NewType = "safe" }, Token));
        await RefusedAsync<InvalidRequestException>(() => Volumes.RetypeVolumeAsync(new() { VolumeId = volume.Id, NewType = VolumeType.DefaultName }, Token));
    }

    [Fact]
    public async Task What_a_backend_holds_is_managed_and_unmanaged()
    {
        var volume = await Administrator.ManageVolumeAsync(new() { Host = FarPool, SourceName = "old disk", SizeGiB = 2, Name = "data" }, Token);

        volume.Should().BeEquivalentTo(new { Status = VolumeStatus.Available, Host = FarPool, Name = "data", SizeGiB = 2 });
        await RefusedAsync<ConflictException>(() => Administrator.ManageVolumeAsync(new() { Host = FarPool, SourceName = $"volume-{volume.Id}" }, Token));
        await Administrator.UnmanageVolumeAsync(volume.Id, Token);
        await RefusedAsync<ResourceNotFoundException>(() => Administrator.GetVolumeAsync(volume.Id, Token));
        (await Administrator.GetUsageAsync(cancellationToken: Token)).Volumes.Should().Be(0);
    }
}
