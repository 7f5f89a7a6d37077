using System.Diagnostics;
using Command = FakeDrivers.Execution.Command;

namespace FakeDrivers.Functional.Tests;

public sealed class LogDrainTests
{
    private const int Lines = 10 * 1024 * 1024 / 64;

    [Fact]
    public async Task Ten_mebibytes_that_nobody_reads_block_no_server_and_fill_no_memory()
    {
        await using var server = new PlayedServer(settings => settings with { KeptLines = 100, TimeProvider = TimeProvider.System });

        var code = await RunAsync(server.Logs, Program.Children.Command("flood", $"{Lines}"));

        code.Should().Be(0);
        server.Logs.Count.Should().Be(2 * Lines);
        server.Logs.Lines.Should().HaveCount(100);
        File.ReadLines(server.Logs.Path).Count(line => line.Contains("api out|")).Should().Be(Lines);
    }

    [Fact]
    public async Task What_a_killed_server_wrote_last_is_not_lost()
    {
        await using var server = new PlayedServer();

        await RunAsync(server.Logs, Program.Children.Command("last-words", "the disk is"));

        server.ReadFile().Should().Equal("00.000 api out| the disk is");
    }

    private static async Task<int> RunAsync(LogCollector logs, Command command)
    {
        var start = new ProcessStartInfo(command.Program, command.Arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using var temporary = new ScratchDirectory();
        start.Environment["TMPDIR"] = temporary.Path;
        using var process = System.Diagnostics.Process.Start(start) ?? throw new InvalidOperationException("Nothing was started.");
        var drain = logs.Attach(process.StandardOutput.BaseStream, process.StandardError.BaseStream);
        await drain.Drained.Within();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).Within();
        await logs.EndAsync(TimeSpan.FromSeconds(1)).Within();
        return process.ExitCode;
    }
}
