using FakeDrivers.Execution;

namespace FakeDrivers.Process.Tests.Shims;

public sealed class ShimCallTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Launchers))]
    public async Task A_script_gets_the_outputs_and_the_exit_code_of_the_fake(string launcher)
    {
        await using var lab = await ShimLab.CreateAsync(
            launcher, ("git one", Reply.Exit(1, "out\n", "err\n")), ("git zero", ""), ("git most", Reply.Exit(255)));

        var result = await lab.ScriptAsync("git zero; echo $?; git one; echo $?; git most; echo $?");

        result.StandardOutput.Should().Be("0\nout\n1\n255\n");
        result.StandardError.Should().Be("err\n");
    }

    [Theory, ClassData(typeof(Launchers))]
    public async Task A_grandchild_and_what_other_programs_start_are_caught(string launcher)
    {
        await using var lab = await ShimLab.CreateAsync(launcher, ("git", ""), ("lvcreate", ""));

        await lab.ScriptAsync("sh -c 'sh -c \"git deep\"'; env git by-env; echo a b | xargs lvcreate");

        lab.World.Execute.GetLog().Should().Equal("git deep", "git by-env", "lvcreate a b");
    }

    [Theory, ClassData(typeof(Launchers))]
    public async Task Arguments_arrive_as_they_were_given(string launcher)
    {
        string[] arguments = ["a b", "", "line\nbreak", "größe 🦊", "\"'\\$HOME*%^", "-x", "tab\t", new('l', 100_000)];
        await using var lab = await ShimLab.CreateAsync(launcher, ("git", ""));

        await lab.ScriptAsync("git \"$@\"", arguments);

        Commands(lab).Should().ContainSingle().Which.Should().BeEquivalentTo(new { Program = "git", Arguments = arguments });
    }

    [Theory, ClassData(typeof(Launchers))]
    public async Task A_program_is_named_for_its_file_whatever_it_is_told_to_be_called(string launcher)
    {
        await using var lab = await ShimLab.CreateAsync(launcher, ("git", ""));

        await lab.RunAsync(new("/bin/bash", "-c", "exec -a other git status"));

        lab.World.Execute.GetLog().Should().Equal("git status");
    }

    [Theory, ClassData(typeof(Launchers))]
    public async Task The_working_directory_is_that_of_the_caller(string launcher)
    {
        await using var lab = await ShimLab.CreateAsync(launcher, ("git", ""));

        await lab.ScriptAsync("cd /usr/bin && git status");

        Commands(lab).Should().ContainSingle().Which.WorkingDirectory.Should().Be(await RealPathAsync(lab, "/usr/bin"));
    }

    [Theory, ClassData(typeof(Launchers))]
    public async Task The_environment_is_what_differs_from_that_of_the_test(string launcher)
    {
        await using var lab = await ShimLab.CreateAsync(launcher, ("git", ""));

        await lab.ScriptAsync("SET='a\nb=c' git one; unset HOME; export EMPTY=; git two; PATH=$PATH:/more git three");

        var commands = Commands(lab);
        commands[0].Environment.Should().Equal(new Dictionary<string, string?> { ["SET"] = "a\nb=c" });
        commands[1].Environment.Should().Equal(new Dictionary<string, string?> { ["EMPTY"] = "", ["HOME"] = null });
        commands[2].Environment["PATH"].Should().Be($"{lab.Shims.Path}:/more");
    }

    [Theory, ClassData(typeof(Launchers))]
    public async Task A_call_is_one_of_the_world_with_any_exit_code_accepted(string launcher)
    {
        await using var lab = await ShimLab.CreateAsync(launcher, ("git", Reply.Exit(3)));

        await lab.ScriptAsync("git fetch");

        var call = lab.World.Calls.Of(ExecutionOperations.Run).Should().ContainSingle().Subject;
        call.Request.AcceptedExitCodes.Should().BeNull();
        call.Result!.ExitCode.Should().Be(3);
        call.Error.Should().BeNull();
    }

    [Theory, ClassData(typeof(Launchers))]
    public async Task Fifty_calls_at_once_keep_apart(string launcher)
    {
        await using var lab = await ShimLab.CreateAsync(launcher, ("git", Reply.From(call => $"{call.Command.Arguments[0]}\n")));

        var result = await lab.ScriptAsync("i=0; while [ $i -lt 50 ]; do git $i & i=$((i+1)); done; wait");

        result.StandardOutput.TrimEnd('\n').Split('\n').Should().BeEquivalentTo(Enumerable.Range(0, 50).Select(number => $"{number}"));
    }

    [Theory, ClassData(typeof(Launchers))]
    public async Task A_reply_that_waits_for_another_call_gets_it(string launcher)
    {
        var second = new TaskCompletionSource();
        await using var lab = await ShimLab.CreateAsync(
            launcher,
            ("git first", Reply.From(call =>
            {
#pragma warning disable xUnit1031, VSTHRD002 // a reply that blocks is what the test is about
                second.Task.Wait(Token);
#pragma warning restore xUnit1031, VSTHRD002
                return "met";
            })),
            ("git second", Reply.From(call =>
            {
                second.SetResult();
                return "";
            })));

        var result = await lab.ScriptAsync("git first & git second; wait");

        result.StandardOutput.Should().Be("met");
    }

    [Fact]
    public async Task A_program_that_is_passed_through_runs_for_real()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The programs are those of Unix.");
        using var world = new FakeWorld();
        world.Execute.PassThrough(new ProcessExecutor(), "cat");
        await using var shims = await world.Execute.CreateShimsAsync("cat");
        var script = Command.Shell("cd / && echo in | cat - /no/such/file 2>/dev/null; echo $?");

        var result = await new ProcessExecutor().RunAsync(shims.ApplyTo(script), Token);

        result.StandardOutput.Should().Be("in\n1\n");
        world.Execute.GetLog().Should().Equal("cat - /no/such/file");
    }

    private static List<Command> Commands(ShimLab lab) => [.. lab.World.Calls.Of(ExecutionOperations.Run).Select(call => call.Request)];

    // Where /usr/bin is a link, a working directory is where it leads to.
    private static async Task<string> RealPathAsync(ShimLab lab, string directory) =>
        (await lab.ScriptAsync("cd \"$1\" && pwd -P", directory)).StandardOutput.TrimEnd('\n');
}
