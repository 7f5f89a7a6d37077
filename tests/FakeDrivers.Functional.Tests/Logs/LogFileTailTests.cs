namespace FakeDrivers.Functional.Tests;

public sealed class LogFileTailTests
{
    [Fact]
    public async Task What_is_added_to_a_log_file_is_a_line_of_the_log()
    {
        await using var server = new PlayedServer();
        var file = await FollowAsync(server, "there before");

        await File.AppendAllTextAsync(file, "added\n", TestContext.Current.CancellationToken);

        (await SeenAsync(server, "added")).Source.Should().Be(LogSource.File);
    }

    [Fact]
    public async Task A_log_file_may_be_made_later()
    {
        await using var server = new PlayedServer();
        server.Start(server.PathOf("own.log"));
        server.Clock.Advance(TimeSpan.FromSeconds(1));

        await File.WriteAllTextAsync(server.PathOf("own.log"), "late\n", TestContext.Current.CancellationToken);

        await SeenAsync(server, "late");
    }

    [Fact]
    public async Task A_truncated_file_is_read_from_its_beginning()
    {
        await using var server = new PlayedServer();
        var file = await FollowAsync(server, "a long first line");

        await File.WriteAllTextAsync(file, "short\n", TestContext.Current.CancellationToken);

        await SeenAsync(server, "short");
        server.Texts.Should().Equal("a long first line", "short");
    }

    [Fact]
    public async Task A_file_that_was_truncated_and_has_grown_past_the_old_place_is_read_from_its_beginning()
    {
        await using var server = new PlayedServer();
        var file = await FollowAsync(server, "old");

        await File.WriteAllTextAsync(file, "new\nand longer\n", TestContext.Current.CancellationToken);

        await SeenAsync(server, "and longer");
        server.Texts.Should().Equal("old", "new", "and longer");
    }

    [Fact]
    public async Task A_rotated_file_is_read_to_its_end_before_the_new_one()
    {
        await using var server = new PlayedServer();
        var file = await FollowAsync(server, "first");

        await File.AppendAllTextAsync(file, "last of the old\n", TestContext.Current.CancellationToken);
        File.Move(file, $"{file}.1");
        await File.WriteAllTextAsync(file, "first\nlast of the old\nlast of the new\n", TestContext.Current.CancellationToken);

        await SeenAsync(server, "last of the new");
        server.Texts.Should().Equal("first", "last of the old", "first", "last of the old", "last of the new");
    }

    [Fact]
    public async Task The_end_takes_in_what_was_written_since_the_last_look()
    {
        await using var server = new PlayedServer();
        server.Start(server.PathOf("own.log"), server.PathOf("other.log"));
        await File.WriteAllTextAsync(server.PathOf("own.log"), "one\nhalf a line", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(server.PathOf("other.log"), "of the other", TestContext.Current.CancellationToken);

        await server.EndAsync();

        server.Texts.Should().Equal("one", "half a line", "of the other");
    }

    [Fact]
    public async Task The_next_start_goes_on_where_the_last_one_ended()
    {
        await using var server = new PlayedServer();
        var file = server.PathOf("own.log");
        await File.WriteAllTextAsync(file, "first life\n", TestContext.Current.CancellationToken);
        server.Start(file);
        await server.EndAsync();
        await File.AppendAllTextAsync(file, "second life\n", TestContext.Current.CancellationToken);

        server.Start(file);
        await server.EndAsync();

        server.Texts.Should().Equal("first life", "second life");
    }

    /// <summary>Has a server follow a log file with a first line, which is seen.</summary>
    private static async Task<string> FollowAsync(PlayedServer server, string first)
    {
        var file = server.PathOf("own.log");
        await File.WriteAllTextAsync(file, $"{first}\n", TestContext.Current.CancellationToken);
        server.Start(file);
        await SeenAsync(server, first);
        return file;
    }

    private static Task<LogLine> SeenAsync(PlayedServer server, string text) => server.Clock.RunUntilAsync(
        server.Logs.WaitForAsync($"^{text}$", cancellationToken: TestContext.Current.CancellationToken), TestContext.Current.CancellationToken).Within();
}
