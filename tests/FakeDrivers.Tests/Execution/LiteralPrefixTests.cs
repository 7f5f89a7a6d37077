using System.Text.RegularExpressions;
using FakeDrivers.Execution;
using FsCheck.Fluent;

namespace FakeDrivers.Tests.Execution;

public sealed class LiteralPrefixTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData("mount /srv", "mount /srv")]
    [InlineData("^mount", "mount")]
    [InlineData(@"mkfs\.ext4 ", "mkfs.ext4 ")]
    [InlineData("mkfs.ext4", "mkfs")]
    [InlineData("lv(create|remove) ", "lv")]
    [InlineData("ls?", "l")]
    [InlineData("ls*", "l")]
    [InlineData("ls+", "ls")]
    [InlineData("ls{0}", "l")]
    [InlineData(@"ls\s", "ls")]
    [InlineData(@"ls\.?x", "ls")]
    [InlineData("a|b", "")]
    [InlineData("[a|b]c|d", "")]
    [InlineData("(?i)ls", "")]
    public void The_letters_that_every_match_begins_with_are_found(string pattern, string prefix) =>
        LiteralPrefix.Of(pattern).Should().Be(prefix);

    [Fact]
    public void No_text_that_matches_is_ruled_out() => Laws.Hold(
        Gen.Elements("a", "b", "\\.", ".", "|", "(", ")", "[ab]", "[a|]", "?", "*", "+", "{0}", "^", "$", "\\w", "\\|", "#", " ").ListOf()
            .Select(string.Concat).Zip(Gen.Elements("a", "b", ".", "|", " ", "#").ListOf().Select(string.Concat)),
        both =>
        {
            var (pattern, text) = both;
            if (!IsRegex(pattern)) return true;
            var matches = Regex.Match(text, pattern, RegexOptions.CultureInvariant, Long) is { Success: true, Index: 0 };
            return AnchoredRegex.AtStart(pattern).IsMatch(text) == matches && (!matches || text.StartsWith(LiteralPrefix.Of(pattern), StringComparison.Ordinal));
        },
        tests: 20_000);

    private static bool IsRegex(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.None, Long);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
