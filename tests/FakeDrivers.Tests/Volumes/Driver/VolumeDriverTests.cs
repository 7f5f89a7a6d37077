using FakeDrivers.Execution;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Volumes;

/// <summary>The drivers run the real commands, which a test sees and can answer.</summary>
public sealed class VolumeDriverTests
{
    private static readonly BackendVolume Volume = new() { Id = "1", SizeGiB = 2 };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_exported_volume_shows_its_commands_although_nobody_scripted_any()
    {
        using var world = Make();
        await world.VolumeDriver.CheckSetupAsync(Token);
        await world.VolumeDriver.CreateVolumeAsync(Volume, Token);

        var export = await world.VolumeDriver.CreateExportAsync(Volume, Token);

        (export.Shelf, export.Blade).Should().Be((0, 0));
        world.Execute.ShouldHaveRun("lvcreate", "-L", "2G", "-n", "volume-1", "nova-volumes")
            .Then("vblade-persist", "setup", "0", "0", "eth0", "/dev/nova-volumes/volume-1").Then("vblade-persist", "auto", "all").Then("vblade-persist", "start", "all");
        (await world.VolumeDriver.DiscoverVolumeAsync(Volume, Token)).Should().Be("/dev/etherd/e0.0");
        world.VerifyNoUnexpectedCalls();
        world.VolumeDriver.GetLocalPath(Volume).Should().Be("/dev/mapper/nova--volumes-volume--1");
        world.Calls.Of(VolumeDriverOperations.CreateVolume).Should().ContainSingle().Which.Request.Volume.Should().Be(Volume);
    }

    [Fact]
    public async Task A_command_of_the_code_under_test_is_still_unexpected()
    {
        using var world = Make();

        await world.Execute.Invoking(execute => execute.RunAsync(new("lvcreate"), Token)).Should().ThrowAsync<FakeDriversException>();
    }

    [Fact]
    public async Task A_command_is_tried_three_times_with_a_second_and_four_between()
    {
        using var world = Make();
        world.Execute.When("lvcreate").Replies(Reply.Exit(5, "", "no free extents")).Times(2).Then("created");

        var call = world.VolumeDriver.CreateVolumeAsync(Volume, Token);
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        call.IsCompleted.Should().BeFalse();
        world.Clock.Advance(TimeSpan.FromSeconds(4));
        await call;

        world.Execute.Calls.Should().HaveCount(3);
    }

    [Fact]
    public async Task A_failure_in_the_middle_leaves_nothing()
    {
        using var world = Make();
        await world.VolumeDriver.CreateVolumeAsync(Volume, Token);
        var snapshot = new BackendSnapshot { Id = "7", VolumeId = "1", SizeGiB = 2 };
        await world.VolumeDriver.CreateSnapshotAsync(snapshot, Token);
        world.Execute.When("dd").Replies(Reply.Exit(1));
        var copy = new BackendVolume { Id = "2", SizeGiB = 2 };

        await world.VolumeDriver.Invoking(driver => driver.CreateVolumeFromSnapshotAsync(copy, snapshot, Token)).Should().ThrowAsync<CommandExecutionException>();

        world.Execute.ShouldHaveRun("lvcreate", "-L", "2G", "--name", "_snapshot-7", "--snapshot", "nova-volumes/volume-1")
            .Then("lvcreate", "-L", "2G", "-n", "volume-2", "nova-volumes")
            .Then("dd", "if=/dev/nova-volumes/_snapshot-7", "of=/dev/nova-volumes/volume-2", "count=2048", "bs=1M")
            .Then("lvremove", "-f", "nova-volumes/volume-2");
        await world.VolumeDriver.CreateVolumeAsync(copy, Token);
    }

    [Fact]
    public async Task A_failed_export_gives_its_blade_back()
    {
        using var world = Make(options => (options.AoeShelves, options.AoeBladesPerShelf) = (1, 1));
        await world.VolumeDriver.CreateVolumeAsync(Volume, Token);
        world.Execute.When("vblade-persist", "setup", Argument.AnyNumber()).Replies(Reply.Exit(1)).Times(3);

        var call = world.VolumeDriver.CreateExportAsync(Volume, Token);
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        world.Clock.Advance(TimeSpan.FromSeconds(4));
        await call.Invoking(each => each).Should().ThrowAsync<CommandExecutionException>();

        world.Execute.ShouldHaveRun("vblade-persist", "destroy", "0", "0");
        (await world.VolumeDriver.CreateExportAsync(Volume, Token)).Blade.Should().Be(0);
        await world.VolumeDriver.CreateVolumeAsync(new() { Id = "2" }, Token);
        var full = (await world.VolumeDriver.Invoking(driver => driver.CreateExportAsync(new() { Id = "2" }, Token)).Should().ThrowAsync<CapacityExceededException>()).Which;
        full.Resource.Should().Be("blades");
        await world.VolumeDriver.RemoveExportAsync(Volume, Token);
        (await world.VolumeDriver.CreateExportAsync(new() { Id = "2" }, Token)).Blade.Should().Be(0);
    }

    [Fact]
    public async Task A_process_that_ended_is_noticed_and_started_again()
    {
        using var world = Make();
        var driver = (FakeAoeVolumeDriver)world.VolumeDriver;
        await driver.CreateVolumeAsync(Volume, Token);
        await driver.CreateExportAsync(Volume, Token);
        await driver.CheckExportAsync(Volume, Token);

        driver.StopExport("1");

        await driver.Invoking(each => each.CheckExportAsync(Volume, Token)).Should().ThrowAsync<DriverException>().WithMessage("*e0.0 isn't running.");
        (await driver.DiscoverVolumeAsync(Volume, Token)).Should().BeNull();
        await driver.EnsureExportAsync(Volume, Token);
        await driver.CheckExportAsync(Volume, Token);
    }

    [Fact]
    public async Task What_is_used_cannot_be_deleted_and_what_is_not_there_is_deleted_silently()
    {
        using var world = Make();
        var driver = world.VolumeDriver;
        await driver.DeleteVolumeAsync(Volume, Token);
        world.Execute.Calls.Should().BeEmpty();
        await driver.CreateVolumeAsync(Volume, Token);
        var snapshot = new BackendSnapshot { Id = "7", VolumeId = "1", SizeGiB = 2 };
        await driver.CreateSnapshotAsync(snapshot, Token);

        await driver.Invoking(each => each.DeleteVolumeAsync(Volume, Token)).Should().ThrowAsync<VolumeIsBusyException>();
        await driver.DeleteSnapshotAsync(snapshot, Token);
        await driver.DeleteVolumeAsync(Volume, Token);

        world.Execute.ShouldHaveRun("lvremove", "-f", "nova-volumes/_snapshot-7").Then("dd", Argument.AnyNumber()).Then("lvremove", "-f", "nova-volumes/volume-1");
    }

    [Fact]
    public async Task The_room_of_the_backend_is_real()
    {
        using var world = Make(options => options.DriverTotalGiB = 5);
        await world.VolumeDriver.CreateVolumeAsync(Volume, Token);
        await world.VolumeDriver.ExtendVolumeAsync(Volume, 4, Token);

        var full = await world.VolumeDriver.Invoking(driver => driver.CreateVolumeAsync(new() { Id = "2", SizeGiB = 2 }, Token)).Should().ThrowAsync<CapacityExceededException>();

        full.Which.Free.Should().Be(1);
        (await world.VolumeDriver.GetStatsAsync(Token)).Should().BeEquivalentTo(new { TotalGiB = 5, FreeGiB = 1, StorageProtocol = "AoE", VendorName = "Open Source" });
        (await world.VolumeDriver.GetExistingSizeAsync("volume-1", Token)).Should().Be(4);
    }

    [Fact]
    public async Task Clones_reverts_images_and_renames_run_their_commands()
    {
        using var world = Make();
        var driver = world.VolumeDriver;
        var snapshot = new BackendSnapshot { Id = "7", VolumeId = "2", SizeGiB = 2 };
        await driver.CreateVolumeAsync(Volume, Token);
        await driver.CreateClonedVolumeAsync(new() { Id = "2", SizeGiB = 2 }, Volume, Token);
        await driver.CreateSnapshotAsync(snapshot, Token);
        await driver.RevertToSnapshotAsync(snapshot, Token);
        await driver.CopyImageToVolumeAsync(Volume, "cirros", Token);
        await driver.CopyVolumeToImageAsync(Volume, "copy", Token);
        await driver.ManageExistingAsync(new() { Id = "3", SizeGiB = 2 }, "volume-1", Token);

        world.Execute.ShouldHaveRun("lvremove", "-f", "nova-volumes/_snapshot-clone-2").Then("lvconvert", "--merge", "nova-volumes/_snapshot-7")
            .Then("qemu-img", Argument.AnyNumber()).Then("qemu-img", Argument.AnyNumber()).Then("lvrename", "nova-volumes", "volume-1", "volume-3");
        await driver.Invoking(each => each.CreateExportAsync(Volume, Token)).Should().ThrowAsync<ResourceNotFoundException>();
    }

    [Fact]
    public async Task Iscsi_numbers_its_targets_and_logs_in()
    {
        using var world = Make(options => options.DriverTransport = VolumeTransport.Iscsi);
        var driver = world.VolumeDriver;
        await driver.CreateVolumeAsync(Volume, Token);

        var export = await driver.CreateExportAsync(Volume, Token);
        var connection = await driver.InitializeConnectionAsync(Volume, new() { HostName = "here" }, Token);
        var path = await driver.DiscoverVolumeAsync(Volume, Token);
        await driver.CheckExportAsync(Volume, Token);
        await driver.UndiscoverVolumeAsync(Volume, Token);
        await driver.RemoveExportAsync(Volume, Token);

        export.TargetNumber.Should().Be(1);
        connection.Should().BeEquivalentTo(new { DriverVolumeType = "iscsi", export.TargetIqn, TargetLun = 0 });
        path.Should().Be($"/dev/disk/by-path/ip-{connection.TargetPortal}-iscsi-{export.TargetIqn}-lun-0");
        world.Execute.ShouldHaveRun("ietadm", "--op", "new", "--tid=1", "--params", $"Name={export.TargetIqn}")
            .Then("iscsiadm", "-m", "node", "-T", export.TargetIqn!, "-p", connection.TargetPortal!, "--login")
            .Then("iscsiadm", "-m", "node", "-T", export.TargetIqn!, "-p", connection.TargetPortal!, "--logout")
            .Then("ietadm", "--op", "delete", "--tid=1");
    }

    [Fact]
    public async Task The_logging_driver_runs_nothing_and_tells_all()
    {
        using var world = Make(options => options.DriverTransport = VolumeTransport.Logging);
        await world.VolumeDriver.CreateVolumeAsync(Volume, Token);
        await world.VolumeDriver.CreateExportAsync(Volume, Token);
        await world.VolumeDriver.ExtendVolumeAsync(Volume, 3, Token);

        world.Execute.Calls.Should().BeEmpty();
        world.Calls.Of(VolumeDriverOperations.ExtendVolume).Should().ContainSingle().Which.Request.NewSizeGiB.Should().Be(3);
        await world.VolumeDriver.Invoking(driver => driver.ExtendVolumeAsync(Volume, 3, Token)).Should().ThrowAsync<InvalidRequestException>();
    }

    private static FakeWorld Make(Action<FakeVolumeOptions>? configure = null)
    {
        var options = new FakeWorldOptions();
        configure?.Invoke(options.Volumes);
        return new(options);
    }
}
