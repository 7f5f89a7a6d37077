using FakeDrivers.Execution;

namespace FakeDrivers.Tests.Execution;

public sealed class MatchConditionsTests : IDisposable
{
    private readonly FakeWorld _world = new();

    public MatchConditionsTests() => _world.Execute.AllowUnmatched("nobody");

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task The_standard_input_may_have_to_be_a_text()
    {
        _world.Execute.When("tee").WithInput("yes\n").Replies("yes");

        (await AnswerAsync(new("tee") { StandardInput = CommandInput.FromText("yes\n") })).Should().Be("yes");
        (await AnswerAsync(new("tee") { StandardInput = CommandInput.FromText("yes") })).Should().Be("nobody");
        (await AnswerAsync(new("tee"))).Should().Be("nobody");
    }

    [Fact]
    public async Task No_standard_input_is_an_empty_one()
    {
        _world.Execute.When("tee").WithInput("").Replies("empty");

        (await AnswerAsync(new("tee"))).Should().Be("empty");
    }

    [Fact]
    public async Task The_standard_input_may_have_to_hold_what_a_regular_expression_finds()
    {
        _world.Execute.When("mysql").WithInputMatching("(?m)^DROP ").Replies("no");

        (await AnswerAsync(new("mysql") { StandardInput = CommandInput.FromText("USE x;\nDROP TABLE y;\n") })).Should().Be("no");
        (await AnswerAsync(new("mysql") { StandardInput = CommandInput.FromText("SELECT 'DROP';\n") })).Should().Be("nobody");
    }

    [Fact]
    public async Task The_standard_input_may_have_to_satisfy_a_predicate()
    {
        _world.Execute.When("tee").WithInput(text => text.Length > 3).Replies("long");

        (await AnswerAsync(new("tee") { StandardInput = CommandInput.FromText("long one") })).Should().Be("long");
        (await AnswerAsync(new("tee") { StandardInput = CommandInput.FromText("abc") })).Should().Be("nobody");
    }

    [Fact]
    public async Task A_standard_input_from_a_stream_is_read_once_for_all_conditions_and_again_for_the_program()
    {
        var opened = 0;
        _world.Execute.When("tee").WithInput("a").Replies("a");
        _world.Execute.When("tee").WithInput("b").Replies(call => call.Input);
        var command = new Command("tee")
        {
            StandardInput = CommandInput.FromStream(() =>
            {
                opened++;
                return new MemoryStream("b"u8.ToArray());
            }),
        };

        (await AnswerAsync(command)).Should().Be("b");

        opened.Should().Be(2, "the program has an input of its own");
    }

    [Fact]
    public async Task The_working_directory_may_matter()
    {
        _world.Execute.When("git").InDirectory("/srv/a").Replies("a");

        (await AnswerAsync(new("git", "push") { WorkingDirectory = "/srv/a" })).Should().Be("a");
        (await AnswerAsync(new("git", "push") { WorkingDirectory = "/srv/a/" })).Should().Be("nobody", "it counts as it is written");
        (await AnswerAsync(new("git", "push"))).Should().Be("nobody");
    }

    [Fact]
    public async Task The_environment_may_have_to_contain_a_variable()
    {
        _world.Execute.When("git").WithEnvironment("GIT_DIR", "/x").Replies("set");
        _world.Execute.When("git").WithEnvironment("GIT_DIR", null).Replies("removed");

        (await AnswerAsync(Git(new() { ["GIT_DIR"] = "/x", ["HOME"] = "/root" }))).Should().Be("set");
        (await AnswerAsync(Git(new() { ["GIT_DIR"] = null }))).Should().Be("removed");
        (await AnswerAsync(Git(new() { ["GIT_DIR"] = "/y" }))).Should().Be("nobody");
        (await AnswerAsync(Git([]))).Should().Be("nobody");

        static Command Git(Dictionary<string, string?> environment) => new("git") { Environment = environment };
    }

    [Fact]
    public async Task The_rights_of_root_may_matter()
    {
        _world.Execute.When("mount").AsRoot().Replies("root");

        (await AnswerAsync(new("mount") { RunAsRoot = true })).Should().Be("root");
        (await AnswerAsync(new("mount"))).Should().Be("nobody");
    }

    [Fact]
    public async Task The_machine_and_the_user_there_may_matter()
    {
        _world.Execute.When("df").OnHost("node-1", "root").Replies("root on one");
        _world.Execute.When("df").OnHost("node-1").Replies("somebody on one");
        _world.Execute.When("uptime").Replies("anywhere");

        (await AnswerAsync(new("df"), new SshTarget("node-1", "root"))).Should().Be("root on one");
        (await AnswerAsync(new("df"), new SshTarget("NODE-1", "ada"))).Should().Be("somebody on one");
        (await AnswerAsync(new("df"), new SshTarget("node-2", "root"))).Should().Be("nobody");
        (await AnswerAsync(new("df"), target: null)).Should().Be("nobody");
        (await AnswerAsync(new("uptime"), new SshTarget("node-2"))).Should().Be("anywhere", "who names no machine means all");
    }

    [Fact]
    public async Task The_whole_command_may_have_to_satisfy_a_predicate()
    {
        _world.Execute.When("flaky").Where(call => call.Attempt == 3).Replies("third");
        _world.Execute.When("flaky").Replies(Reply.Exit(1));

        var result = await _world.Execute.RunAsync(new("flaky") { Attempts = 3, RetryDelay = RetryDelay.None }, CancellationToken);

        result.StandardOutput.Should().Be("third");
    }

    [Fact]
    public async Task All_conditions_must_hold()
    {
        _world.Execute.When("git").InDirectory("/srv").AsRoot().Where(_ => true).Replies("all");

        (await AnswerAsync(new("git") { WorkingDirectory = "/srv", RunAsRoot = true })).Should().Be("all");
        (await AnswerAsync(new("git") { WorkingDirectory = "/srv" })).Should().Be("nobody");
        (await AnswerAsync(new("git") { RunAsRoot = true })).Should().Be("nobody");
    }

    [Fact]
    public async Task Several_registrations_may_start_from_the_same()
    {
        var git = _world.Execute.When("git", "push");
        git.InDirectory("/a").Replies("a");
        git.InDirectory("/b").Replies("b");

        (await AnswerAsync(new("git", "push") { WorkingDirectory = "/b" })).Should().Be("b");
        _world.Execute.Registrations.Should().HaveCount(2, "nothing is registered before it is said what is answered");
    }

    [Fact]
    public async Task An_error_in_a_predicate_is_the_error_of_the_call()
    {
        _world.Execute.When("git").Where(_ => throw new InvalidOperationException("mine")).Replies("");

        var run = () => _world.Execute.RunAsync(new("git"), CancellationToken);

        await run.Should().ThrowAsync<InvalidOperationException>().WithMessage("mine");
    }

    [Fact]
    public async Task A_predicate_may_use_the_world_and_its_registrations()
    {
        _world.Execute.When("git").Where(call => call.World().Execute.Registrations.Count == 1 && call.World().Execute.GetState() == "").Replies("yes");

        (await AnswerAsync(new("git"))).Should().Be("yes", "it runs outside of every lock");
    }

    private async Task<string> AnswerAsync(Command command) => (await _world.Execute.RunAsync(command, CancellationToken)).StandardOutput;

    // What an executor of that machine hands on.
    private async Task<string> AnswerAsync(Command command, SshTarget? target) =>
        (await new FakeExecute(new(_world.Kernel, RequestContext.Admin), _world.Execute.Registry, target).RunAsync(command, CancellationToken)).StandardOutput;
}
