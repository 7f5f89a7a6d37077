using FakeDrivers.Compute;

namespace FakeDrivers.Tests.Compute;

public sealed class ServerStateTextTests
{
    [Fact]
    public void Every_state_has_a_word_of_its_own()
    {
        Enum.GetValues<ServerStatus>().Select(status => status.ToText()).Should().OnlyHaveUniqueItems();
        Enum.GetValues<ServerVmState>().Select(state => state.ToText()).Should().OnlyHaveUniqueItems();
        Enum.GetValues<ServerTaskState>().Select(task => task.ToText()).Should().OnlyHaveUniqueItems();
        ServerTaskState.None.ToText().Should().BeNull();
    }

    [Fact]
    public void Every_status_is_read_back_from_its_word()
    {
        foreach (var status in Enum.GetValues<ServerStatus>())
        {
            ServerStateText.TryParse(status.ToText(), out ServerStatus read).Should().BeTrue();
            read.Should().Be(status);
        }

        ServerStateText.TryParse("hard_reboot", out ServerStatus lower).Should().BeTrue();
        lower.Should().Be(ServerStatus.HardReboot);
        ServerStateText.TryParse("GONE", out ServerStatus _).Should().BeFalse();
    }

    [Theory]
    [InlineData(ServerVmState.Active, ServerTaskState.Rebooting, ServerStatus.Reboot)]
    [InlineData(ServerVmState.Active, ServerTaskState.RebootingHard, ServerStatus.HardReboot)]
    [InlineData(ServerVmState.Active, ServerTaskState.Deleting, ServerStatus.Active)]
    [InlineData(ServerVmState.Stopped, ServerTaskState.RebootingHard, ServerStatus.Shutoff)]
    [InlineData(ServerVmState.Error, ServerTaskState.RebootingHard, ServerStatus.Error)]
    [InlineData(ServerVmState.Building, ServerTaskState.Spawning, ServerStatus.Build)]
    [InlineData(ServerVmState.Active, ServerTaskState.RebootStartedHard, ServerStatus.HardReboot)]
    [InlineData(ServerVmState.Active, ServerTaskState.UpdatingPassword, ServerStatus.Password)]
    [InlineData(ServerVmState.Active, ServerTaskState.RebuildSpawning, ServerStatus.Rebuild)]
    [InlineData(ServerVmState.Error, ServerTaskState.Rebuilding, ServerStatus.Rebuild)]
    [InlineData(ServerVmState.Stopped, ServerTaskState.ResizeFinish, ServerStatus.Resize)]
    [InlineData(ServerVmState.Paused, ServerTaskState.Migrating, ServerStatus.Migrating)]
    [InlineData(ServerVmState.Suspended, ServerTaskState.Migrating, ServerStatus.Suspended)]
    [InlineData(ServerVmState.Resized, ServerTaskState.ResizeConfirming, ServerStatus.VerifyResize)]
    [InlineData(ServerVmState.Resized, ServerTaskState.ResizeReverting, ServerStatus.RevertResize)]
    [InlineData(ServerVmState.Rescued, ServerTaskState.Unrescuing, ServerStatus.Rescue)]
    [InlineData(ServerVmState.SoftDeleted, ServerTaskState.Restoring, ServerStatus.SoftDeleted)]
    [InlineData(ServerVmState.Shelved, ServerTaskState.ShelvingOffloading, ServerStatus.Shelved)]
    [InlineData(ServerVmState.ShelvedOffloaded, ServerTaskState.Unshelving, ServerStatus.ShelvedOffloaded)]
    public void The_status_follows_from_the_state_and_the_task(ServerVmState vmState, ServerTaskState taskState, ServerStatus status) =>
        ServerStateText.StatusOf(vmState, taskState).Should().Be(status);

    [Fact]
    public void Networks_are_sorted_by_name_and_hold_their_addresses()
    {
        var server = new Server
        {
            Id = "1",
            Name = "web",
            ProjectId = "shop",
            UserId = "sam",
            AvailabilityZone = "nova",
            Flavor = new() { Id = "1", Name = "m1.tiny", Vcpus = 1, MemoryMiB = 512, DiskGiB = 1 },
            Addresses =
            [
                new() { NetworkName = "service", Address = "10.254.0.3", MacAddress = "" },
                new() { NetworkName = "private", Address = "10.0.0.3", MacAddress = "" },
                new() { NetworkName = "private", Address = "fd00::3", MacAddress = "" },
            ],
        };

        server.Networks.Keys.Should().Equal("private", "service");
        server.Networks["private"].Should().Equal("10.0.0.3", "fd00::3");
        server.Addresses.Select(address => address.IpVersion).Should().Equal(4, 4, 6);
    }

    [Fact]
    public void Every_state_task_kind_of_migration_and_of_key_is_read_back()
    {
        foreach (var state in Enum.GetValues<ServerVmState>())
        {
            ServerStateText.TryParse(state.ToText(), out ServerVmState read).Should().BeTrue();
            read.Should().Be(state);
        }

        foreach (var task in Enum.GetValues<ServerTaskState>().Where(task => task != ServerTaskState.None))
        {
            ServerStateText.TryParse(task.ToText(), out ServerTaskState read).Should().BeTrue();
            read.Should().Be(task);
        }

        foreach (var kind in Enum.GetValues<ServerMigrationKind>())
        {
            ServerMigrationText.TryParse(kind.ToText(), out ServerMigrationKind read).Should().BeTrue();
            read.Should().Be(kind);
        }

        foreach (var kind in Enum.GetValues<KeyPairKind>())
        {
            KeyPairText.TryParse(kind.ToText(), out var read).Should().BeTrue();
            read.Should().Be(kind);
        }
    }
}
