using FakeDrivers.Execution;

namespace FakeDrivers.Tests.Execution;

/// <summary>The examples that stand in the doc comments.</summary>
public sealed class FakeExecuteExampleTests
{
    [Fact]
    public async Task The_example_of_the_fake_runs()
    {
        using var world = new FakeWorld();
        world.Execute.When("lvcreate", "-L", Argument.Glob("*G"), Argument.AnyNumber()).Replies("created\n").Once();
        world.Execute.When("git", "fetch").Replies(Reply.Exit(128, "", "no route")).Times(2).Then("fetched");

        var result = await world.Execute.RunAsync(new("lvcreate", "-L", "1G", "vg0"), TestContext.Current.CancellationToken);

        world.Execute.ShouldHaveRun("lvcreate", "-L", "1G", "vg0");
        result.StandardOutput.Should().Be("created\n");
    }
}
