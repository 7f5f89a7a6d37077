namespace FakeDrivers.Functional.Tests;

public sealed class LogTailTests
{
    [Fact]
    public async Task Of_a_long_log_the_first_and_the_last_lines_are_shown()
    {
        await using var server = new PlayedServer();
        for (var i = 0; i < 30; i++) server.Logs.Add(LogSource.StandardOutput, $"line {i}");

        var tail = LogTail.Of("api", server.Logs, most: 10);

        tail.Extent.Should().Be("first 2 and last 8 of 30 lines");
        tail.Shown.Select(line => line.Split("| ")[^1]).Should().Equal(
            "line 0", "line 1", "...", "line 22", "line 23", "line 24", "line 25", "line 26", "line 27", "line 28", "line 29");
    }

    [Fact]
    public async Task Of_a_short_log_all_lines_are_shown()
    {
        await using var server = new PlayedServer();
        for (var i = 0; i < 10; i++) server.Logs.Add(LogSource.StandardOutput, $"line {i}");

        var tail = LogTail.Of("api", server.Logs, most: 10);

        tail.Extent.Should().Be("last 10 of 10 lines");
        tail.Shown.Should().HaveCount(10).And.NotContain("...");
    }
}
