using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Worlds;

public sealed class ProgressTests
{
    [Theory]
    [InlineData("at once", "at once")]
    [InlineData(" At Once ", "at once")]
    [InlineData("00:00:00", "at once")]
    [InlineData("0 observations", "at once")]
    [InlineData("00:00:30", "00:00:30")]
    [InlineData("1.00:00:00", "1.00:00:00")]
    [InlineData("00:00:10..00:00:30", "00:00:10..00:00:30")]
    [InlineData("00:00:10 .. 00:00:30", "00:00:10..00:00:30")]
    [InlineData("00:00:10..00:00:10", "00:00:10")]
    [InlineData("1 observation", "1 observations")]
    [InlineData("3 observations", "3 observations")]
    public void A_text_is_read_and_shows_as_configuration_writes_it(string text, string shown)
    {
        var progress = Progress.Parse(text);

        progress.ToString().Should().Be(shown);
        Progress.Parse(shown).Should().Be(progress);
    }

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("-00:00:01")]
    [InlineData("00:00:30..00:00:10")]
    [InlineData("00:00:10..")]
    [InlineData("00:00:01..00:00:02..00:00:03")]
    [InlineData("30")]
    [InlineData("00:00:10..30")]
    [InlineData("-1 observations")]
    [InlineData("3 looks")]
    public void A_text_that_is_none_is_refused_with_the_valid_forms(string text)
    {
        var act = () => Progress.Parse(text);

        act.Should().Throw<FormatException>().WithMessage($"'{text}' is no progress. Valid are: 'at once', a time ('00:00:30'), *'3 observations'.");
    }

    [Fact]
    public void Negative_times_and_counts_and_ranges_upside_down_are_refused()
    {
        var acts = new Func<Progress>[]
        {
            () => Progress.After(TimeSpan.FromTicks(-1)),
            () => Progress.Between(TimeSpan.FromTicks(-1), TimeSpan.Zero),
            () => Progress.Between(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(1)),
            () => Progress.AfterObservations(-1),
        };

        foreach (var act in acts) act.Should().Throw<ArgumentOutOfRangeException>();
    }
}
