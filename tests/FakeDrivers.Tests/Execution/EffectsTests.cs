using FakeDrivers.Execution;

namespace FakeDrivers.Tests.Execution;

public sealed class EffectsTests
{
    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_handler_changes_the_world_that_runs_the_command_and_not_the_one_it_was_registered_in()
    {
        using var world = new FakeWorld();
        var volume = await world.Volumes.CreateVolumeAsync(new() { Name = "data", SizeGiB = 1 }, CancellationToken);
        world.Execute.When("mkfs.ext4", Argument.Any).Replies(async (call, cancellationToken) =>
        {
            await call.World().Volumes.UpdateVolumeAsync(new() { VolumeId = volume.Id, Description = "ext4" }, cancellationToken);
            return Reply.Empty;
        });

        using var fork = world.Fork();
        await fork.Execute.RunAsync(new("mkfs.ext4", "/dev/vdb"), CancellationToken);

        (await fork.Volumes.GetVolumeAsync(volume.Id, CancellationToken)).Description.Should().Be("ext4");
        (await world.Volumes.GetVolumeAsync(volume.Id, CancellationToken)).Description.Should().NotBe("ext4");
    }

    [Fact]
    public async Task The_world_of_a_call_is_the_callers_view()
    {
        using var world = new FakeWorld();
        var caller = new RequestContext { ProjectId = "p", UserId = "ada" };
        world.Execute.When("whoami").Replies(call => call.World().Caller.UserId);

        var result = await world.As(caller).Execute.RunAsync(new("whoami"), CancellationToken);

        result.StandardOutput.Should().Be("ada");
    }

    [Fact]
    public async Task A_handler_may_allocate_what_a_later_command_finds()
    {
        using var world = new FakeWorld();
        world.Execute.When("lvcreate", "-n", Argument.Any, "vg0").Replies(async (call, cancellationToken) =>
        {
            await call.World().Volumes.CreateVolumeAsync(new() { Name = call.Command.Arguments[1], SizeGiB = 1 }, cancellationToken);
            return "created";
        });
        world.Execute.When("lvs").Replies(async (call, cancellationToken) =>
            string.Concat((await call.World().Volumes.ListVolumesAsync(cancellationToken: cancellationToken).ToListAsync(cancellationToken)).Select(one => one.Name + "\n")));

        await world.Execute.RunAsync(new("lvcreate", "-n", "a", "vg0"), CancellationToken);
        await world.Execute.RunAsync(new("lvcreate", "-n", "b", "vg0"), CancellationToken);

        (await world.Execute.RunAsync(new("lvs"), CancellationToken)).StandardOutput.Should().Be("a\nb\n");
    }
}
