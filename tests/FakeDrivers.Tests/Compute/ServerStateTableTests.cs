using FakeDrivers.Compute;

namespace FakeDrivers.Tests.Compute;

public sealed class ServerStateTableTests : ComputeTests
{
    private static readonly ServerTaskState[] Tasks = Enum.GetValues<ServerTaskState>();

    // A server that is gone is no row any more.
    private static readonly ServerVmState[] VmStates = [.. Enum.GetValues<ServerVmState>().Where(state => state != ServerVmState.Deleted)];

    private const string Any =
        "BUILD ACTIVE SHUTOFF PAUSED SUSPENDED REBOOT HARD_REBOOT ERROR PASSWORD REBUILD MIGRATING RESIZE VERIFY_RESIZE REVERT_RESIZE RESCUE SOFT_DELETED SHELVED SHELVED_OFFLOADED";

    public ServerStateTableTests()
        : base(Options(options => options.Hosts = 4))
    {
    }

    /// <summary>The table as Nova has it: the statuses in which each operation is accepted.</summary>
    public static TheoryData<string, string> Documented { get; } = new()
    {
        { "delete", Any },
        { "reboot SOFT", "ACTIVE" },
        { "reboot HARD", "ACTIVE SHUTOFF PAUSED SUSPENDED REBOOT HARD_REBOOT ERROR" },
        { "os-stop", "ACTIVE ERROR" },
        { "os-start", "SHUTOFF" },
        { "pause", "ACTIVE" },
        { "unpause", "PAUSED" },
        { "suspend", "ACTIVE" },
        { "resume", "SUSPENDED" },
        { "attach_volume", "ACTIVE SHUTOFF PAUSED VERIFY_RESIZE SOFT_DELETED SHELVED SHELVED_OFFLOADED" },
        { "detach_volume", "ACTIVE SHUTOFF PAUSED VERIFY_RESIZE SOFT_DELETED SHELVED SHELVED_OFFLOADED" },
        { "swap_volume", "ACTIVE PAUSED VERIFY_RESIZE" },
        { "attach_interface", "ACTIVE SHUTOFF PAUSED" },
        { "detach_interface", "ACTIVE SHUTOFF PAUSED" },
        { "update metadata", "ACTIVE SHUTOFF PAUSED SUSPENDED REBOOT HARD_REBOOT PASSWORD REBUILD MIGRATING RESIZE" },
        { "update tags", "ACTIVE SHUTOFF PAUSED SUSPENDED REBOOT HARD_REBOOT PASSWORD REBUILD MIGRATING RESIZE" },
        { "update", Any },
        { "lock", Any },
        { "unlock", Any },
        { "os-resetState", Any },
        { "addSecurityGroup", Any },
        { "removeSecurityGroup", Any },
        { "resize", "ACTIVE SHUTOFF" },
        { "migrate", "ACTIVE SHUTOFF" },
        { "confirmResize", "VERIFY_RESIZE" },
        { "revertResize", "VERIFY_RESIZE" },
        { "os-migrateLive", "ACTIVE PAUSED" },
        { "abort live migration", "BUILD SHUTOFF SUSPENDED ERROR MIGRATING VERIFY_RESIZE RESCUE SOFT_DELETED SHELVED SHELVED_OFFLOADED" },
        { "force_complete", "MIGRATING" },
        { "evacuate", "ACTIVE SHUTOFF REBOOT HARD_REBOOT ERROR PASSWORD REBUILD MIGRATING RESIZE" },
        { "rebuild", "ACTIVE SHUTOFF ERROR" },
        { "rescue", "ACTIVE SHUTOFF ERROR" },
        { "unrescue", "RESCUE" },
        { "shelve", "ACTIVE SHUTOFF PAUSED SUSPENDED" },
        { "shelveOffload", "SHELVED" },
        { "unshelve", "SHELVED SHELVED_OFFLOADED" },
        { "delete, kept for a while", Any },
        { "forceDelete", Any },
        { "restore", "SOFT_DELETED" },
        { "createImage", "ACTIVE SHUTOFF PAUSED SUSPENDED" },
        { "createBackup", "ACTIVE SHUTOFF PAUSED SUSPENDED" },
        { "changePassword", "ACTIVE" },
        { "trigger_crash_dump", "ACTIVE PAUSED ERROR VERIFY_RESIZE RESCUE" },
        { "get console", "BUILD ACTIVE SHUTOFF PAUSED SUSPENDED REBOOT HARD_REBOOT ERROR PASSWORD REBUILD RESIZE VERIFY_RESIZE REVERT_RESIZE RESCUE SOFT_DELETED SHELVED SHELVED_OFFLOADED" },
    };

    [Fact]
    public void Every_operation_of_the_table_is_documented() =>
        Documented.Select(row => row.Data.Item1).Should().BeEquivalentTo(ServerActions.All.Select(action => action.Name));

    [Theory]
    [MemberData(nameof(Documented))]
    public void The_table_says_what_the_documentation_says(string name, string statuses) =>
        ServerActions.All.Single(action => action.Name == name).Statuses.Should().Equal(statuses.Split(' '));

    /// <summary>A server that was resized, on a host that is down, so that every operation has what else it needs; then its states are written.</summary>
    [Fact]
    public async Task Every_operation_is_accepted_or_refused_in_every_state_as_the_table_says()
    {
        var server = await CreateAsync();
        var volume = await AttachAsync(server);
        var free = await CreateVolumeAsync();
        await Compute.ResizeServerAsync(server.Id, "2", Token);
        server = await Compute.GetServerAsync(server.Id, Token);
        World.Edit(edit => edit.Host(server.Host!, host => host with { IsUp = false }));
        var migration = World.Snapshot().Rows(ComputeTables.Migrations).Single();
        var states =
            from vmState in VmStates
            from taskState in Tasks
            from launchedAt in taskState == ServerTaskState.None ? new DateTimeOffset?[] { null, server.CreatedAt } : [server.CreatedAt]
            select server with { VmState = vmState, TaskState = taskState, LaunchedAt = launchedAt };
        var walked = 0;
        foreach (var state in states)
        {
            using var world = World.Fork();
            var kind = state.TaskState == ServerTaskState.Migrating ? ServerMigrationKind.LiveMigration : ServerMigrationKind.Resize;
            world.Kernel.LayDown(RequestContext.Admin, tx =>
            {
                tx.Update(ComputeTables.Servers, state);
                tx.Update(ComputeTables.Migrations, migration with { Kind = kind });
            });
            foreach (var (action, call) in ServerCalls.Of(world.Compute, state, volume.VolumeId, free.Id, Token))
            {
                await WalkAsync(world, state, action, call);
                walked++;
            }
        }

        // One row is what a deletion becomes where the options say so, and has no call of its own.
        walked.Should().Be((ServerActions.All.Count - 1) * VmStates.Length * (Tasks.Length + 1));
    }

    private static async Task WalkAsync(FakeWorld world, Server state, ServerAction action, Func<Task> call)
    {
        var where = $"'{action.Name}' with {state.VmState}, {state.TaskState}, launched {state.LaunchedAt is not null}";
        var before = world.Snapshot();
        var error = await FailureAsync(call);
        if (action.Accepts(state) && (state.LaunchedAt is not null || !action.NeedsLaunch))
        {
            error.Should().BeNull($"{where} is accepted");
            world.Restore(before);
            return;
        }

        var refusal = error.Should().BeOfType<InvalidStateException>($"{where} is refused").Which;
        refusal.CurrentState.Should().Be(state.Status.ToText());
        refusal.AllowedStates.Should().Equal(action.Statuses);
        refusal.Message.Should().Contain($"Cannot '{action.Name}'").And.Contain(state.Id);
        world.Diff(before, world.Snapshot()).IsEmpty.Should().BeTrue($"{where} changes nothing");
    }

    private static async Task<Exception?> FailureAsync(Func<Task> call)
    {
        try
        {
            await call();
            return null;
        }
        catch (DriverException error)
        {
            return error;
        }
    }
}
