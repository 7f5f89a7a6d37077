using FakeDrivers.Execution;
using FsCheck;
using FsCheck.Fluent;

namespace FakeDrivers.Tests.Execution;

public sealed class CommandLineTests
{
    private const string Nasty = " \t\n\r'\"\\$`*?[]{}()<>;&|~#=!%^-+,.:/_@aB1éß漢\u00A0\u200B\uFEFF\u0085\u2028";

    private static readonly Gen<string> Arguments = Gen.OneOf(
        Gen.Elements(Nasty.ToCharArray()).ArrayOf().Select(letters => new string(letters)),
        Gen.Elements("", "-n", "A=1", "if", "time", "!", "{}", "~", "~root", "#", "a#b", "🦊", "\\\n", "$(x)", "''", "\"\"", "\uD800"));

    [Theory]
    [InlineData("", new string[0])]
    [InlineData("ls -l /tmp", new[] { "ls", "-l", "/tmp" })]
    [InlineData("''", new[] { "" })]
    [InlineData("echo ''", new[] { "echo", "" })]
    [InlineData("echo 'a b' '*' '~'", new[] { "echo", "a b", "*", "~" })]
    [InlineData(@"echo 'it'\''s'", new[] { "echo", "it's" })]
    [InlineData("echo a=b 100% +x user@host:/p,q.r", new[] { "echo", "a=b", "100%", "+x", "user@host:/p,q.r" })]
    [InlineData("echo 'a\nb'", new[] { "echo", "a\nb" })]
    [InlineData("'A=1' A=1", new[] { "A=1", "A=1" })]
    [InlineData("'if' if", new[] { "if", "if" })]
    [InlineData("'time' time", new[] { "time", "time" })]
    [InlineData("'größe'", new[] { "größe" })]
    public void A_vector_is_quoted_only_where_a_shell_needs_it(string line, string[] vector)
    {
        CommandLine.Format(vector).Should().Be(line);
    }

    [Theory]
    [InlineData("", new string[0])]
    [InlineData(" \t\n", new string[0])]
    [InlineData("  ls \t -l  ", new[] { "ls", "-l" })]
    [InlineData("''", new[] { "" })]
    [InlineData("a'b c'\"d e\"\\ f", new[] { "ab cd e f" })]
    [InlineData("'\\a $x `y` \"'", new[] { "\\a $x `y` \"" })]
    [InlineData("\"\\$ \\` \\\" \\\\ \\a ' * ~ #\"", new[] { "$ ` \" \\ \\a ' * ~ #" })]
    [InlineData("\\$ \\a \\\\ \\' \\# \\~ \\*", new[] { "$", "a", "\\", "'", "#", "~", "*" })]
    [InlineData("a\\\nb c \\\n d", new[] { "ab", "c", "d" })]
    [InlineData("\"a\\\nb\"", new[] { "ab" })]
    [InlineData("'a\\\nb\n'", new[] { "a\\\nb\n" })]
    [InlineData("ls # all of it; even $this and 'that", new[] { "ls" })]
    [InlineData("# first\n\n ls -l\n# last\n", new[] { "ls", "-l" })]
    [InlineData("a#b ''#c \\\n#d", new[] { "a#b", "#c" })]
    [InlineData("a~ b~c d=~/e", new[] { "a~", "b~c", "d=~/e" })]
    [InlineData("find . ! -name x -exec rm {} +", new[] { "find", ".", "!", "-name", "x", "-exec", "rm", "{}", "+" })]
    [InlineData("echo if A=1 ] } ^ %1 a\rb", new[] { "echo", "if", "A=1", "]", "}", "^", "%1", "a\rb" })]
    [InlineData("'if' x", new[] { "if", "x" })]
    [InlineData("\\if x", new[] { "if", "x" })]
    [InlineData("A\\=1 x", new[] { "A=1", "x" })]
    [InlineData("1=2 =x a-b=c", new[] { "1=2", "=x", "a-b=c" })]
    public void A_line_is_read_as_a_shell_reads_it(string line, string[] vector)
    {
        CommandLine.Parse(line).Should().Equal(vector);
    }

    [Theory]
    [InlineData("echo $HOME", "'$'", 5)]
    [InlineData("echo \"$HOME\"", "'$'", 6)]
    [InlineData("echo `date`", "backtick", 5)]
    [InlineData("echo \"`date`\"", "backtick", 6)]
    [InlineData("ls *.cs", "'*'", 3)]
    [InlineData("ls a?", "'?'", 4)]
    [InlineData("ls a[bc]", "'['", 4)]
    [InlineData("a; b", "';'", 1)]
    [InlineData("a & b", "'&'", 2)]
    [InlineData("a | b", "'|'", 2)]
    [InlineData("a < b", "'<'", 2)]
    [InlineData("a 2> b", "'>'", 3)]
    [InlineData("(a)", "'('", 0)]
    [InlineData("a )", "')'", 2)]
    [InlineData("ls ~", "'~'", 3)]
    [InlineData("ls\n#comment\npwd", "newline", 2)]
    [InlineData("echo 'a", "single quote", 5)]
    [InlineData("echo \"a", "double quote", 5)]
    [InlineData("echo \"a\\", "double quote", 5)]
    [InlineData("echo a\\", "backslash", 6)]
    [InlineData("LANG=C ls", "'='", 4)]
    [InlineData("if true", "'if'", 0)]
    [InlineData("  ! true", "'!'", 2)]
    [InlineData("i\\\nf true", "'if'", 0)]
    [InlineData("a \0", "NUL", 2)]
    [InlineData("a 'b\0'", "NUL", 4)]
    [InlineData("a \\\0", "NUL", 3)]
    public void What_only_a_shell_can_do_is_refused_with_its_character_and_position(string line, string character, int position)
    {
        var parse = () => CommandLine.Parse(line);

        parse.Should().Throw<FormatException>().WithMessage($"*{character}*at position {position} *");
    }

    [Fact]
    public void A_refusal_does_not_show_the_line_which_may_hold_a_secret()
    {
        var parse = () => CommandLine.Parse("mysql --password=hunter2 <dump");

        parse.Should().Throw<FormatException>().Which.Message.Should().NotContain("hunter2");
    }

    [Fact]
    public void An_argument_that_no_program_can_be_given_is_refused()
    {
        var withNul = () => CommandLine.Format(["echo", "a\0b"]);
        var withNull = () => CommandLine.Format(["echo", null!]);

        withNul.Should().Throw<ArgumentException>().WithMessage("*NUL*");
        withNull.Should().Throw<ArgumentException>().WithMessage("*null*");
    }

    [Fact]
    public void Any_vector_survives_the_round_trip_through_text() =>
        Laws.Hold(Arguments.ArrayOf(), vector => CommandLine.Parse(CommandLine.Format(vector)).SequenceEqual(vector), tests: 2000);

    [Fact]
    public void Whatever_is_read_is_read_again_from_its_own_text() => Laws.Hold(
        Gen.Elements((Nasty + "ab'\"\\ '\"\\ ").ToCharArray()).ArrayOf().Select(letters => new string(letters)),
        text => !IsLine(text, out var vector) || CommandLine.Parse(CommandLine.Format(vector)).SequenceEqual(vector),
        tests: 5000);

    [Fact]
    public void A_command_shows_itself_as_such_a_line()
    {
        new Command("A=1", "it's", "*") { Secrets = ["it"] }.ToString().Should().Be(@"'A=1' '***'\''s' '*'");
    }

    private static bool IsLine(string text, out IReadOnlyList<string> vector)
    {
        try
        {
            vector = CommandLine.Parse(text);
            return true;
        }
        catch (FormatException)
        {
            vector = [];
            return false;
        }
    }
}
