using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace FakeDrivers.Worlds;

/// <summary>Rows as text for people and for comparison: the same row gives the same text in every culture and on every run.</summary>
internal static class RowText
{
    // What a reader of a timeline looks for.
    private static readonly string[] Foremost = ["Id", "Name", "Status"];

    /// <summary>All values, as <c>name=value</c>.</summary>
    public static string Of(object row) =>
        string.Join(", ", PropertiesOf(row).Select(property => $"{property.Name}={Value(property.GetValue(row))}"));

    /// <summary>The values that differ, as <c>name: before → after</c>.</summary>
    public static string Difference(object before, object after) =>
        string.Join(", ", PropertiesOf(before)
            .Select(property => (property.Name, Before: Value(property.GetValue(before)), After: Value(property.GetValue(after))))
            .Where(value => value.Before != value.After)
            .Select(value => $"{value.Name}: {value.Before} → {value.After}"));

    /// <summary>
    /// The values that say something, as <c>name=value</c>, what it is and how it is first; what shows itself in its own way is shown so. Absent
    /// and empty values are left out, and of a record within only its name is told.
    /// </summary>
    public static string Brief(object value)
    {
        if (!ShowsAllMembers(value)) return value.ToString() ?? string.Empty;
        var said = PropertiesOf(value)
            .Where(property => property.CanWrite || property.Name == "Status")
            .Select(property => (property.Name, Value: property.GetValue(value)))
            .Where(member => member.Value is not (null or "" or false) && !(member.Value is IEnumerable items && !items.Cast<object>().Any()))
            .OrderBy(member => Array.IndexOf(Foremost, member.Name) is var place and >= 0 ? place : Foremost.Length)
            .Select(member => $"{member.Name}={BriefValue(member.Value!)}");
        return string.Join(", ", said);
    }

    private static string BriefValue(object value)
    {
        if (value is string text) return text;
        if (value is IEnumerable || !ShowsAllMembers(value)) return Value(value);
        var members = PropertiesOf(value).ToList();
        var name = members.Find(property => property.Name == "Name") ?? members.Find(property => property.Name == "Id");
        return name?.GetValue(value)?.ToString() ?? Value(value);
    }

    // A record that does not say how it is shown has a ToString that the compiler made.
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "A trimmed program shows the whole record; nothing else depends on it.")]
    private static bool ShowsAllMembers(object value) =>
        value.GetType().GetMethod(nameof(ToString), Type.EmptyTypes)?.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) == true;

    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "A trimmed program shows fewer values; nothing else depends on them.")]
    private static IEnumerable<PropertyInfo> PropertiesOf(object row) =>
        row.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0);

    private static string Value(object? value) => value switch
    {
        null => "–",
        string text => $"\"{text}\"",
        DateTimeOffset time => time.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable items when value.ToString() == value.GetType().ToString() => $"[{string.Join(", ", items.Cast<object?>().Select(Value))}]",
        _ => InvariantText.Of(value),
    };
}
