using System.ComponentModel;
using System.Diagnostics;
using FakeDrivers.Execution;
using SystemProcess = System.Diagnostics.Process;

namespace FakeDrivers.Process;

/// <summary>Runs one process from its start to the end of its outputs, or to its death.</summary>
internal static class ProcessAttempt
{
    /// <summary>How long a killed process's outputs may still be read; a descendant that escaped may keep them open for ever.</summary>
    private static readonly TimeSpan DrainLimit = TimeSpan.FromSeconds(1);

    public static async Task<CommandOutput> RunAsync(CommandAttempt attempt, CancellationToken stop)
    {
        if (attempt.Command.WorkingDirectory is { } directory && !Directory.Exists(directory))
        {
            return CommandOutput.NotStarted(CommandFailureReason.WorkingDirectoryNotFound);
        }

        var start = StartInfo(attempt);
        if (ProgramFile.Resolve(start) is { } reason) return CommandOutput.NotStarted(reason);
        using var process = new SystemProcess { StartInfo = start };
        try
        {
            process.Start();
        }
        catch (Win32Exception error)
        {
            return CommandOutput.NotStarted(ProgramFile.Classify(error), error);
        }

        return await CommunicateAsync(process, attempt.Command.StandardInput, stop).ConfigureAwait(false);
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

    private static async Task<CommandOutput> CommunicateAsync(SystemProcess process, CommandInput? input, CancellationToken stop)
    {
        using var standardOutput = new OutputReader(process.StandardOutput.BaseStream);
        using var standardError = new OutputReader(process.StandardError.BaseStream);
        var sent = SendAsync(process.StandardInput.BaseStream, input);
        var ended = Task.WhenAll(standardOutput.ReadToEndAsync(), standardError.ReadToEndAsync(), process.WaitForExitAsync(CancellationToken.None));
        try
        {
            await ended.WaitAsync(stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            Kill(process);
            await Task.WhenAny(ended, Task.Delay(DrainLimit, TimeProvider.System, CancellationToken.None)).ConfigureAwait(false);
            return CommandOutput.Stopped(standardOutput.Text, standardError.Text);
        }

        if (sent.IsCompleted) await sent.ConfigureAwait(false);
        return CommandOutput.Exited(process.ExitCode, standardOutput.Text, standardError.Text);
    }

    private static async Task SendAsync(Stream standardInput, CommandInput? input)
    {
        await using var closing = standardInput.ConfigureAwait(false);
        try
        {
            if (input is not null) await standardInput.WriteAsync(input.Bytes, CancellationToken.None).ConfigureAwait(false);
        }
        catch (IOException)
        {
            // The program ended, or closed its input, without having read it all: that is its own affair.
        }
    }

    private static void Kill(SystemProcess process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It ended before it could be killed, or a descendant belongs to somebody else: what is left shows in the outputs.
        }
    }
}
