using System.Runtime.CompilerServices;

namespace FakeDrivers.Execution;

/// <summary>What every executor of remote commands does alike: what it refuses, what the machine's shell gets, and what of the outcome is shown.</summary>
/// <remarks>Upstream: oslo.concurrency <c>processutils.ssh_execute</c>.</remarks>
internal static class SshRules
{
    /// <summary>The exit code of a program whose machine told none.</summary>
    public const int UnknownExitCode = -1;

    /// <summary>The command as the runner takes it: an unknown exit code is accepted.</summary>
    /// <exception cref="ArgumentException">The command changes the environment, which the protocol cannot hand over.</exception>
    public static Command Prepare(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (command.Environment.Count > 0) throw Refused(nameof(Command.Environment));
        if (command.ClearEnvironment) throw Refused(nameof(Command.ClearEnvironment));
        return command.AcceptedExitCodes is { } codes && !codes.Contains(UnknownExitCode)
            ? command with { AcceptedExitCodes = [.. codes, UnknownExitCode] }
            : command;
    }

    /// <summary>Whether commands run with the rights of root there, as far as it can be known from here.</summary>
    public static bool IsRoot(SshTarget target) => target.User == "root";

    /// <summary>The vector as a line that the machine's shell reads back as the same vector.</summary>
    public static string Text(IEnumerable<string> vector) => CommandLine.Format(vector);

    /// <summary>All that the machine's shell gets: the vector's line, in the directory where it is to run.</summary>
    public static string Script(IEnumerable<string> vector, string? workingDirectory)
    {
        if (workingDirectory is null) return Text(vector);
        // Without the slash a dash would be an option or the directory before, and CDPATH would count.
        var directory = workingDirectory.StartsWith('/') ? workingDirectory : "./" + workingDirectory;
        return $"{CommandLine.Format(["cd", directory])} && exec {Text(vector)}";
    }

    /// <summary>The result as the caller may see it: standard error masked, standard output too unless the target says otherwise.</summary>
    public static CommandResult Mask(CommandResult result, Command command, SshTarget target)
    {
        var mask = new CommandMask(command);
        var output = target.MaskOutput ? Mask(result.Output, command, mask) : result.Output;
        var error = Mask(result.Error, command, mask);
        return ReferenceEquals(output, result.Output) && ReferenceEquals(error, result.Error) ? result : result with { Output = output, Error = error };
    }

    /// <summary>The events as the caller may see them. A secret that the border of two events cuts in two cannot be found.</summary>
    public static async IAsyncEnumerable<CommandEvent> MaskAsync(
        IAsyncEnumerable<CommandEvent> events, Command command, SshTarget target, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var mask = new CommandMask(command);
        await foreach (var each in events.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return each is CommandWrote wrote && (target.MaskOutput || wrote.Stream == CommandStream.StandardError)
                ? Mask(wrote, command, mask)
                : each;
        }
    }

    private static CommandWrote Mask(CommandWrote wrote, Command command, CommandMask mask)
    {
        var masked = mask.Apply(wrote.Text);
        return masked == wrote.Text
            ? wrote
            : new CommandWrote(wrote.Stream, command.OutputEncoding.GetBytes(masked), command.OutputEncoding) { Attempt = wrote.Attempt };
    }

    // An output without secrets stays as it is, byte for byte, whether it is text or not.
    private static CapturedOutput Mask(CapturedOutput output, Command command, CommandMask mask)
    {
        var masked = mask.Apply(output.Text);
        return masked == output.Text
            ? output
            : CapturedOutput.FromBytes(command.OutputEncoding.GetBytes(masked), command.OutputEncoding, output.IsTruncated);
    }

    private static ArgumentException Refused(string property) =>
        new($"The command's {property} cannot be handed over by SSH. Set variables in the command itself, as env(1) does.", property);
}
