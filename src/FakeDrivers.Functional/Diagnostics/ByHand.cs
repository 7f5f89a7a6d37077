using FakeDrivers.Execution;

namespace FakeDrivers.Functional;

/// <summary>Commands as a person can paste them into a POSIX shell, secrets masked.</summary>
internal static class ByHand
{
    /// <summary>The program and its arguments.</summary>
    public static string Line(string program, IEnumerable<string> arguments, SecretMask secrets)
    {
        string[] vector = [program, .. arguments];
        return string.Join(' ', vector.Select((element, place) =>
        {
            var shown = CommandMask.ApplyOne(vector, place, secrets.Apply);
            return CommandLine.Quote(shown, isFirst: place == 0, isMasked: shown != element);
        }));
    }

    /// <summary>How to run a failed server in its kept directory.</summary>
    public static IEnumerable<string> Lines(FailureFacts facts)
    {
        if (facts.Start is not { } start) yield break;
        var variables = facts.Environment.Select(variable => $"{Variable(facts, variable.Key, variable.Value)} ");
        var command = Line(Moved(facts, start.File), start.Arguments.Select(argument => Moved(facts, argument)), facts.Secrets);
        var line = $"cd {CommandLine.Quote(Moved(facts, start.WorkingDirectory), isFirst: false)} && {string.Concat(variables)}{command}";
        yield return line;
        if (line.Contains(CommandMask.Stars, StringComparison.Ordinal)) yield return $"(put the secrets in the place of {CommandMask.Stars})";
    }

    /// <summary>A text in which the context's directory is where it is kept.</summary>
    public static string Moved(FailureFacts facts, string text) => facts is { Directory: { Length: > 1 } directory, KeptDirectory: { } kept }
        ? text.Replace($"{directory}.diagnostics", Path.Combine(kept, "diagnostics"), StringComparison.Ordinal).Replace(directory, kept, StringComparison.Ordinal)
        : text;

    private static string Variable(FailureFacts facts, string name, string value)
    {
        var moved = Moved(facts, value);
        var shown = NamedSecrets.ValueAt($"{name}=") is null ? facts.Secrets.Apply(moved) : CommandMask.Stars;
        return $"{name}={CommandLine.Quote(shown, isFirst: false, isMasked: shown != moved)}";
    }
}
