using System.Collections;
using System.Globalization;

namespace FakeDrivers.Functional;

/// <summary>Values as templates write them, whatever the culture.</summary>
internal static class ValueText
{
    /// <summary>The text of a value; <see langword="null"/> when it has none, as a list.</summary>
    public static string? Of(object? value) => value switch
    {
        null => string.Empty,
        string text => text,
        bool flag => flag ? "true" : "false",
        DateTime or DateTimeOffset or DateOnly or TimeOnly => ((IFormattable)value).ToString("O", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable => null,
        _ => value.ToString(),
    };
}
