using FakeDrivers.Execution;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Execution;

public sealed class MissMessageTests : IDisposable
{
    private readonly FakeWorld _world = new();

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Without_registrations_the_vector_stands_one_argument_a_line_above_the_code_that_answers_it()
    {
        var message = await MissAsync(new("lvcreate", "-L", "1G", "vg0"));

        message.Should().Be(Lines(
            """
            No registration answers the command, and the world is strict: lvcreate -L 1G vg0
            Its vector:
              "lvcreate"
              "-L"
              "1G"
              "vg0"
            There are no registrations.
            This would answer it:
              world.Execute.When("lvcreate", "-L", "1G", "vg0").Replies("");
            """));
    }

    [Fact]
    public async Task The_first_line_has_the_command_on_one_line_and_not_too_long()
    {
        var lines = await MissAsync(new("sh", "-c", "a\nb"));
        var much = await MissAsync(new("echo", new string('x', 500)));

        lines.Should().StartWith("No registration answers the command, and the world is strict: sh -c 'a⏎b'\nIts vector:\n");
        much.Split('\n')[0].Should().EndWith("xxx…").And.HaveLength("No registration answers the command, and the world is strict: ".Length + 200);
    }

    [Fact]
    public async Task A_program_without_arguments_is_answered_by_code_that_says_so()
    {
        var message = await MissAsync(new("sync"));

        message.Should().EndWith("\n  world.Execute.When(\"sync\", []).Replies(\"\");");
    }

    [Fact]
    public async Task The_nearest_registrations_come_first_each_with_the_first_difference_marked()
    {
        _world.Execute.When("umount").Replies("");
        _world.Execute.When("mkfs.xfs", Argument.Any).Replies("");
        _world.Execute.When("mkfs.ext4", "-F", "/dev/vdc").Replies("");
        _world.Execute.WhenText(@"^mkfs\.ext4 -L").Replies("");

        var message = await MissAsync(new("mkfs.ext4", "-F", "/dev/vdb"));

        message.Should().Be(Lines(
            """
            No registration answers the command, and the world is strict: mkfs.ext4 -F /dev/vdb
            Its vector:
              "mkfs.ext4"
              "-F"
              "/dev/vdb"
            The nearest of 4 registrations:
              When("mkfs.ext4", "-F", »"/dev/vdc"«)
                argument 2 is "/dev/vdb": it differs from character 8 on
              WhenText(»"^mkfs\.ext4·-L"«)
                the text agrees up to "mkfs.ext4·-" and goes on with "F·/dev/vdb"
              When(»"mkfs.xfs"«, Argument.Any)
                the program is "mkfs.ext4"
            This would answer it:
              world.Execute.When("mkfs.ext4", "-F", "/dev/vdb").Replies("");
            """));
    }

    [Fact]
    public async Task Blanks_and_characters_that_cannot_be_seen_are_made_visible()
    {
        _world.Execute.When("echo", "a b", "tab\there", "end").Replies("");

        var message = await MissAsync(new("echo", "a b", "tab\there", "end\u200b \r\n\u00a0"));

        message.Should().EndWith(Lines(
            """
            Its vector:
              "echo"
              "a·b"
              "tab→here"
              "end‹U+200B›·␍↵‹U+00A0›"
            There is one registration:
              When("echo", "a·b", "tab→here", »"end"«)
                argument 3 is "end‹U+200B›·␍↵‹U+00A0›": it differs from character 4 on
            This would answer it:
              world.Execute.When("echo", "a b", "tab\there", "end\u200B \r\n\u00A0").Replies("");
            """));
    }

    [Fact]
    public async Task A_missing_and_a_surplus_argument_are_marked_where_they_are()
    {
        _world.Execute.When("git", "push", "origin").Replies("");
        _world.Execute.When("git", []).Replies("");

        var message = await MissAsync(new("git", "push"));

        message.Should().Contain(Lines(
            """
            The registrations, the nearest first:
              When("git", "push", »"origin"«)
                argument 2 is missing
              When("git", »«)
                argument 1, "push", is one too many
            """));
    }

    [Fact]
    public async Task A_number_of_arguments_and_options_in_any_order_are_marked_where_they_stop_to_agree()
    {
        _world.Execute.When("tar", Argument.Options("-c", "-z"), Argument.AnyNumber(1), "out.tgz").Replies("");

        var order = await MissAsync(new("tar", "-z", "-x", "in", "out.tgz"));
        var end = await MissAsync(new("tar", "-z", "-c", "in", "out.zip"));

        order.Should().Contain(Lines(
            """
              When("tar", »Argument.Options("-c", "-z")«, Argument.AnyNumber(1), "out.tgz")
                the arguments from 1 on are "-z", "-x"
            """));
        end.Should().Contain(Lines(
            """
              When("tar", Argument.Options("-c", "-z"), Argument.AnyNumber(1), »"out.tgz"«)
                argument 4 is "out.zip": it differs from character 5 on
            """));
    }

    [Fact]
    public async Task What_does_not_hold_besides_the_vector_is_marked()
    {
        var git = _world.Execute.When("git");
        git.InDirectory("/srv").Replies("");
        git.WithInput("yes\n").Replies("");
        git.InState("ready", "disk").Replies("");

        var message = await MissAsync(new("git", "push") { WorkingDirectory = "/tmp", StandardInput = CommandInput.FromText("no\n") });

        message.Should().Contain(Lines(
            """
            The registrations, the nearest first:
              When("git")».InDirectory("/srv")«
                the working directory is "/tmp"
              When("git")».WithInput("yes↵")«
                the input is "no↵"
              When("git")».InState("ready", "disk")«
                the state of "disk" is ""
            """));
    }

    [Fact]
    public async Task A_registration_that_has_no_reply_left_is_shown_as_exhausted()
    {
        _world.Execute.When("git", "push").Replies("").Times(2);
        await _world.Execute.RunAsync(new("git", "push"), CancellationToken);
        await _world.Execute.RunAsync(new("git", "push"), CancellationToken);

        var message = await MissAsync(new("git", "push"));

        message.Should().Contain("  When(\"git\", \"push\")\n    it is exhausted after 2\n");
    }

    [Fact]
    public async Task The_same_program_elsewhere_is_nearer_than_another_one()
    {
        _world.Execute.When("lvcreate2").Replies("");
        _world.Execute.When("/sbin/lvcreate").Replies("");

        var message = await MissAsync(new("lvcreate"));

        message.Should().Contain(Lines(
            """
              When(»"/sbin/lvcreate"«)
                the program is "lvcreate"
              When(»"lvcreate2"«)
            """));
    }

    [Fact]
    public async Task The_code_is_escaped_as_csharp_wants_it()
    {
        var message = await MissAsync(new("sh", "-c", "echo \"$HOME\\\" \u0007é😀"));

        message.Should().EndWith("world.Execute.When(\"sh\", \"-c\", \"echo \\\"$HOME\\\\\\\" \\u0007é😀\").Replies(\"\");");
    }

    [Fact]
    public async Task No_secret_is_shown_anywhere()
    {
        _world.Execute.When("mysql", "-phunter2", "-e", "x").WithInput("hunter2").Replies("");
        _world.Execute.WhenText("mysql -phunter2 --password other").Replies("");
        _world.Execute.When("mysql", Argument.AnyNumber()).WithEnvironment("MYSQL_PASSWORD", "x").Where(call => call.Input != "hunter2").Replies("");
        var command = new Command("mysql", "-phunter2", "--password", "tops3cret", "--token=t0ken")
        {
            Secrets = ["hunter2"],
            StandardInput = CommandInput.FromText("hunter2 again"),
            Environment = new Dictionary<string, string?> { ["MYSQL_PASSWORD"] = "pa55" },
        };

        var message = await MissAsync(command);

        using var scope = new FluentAssertions.Execution.AssertionScope();
        message.Should().NotContain("hunter2").And.NotContain("tops3cret").And.NotContain("t0ken").And.NotContain("pa55");
        message.Should().Contain("\"-p***\"").And.Contain("\"--token=***\"").And.Contain("MYSQL_PASSWORD=***");
        message.Should().EndWith("world.Execute.When(\"mysql\", Argument.Glob(\"-p*\"), \"--password\", Argument.Glob(\"*\"), Argument.Glob(\"--token=*\")).Replies(\"\");");
    }

    private static string Lines(string text) => text.ReplaceLineEndings("\n");

    private async Task<string> MissAsync(Command command)
    {
        var run = () => _world.Execute.RunAsync(command, CancellationToken);
        return (await run.Should().ThrowAsync<FakeDriversException>()).Which.Message;
    }
}
