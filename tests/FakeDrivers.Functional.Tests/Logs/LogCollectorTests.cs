using System.Text;

namespace FakeDrivers.Functional.Tests;

public sealed class LogCollectorTests
{
    [Fact]
    public async Task Lines_are_numbered_and_stamped_with_the_time_since_the_beginning()
    {
        await using var server = new PlayedServer();
        server.Start();
        server.Clock.Advance(TimeSpan.FromMilliseconds(120));

        await server.WriteAsync("one\n");
        await server.Logs.BeyondAsync(0).Within();
        server.Clock.Advance(TimeSpan.FromMilliseconds(3));
        await server.WriteErrorAsync("two\n");
        await server.Logs.BeyondAsync(1).Within();

        server.Logs.Lines.Should().Equal(
            new LogLine(0, TimeSpan.FromMilliseconds(120), "api", LogSource.StandardOutput, "one"),
            new LogLine(1, TimeSpan.FromMilliseconds(123), "api", LogSource.StandardError, "two"));
    }

    [Fact]
    public async Task A_last_line_without_an_end_counts_when_the_output_ends()
    {
        await using var server = new PlayedServer();
        server.Start();
        await server.WriteAsync("whole\r\nhalf");

        await server.EndAsync();

        server.Texts.Should().Equal("whole", "half");
    }

    [Fact]
    public async Task The_file_has_every_line_and_memory_the_last_ones()
    {
        await using var server = new PlayedServer(settings => settings with { KeptLines = 3 });
        server.Start();

        await server.WriteAsync(string.Concat(Enumerable.Range(0, 1000).Select(i => $"line {i}\n")));
        await server.EndAsync();

        server.Texts.Should().Equal("line 997", "line 998", "line 999");
        server.Logs.Count.Should().Be(1000);
        server.ReadFile().Should().Equal(Enumerable.Range(0, 1000).Select(i => $"00.000 api out| line {i}"));
    }

    [Fact]
    public async Task Memory_keeps_fewer_lines_when_they_are_long()
    {
        await using var server = new PlayedServer();
        server.Start();
        var line = new byte[LineSplitter.LongestLine];
        Array.Fill(line, (byte)'x');

        for (var i = 0; i < 2 * LogRing.MostCharacters / LineSplitter.LongestLine; i++) await server.WriteAsync(line);
        await server.EndAsync();

        server.Logs.Lines.Sum(kept => (long)kept.Text.Length).Should().Be(LogRing.MostCharacters);
        new FileInfo(server.Logs.Path).Length.Should().BeGreaterThan(2 * LogRing.MostCharacters);
    }

    [Fact]
    public async Task Who_waited_for_a_line_finds_it_in_the_file_while_the_server_runs()
    {
        await using var server = new PlayedServer();
        server.Start();
        await server.WriteAsync("first\nsecond\n");

        await server.Logs.WaitForAsync("second", cancellationToken: TestContext.Current.CancellationToken).Within();

        server.ReadFile().Should().Equal("00.000 api out| first", "00.000 api out| second");
    }

    [Fact]
    public async Task Lines_go_on_across_starts()
    {
        await using var server = new PlayedServer();
        server.Start();
        await server.WriteAsync("first life");
        await server.EndAsync();
        server.Logs.Note("starts again");

        server.Start();
        await server.WriteAsync("second life");
        await server.EndAsync();

        server.Logs.Lines.Select(line => line.ToString()).Should()
            .Equal("00.000 api out| first life", "00.000 api ---| starts again", "00.000 api out| second life")
            .And.Equal(server.ReadFile());
    }

    [Fact]
    public async Task An_output_that_a_descendant_holds_open_is_let_go_of_after_the_limit()
    {
        await using var server = new PlayedServer();
        server.Start();
        await server.WriteAsync("before\nhalf a line");
        await server.Logs.BeyondAsync(0).Within();

        var end = server.Logs.EndAsync(TimeSpan.FromSeconds(1));
        end.IsCompleted.Should().BeFalse("the outputs are open, and there is time left");
        server.Clock.Advance(TimeSpan.FromSeconds(1));
        await end.Within();

        server.Texts.Should().BeEquivalentTo("before", "another process still has its outputs open; what that writes from now on is not read", "half a line");
    }

    [Fact]
    public async Task A_log_file_that_cannot_be_written_stops_nothing()
    {
        await using var server = new PlayedServer(settings => settings with { Path = Path.GetDirectoryName(settings.Path) ?? string.Empty });
        server.Start();

        await server.WriteAsync("one\ntwo\n");
        await server.EndAsync();

        server.Texts.Should().HaveCount(3).And.ContainInOrder("one", "two").And.ContainSingle(text => text.Contains("cannot be written"));
    }

    [Fact]
    public async Task All_who_wait_for_the_next_line_are_woken_by_it()
    {
        await using var server = new PlayedServer();
        server.Start();
        var waits = Enumerable.Range(0, 5).Select(_ => server.Logs.BeyondAsync(0)).ToArray();
        waits.Should().OnlyContain(wait => !wait.IsCompleted);

        server.Logs.Note("here");

        await Task.WhenAll(waits).Within();
        server.Logs.BeyondAsync(1).IsCompleted.Should().BeFalse("there is no second line yet");
    }

    [Fact]
    public async Task Secrets_stand_neither_in_memory_nor_in_the_file()
    {
        await using var server = new PlayedServer();
        server.Logs.AddSecrets(["s3cret", "-----BEGIN KEY-----\nMIIEvQIB\n-----END KEY-----"]);
        server.Start();

        await server.WriteAsync("connects with s3cret as s3cret\n-----BEGIN KEY-----\nMIIEvQIB\n");
        server.Logs.Note("started with s3cret");
        await server.EndAsync();

        server.Texts.Should().BeEquivalentTo("connects with *** as ***", "***", "***", "started with ***");
        server.ReadFile().Should().NotContain(line => line.Contains("s3cret") || line.Contains("MIIEvQIB"));
    }

    [Fact]
    public async Task A_secret_is_masked_where_a_long_line_is_cut()
    {
        await using var server = new PlayedServer();
        server.Logs.AddSecrets(["s3cret"]);
        server.Start();

        await server.WriteAsync(new string('x', LineSplitter.LongestLine - 3) + "s3cret" + new string('y', LineSplitter.LongestLine));
        await server.EndAsync();

        string.Concat(server.Texts).Should().Be(new string('x', LineSplitter.LongestLine - 3) + "***" + new string('y', LineSplitter.LongestLine));
        server.Texts.Should().OnlyContain(text => text.Length <= LineSplitter.LongestLine + 16);
    }

    [Fact]
    public async Task A_disposed_log_takes_lines_without_complaint_and_writes_none()
    {
        await using var server = new PlayedServer();
        server.Start();
        await server.EndAsync();
        server.Logs.Note("last");
        await server.Logs.DisposeAsync();

        server.Logs.Note("too late");

        server.ReadFile().Should().Equal("00.000 api ---| last");
    }

    [Fact]
    public async Task What_is_no_text_is_shown_as_such()
    {
        await using var server = new PlayedServer();
        server.Start();

        await server.WriteAsync([.. "a"u8, 0xff, .. "b\nc\u001b[0m\n"u8]);
        await server.EndAsync();

        server.Texts.Should().Equal("a\uFFFDb", "c\u001b[0m");
        Encoding.UTF8.GetString(await File.ReadAllBytesAsync(server.Logs.Path, TestContext.Current.CancellationToken))
            .Should().Be("00.000 api out| a\uFFFDb\n00.000 api out| c\\x1b[0m\n", "a terminal must not be steered by a log");
    }
}
