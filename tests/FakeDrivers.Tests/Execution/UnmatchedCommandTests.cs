using FakeDrivers.Execution;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Execution;

public sealed class UnmatchedCommandTests
{
    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_command_that_no_replier_matches_ends_well_without_output()
    {
        using var world = new FakeWorld();

        var result = await world.Execute.RunAsync(new("true"), CancellationToken);

        using var scope = new FluentAssertions.Execution.AssertionScope();
        result.ExitCode.Should().Be(0);
        result.StandardOutput.Should().BeEmpty();
        result.StandardError.Should().BeEmpty();
    }

    [Fact]
    public async Task A_command_that_no_replier_matches_is_logged_as_unexpected()
    {
        using var world = new FakeWorld();
        world.Execute.SetRepliers(("known", ""));

        await world.Execute.RunAsync(new("known"), CancellationToken);
        await world.Execute.RunAsync(new("unknown"), CancellationToken);

        world.Calls.Of(ExecutionOperations.Run).Select(call => call.Unexpected).Should().Equal(null, "no replier matches");
    }

    [Fact]
    public async Task A_strict_world_refuses_it_with_an_error_that_production_code_does_not_catch()
    {
        using var world = StrictWorld();

        var run = () => world.Execute.RunAsync(new("true"), CancellationToken);

        (await run.Should().ThrowAsync<FakeDriversException>()).Which.Should().NotBeAssignableTo<DriverException>();
        world.Execute.GetLog().Should().Equal("true");
    }

    [Fact]
    public async Task The_refusal_shows_the_vector_the_nearest_patterns_and_what_would_answer()
    {
        using var world = StrictWorld();
        world.Execute.SetRepliers(("umount ", ""), ("mkfs.xfs ", ""), (@"mkfs\.ext4 -F /dev/vdc", ""), ("lvs", ""));

        var run = () => world.Execute.RunAsync(new("mkfs.ext4", "-F", "/dev/vdb", "a \"b\""), CancellationToken);

        (await run.Should().ThrowAsync<FakeDriversException>()).Which.Message.Should().Be(
            """"
            No replier matches the command, and the world is strict (FakeExecuteOptions.Strict). Its vector:
              "mkfs.ext4"
              "-F"
              "/dev/vdb"
              "a "b""
            Patterns must match from the start of the vector joined with single blanks. The nearest of 4:
              "mkfs\.ext4 -F /dev/vdc" agrees up to "mkfs.ext4 -F /dev/vd"
              "mkfs.xfs " agrees up to "mkfs."
              "umount " agrees up to ""
            This would answer it: SetRepliers(…, (@"mkfs\.ext4 -F /dev/vdb a ""b""", ""))
            """".ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task The_refusal_shows_no_secret()
    {
        using var world = StrictWorld();

        var run = () => world.Execute.RunAsync(new("mysql", "-phunter2") { Secrets = ["hunter2"] }, CancellationToken);

        (await run.Should().ThrowAsync<FakeDriversException>()).Which.Message.Should()
            .NotContain("hunter2").And.Contain("\"-p***\"").And.Contain("(@\"mysql -p.*\", \"\")");
    }

    private static FakeWorld StrictWorld() => new(new FakeWorldOptions { Execution = { Strict = true } });
}
