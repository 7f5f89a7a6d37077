using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;

namespace FakeDrivers.Worlds;

/// <summary>Rows as text for people and for comparison: the same row gives the same text in every culture and on every run.</summary>
internal static class RowText
{
    /// <summary>All values, as <c>name=value</c>.</summary>
    public static string Of(object row) =>
        string.Join(", ", PropertiesOf(row).Select(property => $"{property.Name}={Value(property.GetValue(row))}"));

    /// <summary>The values that differ, as <c>name: before → after</c>.</summary>
    public static string Difference(object before, object after) =>
        string.Join(", ", PropertiesOf(before)
            .Select(property => (property.Name, Before: Value(property.GetValue(before)), After: Value(property.GetValue(after))))
            .Where(value => value.Before != value.After)
            .Select(value => $"{value.Name}: {value.Before} → {value.After}"));

    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "A trimmed program shows fewer values; nothing else depends on them.")]
    private static IEnumerable<PropertyInfo> PropertiesOf(object row) =>
        row.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0);

    private static string Value(object? value) => value switch
    {
        null => "–",
        string text => $"\"{text}\"",
        DateTimeOffset time => time.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? string.Empty,
    };
}
