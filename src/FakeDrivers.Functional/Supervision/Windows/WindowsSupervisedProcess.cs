using System.ComponentModel;
using System.IO.Pipes;
using System.Runtime.Versioning;
using SystemProcess = System.Diagnostics.Process;

namespace FakeDrivers.Functional;

/// <summary>A program in a job object.</summary>
/// <remarks>Not tested: written after the system's documentation.</remarks>
[SupportedOSPlatform("windows")]
internal sealed class WindowsSupervisedProcess : SupervisedProcess
{
    private const int Interrupt = 2;
    private const int KillSignal = 9;
    private const int Terminate = 15;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);

    private readonly WindowsJob _job = new();
    private readonly AnonymousPipeServerStream _output = new(PipeDirection.In, HandleInheritability.Inheritable);
    private readonly AnonymousPipeServerStream _error = new(PipeDirection.In, HandleInheritability.Inheritable);
    private readonly SystemProcess _process;

    /// <exception cref="Win32Exception">It cannot be started.</exception>
    public WindowsSupervisedProcess(SupervisedStart start, Action<WindowsSupervisedProcess> ended)
    {
        SystemProcess? process = null;
        var environment = start.Environment.Select(each => $"{each.Key}={each.Value}").Append($"{MarkedProcesses.Variable}={start.Label}");
        using var input = new AnonymousPipeServerStream(PipeDirection.Out, HandleInheritability.Inheritable);
        try
        {
            var files = (input.ClientSafePipeHandle, _output.ClientSafePipeHandle, _error.ClientSafePipeHandle);
            WindowsSpawn.Start(start, environment, _job, files, id =>
            {
                process = SystemProcess.GetProcessById(id);

                // Opened now, it tells the exit code however soon the program ends.
                _ = process.SafeHandle;
            });
        }
        catch
        {
            _job.Dispose();
            _output.Dispose();
            _error.Dispose();
            process?.Dispose();
            throw;
        }
        finally
        {
            foreach (var pipe in (IEnumerable<AnonymousPipeServerStream>)[input, _output, _error]) pipe.DisposeLocalCopyOfClientHandle();
        }

        _process = process ?? throw new InvalidOperationException("A program runs and was not told of.");
        Id = _process.Id;
        Exited = ExitAsync();
        Gone = EndAsync(ended);
    }

    public override int Id { get; }

    public override Stream StandardOutput => _output;

    public override Stream StandardError => _error;

    public override Task<int> Exited { get; }

    public override Task<IReadOnlyList<LeftoverProcess>> Gone { get; }

    public override void Signal(int signal)
    {
        if (Exited.IsCompleted) return;
        if (signal == KillSignal) _process.Kill();
        else if (signal is Interrupt or Terminate) WindowsSpawn.Break(Id);
        else throw new PlatformNotSupportedException($"Windows has no signal {signal}.");
    }

    public override void Kill()
    {
        if (!Gone.IsCompleted) _job.Kill();
    }

    public override IReadOnlyList<int> Members() => Gone.IsCompleted ? [] : [.. _job.Members().OrderByDescending(id => id == Id)];

    public override async ValueTask DisposeAsync()
    {
        Kill();
        await Gone.ConfigureAwait(false);
        await _output.DisposeAsync().ConfigureAwait(false);
        await _error.DisposeAsync().ConfigureAwait(false);
        _process.Dispose();
        _job.Dispose();
    }

    private static LeftoverProcess Describe(int id)
    {
        try
        {
            using var process = SystemProcess.GetProcessById(id);
            return new(id, process.ProcessName);
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException)
        {
            return new(id, "?");
        }
    }

    private async Task<int> ExitAsync()
    {
        await _process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        return _process.ExitCode;
    }

    private async Task<IReadOnlyList<LeftoverProcess>> EndAsync(Action<WindowsSupervisedProcess> ended)
    {
        await Exited.ConfigureAwait(false);
        await WaitAsync(SupervisionTimes.Default.Linger).ConfigureAwait(false);
        IReadOnlyList<LeftoverProcess> left = [.. _job.Members().Select(Describe)];
        _job.Kill();
        await WaitAsync(SupervisionTimes.Default.Grace).ConfigureAwait(false);
        ended(this);
        return left;
    }

    private async Task WaitAsync(TimeSpan time)
    {
        var begin = TimeProvider.System.GetTimestamp();
        while (_job.Members().Count > 0 && TimeProvider.System.GetElapsedTime(begin) < time)
        {
            await Task.Delay(BetweenLooks, TimeProvider.System).ConfigureAwait(false);
        }
    }
}
