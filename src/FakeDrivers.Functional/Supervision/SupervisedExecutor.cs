using System.ComponentModel;
using FakeDrivers.Execution;
using FakeDrivers.Process;

namespace FakeDrivers.Functional;

/// <summary>
/// Runs commands that are not servers, such as migration tools and probes, as servers are run: under the host's supervisor, so that nothing of
/// them outlives the host or its own program's end, and without the variables of test hosts.
/// </summary>
/// <remarks>What a command says holds, except that it has no input and that none goes on after its time-out: <see cref="Check"/>.</remarks>
/// <param name="host">Whose supervisor it is.</param>
/// <param name="time">The clock of time-outs and delays; the system's when absent.</param>
internal sealed class SupervisedExecutor(HarnessHost host, TimeProvider? time = null)
{
    private readonly CommandRunner _runner = new(time ?? TimeProvider.System, ProcessExecutor.Draw);

    private static bool IsRoot => Environment.IsPrivilegedProcess;

    /// <summary>Finds fault with what cannot be done under supervision.</summary>
    /// <exception cref="ArgumentException">The command has an input, or is to be left running.</exception>
    public static Command Check(Command command, string parameter)
    {
        ArgumentNullException.ThrowIfNull(command, parameter);
        if (command.StandardInput is not null) throw SupervisionErrors.NoInput(command.ToString(), parameter);
        return command.LeaveRunningOnTimeout ? throw SupervisionErrors.NoLeaving(command.ToString(), parameter) : command;
    }

    /// <summary>Runs a command to its end.</summary>
    /// <exception cref="CommandExecutionException">It cannot be started, does not end in time, or ends with a code that is not accepted.</exception>
    public Task<CommandResult> RunAsync(Command command, CancellationToken cancellationToken) =>
        _runner.RunAsync(Check(command, nameof(command)), IsRoot, StartAsync, null, cancellationToken);

    /// <summary>Starts a command's program to hand it out.</summary>
    /// <exception cref="CommandExecutionException">It cannot be started.</exception>
    public async Task<ICommandProcess> StartAsync(Command command, CancellationToken cancellationToken) =>
        await _runner.StartAsync(Check(command, nameof(command)), IsRoot, StartAsync, cancellationToken).ConfigureAwait(false);

    private async ValueTask<ProgramStart> StartAsync(CommandAttempt attempt, CancellationToken stop)
    {
        var start = StartOf(attempt);
        try
        {
            return new SupervisedProgram(await host.Supervisor.StartAsync(start, stop).ConfigureAwait(false));
        }
        catch (ServerNotStartedException error)
        {
            throw error.InnerException is Win32Exception reason
                ? CommandErrors.NotStarted(attempt.Command, ProgramFile.Classify(reason), error)
                : CommandErrors.NotStarted(attempt.Command, CommandFailureReason.StartFailed, error);
        }
    }

    private SupervisedStart StartOf(CommandAttempt attempt)
    {
        var command = attempt.Command;
        var directory = Path.GetFullPath(command.WorkingDirectory ?? Environment.CurrentDirectory);
        if (!Directory.Exists(directory)) throw CommandErrors.NotStarted(command, CommandFailureReason.WorkingDirectoryNotFound);
        var environment = command.ClearEnvironment
            ? command.Environment.Where(each => each.Value is not null).ToDictionary(each => each.Key, each => each.Value ?? string.Empty)
            : ServerEnvironment.Of(ServerEnvironment.OfHost, host.ToolDirectory, user: null, [], command.Environment);
        var file = ProgramFile.Find(attempt.Vector[0], directory, environment.GetValueOrDefault("PATH"), out var reason);
        return new()
        {
            File = file ?? throw CommandErrors.NotStarted(command, reason ?? CommandFailureReason.NotFound),
            Arguments = [.. attempt.Vector.Skip(1)],
            Environment = environment,
            WorkingDirectory = directory,
            Label = $"tool/{Path.GetFileName(file)}",
            StopSignal = (int)CommandSignal.Terminate,
        };
    }
}
