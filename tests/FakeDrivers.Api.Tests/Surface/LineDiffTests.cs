namespace FakeDrivers.Api.Tests.Surface;

public sealed class LineDiffTests
{
    [Fact]
    public void Equal_texts_have_no_difference() => LineDiff.Between("a\nb\n", "a\nb\n").Should().BeEmpty();

    [Fact]
    public void A_changed_line_is_shown_as_removed_and_added_under_its_heading()
    {
        var diff = LineDiff.Between("class A\n  int X\n  int Y\nclass B\n  int Z", "class A\n  int X\n  long Y\nclass B\n  int Z");

        diff.Should().Be("  class A\n-   int Y\n+   long Y\n");
    }

    [Fact]
    public void Lines_at_the_end_are_shown_too() => LineDiff.Between("a", "a\nb").Should().Be("+ b\n");
}
