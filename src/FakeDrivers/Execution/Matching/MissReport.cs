using System.Globalization;
using System.Text;
using FakeDrivers.Worlds;

namespace FakeDrivers.Execution;

/// <summary>Says why no registration answers a command, and how one would.</summary>
internal sealed class MissReport
{
    private const int MostShown = 3;
    private const int LongestLine = 200;

    private readonly CommandCall _call;
    private readonly ShownCall _shown;

    private MissReport(CommandCall call)
    {
        _call = call;
        _shown = new(call);
    }

    public static FakeDriversException For(CommandCall call, CommandRegistry registry, Func<string, string> states) =>
        // Once more over all of it: a condition is shown by its source, which may name a secret too.
        new(ExecutionText.Mask(new MissReport(call).Write(registry.All, states), call.Command));

    private static string Reason(CommandRegistration registration, Mismatch mismatch) =>
        mismatch.Why ?? string.Create(CultureInfo.InvariantCulture, $"it is exhausted after {registration.Hits}");

    private string Write(IReadOnlyList<CommandRegistration> registrations, Func<string, string> states)
    {
        // The first line alone is what many a list of failed tests shows.
        var text = new StringBuilder("No registration answers the command, and the world is strict: ").Append(Line()).Append("\nIts vector:\n");
        foreach (var element in _shown.Vector) text.Append("  ").Append(_shown.Quote(element)).Append('\n');
        if (registrations.Count == 0) text.Append("There are no registrations.\n");
        else WriteNearest(text, registrations, states);
        return text.Append("This would answer it:\n  ").Append(Code()).ToString();
    }

    private void WriteNearest(StringBuilder text, IReadOnlyList<CommandRegistration> registrations, Func<string, string> states)
    {
        text.Append(registrations.Count == 1 ? "There is one registration:\n"
            : registrations.Count <= MostShown ? "The registrations, the nearest first:\n"
            : string.Create(CultureInfo.InvariantCulture, $"The nearest of {registrations.Count} registrations:\n"));
        var nearest = registrations.Select(one => (Registration: one, Mismatch: one.Rule.Compare(_call, states, _shown)))
            .OrderByDescending(one => one.Mismatch.Agreement).Take(MostShown);
        foreach (var (registration, mismatch) in nearest)
        {
            text.Append("  ").Append(mismatch.Shown).Append("\n    ").Append(Reason(registration, mismatch)).Append('\n');
        }
    }

    private string Line()
    {
        var line = _call.Command.ToString().ReplaceLineEndings("⏎");
        return line.Length <= LongestLine ? line : line[..(LongestLine - 1)] + "…";
    }

    private string Code()
    {
        var vector = _shown.Vector.Select((element, place) => !element.Contains(CommandMask.Stars, StringComparison.Ordinal)
            ? CodeText.Literal(element)
            : place == 0 ? "ProgramName.Any" : $"Argument.Glob({CodeText.Literal(element.Replace(CommandMask.Stars, "*", StringComparison.Ordinal))})");
        return $"world.Execute.When({string.Join(", ", vector)}{(_shown.Vector.Count == 1 ? ", []" : string.Empty)}).Replies(\"\");";
    }
}
