using FakeDrivers.Images;

namespace FakeDrivers.Tests.Images;

public sealed class ImageTextTests
{
    [Fact]
    public void Every_word_is_read_back()
    {
        Check<ImageVisibility>(ImageVisibilityText.ToText, ImageVisibilityText.TryParse);
        Check<ImageMemberStatus>(ImageMemberStatusText.ToText, ImageMemberStatusText.TryParse);
        Check<ImageTaskStatus>(ImageTaskStatusText.ToText, ImageTaskStatusText.TryParse);
        Check<ImageSortKey>(ImageSortKeyText.ToText, ImageSortKeyText.TryParse);
    }

    [Fact]
    public void Records_are_equal_by_content()
    {
        Image Make() => new()
        {
            Id = "1",
            Tags = ["b", "a"],
            Properties = new Dictionary<string, string> { ["a"] = "1" },
            Locations = [new() { Url = "rbd://1", Metadata = new Dictionary<string, string> { ["store"] = "a" } }],
        };

        Make().Should().Be(Make());
        ImageChange.Add("tags", new[] { "a" }).Should().Be(ImageChange.Add("tags", new List<string> { "a" }));
        ImageRange.Of(1, 2).Should().Be(ImageRange.Of(1, 2)).And.NotBe(ImageRange.From(1));
        FluentActions.Invoking(() => ImageRange.From(-1)).Should().Throw<ArgumentOutOfRangeException>();
    }

    private delegate bool Parse<TValue>(string? text, out TValue value);

    private static void Check<TValue>(Func<TValue, string> toText, Parse<TValue> parse)
        where TValue : struct, Enum
    {
        foreach (var value in Enum.GetValues<TValue>())
        {
            parse(toText(value).ToUpperInvariant(), out var read).Should().BeTrue();
            read.Should().Be(value);
        }

        parse("none of them", out _).Should().BeFalse();
    }
}
