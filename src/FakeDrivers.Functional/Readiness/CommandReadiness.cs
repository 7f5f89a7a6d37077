using System.Globalization;
using FakeDrivers.Execution;

namespace FakeDrivers.Functional;

internal sealed class CommandReadiness : Readiness
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    private readonly Command _command;

    public CommandReadiness(Command command)
    {
        _command = SupervisedExecutor.Check(command, nameof(command));
    }

    internal override IEnumerable<string> Templates => [_command.Program, .. _command.Arguments, .. _command.Environment.Values.OfType<string>()];

    internal override async Task<ReadinessAnswer> AskAsync(ReadinessProbe probe, CancellationToken cancellationToken)
    {
        var command = _command with
        {
            Program = probe.Render(_command.Program),
            Arguments = [.. _command.Arguments.Select(probe.Render)],
            Environment = _command.Environment.ToDictionary(variable => variable.Key, variable => variable.Value is { } value ? probe.Render(value) : null),
            WorkingDirectory = _command.WorkingDirectory ?? probe.Directory,
            Timeout = (_command.Timeout < Limit ? _command.Timeout.Value : Limit) * probe.Patience,
            GracePeriod = TimeSpan.Zero,
            Attempts = 1,
        };
        try
        {
            await new SupervisedExecutor(probe.Host, probe.Time).RunAsync(command, cancellationToken).ConfigureAwait(false);
            return ReadinessAnswer.Yes;
        }
        catch (CommandExecutionException error)
        {
            return ReadinessAnswer.No(new CommandMask(command).Apply(Describe(error)));
        }
    }

    public override string ToString() => $"the command {_command} succeeds";

    private static string Describe(CommandExecutionException error)
    {
        if (error.Reason != CommandFailureReason.ExitCode) return error.Message.Split('\n')[0];
        var words = LastLine(error.StandardError) ?? LastLine(error.StandardOutput);
        return string.Create(CultureInfo.InvariantCulture, $"exit code {error.ExitCode}{(words is null ? string.Empty : $": {words}")}");
    }

    private static string? LastLine(string output) => output.Split('\n').LastOrDefault(line => !string.IsNullOrWhiteSpace(line))?.Trim();
}
