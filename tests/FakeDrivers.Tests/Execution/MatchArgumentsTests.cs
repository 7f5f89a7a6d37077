using FakeDrivers.Execution;

namespace FakeDrivers.Tests.Execution;

public sealed class MatchArgumentsTests : IDisposable
{
    private readonly FakeWorld _world = new();

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Arguments_are_matched_each_by_itself()
    {
        (await MatchesAsync(["a b"], "a b")).Should().BeTrue();
        (await MatchesAsync(["a b"], "a", "b")).Should().BeFalse("two arguments are not one with a blank");
        (await MatchesAsync(["a", "b"], "a b")).Should().BeFalse();
        (await MatchesAsync(["a"], "A")).Should().BeFalse("letters count as they are written");
        (await MatchesAsync([""], "")).Should().BeTrue("an empty argument is one");
        (await MatchesAsync([""])).Should().BeFalse();
    }

    [Theory]
    [InlineData("--format=", "--format=json", true)]
    [InlineData("--format=", "--format=", true)]
    [InlineData("--format=", "--Format=json", false)]
    [InlineData("--format=", "x--format=json", false)]
    public async Task An_argument_may_be_matched_by_how_it_begins(string prefix, string argument, bool isMatched) =>
        (await MatchesAsync([Argument.StartingWith(prefix)], argument)).Should().Be(isMatched);

    [Theory]
    [InlineData("*G", "1G", true)]
    [InlineData("*G", "G", true)]
    [InlineData("*G", "1GB", false)]
    [InlineData("/dev/vd?", "/dev/vdb", true)]
    [InlineData("/dev/vd?", "/dev/vd", false)]
    [InlineData("/dev/vd?", "/dev/vdbc", false)]
    [InlineData("a*b*c", "a-b-b-c", true)]
    [InlineData("a*b*c", "a-c-b", false)]
    [InlineData("*", "", true)]
    [InlineData("**", "anything at all", true)]
    [InlineData("?", "😀", true)]
    [InlineData("a.c", "abc", false)]
    [InlineData("[ab]", "a", false)]
    [InlineData("[ab]", "[ab]", true)]
    public async Task An_argument_may_be_matched_by_a_glob(string pattern, string argument, bool isMatched) =>
        (await MatchesAsync([Argument.Glob(pattern)], argument)).Should().Be(isMatched);

    [Fact]
    public async Task A_glob_of_many_stars_takes_no_longer_than_the_product_of_the_lengths() =>
        (await MatchesAsync([Argument.Glob(string.Concat(Enumerable.Repeat("*a", 100)) + "b")], new string('a', 20_000))).Should().BeFalse();

    [Theory]
    [InlineData("a|ab", "ab", true)]
    [InlineData("[0-9]+G", "10G", true)]
    [InlineData("[0-9]+G", "x10G", false)]
    [InlineData("[0-9]+G", "10GB", false)]
    [InlineData("[0-9]+G", "10G\n", false)]
    [InlineData("(?i)ON", "on", true)]
    [InlineData("(?x) [0-9]+  # a number", "10", true)]
    [InlineData("(?x) [0-9]+  # a number", "10 ", false)]
    public async Task An_argument_may_be_matched_by_a_regular_expression_from_end_to_end(string pattern, string argument, bool isMatched) =>
        (await MatchesAsync([Argument.Matching(pattern)], argument)).Should().Be(isMatched);

    [Theory]
    [InlineData("(")]
    [InlineData("a)(b")]
    public void A_pattern_that_is_no_regular_expression_is_refused(string pattern)
    {
        var make = () => Argument.Matching(pattern);

        make.Should().Throw<ArgumentException>().WithMessage($"The pattern \"{pattern}\" is no regular expression*");
    }

    [Fact]
    public async Task Any_is_one_argument_whatever_it_is()
    {
        (await MatchesAsync([Argument.Any], "x")).Should().BeTrue();
        (await MatchesAsync([Argument.Any], "")).Should().BeTrue();
        (await MatchesAsync([Argument.Any])).Should().BeFalse();
        (await MatchesAsync([Argument.Any], "x", "y")).Should().BeFalse();
    }

    [Fact]
    public async Task Any_number_of_arguments_is_none_or_more_or_so_many_as_are_said()
    {
        (await MatchesAsync(["a", Argument.AnyNumber(), "z"], "a", "z")).Should().BeTrue();
        (await MatchesAsync(["a", Argument.AnyNumber(), "z"], "a", "z", "z", "z")).Should().BeTrue("what follows is looked for wherever it may be");
        (await MatchesAsync(["a", Argument.AnyNumber(), "z"], "a", "z", "y")).Should().BeFalse();
        (await MatchesAsync([Argument.AnyNumber(2)], "a")).Should().BeFalse();
        (await MatchesAsync([Argument.AnyNumber(2)], "a", "b", "c")).Should().BeTrue();
        (await MatchesAsync([Argument.AnyNumber(1, 2)], "a", "b", "c")).Should().BeFalse();
        (await MatchesAsync([Argument.AnyNumber(0, 0)])).Should().BeTrue();
        (await MatchesAsync([Argument.AnyNumber(1, 2), Argument.AnyNumber(1, 2)], "a", "b", "c", "d")).Should().BeTrue();
    }

    [Fact]
    public async Task Any_number_of_arguments_many_times_over_takes_polynomial_time()
    {
        var pattern = Enumerable.Repeat(new[] { Argument.AnyNumber(), "a" }, 30).SelectMany(pair => pair).Append("b").ToArray();

        (await MatchesAsync(pattern, [.. Enumerable.Repeat("a", 500)])).Should().BeFalse();
    }

    [Fact]
    public async Task Options_are_matched_in_any_order_next_to_one_another()
    {
        Argument[] pattern = ["tar", Argument.Options("-c", "-z", Argument.StartingWith("--to=")), "in"];

        (await MatchesAsync(pattern, "tar", "-c", "-z", "--to=x", "in")).Should().BeTrue();
        (await MatchesAsync(pattern, "tar", "--to=x", "-z", "-c", "in")).Should().BeTrue();
        (await MatchesAsync(pattern, "tar", "-c", "-c", "--to=x", "in")).Should().BeFalse("each stands for one argument");
        (await MatchesAsync(pattern, "tar", "-c", "-z", "in")).Should().BeFalse("all of them are needed");
        (await MatchesAsync(pattern, "tar", "-c", "-z", "in", "--to=x")).Should().BeFalse("they stand next to one another");
    }

    [Fact]
    public async Task An_option_that_could_be_several_arguments_leaves_the_others_theirs() =>
        (await MatchesAsync([Argument.Options(Argument.Any, Argument.Glob("-*"), "-z")], "-z", "-c", "file")).Should().BeTrue();

    [Fact]
    public void Options_stand_for_one_argument_each_and_are_at_least_one()
    {
        var many = () => Argument.Options("-a", Argument.AnyNumber());
        var none = () => Argument.Options();

        many.Should().Throw<ArgumentException>().WithMessage("Argument.AnyNumber() stands for several arguments*");
        none.Should().Throw<ArgumentException>();
    }

    [Fact]
    public async Task An_argument_may_be_matched_by_a_predicate() =>
        (await MatchesAsync([Argument.Where(text => text.Length == 3)], "abc")).Should().BeTrue();

    [Fact]
    public async Task A_handler_sees_what_the_regular_expression_of_an_argument_matched()
    {
        _world.Execute.When("lvcreate", Argument.AnyNumber(), Argument.Matching("(?<size>[0-9]+)G"), Argument.AnyNumber())
            .Replies(call => call.Match!.Groups["size"].Value);
        _world.Execute.When("lvextend", "-L", Argument.Matching("[+](.*)")).Replies(call => call.Match!.Groups[1].Value);
        _world.Execute.When("plain").Replies(call => $"{call.Match is null}");

        var many = await _world.Execute.RunAsync(new("lvcreate", "-L", "12G", "vg0"), CancellationToken);
        var plain = await _world.Execute.RunAsync(new("lvextend", "-L", "+3G"), CancellationToken);
        var none = await _world.Execute.RunAsync(new("plain"), CancellationToken);

        many.StandardOutput.Should().Be("12");
        plain.StandardOutput.Should().Be("3G");
        none.StandardOutput.Should().Be("True");
    }

    [Fact]
    public async Task The_joined_text_may_be_matched_by_a_regular_expression_at_its_start()
    {
        _world.Execute.WhenText("^lv(create|remove) ").Replies("lvm");
        _world.Execute.AllowUnmatched("nobody");

        var create = await _world.Execute.RunAsync(new("lvcreate", "-L", "1G"), CancellationToken);
        var display = await _world.Execute.RunAsync(new("lvdisplay", "-L", "1G"), CancellationToken);
        var behind = await _world.Execute.RunAsync(new("sudo", "lvcreate", "-L"), CancellationToken);

        create.StandardOutput.Should().Be("lvm", "it need not match to the end");
        display.StandardOutput.Should().Be("nobody");
        behind.StandardOutput.Should().Be("nobody");
    }

    [Fact]
    public async Task A_handler_sees_what_the_regular_expression_of_the_text_matched()
    {
        _world.Execute.WhenText("lv(create|remove) (.*)").Replies(call => $"{call.Match!.Groups[1]}: {call.Match.Groups[2]}");

        var result = await _world.Execute.RunAsync(new("lvremove", "-f", "vg0/a"), CancellationToken);

        result.StandardOutput.Should().Be("remove: -f vg0/a");
    }

    [Fact]
    public void Each_shows_the_code_that_makes_it()
    {
        Argument[] arguments =
        [
            "a\"b", Argument.Any, Argument.Glob("*"), Argument.Matching("x"), Argument.StartingWith("-"), Argument.Where(text => text.Length > 3),
            Argument.AnyNumber(), Argument.AnyNumber(1), Argument.AnyNumber(1, 2), Argument.Options("-a", "-b"),
        ];

        arguments.Select(argument => argument.ToString()).Should().Equal(
            "\"a\\\"b\"", "Argument.Any", "Argument.Glob(\"*\")", "Argument.Matching(\"x\")", "Argument.StartingWith(\"-\")", "Argument.Where(text => text.Length > 3)",
            "Argument.AnyNumber()", "Argument.AnyNumber(1)", "Argument.AnyNumber(1, 2)", "Argument.Options(\"-a\", \"-b\")");
    }

    private async Task<bool> MatchesAsync(Argument[] pattern, params string[] arguments)
    {
        using var world = new FakeWorld();
        world.Execute.When("program", pattern).Replies("yes");
        world.Execute.AllowUnmatched("no");
        return (await world.Execute.RunAsync(new("program", arguments), CancellationToken)).StandardOutput == "yes";
    }
}
