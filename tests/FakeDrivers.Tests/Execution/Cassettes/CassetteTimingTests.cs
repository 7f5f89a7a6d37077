using FakeDrivers.Execution;

namespace FakeDrivers.Tests.Execution.Cassettes;

public sealed class CassetteTimingTests : IDisposable
{
    private readonly CassetteStudio _studio = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _studio.Dispose();

    [Fact]
    public async Task Pieces_come_on_the_worlds_clock_when_they_came()
    {
        await RecordAsync();
        _studio.World.Execute.Replay(_studio.File);

        var pieces = new List<(string Text, double At)>();
        var begin = _studio.World.Clock.Now;
        var reading = ReadAsync(pieces, begin);
        while (!reading.IsCompleted)
        {
            _studio.World.Clock.Advance(TimeSpan.FromSeconds(0.5));
            await Task.Yield();
        }

        pieces.Should().Equal(("10%", 0), ("50%", 2), ("warning", 2), ("100%", 4), ("end", 5));
    }

    [Fact]
    public async Task A_run_takes_as_long_as_it_took()
    {
        await RecordAsync();
        _studio.World.Execute.Replay(_studio.File);

        var run = _studio.ReplayAsync(new("copy"));
        _studio.World.Clock.Advance(TimeSpan.FromSeconds(4.9));
        var isEarly = run.IsCompleted;
        _studio.World.Clock.Advance(TimeSpan.FromSeconds(0.1));
        var result = await run;

        isEarly.Should().BeFalse();
        (result.StandardOutput, result.StandardError, result.Duration).Should().Be(("10%50%100%", "warning", TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public async Task Pieces_stand_in_the_file_with_their_times()
    {
        await RecordAsync();

        _studio.Json.Should().Contain("""
                  "pieces": [
                    {
                      "at": "00:00:00",
                      "output": "10%"
                    },
                    {
                      "at": "00:00:02",
                      "output": "50%"
                    },
            """.ReplaceLineEndings("\n")).And.Contain("\"duration\": \"00:00:05\"");
    }

    [Fact]
    public async Task The_real_result_is_given_as_without_times()
    {
        var result = await RecordAsync();

        (result.ExitCode, result.StandardOutput, result.StandardError, result.Duration).Should().Be((0, "10%50%100%", "warning", TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public async Task A_character_that_was_cut_in_two_is_cut_again()
    {
        _studio.Machine.Execute.SetRepliers(("say", new Reply(async (program, stop) =>
        {
            await program.Output.WriteAsync(new byte[] { (byte)'a', 0xC3 }, stop);
            await Task.Delay(TimeSpan.FromSeconds(1), program.Time, stop);
            await program.Output.WriteAsync(new byte[] { 0xB6 }, stop);
            return 0;
        })));
        await RecordAsync(new Command("say"));
        _studio.World.Execute.Replay(_studio.File);

        var reading = CassetteStudio.ReadAsync(_studio.World.Execute.StreamAsync(new("say"), CommandStreaming.Pieces, Token));
        _studio.World.Clock.Advance(TimeSpan.FromSeconds(2));
        var pieces = (await reading).OfType<CommandWrote>().Select(wrote => Convert.ToHexString(wrote.Bytes.Span));

        pieces.Should().Equal("61C3", "B6");
    }

    private async Task<CommandResult> RecordAsync(Command? command = null)
    {
        if (command is null) _studio.Machine.Execute.SetRepliers(("copy", new Reply(CopyAsync)));
        await using var recorder = _studio.Record(new() { RecordTiming = true, TimeProvider = _studio.Machine.Clock });
        var run = recorder.RunAsync(command ?? new("copy"), Token);
        while (!run.IsCompleted)
        {
            _studio.Machine.Clock.Advance(TimeSpan.FromSeconds(0.5));
            await Task.Yield();
        }

        return await run;
    }

    private async Task ReadAsync(List<(string Text, double At)> pieces, DateTimeOffset begin)
    {
        await foreach (var each in _studio.World.Execute.StreamAsync(new("copy"), CommandStreaming.Pieces, Token))
        {
            if (each is CommandStarted) continue;
            pieces.Add((each is CommandWrote wrote ? wrote.Text : "end", (_studio.World.Clock.Now - begin).TotalSeconds));
        }
    }

    private static async Task<int> CopyAsync(FakeProgram program, CancellationToken stop)
    {
        await program.Output.WriteAsync("10%"u8.ToArray(), stop);
        await Task.Delay(TimeSpan.FromSeconds(2), program.Time, stop);
        await program.Output.WriteAsync("50%"u8.ToArray(), stop);
        await program.Error.WriteAsync("warning"u8.ToArray(), stop);
        await Task.Delay(TimeSpan.FromSeconds(2), program.Time, stop);
        await program.Output.WriteAsync("100%"u8.ToArray(), stop);
        await Task.Delay(TimeSpan.FromSeconds(1), program.Time, stop);
        return 0;
    }
}
