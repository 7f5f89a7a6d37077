using System.Text;
using FakeDrivers.Execution;

namespace FakeDrivers.Process.Tests;

public sealed class LinuxProcessTableTests
{
    private const string Fields = " 100 42 42 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 1 0 98765 1000 200";

    private readonly LinuxProcessTable _table = new();

    public LinuxProcessTableTests() => Assert.SkipUnless(OperatingSystem.IsLinux(), "Processes are listed in /proc on Linux alone.");

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sleep")]
    [InlineData("two words")]
    [InlineData(") R 1 (")]
    [InlineData("")]
    public void A_line_is_read_whatever_the_program_calls_itself(string name)
    {
        var entry = LinuxProcessTable.Parse(42, Encoding.UTF8.GetBytes($"42 ({name}) S{Fields}"));

        entry.Should().Be(new ProcessEntry(new(42, 98765), 100, MayFork: true));
    }

    [Theory]
    [InlineData('R', true)]
    [InlineData('S', true)]
    [InlineData('D', false)]
    [InlineData('T', false)]
    [InlineData('t', false)]
    [InlineData('Z', false)]
    [InlineData('X', false)]
    public void Only_what_runs_or_waits_may_start_a_child(char state, bool mayFork)
    {
        var entry = LinuxProcessTable.Parse(42, Encoding.UTF8.GetBytes($"42 (a) {state}{Fields}"));

        entry.Should().NotBeNull();
        entry!.Value.MayFork.Should().Be(mayFork);
    }

    [Theory]
    [InlineData("")]
    [InlineData("42 (a)")]
    [InlineData("42 (a) S 1 2")]
    [InlineData("42 (a) S x 42 42 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 1 0 98765 1000 200")]
    public void A_line_that_was_cut_is_no_process(string line)
    {
        LinuxProcessTable.Parse(42, Encoding.UTF8.GetBytes(line)).Should().BeNull();
    }

    [Fact]
    public async Task A_program_that_was_started_is_a_child_of_this_process()
    {
        await using var process = await new ProcessExecutor().StartAsync(new("cat"), CancellationToken);

        var entry = _table.Read().Should().ContainSingle(entry => entry.Identity.Id == process.Id).Which;

        entry.ParentId.Should().Be(Environment.ProcessId);
        _table.Find(process.Id)!.Value.Identity.Should().Be(entry.Identity);
    }

    [Fact]
    public void There_is_no_process_of_a_number_beyond_all() => _table.Find(int.MaxValue).Should().BeNull();

    [Fact]
    public async Task A_signal_does_not_reach_another_process_that_got_the_number()
    {
        await using var process = await new ProcessExecutor().StartAsync(new("cat"), CancellationToken);
        var earlier = new ProcessIdentity(process.Id, _table.Find(process.Id)!.Value.Identity.StartedAt - 1);

        _table.Send(earlier, CommandSignal.Kill);

        await process.StandardInput.WriteAsync("x"u8.ToArray(), CancellationToken);
        (await process.StandardOutput.ReadAsync(new byte[1], CancellationToken).AsTask().Within()).Should().Be(1);
    }

    [Fact]
    public void A_signal_to_a_process_that_has_ended_is_no_refusal() =>
        _table.Send(new(int.MaxValue, 1), CommandSignal.Kill).Should().BeTrue();
}
