using System.Text;

namespace FakeDrivers.Execution;

/// <summary>Commands as text: joined for patterns and logs, and without the secrets that they name.</summary>
internal static class ExecutionText
{
    private const string Stars = "***";

    /// <summary>The vector joined with single blanks, without any quotes, as the upstream's fake joins it.</summary>
    public static string Join(IEnumerable<string> vector) => string.Join(' ', vector);

    /// <summary>What patterns look at: the joined vector, or the line that another machine's shell gets.</summary>
    public static string Of(IEnumerable<string> vector, SshTarget? target) => target is null ? Join(vector) : SshRules.Text(vector);

    /// <summary>The vector of a command on another machine.</summary>
    public static IReadOnlyList<string> Vector(RemoteCommand remote) => Vector(remote.Command, SshRules.IsRoot(remote.Target));

    /// <summary>What runs, or would if there were the root helper that is needed.</summary>
    public static IReadOnlyList<string> Vector(Command command, bool isRoot) => CommandRunner.Vector(command, isRoot || command.RootHelper.Count == 0);

    /// <summary>The command as the call log keeps it: the texts that it calls secrets are three stars, wherever they stand.</summary>
    public static Command WithoutSecrets(this Command command)
    {
        if (command.Secrets.Count == 0) return command;
        return command with
        {
            Program = Mask(command.Program, command),
            Arguments = [.. command.Arguments.Select(argument => Mask(argument, command))],
            WorkingDirectory = command.WorkingDirectory is { } directory ? Mask(directory, command) : null,
            RootHelper = [.. command.RootHelper.Select(element => Mask(element, command))],
            Environment = command.Environment.ToDictionary(pair => pair.Key, pair => pair.Value is null ? null : Mask(pair.Value, command)),
            StandardInput = command.StandardInput is { } input ? Mask(input, command) : null,
            Secrets = [],
        };
    }

    /// <summary>A text without the secrets that a command names.</summary>
    public static string Mask(string text, Command command)
    {
        foreach (var secret in command.Secrets.OrderByDescending(secret => secret.Length)) text = text.Replace(secret, Stars, StringComparison.Ordinal);
        return text;
    }

    // An input without secrets stays as it is, byte for byte, whether it is text or not. One that is not held here is masked when it is read.
    private static CommandInput Mask(CommandInput input, Command command)
    {
        if (!input.IsHeld) return CommandInput.FromStream(() => new MemoryStream(MaskBytes(input.Bytes, command)));
        var masked = MaskBytes(input.Bytes, command);
        return masked.AsSpan().SequenceEqual(input.Bytes.Span) ? input : CommandInput.FromBytes(masked);
    }

    private static byte[] MaskBytes(ReadOnlyMemory<byte> bytes, Command command)
    {
        foreach (var secret in command.Secrets)
        {
            if (bytes.Span.IndexOf(Encoding.UTF8.GetBytes(secret)) >= 0) return Encoding.UTF8.GetBytes(Mask(Encoding.UTF8.GetString(bytes.Span), command));
        }

        return bytes.ToArray();
    }
}
