using System.ComponentModel;
using System.Diagnostics;
using FakeDrivers.Execution;
using SystemProcess = System.Diagnostics.Process;

namespace FakeDrivers.Process;

/// <summary>A process of this machine, with three pipes.</summary>
internal sealed class ProcessProgram : ProgramProcess
{
    private const int TextFileBusy = 26;
    private const int MostTries = 8;

    private static readonly TimeSpan BusyDelay = TimeSpan.FromMilliseconds(5);

    private readonly ProcessOutput _standardOutput;
    private readonly ProcessOutput _standardError;
    private readonly ProgramTree _tree;

    private ProcessProgram(SystemProcess process)
    {
        Id = process.Id;
        StandardInput = process.StandardInput.BaseStream;
        var standardOutput = process.StandardOutput.BaseStream;
        var standardError = process.StandardError.BaseStream;
        _tree = ProgramTree.Of(process, standardOutput, standardError);
        _standardOutput = new(standardOutput);
        _standardError = new(standardError);
        Exited = ExitAsync(process);
    }

    public override int Id { get; }

    public override Stream StandardInput { get; }

    public override Stream StandardOutput => _standardOutput;

    public override Stream StandardError => _standardError;

    public override Task<int> Exited { get; }

    public override bool HasUnread => _tree.HasUnread;

    public override bool CanSignal => !OperatingSystem.IsWindows();

    /// <summary>Starts the program of an attempt.</summary>
    /// <exception cref="CommandExecutionException">It cannot be started.</exception>
    public static async ValueTask<ProgramStart> StartAsync(CommandAttempt attempt, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        var command = attempt.Command;
        if (command.WorkingDirectory is { } directory && !Directory.Exists(directory))
        {
            throw CommandErrors.NotStarted(command, CommandFailureReason.WorkingDirectoryNotFound);
        }

        var start = StartInfo(attempt, out var ownPath);
        if (ProgramFile.Resolve(start, ownPath) is { } reason) throw CommandErrors.NotStarted(command, reason);
        BrokenPipes.EndPrograms();
        for (var number = 1; ; number++)
        {
            try
            {
                return Start(start);
            }
            catch (Win32Exception error) when (OperatingSystem.IsLinux() && error.NativeErrorCode == TextFileBusy && number < MostTries)
            {
                // A file that this process has just written is still open in a child that another thread is about to start.
                await Task.Delay(BusyDelay * number, TimeProvider.System, stop).ConfigureAwait(false);
            }
            catch (Win32Exception error)
            {
                throw CommandErrors.NotStarted(command, ProgramFile.Classify(error), error);
            }
        }
    }

    public override void Signal(CommandSignal signal)
    {
        if (!Exited.IsCompleted) _tree.Signal(signal);
    }

    public override void Kill()
    {
        if (!HasEnded) _tree.Kill();
    }

    public override async ValueTask DisposeAsync()
    {
        await StandardInput.DisposeAsync().ConfigureAwait(false);
        await _standardOutput.DisposeAsync().ConfigureAwait(false);
        await _standardError.DisposeAsync().ConfigureAwait(false);
        _tree.Dispose();
    }

    /// <summary>Whether nothing is left of it that could be found.</summary>
    private bool HasEnded => Exited.IsCompleted && _standardOutput.HasEnded && _standardError.HasEnded && !_tree.MayOutlive;

    private static ProgramStart Start(ProcessStartInfo start)
    {
        var process = new SystemProcess { StartInfo = start };
        try
        {
            process.Start();
        }
        catch
        {
            process.Dispose();
            throw;
        }

        return new ProcessProgram(process);
    }

    private static ProcessStartInfo StartInfo(CommandAttempt attempt, out string? ownPath)
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
        _ = start.Environment.TryGetValue("PATH", out ownPath);
        if (command.ClearEnvironment) start.Environment.Clear();
        foreach (var (name, value) in command.Environment)
        {
            if (value is null) start.Environment.Remove(name);
            else start.Environment[name] = value;
        }

        return start;
    }

    // The process is let go here, so that nothing of it is left when nobody disposes the program.
    private static async Task<int> ExitAsync(SystemProcess process)
    {
        using (process)
        {
            await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
            return process.ExitCode;
        }
    }
}
