using FakeDrivers.Conformance.Execution;

namespace FakeDrivers.Process.Tests;

public sealed class ChildProgramTests
{
    private readonly ProcessExecutor _executor = new();

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_child_gets_its_arguments_as_they_are()
    {
        string[] arguments = ["", " a b ", "--help", "-?", "it's", "$HOME", "größe\n", "\"", "\\"];

        var result = await _executor.RunAsync(Program.Children.Command("print-arguments", arguments), CancellationToken);

        result.StandardOutput.Should().Be(string.Concat(arguments.Select(argument => argument + '\0')));
    }

    [Fact]
    public async Task A_childs_result_is_its_exit_code()
    {
        var result = await _executor.RunAsync(Program.Children.Command("exit", "42") with { AcceptedExitCodes = null }, CancellationToken);

        result.ExitCode.Should().Be(42);
    }

    [Fact]
    public async Task A_child_needs_no_environment()
    {
        var result = await _executor.RunAsync(Program.Children.Command("print-arguments", "a") with { ClearEnvironment = true }, CancellationToken);

        result.StandardOutput.Should().Be("a\0");
    }

    [Fact]
    public async Task A_child_that_throws_ends_with_the_trace_on_its_standard_error()
    {
        var command = Program.Children.Command("throw", "this") with { AcceptedExitCodes = null, ResourceLimits = null };

        var result = await _executor.RunAsync(command, CancellationToken);

        result.ExitCode.Should().NotBe(0);
        result.StandardError.Should().Contain("The child throws 'this'.");
    }

    [Fact]
    public void A_child_that_nobody_named_cannot_be_asked_for()
    {
        var ask = () => Program.Children.Command("no-such-child");

        ask.Should().Throw<ArgumentException>().WithParameterName("entry").WithMessage("There is no child program 'no-such-child'. There are: *exit*");
    }

    [Fact]
    public async Task A_process_that_was_started_for_something_else_is_no_child()
    {
        (await Program.Children.RunIfAskedAsync([])).Should().BeNull();
        (await Program.Children.RunIfAskedAsync(["exit", "1"])).Should().BeNull();
    }

    [Fact]
    public async Task A_process_that_was_started_for_a_child_of_another_project_says_so()
    {
        var other = new ChildProgram(typeof(ChildProgramTests).Assembly, new Dictionary<string, Func<IReadOnlyList<string>, Task<int>>>
        {
            ["elsewhere"] = _ => Task.FromResult(0),
        });

        var result = await _executor.RunAsync(other.Command("elsewhere") with { AcceptedExitCodes = null }, CancellationToken);

        result.ExitCode.Should().NotBe(0);
        result.StandardError.Should().Contain("There is no child program 'elsewhere'.");
    }
}
