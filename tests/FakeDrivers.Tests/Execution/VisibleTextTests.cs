using FakeDrivers.Execution;

namespace FakeDrivers.Tests.Execution;

public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a b", "a·b")]
    [InlineData("\t\n\r", "→↵␍")]
    [InlineData("\0\u001b\u007f", "‹U+0000›‹U+001B›‹U+007F›")]
    [InlineData("\u00a0\u2003\u200b\ufeff", "‹U+00A0›‹U+2003›‹U+200B›‹U+FEFF›")]
    [InlineData("é", "é")]
    [InlineData("e\u0301", "e‹U+0301›")]
    [InlineData("😀", "😀")]
    [InlineData("\U000e0001", "‹U+E0001›")]
    [InlineData("·→»", "‹U+00B7›‹U+2192›‹U+00BB›")]
    public void What_cannot_be_seen_is_made_visible(string text, string visible) => VisibleText.Of(text).Should().Be(visible);

    [Theory]
    [InlineData("plain text", "\"plain text\"")]
    [InlineData("a\"b\\c", "\"a\\\"b\\\\c\"")]
    [InlineData("\n\r\t\0", "\"\\n\\r\\t\\0\"")]
    [InlineData("\u001b[0m\u200b", "\"\\u001B[0m\\u200B\"")]
    [InlineData("\U000e0001", "\"\\uDB40\\uDC01\"")]
    public void A_literal_of_csharp_escapes_what_it_must_and_what_cannot_be_seen(string text, string literal) => CodeText.Literal(text).Should().Be(literal);

    [Fact]
    public void Half_a_character_is_told_by_its_number()
    {
        // Not as data of a theory: an attribute cannot hold it.
        VisibleText.Of("\ud83d \ude00").Should().Be("‹U+D83D›·‹U+DE00›");
        CodeText.Literal("😀\ud83d").Should().Be("\"😀\\uD83D\"");
    }

    [Fact]
    public void An_expression_is_shown_on_one_line_and_not_too_long()
    {
        CodeText.OneLine("call =>\n    call.Attempt > 2").Should().Be("call => call.Attempt > 2");
        CodeText.OneLine(new string('x', 200)).Should().HaveLength(80).And.EndWith("…");
    }
}
