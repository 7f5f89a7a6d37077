using FakeDrivers.Execution;

namespace FakeDrivers.Tests.Execution;

public sealed class CommandTests
{
    private static readonly Dictionary<string, Action> Invalid = new()
    {
        ["an empty program"] = () => _ = new Command(""),
        ["a NUL in the program"] = () => _ = new Command("a\0b"),
        ["a NUL in an argument"] = () => _ = new Command("a", "b\0"),
        ["an argument that is null"] = () => _ = new Command("a", (string)null!),
        ["a variable without a name"] = () => _ = new Command("a") { Environment = new Dictionary<string, string?> { [""] = "x" } },
        ["an equals sign in a variable's name"] = () => _ = new Command("a") { Environment = new Dictionary<string, string?> { ["A=B"] = "x" } },
        ["a NUL in a variable's value"] = () => _ = new Command("a") { Environment = new Dictionary<string, string?> { ["A"] = "\0" } },
        ["no accepted exit code at all"] = () => _ = new Command("a") { AcceptedExitCodes = [] },
        ["no attempt"] = () => _ = new Command("a") { Attempts = 0 },
        ["no time"] = () => _ = new Command("a") { Timeout = TimeSpan.Zero },
        ["a NUL in the root helper"] = () => _ = new Command("a") { RootHelper = ["\0"] },
        ["an empty secret"] = () => _ = new Command("a") { Secrets = [""] },
        ["a negative delay"] = () => _ = RetryDelay.Fixed(TimeSpan.FromSeconds(-1)),
        ["a delay whose range is upside down"] = () => _ = RetryDelay.Between(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(1)),
    };

    [Fact]
    public void Equality_is_by_content()
    {
        static Command Make() => new("mkfs.ext4", "-F", "/dev/vdb")
        {
            Environment = new Dictionary<string, string?> { ["A"] = "1", ["B"] = null },
            StandardInput = CommandInput.FromText("y"),
            AcceptedExitCodes = [0, 1],
            Secrets = ["x"],
        };

        Make().Should().Be(Make());
        Make().GetHashCode().Should().Be(Make().GetHashCode());
        Make().Should().NotBe(Make() with { Arguments = ["-F"] });
    }

    [Fact]
    public void What_goes_in_is_copied()
    {
        var arguments = new[] { "a" };
        var variables = new Dictionary<string, string?> { ["A"] = "1" };
        var bytes = new byte[] { 1 };
        var command = new Command("program", arguments) { Environment = variables, StandardInput = CommandInput.FromBytes(bytes) };

        arguments[0] = "b";
        variables["A"] = "2";
        bytes[0] = 2;

        command.Arguments.Should().Equal("a");
        command.Environment["A"].Should().Be("1");
        command.StandardInput!.Bytes.ToArray().Should().Equal(1);
    }

    [Fact]
    public void A_shell_command_hands_the_text_to_the_shell_as_one_argument()
    {
        var command = Command.Shell("ls | wc -l > \"$OUT\"");

        command.Should().Be(new Command("/bin/sh", "-c", "ls | wc -l > \"$OUT\""));
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a=b,c:d/e+f@g%h_i-j.k", "a=b,c:d/e+f@g%h_i-j.k")]
    [InlineData("", "''")]
    [InlineData("a b", "'a b'")]
    [InlineData("it's", "'it'\\''s'")]
    [InlineData("$HOME", "'$HOME'")]
    [InlineData("*", "'*'")]
    [InlineData("~", "'~'")]
    [InlineData("a\nb", "'a\nb'")]
    [InlineData("größe", "'größe'")]
    public void As_text_an_argument_is_quoted_where_a_shell_needs_it(string argument, string quoted)
    {
        new Command("echo", argument).ToString().Should().Be($"echo {quoted}");
    }

    public static IEnumerable<TheoryDataRow<string>> InvalidNames => Invalid.Keys.Select(name => new TheoryDataRow<string>(name));

    [Theory]
    [MemberData(nameof(InvalidNames))]
    public void What_cannot_be_run_is_refused_when_it_is_said(string what) => Invalid[what].Should().Throw<ArgumentException>();
}
