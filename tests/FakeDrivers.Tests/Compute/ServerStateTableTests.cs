using FakeDrivers.Compute;

namespace FakeDrivers.Tests.Compute;

public sealed class ServerStateTableTests : ComputeTests
{
    private static readonly ServerTaskState[] Tasks = Enum.GetValues<ServerTaskState>();

    /// <summary>The table as Nova's documentation has it: the statuses in which each operation is accepted while nothing else is done.</summary>
    public static TheoryData<string, string> Documented { get; } = new()
    {
        { "delete", "BUILD ACTIVE SHUTOFF PAUSED SUSPENDED REBOOT HARD_REBOOT ERROR" },
        { "reboot SOFT", "ACTIVE" },
        { "reboot HARD", "ACTIVE SHUTOFF PAUSED SUSPENDED REBOOT HARD_REBOOT ERROR" },
        { "os-stop", "ACTIVE ERROR" },
        { "os-start", "SHUTOFF" },
        { "pause", "ACTIVE" },
        { "unpause", "PAUSED" },
        { "suspend", "ACTIVE" },
        { "resume", "SUSPENDED" },
        { "attach volume", "ACTIVE SHUTOFF PAUSED" },
        { "detach volume", "ACTIVE SHUTOFF PAUSED" },
        { "update metadata", "ACTIVE SHUTOFF PAUSED SUSPENDED REBOOT HARD_REBOOT" },
        { "update", "BUILD ACTIVE SHUTOFF PAUSED SUSPENDED REBOOT HARD_REBOOT ERROR" },
        { "lock", "BUILD ACTIVE SHUTOFF PAUSED SUSPENDED REBOOT HARD_REBOOT ERROR" },
        { "unlock", "BUILD ACTIVE SHUTOFF PAUSED SUSPENDED REBOOT HARD_REBOOT ERROR" },
        { "os-resetState", "BUILD ACTIVE SHUTOFF PAUSED SUSPENDED REBOOT HARD_REBOOT ERROR" },
        { "addSecurityGroup", "BUILD ACTIVE SHUTOFF PAUSED SUSPENDED REBOOT HARD_REBOOT ERROR" },
        { "removeSecurityGroup", "BUILD ACTIVE SHUTOFF PAUSED SUSPENDED REBOOT HARD_REBOOT ERROR" },
    };

    [Fact]
    public void Every_operation_of_the_table_is_documented() =>
        Documented.Select(row => row.Data.Item1).Should().BeEquivalentTo(ServerActions.All.Select(action => action.Name));

    [Theory]
    [MemberData(nameof(Documented))]
    public void The_table_says_what_the_documentation_says(string name, string statuses) =>
        ServerActions.All.Single(action => action.Name == name).Statuses.Should().Equal(statuses.Split(' '));

    [Fact]
    public async Task Every_operation_is_accepted_or_refused_in_every_state_as_the_table_says()
    {
        var server = await CreateAsync();
        var volume = await AttachAsync(server);
        var free = await CreateVolumeAsync();
        server = await Compute.GetServerAsync(server.Id, Token);
        var states =
            from vmState in Enum.GetValues<ServerVmState>()
            from taskState in Tasks
            from launchedAt in new DateTimeOffset?[] { null, server.CreatedAt }
            select server with { VmState = vmState, TaskState = taskState, LaunchedAt = launchedAt };
        var walked = 0;
        foreach (var state in states)
        {
            using var world = World.Fork();
            world.Kernel.LayDown(RequestContext.Admin, tx => tx.Update(ComputeTables.Servers, state));
            foreach (var (action, call) in ServerCalls.Of(world.Compute, server.Id, volume.VolumeId, free.Id, Token))
            {
                await WalkAsync(world, state, action, call);
                walked++;
            }
        }

        walked.Should().Be(ServerActions.All.Count * Enum.GetValues<ServerVmState>().Length * Tasks.Length * 2);
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
