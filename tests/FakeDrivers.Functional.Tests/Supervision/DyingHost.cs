using System.Diagnostics;
using System.Globalization;
using FakeDrivers.Execution;
using FakeDrivers.Process;

namespace FakeDrivers.Functional.Tests;

/// <summary>A test host in a process of its own, with servers, which a test kills.</summary>
internal sealed class DyingHost : IDisposable
{
    private readonly System.Diagnostics.Process _process;

    private DyingHost(System.Diagnostics.Process process, IReadOnlyList<ProcessIdentity> programs, ProcessIdentity daemon, string directory)
    {
        _process = process;
        Own = Processes.Identify(process.Id);
        Programs = programs;
        Daemon = daemon;
        Directory = directory;
    }

    public ProcessIdentity Own { get; }

    /// <summary>What its supervisors have started.</summary>
    public IReadOnlyList<ProcessIdentity> Programs { get; }

    /// <summary>What one of those has started and left.</summary>
    public ProcessIdentity Daemon { get; }

    /// <summary>What is this host's alone, its servers' sockets included.</summary>
    public string Directory { get; }

    public string Journal => Directory + ".host";

    /// <summary>Its supervisors and its watcher.</summary>
    public IReadOnlyList<ProcessIdentity> Helpers => Processes.ChildrenOf(_process.Id);

    public static async Task<DyingHost> StartAsync(string directory, SupervisorKind kind, params IEnumerable<KeyValuePair<string, string>> environment)
    {
        var command = Program.Children.Command("host-to-die", directory, kind.ToString());
        var start = new ProcessStartInfo(command.Program, command.Arguments) { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var process = System.Diagnostics.Process.Start(start)!;
        var lines = new List<string>();
        while (lines.Count < 5) lines.Add(await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().Within() ?? "-1");
        ProcessIdentity[] processes = [.. lines.Take(4).Select(line => Processes.Identify(int.Parse(line, CultureInfo.InvariantCulture)))];
        return new(process, processes[..3], processes[3], lines[4]);
    }

    /// <summary>Kills the host alone.</summary>
    public void Kill() => PosixSignals.Send(Own.Id, CommandSignal.Kill);

    /// <summary>Kills the host with all that it has to clear away after it, so that nobody of them notices another's end.</summary>
    public void KillWithHelpers()
    {
        PosixSignals.Send(Own.Id, CommandSignal.Stop);
        foreach (var helper in Helpers) PosixSignals.Send(helper.Id, CommandSignal.Kill);
        Kill();
    }

    /// <summary>Waits until nothing of the host is left, its locks included.</summary>
    public Task HasEndedAsync() => _process.WaitForExitAsync(TestContext.Current.CancellationToken).Within();

    /// <summary>Waits until everybody has closed the host's output.</summary>
    public Task OutputHasEndedAsync() => _process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken).Within();

    public void Dispose()
    {
        // Nothing, unless the test has failed.
        Kill();
        new MarkedProcesses(new LinuxProcessTable()).Kill(Path.GetFileName(Directory) + ".");
        _process.Dispose();
    }
}
