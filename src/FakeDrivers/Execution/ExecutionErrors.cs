using System.Globalization;
using System.Reflection;
using System.Text;
using FakeDrivers.Worlds;

namespace FakeDrivers.Execution;

/// <summary>The wording of every misuse of the fake executor, and of every expectation of it that is not met.</summary>
internal static class ExecutionErrors
{
    private const string Mark = "»";

    private static readonly string[] RunHeadings = ["", "call", "command", "outcome"];

    public static ArgumentException InvalidPattern(string pattern, ArgumentException invalid) =>
        new($"The pattern \"{pattern}\" is no regular expression of .NET: {invalid.Message}", nameof(pattern), invalid);

    public static ArgumentException IncompleteReplier(string parameter) => new("A replier needs a pattern and a reply.", parameter);

    public static ArgumentException PassesToItself(string parameter) =>
        new("The executor is of this very world: the command would come back for ever. Give one that really runs programs.", parameter);

    public static ArgumentException PassesAll(string parameter) =>
        new("Name the programs that may really run: When lets nothing pass by accident, so that neither none nor any can be meant.", parameter);

    public static ArgumentException NoResource(Assembly assembly, string name, string parameter)
    {
        var names = assembly.GetManifestResourceNames();
        var there = names.Length == 0 ? "It has none." : $"It has: {string.Join(", ", names.Order(StringComparer.Ordinal))}.";
        return new($"The assembly {assembly.GetName().Name} has no resource '{name}'.{NearMisses.Sentence(name, names)} {there}", parameter);
    }

    public static FakeDriversException NoReply(CommandCall call) => new($"The handler of the command gave no reply: {call}");

    public static InvalidOperationException NoCall => new("The program of the script was started by no command, so that there is none for its effects.");

    public static FakeDriversException UnexpectedLine(CommandCall? call, string expected, string? actual, int number)
    {
        string? Mask(string? text) => text is null || call is null ? text : ExecutionText.Mask(text, call.Command);
        var came = actual is null ? "the input ended" : $"it was {CodeText.Literal(Mask(actual) ?? string.Empty)}";
        return new(string.Create(
            CultureInfo.InvariantCulture,
            $"The script of the program expected {Mask(expected)} as line {number} of its input, but {came}. Let the code under test send it, or the script expect another.\nCommand: {call?.ToString() ?? "-"}"));
    }

    /// <exception cref="FakeDriversException">There are such registrations.</exception>
    public static void ThrowIfUnused(IReadOnlyList<CommandRegistration> unused, IReadOnlyList<string> recordings)
    {
        if (unused.Count + recordings.Count == 0) return;
        var rows = unused.Select(string[] (one) => [one.Rule.Show(CodeText.Literal), string.Create(CultureInfo.InvariantCulture, $"{one.Hits}"), one.Expected])
            .Concat(recordings.Select(string[] (one) => [one, "0", "once"]));
        throw new FakeDriversException(
            $"Not every registration was used as often as expected:{Environment.NewLine}{TextTable.Format(["registration", "hits", "expected"], [.. rows])}");
    }

    public static FakeDriversException NotReached(string what, long seen, IReadOnlyList<ExecutedCommand> calls, Exception cancelled) =>
        new(string.Create(CultureInfo.InvariantCulture, $"Waited for {what}, saw {seen}. {WhatRan(calls, static _ => string.Empty)}"), cancelled);

    public static FakeDriversException HasRun(VectorPattern pattern, IReadOnlyList<ExecutedCommand> calls) => new(
        $"{pattern.ShowVector(CodeText.Literal)} should not have run, but did. {WhatRan(calls, place => pattern.Matches(calls[place].Command) ? Mark : string.Empty)}");

    public static FakeDriversException HasNotRun(
        VectorPattern pattern, IReadOnlyList<(VectorPattern Pattern, int Place)> before, IReadOnlyList<ExecutedCommand> calls)
    {
        var text = new StringBuilder();
        if (before.Count == 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{pattern.ShowVector(CodeText.Literal)} should have run, but did not. ");
        }
        else
        {
            text.AppendLine("These should have run in this order, but the last did not run after the one before it:");
            for (var step = 0; step < before.Count; step++) text.AppendLine(CultureInfo.InvariantCulture, $"  {step + 1}. {before[step].Pattern.ShowVector(CodeText.Literal)}");
            text.AppendLine(CultureInfo.InvariantCulture, $"{Mark} {before.Count + 1}. {pattern.ShowVector(CodeText.Literal)}");
        }

        return new(text.Append(WhatRan(calls, place => Step(before, place))).ToString());
    }

    private static string Step(IReadOnlyList<(VectorPattern Pattern, int Place)> steps, int place)
    {
        for (var step = 0; step < steps.Count; step++)
        {
            if (steps[step].Place == place) return string.Create(CultureInfo.InvariantCulture, $"{step + 1}.");
        }

        return string.Empty;
    }

    private static string WhatRan(IReadOnlyList<ExecutedCommand> calls, Func<int, string> mark)
    {
        if (calls.Count == 0) return "Nothing ran.";
        var rows = calls.Select(string[] (call, place) => [mark(place), call.ShowNumber(), call.Command.ToString(), call.ShowOutcome()]);
        return $"What ran:{Environment.NewLine}{TextTable.Format(RunHeadings, [.. rows])}";
    }
}
