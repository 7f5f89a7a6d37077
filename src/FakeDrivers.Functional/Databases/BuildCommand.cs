using FakeDrivers.Execution;

namespace FakeDrivers.Functional;

/// <summary>A migration tool as the build of a template: a command with places for the database.</summary>
internal static class BuildCommand
{
    /// <summary>The build that runs the command with its places filled.</summary>
    /// <param name="command">The command; <c>{database}</c> and <c>{connection}</c> stand in its arguments and environment.</param>
    /// <param name="values">What stands in their place, from what the build is given.</param>
    /// <exception cref="ArgumentException">The command has no such place, so that it would build something else, or cannot be run under supervision.</exception>
    public static Func<string, CancellationToken, Task> Of(Command command, Func<string, IReadOnlyDictionary<string, string>> values)
    {
        SupervisedExecutor.Check(command, nameof(command));
        var texts = command.Arguments.Concat(command.Environment.Values.OfType<string>());
        if (!texts.Any(text => text.Contains("{database}", StringComparison.Ordinal) || text.Contains("{connection}", StringComparison.Ordinal)))
        {
            throw DatabaseErrors.NoPlaceholder(command.ToString(), nameof(command));
        }

        return (target, cancellationToken) => new SupervisedExecutor(HarnessHost.Shared).RunAsync(Filled(command, values(target)), cancellationToken);
    }

    private static Command Filled(Command command, IReadOnlyDictionary<string, string> values)
    {
        return command with
        {
            Arguments = [.. command.Arguments.Select(Fill)],
            Environment = command.Environment.ToDictionary(pair => pair.Key, pair => pair.Value is { } value ? Fill(value) : null),
        };

        string Fill(string text) => values.Aggregate(text, (filled, value) => filled.Replace($"{{{value.Key}}}", value.Value, StringComparison.Ordinal));
    }
}
