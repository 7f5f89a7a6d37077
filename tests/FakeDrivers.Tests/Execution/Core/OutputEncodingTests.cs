using System.Text;
using FakeDrivers.Execution;
using FakeDrivers.Tests.Execution.Programs;

namespace FakeDrivers.Tests.Execution.Core;

public sealed class OutputEncodingTests
{
    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("iso-8859-1")]
    public async Task Runs_streams_and_started_programs_read_text_in_the_commands_encoding(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var command = Scripted.Tool with { OutputEncoding = encoding };
        using var fake = new Scripted(new Script().WriteBytes(CommandStream.StandardOutput, encoding.GetBytes("größer\r\nals\n"))
            .WriteBytes(CommandStream.StandardError, encoding.GetBytes("ü")));

        var result = await fake.RunAsync(command);
        var (events, ended) = fake.Stream(command);
        await ended;
        await using var process = await fake.StartAsync(command);
        var waited = await process.WaitAsync(CancellationToken);

        foreach (var each in new[] { result, waited }) (each.StandardOutput, each.StandardError).Should().Be(("größer\r\nals\n", "ü"));
        events.Lines().Should().Equal("started", "out größer", "out als", "err ü", "exited 0");
    }

    [Fact]
    public async Task A_canned_text_is_the_same_text_to_those_who_run_stream_and_start_it()
    {
        var command = Scripted.Tool with { OutputEncoding = Encoding.Unicode };
        using var fake = new Scripted(Reply.Exit(0, "größer\n"));

        var result = await fake.RunAsync(command);
        var (events, ended) = fake.Stream(command);
        await ended;
        await using var process = await fake.StartAsync(command);
        var waited = await process.WaitAsync(CancellationToken);

        (result.StandardOutput, waited.StandardOutput).Should().Be(("größer\n", "größer\n"));
        result.StandardOutputBytes.ToArray().Should().Equal(waited.StandardOutputBytes.ToArray());
        events.Lines().Should().Equal("started", "out größer", "exited 0");
    }

    [Fact]
    public async Task An_error_reads_the_outputs_in_the_commands_encoding_too()
    {
        using var fake = new Scripted(new Script().WriteError("größer").Exit(1));

        var run = () => fake.RunAsync(Scripted.Tool with { OutputEncoding = Encoding.Unicode });

        (await run.Should().ThrowAsync<CommandExecutionException>()).Which.StandardError.Should().Be("größer");
    }
}
