using System.Diagnostics;
using FakeDrivers.Execution;
using FakeDrivers.Process;

namespace FakeDrivers.Functional.Tests;

/// <summary>What is left of a context whose test host is killed, seen from outside.</summary>
public sealed class KilledHostTests : IDisposable
{
    /// <summary>How soon everything is to be gone: what the harness promises.</summary>
    private static readonly TimeSpan Promise = TimeSpan.FromSeconds(2) * HarnessEnvironment.Patience;

    private readonly HostedRun _run = new();

    public KilledHostTests() => Assert.SkipUnless(OperatingSystem.IsLinux(), "Daemons are found on Linux alone.");

    public void Dispose()
    {
        // Nothing, unless the test has failed.
        foreach (var process in _run.Processes) PosixSignals.Send(process.Id, CommandSignal.Kill);
        _run.Dispose();
    }

    [Fact]
    public async Task Two_seconds_after_its_host_was_killed_nothing_of_a_context_is_left()
    {
        var command = Program.Children.Command("context-to-die");
        var start = new ProcessStartInfo(command.Program, command.Arguments) { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var (name, value) in _run.Environment) start.Environment[name] = value;
        using var host = System.Diagnostics.Process.Start(start)!;
        var lines = new List<string>();
        while (lines.Count < 4) lines.Add(await host.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().Within() ?? string.Empty);
        var processes = _run.Processes.Concat(Processes.ChildrenOf(host.Id)).Distinct().ToList();
        processes.Select(process => process.Id).Should().Contain(lines.Take(3).Select(int.Parse)).And.HaveCountGreaterThanOrEqualTo(9, "there are three servers, a daemon, three supervisors and a watcher, and the host");
        lines[3].Should().StartWith(_run.Root);

        host.Kill();

        var watch = Stopwatch.StartNew();
        await Processes.UntilAsync(() => watch.Elapsed > Promise || !(processes.Exists(Processes.IsAlive) || Directory.Exists(lines[3])));
        processes.Where(Processes.IsAlive).Should().BeEmpty();
        Directory.Exists(lines[3]).Should().BeFalse();
    }
}
