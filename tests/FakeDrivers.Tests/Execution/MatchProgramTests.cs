using FakeDrivers.Execution;

namespace FakeDrivers.Tests.Execution;

public sealed class MatchProgramTests : IDisposable
{
    private readonly FakeWorld _world = new();

    public MatchProgramTests() => _world.Execute.AllowUnmatched("nobody");

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    public void Dispose() => _world.Dispose();

    [Theory]
    [InlineData("git", "git", true)]
    [InlineData("git", "/usr/bin/git", false)]
    [InlineData("git", "Git", false)]
    [InlineData("git", "gitk", false)]
    [InlineData("/usr/bin/git", "/usr/bin/git", true)]
    public async Task A_program_is_matched_exactly_as_it_is_written(string registered, string program, bool isMatched)
    {
        _world.Execute.When(registered).Replies("yes");

        (await AnswerAsync(new(program, "push"))).Should().Be(isMatched ? "yes" : "nobody");
    }

    [Theory]
    [InlineData("git", true)]
    [InlineData("/usr/bin/git", true)]
    [InlineData("./git", true)]
    [InlineData(@"C:\tools\git", true)]
    [InlineData("/usr/git/bin", false)]
    [InlineData("/usr/bin/gitk", false)]
    public async Task A_program_is_matched_by_its_base_name_whatever_its_path(string program, bool isMatched)
    {
        _world.Execute.When(ProgramName.Base("git")).Replies("yes");

        (await AnswerAsync(new(program, "push"))).Should().Be(isMatched ? "yes" : "nobody");
    }

    [Fact]
    public async Task Any_program_may_be_matched_by_its_arguments_alone()
    {
        _world.Execute.When(ProgramName.Any, "--version").Replies("1.0");

        (await AnswerAsync(new("git", "--version"))).Should().Be("1.0");
        (await AnswerAsync(new("/bin/tar", "--version"))).Should().Be("1.0");
        (await AnswerAsync(new("git", "--help"))).Should().Be("nobody");
    }

    [Fact]
    public async Task The_program_is_the_callers_whatever_is_put_before_it()
    {
        using var world = new FakeWorld(new() { Execution = { IsRoot = false } });
        world.Execute.When("mount", "/srv").Replies("mounted");
        var command = new Command("mount", "/srv") { RunAsRoot = true, RootHelper = ["sudo", "-n"], ResourceLimits = new() { OpenFiles = 10 } };

        var result = await world.Execute.RunAsync(command, CancellationToken);

        result.StandardOutput.Should().Be("mounted");
        world.Execute.Calls.Should().ContainSingle().Which.Vector.Should().Contain("sudo").And.EndWith(["mount", "/srv"]);
    }

    [Fact]
    public async Task A_registration_for_a_program_alone_takes_any_arguments_and_one_for_none_takes_none()
    {
        _world.Execute.When("git", []).Replies("none");
        _world.Execute.When("git").Replies("any");

        (await AnswerAsync(new("git"))).Should().Be("none");
        (await AnswerAsync(new("git", "push"))).Should().Be("any");
    }

    [Fact]
    public void A_base_name_has_no_path()
    {
        var name = () => ProgramName.Base("/usr/bin/git");

        name.Should().Throw<ArgumentException>().WithMessage("*'git'*");
    }

    private async Task<string> AnswerAsync(Command command) => (await _world.Execute.RunAsync(command, CancellationToken)).StandardOutput;
}
