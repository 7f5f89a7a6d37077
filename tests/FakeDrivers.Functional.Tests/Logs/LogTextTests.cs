namespace FakeDrivers.Functional.Tests;

public sealed class LogTextTests
{
    [Theory]
    [InlineData(0.1234, "00.123")]
    [InlineData(59.9999, "59.999")]
    [InlineData(61.5, "01:01.500")]
    [InlineData(90_000.25, "25:00:00.250")]
    public void A_line_tells_when_it_came(double seconds, string shown) =>
        new LogLine(7, TimeSpan.FromSeconds(seconds), "api", LogSource.StandardOutput, "text").ToString().Should().Be($"{shown} api out| text");

    [Theory]
    [InlineData(LogSource.StandardOutput, "out")]
    [InlineData(LogSource.StandardError, "err")]
    [InlineData(LogSource.File, "log")]
    [InlineData(LogSource.Harness, "---")]
    public void A_line_tells_where_it_came_from(LogSource source, string shown) =>
        new LogLine(7, TimeSpan.Zero, "api", source, "text").ToString().Should().Be($"00.000 api {shown}| text");

    [Fact]
    public void Control_characters_are_shown_by_their_numbers_and_tabs_as_they_are() =>
        LogText.Visible("a\tb\u001b[1m\0\u0085").Should().Be("a\tb\\x1b[1m\\x00\\x85");
}
