using FakeDrivers.Compute;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Compute;

public sealed class ServerResizeTests() : ComputeTests(Options(options => options.Resize = Progress.After(TimeSpan.FromSeconds(10))))
{
    [Fact]
    public async Task While_it_is_resized_both_hosts_keep_room_and_afterwards_one()
    {
        var server = await CreateAsync();

        await Compute.ResizeServerAsync(server.Id, "2", Token);
        var during = await Compute.GetServerAsync(server.Id, Token);
        Hosts().Sum(host => host.MemoryUsedMiB).Should().Be(512 + 2048);
        World.Clock.Advance(TimeSpan.FromSeconds(10));
        var waiting = await Compute.GetServerAsync(server.Id, Token);
        Hosts().Sum(host => host.MemoryUsedMiB).Should().Be(512 + 2048, "the old host waits too");
        await Compute.ConfirmResizeAsync(server.Id, Token);
        World.Clock.Advance(TimeSpan.FromSeconds(10));

        (during.Status, during.Flavor.Id).Should().Be((ServerStatus.Resize, "1"));
        (waiting.Status, waiting.Flavor.Id).Should().Be((ServerStatus.VerifyResize, "2"));
        Hosts().Sum(host => host.MemoryUsedMiB).Should().Be(2048);
        (await Compute.GetUsageAsync(cancellationToken: Token)).MemoryMiB.Should().Be(2048);
    }

    [Fact]
    public async Task A_resize_that_fails_leaves_the_server_in_error_with_its_old_size()
    {
        var server = await CreateAsync();
        World.Faults.On(ComputeTransitions.FinishResize).Throw(new DriverException("The disk is full."));

        await Compute.ResizeServerAsync(server.Id, "2", Token);
        World.Clock.Advance(TimeSpan.FromSeconds(10));
        var failed = await Compute.GetServerAsync(server.Id, Token);

        (failed.Status, failed.Flavor.Id, failed.Fault!.Message).Should().Be((ServerStatus.Error, "1", "The disk is full."));
        Hosts().Sum(host => host.MemoryUsedMiB).Should().Be(512);
    }

    [Fact]
    public async Task A_resize_past_the_quota_is_refused()
    {
        var server = await CreateAsync();
        await World.Compute.UpdateQuotaAsync(new() { ProjectId = "shop", MemoryMiB = 2047 }, Token);

        var error = await RefusedAsync<QuotaExceededException>(() => Compute.ResizeServerAsync(server.Id, "2", Token));

        (error.Resource, error.Requested).Should().Be(("ram", 2048 - 512));
    }

    [Fact]
    public async Task A_smaller_disk_is_refused()
    {
        var server = await Compute.CreateServerAsync(Request() with { FlavorId = "2" }, Token);
        World.Clock.Advance(TimeSpan.FromSeconds(10));

        (await RefusedAsync<InvalidRequestException>(() => Compute.ResizeServerAsync(server.Id, "1", Token))).Message.Should().Contain("cannot shrink");
    }

    [Fact]
    public async Task While_it_is_confirmed_it_is_neither_confirmed_again_nor_reverted()
    {
        var server = await CreateAsync();
        await Compute.ResizeServerAsync(server.Id, "2", Token);
        World.Clock.Advance(TimeSpan.FromSeconds(10));
        await Compute.ConfirmResizeAsync(server.Id, Token);

        await RefusedAsync<InvalidRequestException>(() => Compute.ConfirmResizeAsync(server.Id, Token));
        await RefusedAsync<InvalidRequestException>(() => Compute.RevertResizeAsync(server.Id, Token));
    }

    [Fact]
    public async Task Deletion_confirms_a_resize()
    {
        var server = await CreateAsync();
        await Compute.ResizeServerAsync(server.Id, "2", Token);
        World.Clock.Advance(TimeSpan.FromSeconds(10));

        await Compute.DeleteServerAsync(server.Id, Token);

        Hosts().Sum(host => host.MemoryUsedMiB).Should().Be(0);
        World.Snapshot().Rows(ComputeTables.Migrations).Single().Status.Should().Be(ServerMigrationStatus.Confirmed);
    }

    private IReadOnlyList<Hypervisor> Hosts() => World.Snapshot().Rows(ComputeTables.Hypervisors);
}
