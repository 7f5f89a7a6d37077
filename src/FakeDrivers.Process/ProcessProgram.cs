using System.ComponentModel;
using System.Diagnostics;
using FakeDrivers.Execution;
using SystemProcess = System.Diagnostics.Process;

namespace FakeDrivers.Process;

/// <summary>A process of this machine, with three pipes.</summary>
internal sealed class ProcessProgram : ProgramProcess
{
    private readonly SystemProcess _process;

    private ProcessProgram(SystemProcess process)
    {
        _process = process;
        Id = process.Id;
        Exited = ExitAsync(process);
    }

    public override int Id { get; }

    public override Stream StandardInput => _process.StandardInput.BaseStream;

    public override Stream StandardOutput => _process.StandardOutput.BaseStream;

    public override Stream StandardError => _process.StandardError.BaseStream;

    public override Task<int> Exited { get; }

    public override bool CanSignal => !OperatingSystem.IsWindows();

    /// <summary>Starts the program of an attempt.</summary>
    /// <exception cref="CommandExecutionException">It cannot be started.</exception>
    public static ValueTask<ProgramStart> StartAsync(CommandAttempt attempt, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        var command = attempt.Command;
        if (command.WorkingDirectory is { } directory && !Directory.Exists(directory))
        {
            throw CommandErrors.NotStarted(command, CommandFailureReason.WorkingDirectoryNotFound);
        }

        var start = StartInfo(attempt);
        if (ProgramFile.Resolve(start) is { } reason) throw CommandErrors.NotStarted(command, reason);
        var process = new SystemProcess { StartInfo = start };
        try
        {
            process.Start();
            return new(new ProcessProgram(process));
        }
        catch (Win32Exception error)
        {
            process.Dispose();
            throw CommandErrors.NotStarted(command, ProgramFile.Classify(error), error);
        }
    }

    public override void Signal(CommandSignal signal)
    {
        if (_process.HasExited) return;
        PosixSignals.Send(Id, signal);
    }

    public override void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It ended before it could be killed, or a descendant belongs to somebody else: what is left shows in the outputs.
        }
    }

    public override ValueTask DisposeAsync()
    {
        _process.Dispose();
        return ValueTask.CompletedTask;
    }

    private static ProcessStartInfo StartInfo(CommandAttempt attempt)
    {
        var command = attempt.Command;
        var start = new ProcessStartInfo(attempt.Vector[0], attempt.Vector.Skip(1))
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = command.WorkingDirectory ?? string.Empty,
        };
        if (command.ClearEnvironment) start.Environment.Clear();
        foreach (var (name, value) in command.Environment)
        {
            if (value is null) start.Environment.Remove(name);
            else start.Environment[name] = value;
        }

        return start;
    }

    private static async Task<int> ExitAsync(SystemProcess process)
    {
        await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        return process.ExitCode;
    }
}
