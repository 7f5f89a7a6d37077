using System.Globalization;

namespace FakeDrivers.Worlds;

/// <summary>Times and ranges of times as configuration writes them: <c>00:00:30</c>, <c>00:00:10..00:00:30</c>.</summary>
internal static class TimeText
{
    /// <summary>Reads a time. A number alone is none: .NET would take it for days, and its author meant seconds.</summary>
    public static bool TryParse(string text, out TimeSpan time)
    {
        time = default;
        return text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out time);
    }

    public static bool TryParseRange(string text, out TimeSpan shortest, out TimeSpan longest)
    {
        longest = default;
        var ends = text.Split("..");
        return TryParse(ends[0], out shortest) && shortest >= TimeSpan.Zero && ends.Length <= 2 && TryParse(ends[^1], out longest) && longest >= shortest;
    }

    public static string OfRange(TimeSpan shortest, TimeSpan longest) => shortest == longest ? $"{shortest:c}" : $"{shortest:c}..{longest:c}";
}
