using FakeDrivers.Execution;

namespace FakeDrivers.Tests.Execution;

public sealed class FakeExecuteRootTests
{
    private static readonly Command Mount = new("mount", "/srv") { RunAsRoot = true, RootHelper = ["sudo", "-n"] };

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_world_that_is_root_needs_no_helper()
    {
        using var world = new FakeWorld();
        world.Execute.When("mount", "/srv").Replies("");

        await world.Execute.RunAsync(Mount, CancellationToken);

        world.Execute.GetLog().Should().Equal("mount /srv");
    }

    [Fact]
    public async Task A_world_that_is_not_root_runs_the_helper()
    {
        using var world = new FakeWorld(new FakeWorldOptions { Execution = { IsRoot = false } });
        world.Execute.SetRepliers(("sudo -n mount /srv$", "helped"));

        var result = await world.Execute.RunAsync(Mount, CancellationToken);

        result.StandardOutput.Should().Be("helped");
        world.Execute.GetLog().Should().Equal("sudo -n mount /srv");
    }

    [Fact]
    public async Task A_world_that_is_not_root_refuses_a_command_without_a_helper()
    {
        using var world = new FakeWorld(new FakeWorldOptions { Execution = { IsRoot = false } });

        var run = () => world.Execute.RunAsync(Mount with { RootHelper = [] }, CancellationToken);

        (await run.Should().ThrowAsync<CommandExecutionException>()).Which.Reason.Should().Be(CommandFailureReason.RootHelperMissing);
        world.Execute.GetLog().Should().Equal("mount /srv");
    }
}
