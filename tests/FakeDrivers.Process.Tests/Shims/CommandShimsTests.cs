using System.Diagnostics;
using FakeDrivers.Execution;
using FakeDrivers.Worlds;

namespace FakeDrivers.Process.Tests.Shims;

public sealed class CommandShimsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_directory_holds_the_shims_alone_and_stands_first_in_the_path()
    {
        using var world = World();
        await using var shims = await world.Execute.CreateShimsAsync("git", "lvcreate", "git");

        shims.Programs.Should().Equal("git", "lvcreate");
        Directory.GetFileSystemEntries(shims.Directory).Select(Path.GetFileName).Should().BeEquivalentTo("git", "lvcreate");
        shims.Path.Should().Be($"{shims.Directory}:{Environment.GetEnvironmentVariable("PATH")}");
        shims.Environment.Keys.Should().BeEquivalentTo("PATH", "FAKEDRIVERS_SHIM_SOCKET", "FAKEDRIVERS_SHIM_TOKEN");
        shims.Environment["PATH"].Should().Be(shims.Path);
    }

    [Fact]
    public async Task Nobody_else_may_look_into_the_directory()
    {
        using var world = World();
        await using var shims = await world.Execute.CreateShimsAsync("git");

        if (OperatingSystem.IsWindows()) return;
        File.GetUnixFileMode(Path.GetDirectoryName(shims.Directory)!).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public async Task Two_worlds_have_shims_of_their_own()
    {
        using var one = World();
        using var two = World();
        one.Execute.SetRepliers(("git", "one"));
        two.Execute.SetRepliers(("git", "two"));
        await using var ones = await one.Execute.CreateShimsAsync("git");
        await using var twos = await two.Execute.CreateShimsAsync("git");
        var real = new ProcessExecutor();

        var results = await Task.WhenAll(real.RunAsync(ones.ApplyTo(new("git")), Token), real.RunAsync(twos.ApplyTo(new("git")), Token));

        results.Select(result => result.StandardOutput).Should().Equal("one", "two");
    }

    [Fact]
    public async Task A_command_keeps_a_path_of_its_own_behind_the_shims()
    {
        using var world = World();
        await using var shims = await world.Execute.CreateShimsAsync("git");
        var command = new Command("git") { Environment = new Dictionary<string, string?> { ["PATH"] = "/own", ["LANG"] = null } };

        var applied = shims.ApplyTo(command);

        applied.Environment["PATH"].Should().Be($"{shims.Directory}:/own");
        applied.Environment["LANG"].Should().BeNull();
        applied.Environment["FAKEDRIVERS_SHIM_TOKEN"].Should().HaveLength(32);
        shims.ApplyTo(applied).Should().Be(applied, "once is enough");
        shims.ApplyTo(new("git")).Environment["PATH"].Should().Be(shims.Path);
    }

    [Fact]
    public async Task What_a_process_is_started_with_takes_the_variables_too()
    {
        using var world = World();
        world.Execute.SetRepliers(("git", Reply.Exit(9)));
        await using var shims = await world.Execute.CreateShimsAsync("git");
        var start = new ProcessStartInfo("/bin/sh", ["-c", "git status"]);

        shims.Apply(start.Environment);
        using var process = System.Diagnostics.Process.Start(start)!;
        await process.WaitForExitAsync(Token);

        process.ExitCode.Should().Be(9);
    }

    [Fact]
    public async Task The_environment_to_start_from_can_be_told()
    {
        using var world = World();
        world.Execute.SetRepliers(("git", ""));
        var options = new ShimOptions { Environment = new Dictionary<string, string> { ["PATH"] = "/usr/bin:/bin", ["COLOR"] = "red" } };
        await using var shims = await world.Execute.CreateShimsAsync(["git"], options, Token);
        var command = new Command("/bin/sh", "-c", "SIZE=1 git") { ClearEnvironment = true };

        await new ProcessExecutor().RunAsync(shims.ApplyTo(command), Token);

        shims.Path.Should().Be($"{shims.Directory}:/usr/bin:/bin");
        world.Calls.Of(ExecutionOperations.Run).Single().Request.Environment
            .Should().Equal(new Dictionary<string, string?> { ["SIZE"] = "1", ["COLOR"] = null });
    }

    [Fact]
    public async Task Disposing_twice_is_as_once_and_leaves_nothing()
    {
        using var world = World();
        var shims = await world.Execute.CreateShimsAsync("git");

        await shims.DisposeAsync();
        await shims.DisposeAsync();

        Directory.Exists(Path.GetDirectoryName(shims.Directory)).Should().BeFalse();
    }

    [Fact]
    public async Task A_disposed_world_makes_no_shims()
    {
        var world = World();
        world.Dispose();

        var create = () => world.Execute.CreateShimsAsync("git");

        await create.Should().ThrowAsync<ObjectDisposedException>();
    }

    [Fact]
    public async Task A_name_that_would_lead_past_its_shim_is_refused_and_nothing_is_left()
    {
        using var world = World();
        var launcher = new FaultyLauncher((bin, program) =>
        {
            if (program != "cat") FaultyLauncher.Write(Path.Combine(bin, program), "#!/bin/sh\nexit 0\n");
        });

        var create = () => world.Execute.CreateShimsAsync(["git", "cat"], new() { Launcher = launcher }, Token);

        (await create.Should().ThrowAsync<FakeDriversException>()).Which.Message.Should().StartWith("The shim of 'cat' would not be run: the PATH leads to /");
        Directory.Exists(launcher.Home).Should().BeFalse();
    }

    [Fact]
    public async Task A_launcher_that_does_not_work_is_told_with_its_reason_and_nothing_is_left()
    {
        using var world = World();
        var launcher = new FaultyLauncher((bin, program) => FaultyLauncher.Write(Path.Combine(bin, program), "#!/bin/sh\necho no luck >&2\nexit 3\n"));

        var create = () => world.Execute.CreateShimsAsync(["git"], new() { Launcher = launcher }, Token);

        (await create.Should().ThrowAsync<PlatformNotSupportedException>()).Which.Message.Should().Be(
            "Shims cannot be made here, because no launcher works:\nthe faulty launcher: a trial of it ended with 3: no luck");
        Directory.Exists(launcher.Home).Should().BeFalse();
    }

    [Fact]
    public async Task A_launcher_that_cannot_be_executed_is_told()
    {
        using var world = World();
        var launcher = new FaultyLauncher((bin, program) => FaultyLauncher.Write(Path.Combine(bin, program), "#!/no/such/interpreter\n"));

        var create = () => world.Execute.CreateShimsAsync(["git"], new() { Launcher = launcher }, Token);

        (await create.Should().ThrowAsync<PlatformNotSupportedException>()).Which.Message.Should().Contain("it cannot be executed; may programs be run from /");
    }

    [Fact]
    public async Task A_cancelled_creation_leaves_nothing()
    {
        using var world = World();
        using var cancelled = new CancellationTokenSource();
        var launcher = new FaultyLauncher((bin, program) =>
        {
            FaultyLauncher.Write(Path.Combine(bin, program), "#!/bin/sh\nexit 0\n");
            cancelled.Cancel();
        });

        var create = () => world.Execute.CreateShimsAsync(["git"], new() { Launcher = launcher }, cancelled.Token);

        await create.Should().ThrowAsync<OperationCanceledException>();
        Directory.Exists(launcher.Home).Should().BeFalse();
    }

    private static FakeWorld World()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The tests are written for Unix.");
        return new FakeWorld();
    }
}
