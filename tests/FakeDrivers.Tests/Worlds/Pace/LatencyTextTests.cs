using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Worlds;

public sealed class LatencyTextTests
{
    [Theory]
    [InlineData("none", "none")]
    [InlineData("00:00:00", "none")]
    [InlineData("00:00:00.050", "00:00:00.0500000")]
    [InlineData("00:00:00.010..00:00:00.100", "00:00:00.0100000..00:00:00.1000000")]
    [InlineData("Exponential 00:00:01", "exponential 00:00:01")]
    public void A_text_is_read_and_shows_as_configuration_writes_it(string text, string shown)
    {
        Latency.Parse(text).ToString().Should().Be(shown);
        Latency.Parse(shown).ToString().Should().Be(shown);
    }

    [Theory]
    [InlineData("")]
    [InlineData("fast")]
    [InlineData("5")]
    [InlineData("exponential 5")]
    [InlineData("-00:00:01")]
    [InlineData("00:00:02..00:00:01")]
    [InlineData("..00:00:01")]
    [InlineData("exponential 00:00:00")]
    public void A_text_that_is_none_is_refused_with_the_valid_forms(string text)
    {
        var act = () => Latency.Parse(text);

        act.Should().Throw<FormatException>().WithMessage($"'{text}' is no latency. Valid are: 'none', a time *, a range * or 'exponential 00:00:00.050'.");
    }

    [Fact]
    public void Negative_times_and_ranges_upside_down_are_refused()
    {
        var acts = new Func<Latency>[]
        {
            () => Latency.Fixed(TimeSpan.FromTicks(-1)),
            () => Latency.Range(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(1)),
            () => Latency.Exponential(TimeSpan.Zero),
        };

        foreach (var act in acts) act.Should().Throw<ArgumentOutOfRangeException>();
    }
}
