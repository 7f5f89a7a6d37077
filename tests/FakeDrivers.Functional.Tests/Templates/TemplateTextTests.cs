using FsCheck;
using FsCheck.Fluent;

namespace FakeDrivers.Functional.Tests;

public sealed class TemplateTextTests
{
    [Fact]
    public void A_name_in_braces_is_replaced_by_its_value() => Render("port = {port};").Should().Be("port = <port>;");

    [Theory]
    [InlineData("{registry.port}")]
    [InlineData("{config:etc/api.conf}")]
    [InlineData("{a-b_C.9}")]
    public void A_name_has_letters_digits_and_signs(string template) => Render(template).Should().Be($"<{template[1..^1]}>");

    [Theory]
    [InlineData("{}")]
    [InlineData("{ port }")]
    [InlineData("{9}")]
    [InlineData("{\"port\": 1}")]
    [InlineData("{port")]
    [InlineData("port}")]
    [InlineData("a {\n b }")]
    public void Any_other_brace_is_itself(string template) => Render(template).Should().Be(template);

    [Theory]
    [InlineData("{{port}}", "{port}")]
    [InlineData("{{{port}}}", "{{port}}")]
    [InlineData("{{port}", "{<port>")]
    [InlineData("{port}}", "<port>}")]
    [InlineData("{\"a\":{port}}", "{\"a\":<port>}")]
    public void Doubled_braces_are_the_text_in_single_ones(string template, string expected) => Render(template).Should().Be(expected);

    [Fact]
    public void A_placeholder_knows_its_line_and_column()
    {
        var seen = new List<TemplatePlaceholder>();

        TemplateText.Parse("{a} {b}\nx {{no}} {c}\n\n {d}").Render(placeholder =>
        {
            seen.Add(placeholder);
            return default;
        });

        seen.Should().Equal(new TemplatePlaceholder("a", 1, 1), new("b", 1, 5), new("c", 2, 10), new("d", 4, 2));
    }

    [Fact]
    public void What_is_shown_may_differ_from_the_text() => TemplateText.Parse("a={x}!").Render(_ => new("1", "***"))
        .Should().Be(new RenderedText("a=1!", "a=***!"));

    [Fact]
    public void Every_text_is_given_back_by_its_escaped_form() =>
        Prop.ForAll(Texts.ToArbitrary(), text => Render(TemplateText.Escape(text)) == text).QuickCheckThrowOnFailure();

    [Fact]
    public void A_text_without_names_in_braces_is_itself() => Prop.ForAll(
        Texts.Select(text => text.Replace('}', ')')).ToArbitrary(), text => Render(text) == text).QuickCheckThrowOnFailure();

    [Fact]
    public void Two_templates_in_a_row_render_as_one_when_no_brace_touches_the_seam() => Prop.ForAll(
        Texts.ToArbitrary(), Texts.ToArbitrary(), (one, other) => Render($"{one} {other}") == $"{Render(one)} {Render(other)}").QuickCheckThrowOnFailure();

    // Made of what matters, so that braces meet in every way.
    private static Gen<string> Texts => Gen.Elements("{", "}", "{{", "}}", "a", "a.b", "{a}", "{{a}}", " ", "\n", "9", "é")
        .ListOf().Select(string.Concat);

    private static string Render(string template) => TemplateText.Parse(template).Render(placeholder => RenderedText.Plain($"<{placeholder.Name}>")).Text;
}
